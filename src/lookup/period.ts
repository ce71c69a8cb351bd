/** The time a question names: a day, a month or a year. Pure. */
import { earliest, isPartialDate, latest } from "../reference/partialDate.ts";
import type { Day } from "../reference/types.ts";

/** Both days belong to it. */
export interface Period {
  first: Day;
  last: Day;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthWord = /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;
const yearWord = /^(18|19|20)\d\d$/;
/** A number after one of these is no year. */
const numbered = new Set(["resolution", "resolutions", "unscr", "unsc", "no", "number"]);

const two = (number: number): string => String(number).padStart(2, "0");
const monthOf = (word: string): number => months.indexOf(word.slice(0, 3)) + 1;

/** Takes the time out of a question's folded words; the words left are in their order. */
export function periodIn(words: readonly string[]): { period?: Period; rest: string[] } {
  const iso = words.findIndex((word, at) => yearWord.test(word) && /^\d\d$/.test(words[at + 1] ?? "") && isPartialDate(`${word}-${words[at + 1]}`));
  if (iso >= 0) {
    const whole = `${words[iso]}-${words[iso + 1]}-${words[iso + 2]}`;
    const date = isPartialDate(whole) ? whole : `${words[iso]}-${words[iso + 1]}`;
    return taken(words, iso, date === whole ? 3 : 2, date);
  }
  const at = words.findIndex((word, index) => yearWord.test(word) && !numbered.has(words[index - 1] ?? ""));
  if (at < 0) return { rest: [...words] };
  const year = words[at] ?? "";
  const [before = "", before2 = ""] = [words[at - 1], words[at - 2]];
  if (monthWord.test(before)) {
    const date = `${year}-${two(monthOf(before))}`;
    const day = `${date}-${two(Number(before2))}`;
    return /^\d\d?$/.test(before2) && isPartialDate(day) ? taken(words, at - 2, 3, day) : taken(words, at - 1, 2, date);
  }
  // "November 12, 2023"
  const american = `${year}-${two(monthOf(before2))}-${two(Number(before))}`;
  if (monthWord.test(before2) && /^\d\d?$/.test(before) && isPartialDate(american)) return taken(words, at - 2, 3, american);
  return taken(words, at, 1, year);
}

function taken(words: readonly string[], from: number, count: number, date: string): { period: Period; rest: string[] } {
  return { period: { first: earliest(date), last: latest(date) }, rest: [...words.slice(0, from), ...words.slice(from + count)] };
}
