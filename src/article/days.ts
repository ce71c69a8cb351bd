/** Reading days out of stamps ("2019-11-18T21:17:27Z") and printed text ("18 novembre 2019"). */
import type { Day } from "../reference/types.ts";
import { monthNumber } from "./monthNames.ts";

export interface ReadDay {
  day: Day;
  /** Written with a time in UTC: on the page another day may be printed. */
  utc?: true;
  /** The moment, for a time in UTC: milliseconds since 1970. */
  moment?: number;
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
  const seconds = /^(1\d{9}|[3-9]\d{8})(?:\d{3})?(?:\.\d+)?$/.exec(text);
  if (seconds) {
    const moment = Number(seconds[1]) * 1000;
    const day = new Date(moment).toISOString().slice(0, 10);
    return dayOf(...ymd(day)) ? { day, utc: true, moment, ...whole } : undefined;
  }
  const iso = /^(\d{4})([-/.]?)(\d\d?)\2(\d\d?)(?!\d)(?:\s*T?\s*(\d\d?)[:.]?(\d\d))?/.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)(?:(\d\d)(\d\d)(?:\d\d)?)?$/.exec(text);
  if (iso) {
    const day = dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    if (!day) return undefined;
    const time = iso[5] !== undefined && !(iso[5] === "00" && iso[6] === "00");
    const utc = time && UTC.test(text);
    return utc ? { day, utc, moment: Date.parse(day) + (Number(iso[5]) * 60 + Number(iso[6] ?? 0)) * 60_000, ...whole } : { day, ...whole };
  }
  const found = daysIn(text, lang);
  const [first] = found;
  if (!first || !found.every(({ day }) => day === first.day)) return undefined;
  const clock = /(?<!\d)([01]?\d|2[0-3]):([0-5]\d)/.exec(text);
  const minutes = clock ? Number(clock[1]) * 60 + Number(clock[2]) : 0;
  return minutes > 0 && (UTC.test(text) || /\bUTC \d{4}$/.test(text)) ? { ...first, utc: true, moment: Date.parse(first.day) + minutes * 60_000 } : first;
}

/** How a stamp ends that tells Greenwich's time. */
const UTC = /(?:\dZ|[+-]00:?00|UTC|GMT)\s*$/i;

function ymd(day: string): [number, number, number] {
  return day.split("-").map(Number) as [number, number, number];
}

const YEAR_FIRST = /(?<![\d./-])(\d{4})\s?(?:[-/.]|[年년]\s?)\s?(\d\d?)\s?(?:[-/.]|[月월]\s?)\s?(\d\d?)(?!\d|[./-]\d)/g;
const EAST_ASIAN_ERA = /(令和|平成|民國|民国)?\s?(元|\d{1,3})\s?年\s?(\d\d?)\s?月\s?(\d\d?)\s?日/g;
/** The year before each era's first. Of the Republic of China (Taiwan) 1912 is the first, of Reiwa 2019, of Heisei 1989. */
const ERA_START: Record<string, number> = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 };
const CHINESE_NUMERALS = /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g;
const YEAR_LAST = /(?<![\d./-])(\d\d?)\s?([-/.])\s?(\d\d?)\s?\2\s?(\d{4}|\d\d)(?![\d]|[./-]\d)/g;
const VIETNAMESE = /(?<!\d)(\d\d?) tháng (\d\d?)(?:,| năm)? (\d{4})(?!\d)/gi;
// letters of any script; naming what is no letter is much cheaper than Unicode classes
const LETTER = "[^\\s\\d!-@[-`{-~«»“”„،、。・|·•–—]";
// two words in Arabic: the first and second Tishrin and Kanun
const NAME = `(${LETTER}(?:${LETTER}|[.\\u200C]){1,19}(?: (?:الثاني|الثانى|الأول|الاول))?)`;
const DAY_NAME_YEAR = new RegExp(`(?<!\\d)(\\d\\d?)(?:st|nd|rd|th|er|re|º|ª|°|o|-е|-го|-ші)?[.,]?[\\s/-]*(?:de |d['’]|of |di |ta['’] )?\\s*${NAME}\\s*(?:/\\s*(?:${LETTER}| ){2,20})?[,.،]?[\\s/-]*(?:del? |of |г\\. |พ\\.ศ\\. ?|،\\s*)?\\s*['’]?(\\d{4})(?!\\d)`, "g");
const NAME_DAY_YEAR = new RegExp(`${NAME}[\\s/-]*(\\d\\d?)(?:st|nd|rd|th)?(?:,|\\s+de|\\s+at|\\s+\\d\\d?:\\d\\d(?::\\d\\d)?(?:\\s+${LETTER}{3,4})?)?[\\s/,-]+(?:del? )?(\\d{4})(?!\\d)`, "g");
const YEAR_DAY_NAME = new RegExp(`(?<!\\d)(\\d{4})(?:\\. gada|\\.g\\.| жылғы| жылдын)\\s(\\d\\d?)\\.?[\\s-]*${NAME}`, "g");
const THAI_SHORT_YEAR = new RegExp(`(?<!\\d)(\\d\\d?) ([\\u0E00-\\u0E7F.]{3,12}) ?(\\d\\d)(?![\\d:.])`, "g");
const YEAR_NAME_DAY = new RegExp(`(?<!\\d)(\\d{4})(?:\\.|,|ko|eko)?[\\s/-]*(?:m\\. )?${NAME}[\\s/-]*(?:d\\. )?(\\d\\d?)(?!\\d)`, "g");

