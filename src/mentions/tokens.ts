/** The words of one segment, with what stands between them. Pure. */
import { foldWord } from "./fold.ts";

/** What stands between a word and the one before it. */
export const Gap = {
  /** Start of the segment. */
  Start: 0,
  Space: 1,
  /** Hyphen or en dash without spaces around. */
  Hyphen: 2,
  Apostrophe: 3,
  /** Full stop after an initial or a known abbreviation, with or without a space: `Charles Q. Brown`, `U.S.`, `Gen. Brown`. */
  Stop: 4,
  Comma: 5,
  /** End of a sentence. */
  Sentence: 6,
  /** Brackets, quotes, colons, dashes, slashes … */
  Other: 7,
} as const;
export type GapKind = (typeof Gap)[keyof typeof Gap];

/** How a word is written. */
export const Shape = { Lower: 0, Capital: 1, Upper: 2, Mixed: 3, Digit: 4 } as const;
export type ShapeKind = (typeof Shape)[keyof typeof Shape];

/** Words of one segment in order; arrays run in step. Offsets in UTF-16 units. */
export interface Tokens {
  text: string;
  count: number;
  start: number[];
  end: number[];
  folded: string[];
  shape: ShapeKind[];
  /** What stands before each word. */
  gap: GapKind[];
  /** True where nearly every word of the segment is in upper case. */
  allUpper: boolean;
}

const word = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+/gu;
/** Abbreviations that take a full stop inside a name or title. */
const abbreviations = new Set(
  "st mr mrs ms dr gen lt col maj sgt capt cmdr adm sen rep gov prof rev hon pres jr sr sec amb fr mt brig cpl insp supt sept no vs etc".split(" "),
);

/** Splits a segment into words. Linear in its length. */
export function tokenise(text: string): Tokens {
  const tokens: Tokens = { text, count: 0, start: [], end: [], folded: [], shape: [], gap: [], allUpper: false };
  let upper = 0;
  let letters = 0;
  word.lastIndex = 0;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const raw = match[0];
    const folded = foldWord(raw);
    if (folded === "") continue;
    const shape = shapeOf(raw);
    const index = tokens.count++;
    tokens.start.push(match.index);
    tokens.end.push(match.index + raw.length);
    tokens.folded.push(folded);
    tokens.shape.push(shape);
    tokens.gap.push(index === 0 ? Gap.Start : gapOf(text.slice(tokens.end[index - 1], match.index), tokens.folded[index - 1] ?? "", tokens.shape[index - 1] ?? Shape.Lower));
    if (shape !== Shape.Digit && raw.length > 1) {
      letters++;
      if (shape === Shape.Upper) upper++;
    }
  }
  tokens.allUpper = letters >= 3 && upper >= letters * 0.8;
  return tokens;
}

function shapeOf(raw: string): ShapeKind {
  const letters = raw.replace(/[^\p{L}]/gu, "");
  if (letters === "") return Shape.Digit;
  const first = letters[0] ?? "";
  if (first === first.toLowerCase() && first !== first.toUpperCase()) return letters === letters.toLowerCase() ? Shape.Lower : Shape.Mixed;
  // Scripts without case count as capitalised: their names carry no other sign.
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return Shape.Upper;
  return letters.slice(1) === letters.slice(1).toLowerCase() ? Shape.Capital : Shape.Mixed;
}

function gapOf(between: string, before: string, shapeBefore: ShapeKind): GapKind {
  if (/^\s+$/.test(between)) return /\n\s*\n/.test(between) ? Gap.Sentence : Gap.Space;
  if (/^\.?[-\u2010\u2011\u2012\u2013]$/.test(between)) return Gap.Hyphen;
  if (/^['’‘ʼʻʿʾ`´]$/.test(between)) return Gap.Apostrophe;
  if (/^\.\s*$/.test(between)) {
    const initial = before.length === 1 && shapeBefore !== Shape.Lower && shapeBefore !== Shape.Digit;
    if (initial || abbreviations.has(before)) return Gap.Stop;
    return between === "." ? Gap.Other : Gap.Sentence;
  }
  if (/^,\s*$/.test(between)) return Gap.Comma;
  return /[.!?:;…。！？]["'”’)\]]*\s|\n\s*\n/.test(between) ? Gap.Sentence : Gap.Other;
}

/** True where the word begins with a capital. */
export function isCapital(tokens: Tokens, index: number): boolean {
  const shape = tokens.shape[index];
  return shape === Shape.Capital || shape === Shape.Upper || shape === Shape.Mixed;
}

/** True for the first word of a sentence. */
export function startsSentence(tokens: Tokens, index: number): boolean {
  const gap = tokens.gap[index];
  return gap === Gap.Start || gap === Gap.Sentence;
}

/** True where the words stand side by side in one phrase: only a space between, or a stop after an initial or abbreviation. */
export function adjoins(tokens: Tokens, index: number): boolean {
  const gap = tokens.gap[index];
  return gap === Gap.Space || gap === Gap.Stop;
}
