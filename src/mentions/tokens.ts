/** The words of one segment, with what stands between them. Pure. */
import { foldWord } from "./fold.ts";
import { emptyHash, hashOn, type WordTable } from "./wordTable.ts";

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
  start: Uint32Array;
  end: Uint32Array;
  /** Number in the table of words, or -1 where no surface form holds it. */
  number: Int32Array;
  /** Made for the whole segment when first asked for. */
  readonly folded: readonly string[];
  /** A `ShapeKind` each. */
  shape: Uint8Array;
  /** What stands before each word. */
  gap: Uint8Array;
  /** True where nearly every word of the segment is in upper case. */
  allUpper: boolean;
}

/** Abbreviations that take a full stop inside a name or title. */
const abbreviations = new Set(
  "st mr mrs ms dr gen lt col maj sgt capt cmdr adm sen rep gov prof rev hon pres jr sr sec amb fr mt brig cpl insp supt sept no vs etc".split(" "),
);
/** Letters, digits, marks, and what is invisible inside a word. */
const wordUnit = /^[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]/u;

/** Kinds of UTF-16 units: told once for each unit that occurs, since asking the expression each time costs most of the reading. */
const kinds = new Uint8Array(0x10000);
const Kind = { Unknown: 0, Between: 1, Small: 2, Large: 3, Digit: 4, Beyond: 5, Half: 6 } as const;
for (let unit = 0; unit < 0x80; unit++) {
  const letter = String.fromCharCode(unit);
  kinds[unit] = /[a-z]/.test(letter) ? Kind.Small : /[A-Z]/.test(letter) ? Kind.Large : /\d/.test(letter) ? Kind.Digit : Kind.Between;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const kind = kinds[unit] || (kinds[unit] = unit >= 0xd800 && unit < 0xe000 ? Kind.Half : wordUnit.test(String.fromCharCode(unit)) ? Kind.Beyond : Kind.Between);
  return kind === Kind.Half ? pairKind(text, at) : kind;
}

