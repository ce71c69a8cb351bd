/** The first line of a card in words: for those who hear it, and for a terminal. Pure. */
import type { ShownCard } from "../reference/cardTypes.ts";
import type { Words } from "../words/words.ts";
import { standingLine } from "./agreementWords.ts";
import { factsDay, printDate, whenWords } from "./dates.ts";
import { officeLine } from "./personWords.ts";

/** "On 12 Nov 2023 · Minister of National Defense, South Korea" */
export function spokenLine(card: ShownCard, words: Words): string {
  if (card.kind === "person") {
    const { when, none, title } = officeLine(card, words);
    return [when, none?.words, none?.relation, title].filter((part) => part !== undefined && part !== "").join(" · ");
  }
  if (card.kind === "agreement") {
    const { when, standing } = standingLine(card, words);
    return `${when} · ${standing} · ${card.summary}`;
  }
  if (card.kind === "office") {
    const holders = card.held.map(({ holder }) => holder.name).join(", ");
    return `${whenWords(card, words)} · ${holders || words.say("cardNoHolder")}`;
  }
  if (card.kind === "own") return card.note;
  if (card.kind === "open") return words.say("cardMayMean", { names: card.rows.map(({ name }) => name).join(" / ") });
  const leader = card.leaders[0];
  const day = printDate(factsDay(card.reading, card.horizon), words.locale);
  return leader ? words.say("cardCountryLed", { day, title: leader.title, name: leader.holder.name }) : words.say("cardCountryAlone");
}
