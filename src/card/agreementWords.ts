/** What an agreement's card says, in words. Pure. */
import type { AgreementCard, PartyLine, PartyStanding } from "../reference/cardTypes.ts";
import type { AgreementType, PartialDate } from "../reference/types.ts";
import type { Words } from "../words/words.ts";
import { printDate, whenWords } from "./dates.ts";

export function typeName(type: AgreementType, words: Words): string {
  const names: Record<AgreementType, string> = {
    "treaty": words.say("cardTypeTreaty"),
    "alliance": words.say("cardTypeAlliance"),
    "armistice": words.say("cardTypeArmistice"),
    "peace-accord": words.say("cardTypePeaceAccord"),
    "declaration": words.say("cardTypeDeclaration"),
    "framework": words.say("cardTypeFramework"),
    "memorandum": words.say("cardTypeMemorandum"),
    "trade-agreement": words.say("cardTypeTrade"),
    "un-resolution": words.say("cardTypeResolution"),
    "statute": words.say("cardTypeStatute"),
    "arrangement": words.say("cardTypeArrangement"),
  };
  return names[type];
}

/** Words that fit what is not brought "into force". */
const adopted = new Set<AgreementType>(["un-resolution", "declaration"]);

/** "On 12 Nov 2023 · in force". */
export function standingLine(card: AgreementCard, words: Words): { when: string; standing: string } {
  const standings: Record<AgreementCard["standing"], string> = {
    "not-yet-signed": words.say(adopted.has(card.type) ? "cardNotYetAdopted" : "cardNotYetSigned"),
    "signed": words.say(card.inForce === undefined ? "cardSigned" : "cardSignedNotInForce"),
    "in-force": words.say("cardInForce"),
    "suspended": words.say("cardSuspended"),
    "ended": words.say("cardEnded"),
  };
  return { when: whenWords(card, words), standing: standings[card.standing] };
}

/** "party since 2016", "withdrew 19 Feb 2011", "not a party". */
export function partyWords(line: { standing: PartyStanding; from?: PartialDate; until?: PartialDate; note?: string }, words: Words): string {
  const { locale } = words;
  const from = line.from === undefined ? "" : printDate(line.from, locale);
  const standings: Record<PartyStanding, string> = {
    "party": from === "" ? words.say("cardParty") : words.say("cardPartySince", { day: from }),
    "ratified": words.say("cardRatified", { day: from }),
    "signed": words.say("cardSignedNotBound"),
    "not-yet": from === "" ? words.say("cardNotYetParty") : words.say("cardNotYetJoined", { day: from }),
    "left": line.until === undefined ? words.say("cardNoLongerParty") : words.say("cardLeft", { day: printDate(line.until, locale) }),
    "suspended": words.say("cardSuspended"),
    "never": words.say("cardNotParty"),
    "against": words.say("cardVotedAgainst"),
    "abstained": words.say("cardAbstained"),
  };
  const left = line.standing === "party" && line.until !== undefined ? `; ${words.say("cardLeft", { day: printDate(line.until, locale) })}` : "";
  return `${standings[line.standing]}${left}${line.note === undefined ? "" : ` (${line.note})`}`;
}

export interface Step {
  date: PartialDate;
  text: string;
  /** The story's day among the agreement's own dates. */
  story?: true;
}

/** The dates of an agreement with the story's day among them, in order. */
export function chronology(card: AgreementCard, words: Words): Step[] {
  const steps: Step[] = [];
  const add = (date: PartialDate | undefined, text: string): void => {
    if (date !== undefined) steps.push({ date, text });
  };
  add(card.signed, `${words.say(adopted.has(card.type) ? "cardStepAdopted" : "cardStepSigned")}${card.place === undefined ? "" : `, ${card.place}`}`);
  if (card.inForce !== card.signed) add(card.inForce, words.say("cardStepInForce"));
  for (const { date, text } of card.events) add(date, text);
  add(card.suspended, `${words.say("cardStepSuspended")}${card.ended === undefined && card.endNote !== undefined ? `: ${card.endNote}` : ""}`);
  add(card.ended, `${words.say("cardStepEnded")}${card.endNote === undefined ? "" : `: ${card.endNote}`}`);
  const { basis, day } = card.reading;
  if (basis !== "horizon") steps.push({ date: day, text: words.say(basis === "published" ? "cardThisStory" : "cardChosenByYou"), story: true });
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
export function voteWords(vote: { yes: number; no: number; abstain: number; against?: string[]; abstaining?: string[] }, words: Words): string {
  const who = (names: string[] | undefined): string => (names && names.length > 0 ? ` (${names.join(", ")})` : "");
  const parts = [words.say("cardVotesFor", { number: vote.yes }), `${vote.no === 0 ? words.say("cardVotesNone") : words.say("cardVotesAgainst", { number: vote.no })}${who(vote.against)}`];
  if (vote.abstain > 0) parts.push(`${words.say("cardVotesAbstained", { number: vote.abstain })}${who(vote.abstaining)}`);
  return parts.join(", ");
}
