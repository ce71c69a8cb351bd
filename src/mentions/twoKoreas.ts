/** "the North" and "the South" in a story about the two Koreas. Pure. */
import type { Decision } from "./countries.ts";
import type { Story } from "./story.ts";
import { Gap, Shape, wordAt } from "./tokens.ts";

const halves: Record<string, string> = { north: "PRK", south: "KOR" };

/** Mentions of the halves where the story names both Koreas in full and no other country split in north and south. */
export function findHalves(story: Story, countries: Decision[]): Decision[] {
  const named = new Set(countries.map(({ id }) => id));
  if (!named.has("PRK") || !named.has("KOR") || named.has("SDN") || named.has("SSD") || named.has("VNM") || named.has("YEM")) return [];
  const found: Decision[] = [];
  story.segments.forEach((tokens, segment) => {
    for (let index = 0; index < tokens.count; index++) {
      if (tokens.shape[index] !== Shape.Capital) continue;
      const word = wordAt(tokens, index);
      const id = halves[word];
      if (id === undefined) continue;
      const next = wordAt(tokens, index + 1);
      // "North and South Korea": the first half stands without its noun.
      const joined = next === "and" && halves[wordAt(tokens, index + 2)] !== undefined && wordAt(tokens, index + 3).startsWith("korea");
      const followed = (tokens.gap[index + 1] === Gap.Space || tokens.gap[index + 1] === Gap.Hyphen) && tokens.shape[index + 1] !== Shape.Lower;
      if (!joined && (followed || wordAt(tokens, index - 1) !== "the" || tokens.gap[index] !== Gap.Space)) continue;
      found.push({ segment, first: index, last: index, kind: "country", id, form: joined ? "North and South Korea" : `the ${word === "north" ? "North" : "South"}`, rule: "the story names both Koreas" });
    }
  });
  return found;
}
