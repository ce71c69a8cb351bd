/** Which of the mentions found are marked, so that a page stays calm. What is not marked is still in the list of names. Pure. */
import type { Mention } from "../mentions/types.ts";
import type { Appearance } from "../settings.ts";

/** Characters between two marks of names marked before: about one mark a line. */
const lineLength = 80;

/**
 * The mentions to be marked, in the order given.
 * @param mentions of the whole story, in reading order
 * @param isHeading by segment number: a new section begins there
 */
export function chooseMarked(mentions: readonly Mention[], isHeading: (segment: number) => boolean, { density, kinds }: Pick<Appearance, "density" | "kinds">): Mention[] {
  const wanted = mentions.filter(({ kind }) => kinds.includes(kind));
  if (density === "every") return wanted;
  const onPage = new Set<string>();
  let inBlock = new Set<string>();
  let segment = -1;
  let lastEnd = -Infinity;
  return wanted.filter((mention) => {
    const name = mention.office ?? mention.id;
    if (mention.segment !== segment) {
      if (density === "section" && hasHeading(segment + 1, mention.segment, isHeading)) onPage.clear();
      inBlock = new Set();
      segment = mention.segment;
      lastEnd = -Infinity;
    }
    const isFirst = !onPage.has(name);
    // A name said again is marked once more in a paragraph, where its line has no other mark.
    const again = density === "calm" && !inBlock.has(name) && mention.start - lastEnd >= lineLength;
    if (!isFirst && !again) return false;
    onPage.add(name);
    inBlock.add(name);
    lastEnd = mention.end;
    return true;
  });
}

function hasHeading(from: number, to: number, isHeading: (segment: number) => boolean): boolean {
  for (let at = from; at <= to; at += 1) if (isHeading(at)) return true;
  return false;
}