/** Letters beyond the first 65,536 are written with two units; a smiley is none. */
function pairKind(text: string, at: number): number {
  const first = (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
  return first >= 0 && wordUnit.test(text.slice(first, first + 2)) ? Kind.Beyond : Kind.Between;
}

/**
 * Where words are gathered before they are copied to their length. Ordinary arrays, kept for each segment, made collecting garbage
 * a third of the time.
 */
let gathered = roomFor(4096);

function roomFor(words: number) {
  return { words, start: new Uint32Array(words), end: new Uint32Array(words), number: new Int32Array(words), shape: new Uint8Array(words), gap: new Uint8Array(words) };
}

/** Splits a segment into words, and looks each up in the table. Linear in its length. */
export function tokenise(text: string, table: WordTable): Tokens {
  let count = 0;
  let upper = 0;
  let lettered = 0;
  const length = text.length;
  // No text has more words than half its units, rounded up.
  if (gathered.words < length / 2 + 1) gathered = roomFor(Math.ceil(length / 2) + 1);
  const { start: starts, end: ends, number: numbers, shape: shapes, gap: gaps } = gathered;
  for (let at = 0; at < length; ) {
    let kind = kindAt(text, at);
    if (kind === Kind.Between) {
      at++;
      continue;
    }
    const first = at;
    const firstKind = kind;
    let seen = 0;
    let hash = emptyHash;
    // Small plain letters are nine tenths of a text: a loop with nothing else in it doubles the speed.
    for (let unit = text.charCodeAt(at); unit >= 0x61 && unit <= 0x7a; unit = text.charCodeAt(at)) {
      hash = hashOn(hash, unit);
      at++;
    }
    if (at > first) {
      seen = 1 << Kind.Small;
      kind = at < length ? kindAt(text, at) : Kind.Between;
    }
    while (kind !== Kind.Between) {
      seen |= 1 << kind;
      const unit = text.charCodeAt(at);
      hash = hashOn(hash, kind === Kind.Large ? unit + 32 : unit);
      if (++at >= length) break;
      kind = kindAt(text, at);
    }
    let word: number;
    let written: ShapeKind;
    if ((seen & (1 << Kind.Beyond)) === 0) {
      word = table.numberOfAscii(text, first, at, hash);
      written = asciiShape(firstKind, seen, at - first, text, first);
    } else {
      const raw = text.slice(first, at);
      const folded = foldWord(raw);
      if (folded === "") continue;
      word = table.numberOf(folded);
      written = shapeOf(raw);
    }
    const before = count - 1;
    gaps[count] = before < 0 ? Gap.Start : gapBetween(text, starts[before] ?? 0, ends[before] ?? 0, first, (shapes[before] ?? Shape.Lower) as ShapeKind);
    starts[count] = first;
    ends[count] = at;
    numbers[count] = word;
    shapes[count] = written;
    count++;
    if (written !== Shape.Digit && at - first > 1) {
      lettered++;
      if (written === Shape.Upper) upper++;
    }
  }
  const start = starts.slice(0, count);
  const end = ends.slice(0, count);
  const number = numbers.slice(0, count);
  const shape = shapes.slice(0, count);
  const gap = gaps.slice(0, count);
  // The room for one enormous paragraph is not kept.
  if (gathered.words > 100_000) gathered = roomFor(4096);
  let folded: string[] | undefined;
  return {
    text, count, start, end, number, shape, gap,
    get folded() {
      return (folded ??= Array.from(number, (known, index) => (known >= 0 ? table.wordOf(known) : foldWord(text.slice(start[index], end[index])))));
    },
    allUpper: lettered >= 3 && upper >= lettered * 0.8,
  };
}

/** The shape of a word in plain letters and digits. `seen`: a bit for each kind of its units. */
function asciiShape(first: number, seen: number, length: number, text: string, start: number): ShapeKind {
  const small = (seen & (1 << Kind.Small)) !== 0;
  const large = (seen & (1 << Kind.Large)) !== 0;
  if (!small) return large ? (length > 1 && lettersOf(text, start, length) > 1 ? Shape.Upper : Shape.Capital) : Shape.Digit;
  if (!large) return Shape.Lower;
  // Beyond the first letter only small ones: most names.
  if (first !== Kind.Large || (seen & (1 << Kind.Digit)) !== 0) return shapeOf(text.slice(start, start + length));
  for (let at = start + 1; at < start + length; at++) if (kinds[text.charCodeAt(at)] === Kind.Large) return Shape.Mixed;
  return Shape.Capital;
}

function lettersOf(text: string, start: number, length: number): number {
  let count = 0;
  for (let at = start; at < start + length; at++) if (kinds[text.charCodeAt(at)] !== Kind.Digit) count++;
  return count;
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

/** What stands between the word before and the one that begins at `next`; the commonest without cutting a string. */
function gapBetween(text: string, startBefore: number, endBefore: number, next: number, shapeBefore: ShapeKind): GapKind {
  if (next - endBefore === 1) {
    const unit = text.charCodeAt(endBefore);
    if (unit === 0x20) return Gap.Space;
    if (unit === 0x2d) return Gap.Hyphen;
    if (unit === 0x27 || unit === 0x2019) return Gap.Apostrophe;
  } else if (next - endBefore === 2 && text.charCodeAt(endBefore) === 0x2c && text.charCodeAt(endBefore + 1) === 0x20) return Gap.Comma;
  return gapOf(text.slice(endBefore, next), text.slice(startBefore, endBefore), shapeBefore);
}

function gapOf(between: string, before: string, shapeBefore: ShapeKind): GapKind {
  if (/^\s+$/.test(between)) return /\n\s*\n/.test(between) ? Gap.Sentence : Gap.Space;
  if (/^\.?[-\u2010\u2011\u2012\u2013]$/.test(between)) return Gap.Hyphen;
  if (/^['’‘ʼʻʿʾ`´]$/.test(between)) return Gap.Apostrophe;
  if (/^\.\s*$/.test(between)) {
    const initial = foldWord(before).length === 1 && shapeBefore !== Shape.Lower && shapeBefore !== Shape.Digit;
    if (initial || abbreviations.has(foldWord(before))) return Gap.Stop;
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
