/** The line under a name in the list of a story's cast: who or what it was on the story's day. Pure. */
import type { Words } from "../words/words.ts";
import { standingLine, typeName } from "../card/agreementWords.ts";
import { printDate } from "../card/dates.ts";
import { officeLine } from "../card/personWords.ts";
import type { Card } from "../reference/cardTypes.ts";
import type { OfficeRole } from "../reference/types.ts";

/** Those by whom news speaks of a country. Where head of state and of government are two, both are named. */
const leading = new Set<OfficeRole>(["supreme-leader", "head-of-state-and-government", "head-of-state", "head-of-government"]);

/** "Minister of National Defense, South Korea"; "President Yoon Suk Yeol"; "Treaty, in force, signed 1 Jul 1968"; "" where there is nothing to say. */
export function castLine(card: Card, words: Words): string {
  if (card.kind === "person") {
    const { title, none } = officeLine(card, words);
    return none && none.relation !== "" ? `${none.relation}: ${title}` : title;
  }
  if (card.kind === "country") {
    const leaders = card.leaders.filter(({ role }) => leading.has(role)).slice(0, 2);
    return leaders.map(({ title, holder }) => `${title} ${holder.name}`).join("; ");
  }
  if (card.kind === "office") return [card.of.name, card.held.map(({ holder }) => holder.name).join(", ")].filter((part) => part !== "").join(": ");
  if (card.kind === "own") return card.note;
  const signed = card.signed === undefined ? "" : `, ${printDate(card.signed, words.locale)}`;
  return `${typeName(card.type, words)}${signed}, ${standingLine(card, words).standing}`;
}

/** The country whose flag stands beside the name. */
export function flagOf(card: Card): string | undefined {
  return card.kind === "agreement" || card.kind === "own" ? undefined : card.iso2;
}
