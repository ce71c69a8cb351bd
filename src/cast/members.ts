/** The cast of a story: each entity it names, and where in the text. Pure. */
import type { Mention } from "../mentions/types.ts";
import type { EntityKind } from "../reference/types.ts";

export interface Member {
  id: string;
  kind: EntityKind;
  /** Where each mention stands, in reading order: 0 the beginning of the text, 1 its end. */
  places: number[];
}

/**
 * Each entity once, those named most often first, of equals the one named first.
 * @param mentions in reading order
 * @param lengths characters of each segment
 */
export function membersOf(mentions: readonly Mention[], lengths: readonly number[]): Member[] {
  const starts: number[] = [];
  let whole = 0;
  for (const length of lengths) {
    starts.push(whole);
    whole += length;
  }
  const members = new Map<string, Member>();
  for (const { id, kind, segment, start } of mentions) {
    const member = members.get(id) ?? { id, kind, places: [] };
    members.set(id, member);
    member.places.push(whole === 0 ? 0 : ((starts[segment] ?? 0) + start) / whole);
  }
  return [...members.values()].sort((a, b) => b.places.length - a.places.length);
}