const NAMED_DAYS_YEAR_LAST = [[DAY_NAME_YEAR, 3, 2, 1], [NAME_DAY_YEAR, 3, 1, 2]] as const;
const NAMED_DAYS = [...NAMED_DAYS_YEAR_LAST, [YEAR_NAME_DAY, 1, 2, 3], [YEAR_DAY_NAME, 1, 3, 2]] as const;

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
  if (plain.includes("年")) {
    for (const match of plain.matchAll(EAST_ASIAN_ERA)) {
      const start = ERA_START[match[1] ?? ""] ?? (/^zh/i.test(lang) && Number(match[2]) > 79 ? 1911 : undefined);
      if (start !== undefined) add(match, dayOf(start + (match[2] === "元" ? 1 : Number(match[2])), Number(match[3]), Number(match[4])));
    }
    for (const match of plain.matchAll(CHINESE_NUMERALS)) add(match, dayOf(Number(Array.from(match[1]!, chineseDigit).join("")), chineseNumber(match[2]!), chineseNumber(match[3]!)));
  }
  const monthFirst = /^en(?:-US|-PH|$)/i.test(lang);
  for (const match of plain.matchAll(YEAR_LAST)) {
    const [first, second, written] = [Number(match[1]), Number(match[3]), Number(match[4])];
    const year = written < 100 ? 2000 + written : written > 2400 ? written - 543 : written;
    const usual = monthFirst && match[2] !== "." ? dayOf(year, first, second) : dayOf(year, second, first);
    const other = monthFirst && match[2] !== "." ? dayOf(year, second, first) : dayOf(year, first, second);
    add(match, usual ?? other, written < 100 || (/^en/i.test(lang) && usual !== undefined && other !== undefined && usual !== other));
  }
  if (plain.includes("háng")) for (const match of plain.matchAll(VIETNAMESE)) add(match, dayOf(Number(match[3]), Number(match[2]), Number(match[1])));
  const [year] = /[^\s\d!-@[-`{-~]/.test(plain) ? (/\d{4}/.exec(plain) ?? []) : [];
  if (year !== undefined) {
    // Each pattern costs a fifth of a millisecond at its first use: most dates need the first two.
    const yearFirst = /^\D*[^\s\d!-@[-`{-~]\D*\d/.test(plain.slice(plain.indexOf(year) + 4));
    for (const [pattern, y, m, d] of yearFirst ? NAMED_DAYS : NAMED_DAYS_YEAR_LAST) {
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
  if (/^th/i.test(lang)) {
    for (const match of plain.matchAll(THAI_SHORT_YEAR)) {
      const month = monthNumber(match[2]!, lang);
      if (month) add(match, dayOf(2500 - 543 + Number(match[3]), month, Number(match[1])));
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function chineseDigit(digit: string): number {
  return Math.max(0, "〇一二三四五六七八九".indexOf(digit)); // two ways to write zero
}

/** 1 to 99: "三", "十二", "二十一", "三十". */
function chineseNumber(written: string): number {
  const [tens, ones = ""] = written.includes("十") ? written.split("十") : [undefined, written];
  return (tens === undefined ? 0 : tens === "" ? 10 : chineseDigit(tens) * 10) + (ones === "" ? 0 : chineseDigit(ones));
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
