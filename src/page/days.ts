/** Reading days out of stamps ("2019-11-18T21:17:27Z") and printed text ("18 novembre 2019"). */
import type { Day } from "../reference/types.ts";
import { monthNumber } from "./monthNames.ts";

export interface ReadDay {
  day: Day;
  /** Written with a time in UTC: on the page another day may be printed. */
  utc?: true;
  /** Day and month may be the other way round. */
  unsure?: true;
  /** Offset in the text read, and length. */
  at: number;
  length: number;
}

const EARLIEST = 1990;
const ZEROES = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x1040, 0xff10];

/** Digits of all scripts as 0–9, no-break and narrow spaces as spaces; same length. */
export function plainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u1049\uFF10-\uFF19]/g, (char) => {
      const code = char.charCodeAt(0);
      const zero = ZEROES.find((start) => code >= start && code < start + 10);
      return zero === undefined ? char : String(code - zero);
    })
    .replace(/[\u00A0\u2007\u2009\u202F\u3000\u200E\u200F\u202A-\u202E]/g, " ");
}

/** The day, or `undefined` where there is no such day, it lies in the future or before the web. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (year < EARLIEST || month < 1 || month > 12 || day < 1) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCDate() !== day || date.getTime() > Date.now() + 2 * 86_400_000) return undefined;
  return date.toISOString().slice(0, 10);
}

/** Reads a machine's stamp: ISO 8601 in its variants, seconds or milliseconds since 1970, RFC 822, `Date.toString()`. */
export function dayOfStamp(value: unknown, lang = "en"): ReadDay | undefined {
  if (typeof value === "number") return dayOfStamp(String(Math.trunc(value)), lang);
  if (typeof value !== "string" || value.length > 80) return undefined;
  const text = plainDigits(value).trim();
  const whole = { at: 0, length: text.length };
  const seconds = /^(1\d{9}|[3-9]\d{8})(?:\d{3})?$/.exec(text);
  if (seconds) {
    const day = new Date(Number(seconds[1]) * 1000).toISOString().slice(0, 10);
    return dayOf(...ymd(day)) ? { day, utc: true, ...whole } : undefined;
  }
  const iso = /^(\d{4})([-/.]?)(\d\d?)\2(\d\d?)(?!\d)(?:\s*T?\s*(\d\d?)[:.]?(\d\d))?/.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)(?:(\d\d)(\d\d)(?:\d\d)?)?$/.exec(text);
  if (iso) {
    const day = dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    if (!day) return undefined;
    const time = iso[5] !== undefined && !(iso[5] === "00" && iso[6] === "00");
    const utc = time && /(?:Z|[+-]00:?00|UTC|GMT)\s*$/i.test(text);
    return utc ? { day, utc, ...whole } : { day, ...whole };
  }
  const found = daysIn(text, lang);
  return found.length > 0 && found.every(({ day }) => day === found[0]!.day) ? found[0] : undefined;
}

function ymd(day: string): [number, number, number] {
  return day.split("-").map(Number) as [number, number, number];
}

const YEAR_FIRST = /(?<![\d./-])(\d{4})\s?(?:[-/.]|[年년]\s?)\s?(\d\d?)\s?(?:[-/.]|[月월]\s?)\s?(\d\d?)(?!\d|[./-]\d)/g;
const YEAR_LAST = /(?<![\d./-])(\d\d?)\s?([-/.])\s?(\d\d?)\s?\2\s?(\d{4}|\d\d)(?![\d]|[./-]\d)/g;
const VIETNAMESE = /(?<!\d)(\d\d?) tháng (\d\d?)(?:,| năm)? (\d{4})(?!\d)/gi;
// letters of any script; naming what is no letter is much cheaper than Unicode classes
const LETTER = "[^\\s\\d!-@[-`{-~«»“”„]";
const NAME = `(${LETTER}(?:${LETTER}|[.\\u200C]){1,19})`;
const DAY_NAME_YEAR = new RegExp(`(?<!\\d)(\\d\\d?)(?:st|nd|rd|th|er|re|º|ª|°|o|-е|-го|-ші)?[.,]?[\\s/-]*(?:de |d['’]|of |di |ta['’] )?\\s*${NAME}\\s*(?:/\\s*(?:${LETTER}| ){2,20})?[,.]?[\\s/-]*(?:del? |of |г\\. )?\\s*['’]?(\\d{4})(?!\\d)`, "g");
const NAME_DAY_YEAR = new RegExp(`${NAME}[\\s/-]*(\\d\\d?)(?:st|nd|rd|th)?(?:,|\\s+de|\\s+at|\\s+\\d\\d?:\\d\\d(?::\\d\\d)?(?:\\s+${LETTER}{3,4})?)?[\\s/,-]+(?:del? )?(\\d{4})(?!\\d)`, "g");
const YEAR_NAME_DAY = new RegExp(`(?<!\\d)(\\d{4})[.,]?[\\s/-]*(?:m\\. |gada )?${NAME}[\\s/-]*(?:d\\. )?(\\d\\d?)(?!\\d)`, "g");

