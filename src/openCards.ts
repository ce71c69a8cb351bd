/** The choice a card offers where a word of the story was left open between two readings. Pure. */
import type { OpenMention, Reading } from "./mentions/types.ts";
import type { OpenCard, OpenRow, ReadingDay } from "./reference/cardTypes.ts";
import { cardOf } from "./reference/cards.ts";
import type { Reference } from "./reference/reference.ts";

/** One card for each open mention, by its id. `texts`: the story's segments. */
export function openCardsOf(open: readonly OpenMention[], texts: readonly string[], reading: ReadingDay, reference: Reference): Record<string, OpenCard> {
  const rowOf = (meant: Reading): OpenRow[] => {
    if ("words" in meant) return [{ name: meant.words }];
    const card = cardOf(meant.id, reading, reference);
    return card ? [{ name: card.name, meant: card }] : [];
  };
  return Object.fromEntries(open.map(({ id, readings, segment, start, end }): [string, OpenCard] => [id, { kind: "open", id, name: texts[segment]?.slice(start, end) ?? "", rows: readings.flatMap(rowOf), reading, horizon: reference.horizon, sources: {} }]));
}
