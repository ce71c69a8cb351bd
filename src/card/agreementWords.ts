/** What an agreement's card says, in words. Pure. */
import type { AgreementCard, PartyLine, PartyStanding } from "../reference/cardTypes.ts";
import type { AgreementType, PartialDate } from "../reference/types.ts";
import { printDate, whenWords } from "./dates.ts";

export const typeNames: Record<AgreementType, string> = {
  "treaty": "Treaty",
  "alliance": "Alliance treaty",
  "armistice": "Armistice",
  "peace-accord": "Peace accord",
  "declaration": "Declaration",
  "framework": "Framework",
  "memorandum": "Memorandum",
  "trade-agreement": "Trade agreement",
  "un-resolution": "UN resolution",
  "statute": "Statute",
  "arrangement": "Arrangement",
};

/** Words that fit what is not brought "into force". */
const adopted = new Set<AgreementType>(["un-resolution", "declaration"]);

/** "On 12 Nov 2023 · in force". */
export function standingLine(card: AgreementCard, locale: string): { when: string; standing: string } {
  const words: Record<AgreementCard["standing"], string> = {
    "not-yet-signed": adopted.has(card.type) ? "not yet adopted" : "not yet signed",
    "signed": card.inForce === undefined ? "signed" : "signed, not yet in force",
    "in-force": "in force",
    "suspended": "suspended",
    "ended": "ended",
  };
  return { when: whenWords(card, locale), standing: words[card.standing] };
}

/** "party since 2016", "withdrew 19 Feb 2011", "not a party". */
export function partyWords(line: { standing: PartyStanding; from?: PartialDate; until?: PartialDate; note?: string }, locale: string): string {
  const from = line.from === undefined ? "" : printDate(line.from, locale);
  const words: Record<PartyStanding, string> = {
    "party": from === "" ? "party" : `party since ${from}`,
    "ratified": `ratified ${from}`,
    "signed": "signed, not bound",
    "not-yet": from === "" ? "not yet a party" : `not yet a party; joined ${from}`,
    "left": line.until === undefined ? "no longer a party" : `left ${printDate(line.until, locale)}`,
    "suspended": "suspended",
    "never": "not a party",
    "against": "voted against",
    "abstained": "abstained",
  };
  const left = line.standing === "party" && line.until !== undefined ? `; left ${printDate(line.until, locale)}` : "";
  return `${words[line.standing]}${left}${line.note === undefined ? "" : ` (${line.note})`}`;
}

export interface Step {
  date: PartialDate;
  text: string;
  /** The story's day among the agreement's own dates. */
  story?: true;
}

/** The dates of an agreement with the story's day among them, in order. */
export function chronology(card: AgreementCard): Step[] {
  const steps: Step[] = [];
  const add = (date: PartialDate | undefined, text: string): void => {
    if (date !== undefined) steps.push({ date, text });
  };
  add(card.signed, `${adopted.has(card.type) ? "Adopted" : "Signed"}${card.place === undefined ? "" : `, ${card.place}`}`);
  if (card.inForce !== card.signed) add(card.inForce, "In force");
  for (const { date, text } of card.events) add(date, text);
  add(card.suspended, `Suspended${card.ended === undefined && card.endNote !== undefined ? `: ${card.endNote}` : ""}`);
  add(card.ended, `Ended${card.endNote === undefined ? "" : `: ${card.endNote}`}`);
  const { basis, day } = card.reading;
  if (basis !== "horizon") steps.push({ date: day, text: basis === "published" ? "This story" : "The day you chose", story: true });
  // A year alone comes before its own months and days.
  return steps.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : Number(a.story ?? false) - Number(b.story ?? false)));
}

/** Parties the story names, then the others. */
export function partiesInStory(card: AgreementCard): { named: PartyLine[]; others: PartyLine[] } {
  return {
    named: card.parties.filter(({ inStory }) => inStory),
    others: card.parties.filter(({ inStory }) => !inStory),
  };
}

/** "15 for, none against", "13 for, none against, 2 abstained (China, Russia)". */
export function voteWords(vote: { yes: number; no: number; abstain: number; against?: string[]; abstaining?: string[] }): string {
  const who = (names: string[] | undefined): string => (names && names.length > 0 ? ` (${names.join(", ")})` : "");
  const parts = [`${vote.yes} for`, `${vote.no === 0 ? "none" : vote.no} against${who(vote.against)}`];
  if (vote.abstain > 0) parts.push(`${vote.abstain} abstained${who(vote.abstaining)}`);
  return parts.join(", ");
}