/**
 * All whole days printed in a short text, in order. Day and month by number are read in the order usual in `lang`
 * (`en-US` and `en` month first); where both orders make a day, `unsure` tells.
 */
export function daysIn(text: string, lang: string): ReadDay[] {
  const plain = plainDigits(text);
  const found: ReadDay[] = [];
  const add = (match: RegExpMatchArray, day: Day | undefined, unsure = false): void => {
    const at = match.index!;
    if (!day || found.some((other) => at < other.at + other.length && other.at < at + match[0].length)) return;
    found.push({ day, at, length: match[0].length, ...(unsure && { unsure }) });
  };
  for (const match of plain.matchAll(YEAR_FIRST)) {
    const year = Number(match[1]);
    add(match, year > 2400 ? dayOf(year - 543, Number(match[2]), Number(match[3])) : dayOf(year, Number(match[2]), Number(match[3])));
    if (year > 1300 && year < 1500) add(match, persianDay(year, Number(match[2]), Number(match[3])));
  }
  const monthFirst = /^en(?:-US|-PH|$)/i.test(lang);
  for (const match of plain.matchAll(YEAR_LAST)) {
    const [first, second, written] = [Number(match[1]), Number(match[3]), Number(match[4])];
    const year = written < 100 ? 2000 + written : written > 2400 ? written - 543 : written;
    const usual = monthFirst && match[2] !== "." ? dayOf(year, first, second) : dayOf(year, second, first);
    const other = monthFirst && match[2] !== "." ? dayOf(year, second, first) : dayOf(year, first, second);
    add(match, usual ?? other, written < 100 || (/^en/i.test(lang) && usual !== undefined && other !== undefined && usual !== other));
  }
  for (const match of plain.matchAll(VIETNAMESE)) add(match, dayOf(Number(match[3]), Number(match[2]), Number(match[1])));
  if (/[^\s\d!-@[-`{-~]/.test(plain) && /\d{4}/.test(plain)) {
    for (const [pattern, y, m, d] of [[DAY_NAME_YEAR, 3, 2, 1], [NAME_DAY_YEAR, 3, 1, 2], [YEAR_NAME_DAY, 1, 2, 3]] as const) {
      for (const match of plain.matchAll(pattern)) {
        const year = Number(match[y]);
        const day = Number(match[d]);
        if (year > 1300 && year < 1500) {
          const month = monthNumber(match[m]!, "fa", "persian");
          if (month) add(match, persianDay(year, month, day));
          continue;
        }
        const month = monthNumber(match[m]!, lang);
        if (month) add(match, dayOf(year > 2400 ? year - 543 : year, month, day));
      }
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** A day of the Persian (solar Hijri) calendar, found by asking the browser's calendar near where it must be. */
function persianDay(year: number, month: number, day: number): Day | undefined {
  const format = new Intl.DateTimeFormat("en-u-ca-persian", { year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" });
  const guess = Date.UTC(year + 621, 2, 21) + ((month - 1) * 30.5 + day - 1) * 86_400_000;
  for (let shift = -4; shift <= 4; shift++) {
    const date = new Date(guess + shift * 86_400_000);
    const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
    if (parts["year"] === year && parts["month"] === month && parts["day"] === day) return dayOf(...ymd(date.toISOString().slice(0, 10)));
  }
  return undefined;
}
