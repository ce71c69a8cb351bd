/** What stands in the page, and how it changes when the text was read anew. */
import type { Mention } from "../../mentions/types.ts";
import { rangesOf } from "../segments.ts";
import type { Segment } from "../segmentTypes.ts";
import type { Highlighter } from "./highlighter.ts";

export interface Standing {
  /** Applies the difference between what stands and what was found: highlights of unchanged text stay as they are. */
  show(segments: readonly Segment[], mentions: readonly Mention[]): void;
  /** Key of a mention's highlight in a segment shown; where the page made it go it is put back if its text still stands. */
  keyOf(segment: Segment, mention: Mention): number | undefined;
}

export function createStanding(highlighter: Highlighter): Standing {
  /** Highlights of each segment, by its first text node. */
  let shown = new Map<Text, { text: string; mentions: Map<string, number> }>();

  /** The highlight of a mention among those of its segment, kept or put there. */
  function keep(segment: Segment, mention: Mention, known: number | undefined): number | undefined {
    const ranges = rangesOf(segment, mention.start, mention.end);
    if (known !== undefined && highlighter.standsAt(known, ranges)) return known;
    // The page may have changed while the answer was on its way.
    if (ranges.length === 0 || ranges.some((range) => !range.node.isConnected)) return undefined;
    const paintOnly = segment.runs.some((run) => run.paintOnly && ranges.some((range) => range.node === run.node));
    return highlighter.add([{ mention, ranges, paintOnly, text: textOf(segment, mention) }])[0];
  }

  return {
    show(segments, mentions) {
      const bySegment = new Map<number, Mention[]>();
      for (const mention of mentions) {
        const list = bySegment.get(mention.segment);
        if (list) list.push(mention);
        else bySegment.set(mention.segment, [mention]);
      }
      const next: typeof shown = new Map();
      const gone = new Set([...shown.values()].flatMap(({ mentions: keys }) => [...keys.values()]));
      segments.forEach((segment, index) => {
        const node = segment.runs[0]?.node;
        if (!node) return;
        const before = shown.get(node);
        const standing = before?.text === segment.text ? before.mentions : undefined;
        const keys = new Map<string, number>();
        for (const mention of bySegment.get(index) ?? []) {
          const key = keep(segment, mention, standing?.get(nameOf(mention)));
          if (key === undefined) continue;
          gone.delete(key);
          keys.set(nameOf(mention), key);
        }
        next.set(node, { text: segment.text, mentions: keys });
      });
      highlighter.remove(gone);
      shown = next;
    },
    keyOf(segment, mention) {
      const standing = segment.runs[0] && shown.get(segment.runs[0].node);
      if (standing?.text !== segment.text) return undefined;
      const key = keep(segment, mention, standing.mentions.get(nameOf(mention)));
      if (key !== undefined) standing.mentions.set(nameOf(mention), key);
      return key;
    },
  };
}

/** Tells the mentions of one segment apart. */
function nameOf({ start, end, id }: Mention): string {
  return `${start} ${end} ${id}`;
}

/** The text of a mention without the breaks that stand in no text node. */
function textOf(segment: Segment, { start, end }: Mention): string {
  return segment.runs.map((run) => segment.text.slice(Math.max(start, run.start), Math.min(end, run.start + run.length))).join("");
}
