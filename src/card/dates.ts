/** Dates as a card prints them. A year or a month alone stays so. */
import type { Day, PartialDate } from "../reference/types.ts";
import type { ReadingDay } from "../reference/cardTypes.ts";
import type { Words } from "../words/words.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, date: PartialDate): Intl.DateTimeFormat {
  const parts = date.split("-").length;
  const key = `${locale} ${parts}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    calendar: "gregory",
    year: "numeric",
    ...(parts > 1 && { month: "short" as const }),
    ...(parts > 2 && { day: "numeric" as const }),
  });
  formats.set(key, format);
  return format;
}

/** `2023-11-12` → "12 Nov 2023", `2023-11` → "Nov 2023", `2023` → "2023" (in British English). */
export function printDate(date: PartialDate, locale: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : formatFor(locale, date).format(time);
}

/** "7 Oct 2023 – 6 Sep 2024", "since 7 Oct 2023", "until 2024"; "" where nothing is known. */
export function printSpan(span: { from?: PartialDate | undefined; until?: PartialDate | undefined }, words: Words): string {
  const { locale } = words;
  const { from, until } = span;
  if (from !== undefined && until !== undefined) {
    return from === until ? printDate(from, locale) : `${printDate(from, locale)} – ${printDate(until, locale)}`;
  }
  if (from !== undefined) return words.say("cardSince", { day: printDate(from, locale) });
  return until === undefined ? "" : words.say("cardUntil", { day: printDate(until, locale) });
}

/** The day the facts of a card hold for: never later than the data horizon. */
export function factsDay(reading: ReadingDay, horizon: Day): Day {
  return reading.day > horizon ? horizon : reading.day;
}

/** "On 12 Nov 2023" for the story's own day, "As of …" for any other. */
export function whenWords({ reading, horizon }: { reading: ReadingDay; horizon: Day }, words: Words): string {
  const own = reading.basis === "published" && !reading.newerThanData;
  return words.say(own ? "cardOn" : "cardAsOf", { day: printDate(factsDay(reading, horizon), words.locale) });
}

/** The middle of the stretch a date may mean, as a point in time for drawing. */
export function timeOf(date: PartialDate): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return Date.UTC(year, 6, 1);
  return Date.UTC(year, month - 1, day ?? 15);
}
