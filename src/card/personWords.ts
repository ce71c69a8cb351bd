/** What a person's card says of offices, in words. Pure. */
import type { HeldOffice, PersonCard } from "../reference/cardTypes.ts";
import type { Words } from "../words/words.ts";
import { printDate, printSpan, whenWords } from "./dates.ts";

export interface OfficeLine {
  /** "On 12 Nov 2023", or "As of …" where that is not the story's day. */
  when: string;
  /** Said where no office was held on the day, and how the one shown stands to it: "before that" or "later". */
  none?: { words: string; relation: string };
  /** The office the card opens with: the one held, else the last before the day, else the next. */
  office?: HeldOffice;
  /** "Minister of National Defense, South Korea"; "" without any office. */
  title: string;
  /** "since 7 Oct 2023", or the whole stretch of an office not held on the day. */
  span: string;
}

/**
 * "Minister of National Defense, South Korea", with "Acting" where it was so.
 * @param besides id of a country or body that need not be named again
 */
export function officeTitle(office: HeldOffice, besides?: string): string {
  const title = office.acting && !/^acting\b/i.test(office.title) ? `Acting ${office.title}` : office.title;
  return office.of.id === besides || title.includes(office.of.name) ? title : `${title}, ${office.of.name}`;
}

/** How long somebody held an office: "7 Oct 2023 – 6 Sep 2024", "since 6 Sep 2024"; `horizon` as for `officeSpan`, or nothing said of the end. */
export function holdingSpan(holding: Pick<HeldOffice, "from" | "until" | "seen">, horizon: string | undefined, words: Words): string {
  if (holding.seen === undefined || holding.until !== undefined || horizon === undefined) return printSpan(holding, words);
  return `${begunWords(holding, words)}${words.say("cardSeen", { day: printDate(holding.seen, words.locale) })}`;
}

/** How long an office was held, as far as is known up to `horizon`. */
export function officeSpan(office: HeldOffice, horizon: string, words: Words): string {
  if (office.until !== undefined) return printSpan(office, words);
  return `${begunWords(office, words)}${stillWords(office, horizon, words)}`;
}

function begunWords({ from }: Pick<HeldOffice, "from">, words: Words): string {
  return from === undefined ? "" : `${words.say("cardSince", { day: printDate(from, words.locale) })}; `;
}

/** Of an office whose end is not known. */
function stillWords({ seen }: Pick<HeldOffice, "seen">, horizon: string, words: Words): string {
  return seen === undefined ? words.say("cardStillInOffice", { day: printDate(horizon, words.locale) }) : words.say("cardInOfficeAsOf", { day: printDate(seen, words.locale) });
}

/** The first line of a person's card: the office held on the day, or the one nearest to it, said so. */
export function officeLine(card: PersonCard, words: Words): OfficeLine {
  const { horizon, held, earlier, later } = card;
  const when = whenWords(card, words);
  const office = held[0];
  if (office) {
    return { when, office, title: officeTitle(office), span: office.from === undefined ? "" : words.say("cardSince", { day: printDate(office.from, words.locale) }) };
  }
  const none = words.say("cardNoOffice");
  const nearest = earlier[0] ?? later[0];
  if (!nearest) return { when, none: { words: none, relation: "" }, title: "", span: "" };
  return {
    when,
    none: { words: none, relation: words.say(earlier[0] ? "cardBeforeThat" : "cardLaterThan") },
    office: nearest,
    title: officeTitle(nearest),
    span: officeSpan(nearest, horizon, words),
  };
}

/** What is told of how a tenure ended ("removed by the Constitutional Court"); notes on the office itself begin with a capital. */
export function endNote({ note, until }: Pick<HeldOffice, "note" | "until">): string | undefined {
  return until !== undefined && note !== undefined && /^\p{Ll}/u.test(note) ? note : undefined;
}

/** What came after the day, up to the data horizon: "Left office 6 Sep 2024; National Security Adviser, 12 Aug 2024 – 4 Jun 2025". */
export function afterwards(card: PersonCard, words: Words): string {
  const { locale } = words;
  const { held, later, horizon } = card;
  const office = held[0];
  const parts: string[] = [];
  if (office?.until !== undefined) parts.push(`${words.say("cardLeftOffice", { day: printDate(office.until, locale) })}${endNote(office) === undefined ? "" : ` (${office.note})`}`);
  else if (office) parts.push(stillWords(office, horizon, words));
  const shown = office ? later : card.earlier.length > 0 ? later : later.slice(1);
  for (const next of shown.slice(0, 2)) parts.push(`${officeTitle(next, office?.of.id)}, ${officeSpan(next, horizon, words)}`);
  if (card.died !== undefined) parts.push(words.say("cardDied", { day: printDate(card.died, locale) }));
  const told = parts.join("; ");
  return told === "" ? "" : told.charAt(0).toLocaleUpperCase(locale) + told.slice(1);
}
