/** The words of one segment, with what stands between them. Pure. */
import { foldWord } from "./fold.ts";
import { emptyHash, hashOn, type WordTable } from "../packing/wordTable.ts";

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
  /** A `ShapeKind` each. */
  shape: Uint8Array;
  /** What stands before each word. */
  gap: Uint8Array;
  /** True where nearly every word of the segment is in upper case. */
  allUpper: boolean;
  table: WordTable;
}

/** Abbreviations that take a full stop inside a name or title. */
const abbreviations = new Set(
  "st mr mrs ms dr gen lt col maj sgt capt cmdr adm sen rep gov prof rev hon pres jr sr sec amb fr mt brig cpl insp supt sept no vs etc".split(" "),
);
/** Letters, digits, marks, and what is invisible inside a word. */
const wordUnit = /^[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]/u;

/** Kinds of UTF-16 units, a bit each. */
const Kind = { Between: 0, Small: 1, Large: 2, Digit: 4, Beyond: 8 } as const;
const plainUnits = 0x80;
const plainKinds = Uint8Array.from({ length: plainUnits }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  return /[a-z]/.test(letter) ? Kind.Small : /[A-Z]/.test(letter) ? Kind.Large : /\d/.test(letter) ? Kind.Digit : Kind.Between;
});
/** Kinds of the others plus one, told when they first occur: asking the expression each time costs most of the reading. */
const otherKinds = new Uint8Array(0x10000);

function otherKind(text: string, at: number, unit: number): number {
  if (unit >= 0xd800 && unit < 0xe000) return pairKind(text, at);
  return (otherKinds[unit] ||= (wordUnit.test(String.fromCharCode(unit)) ? Kind.Beyond : Kind.Between) + 1) - 1;
}

/** Letters beyond the first 65,536 are written with two units; a smiley is none. */
function pairKind(text: string, at: number): number {
  const first = (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
  return first >= 0 && wordUnit.test(text.slice(first, first + 2)) ? Kind.Beyond : Kind.Between;
}

/**
 * Room for the words of many segments, each of which takes the next stretch of it. Arrays of their own for each segment,
 * and the collecting of them, took half of the time.
 */
interface Room {
  size: number;
  taken: number;
  start: Uint32Array;
  end: Uint32Array;
  number: Int32Array;
  shape: Uint8Array;
  gap: Uint8Array;
}
const usualRoom = 16_384;
let room: Room | undefined;

function roomFor(words: number): Room {
  if (room && room.size - room.taken >= words) return room;
  const size = Math.max(words, usualRoom);
  const made = { size, taken: 0, start: new Uint32Array(size), end: new Uint32Array(size), number: new Int32Array(size), shape: new Uint8Array(size), gap: new Uint8Array(size) };
  // The room for one enormous paragraph is not kept longer than its story.
  if (size === usualRoom) room = made;
  return made;
}

/** Splits a segment into words, and looks each up in the table. Linear in its length. */
export function tokenise(text: string, table: WordTable): Tokens {
  const length = text.length;
  // No text has more words than half its units, rounded up.
  const into = roomFor((length >> 1) + 1);
  const { start: starts, end: ends, number: numbers, shape: shapes, gap: gaps, taken: from } = into;
  let next = from;
  let upper = 0;
  let lettered = 0;
  let endBefore = 0;
  let startBefore = 0;
  let shapeBefore: ShapeKind = Shape.Lower;
  let plainBefore = true;
  for (let at = 0; at < length; ) {
    // Reading past the end makes a number of another kind of the unit, and the whole loop slow: every read is checked.
    let unit = text.charCodeAt(at);
    let kind = unit < plainUnits ? (plainKinds[unit] ?? 0) : otherKind(text, at, unit);
    if (kind === Kind.Between) {
      at++;
      continue;
    }
    const first = at;
    const firstKind = kind;
    let seen = 0;
    let larges = 0;
    let hash = emptyHash;
    do {
      seen |= kind;
      const large = (kind & Kind.Large) >> 1;
      larges += large;
      hash = hashOn(hash, unit + (large << 5));
      if (++at === length) break;
      unit = text.charCodeAt(at);
      kind = unit < plainUnits ? (plainKinds[unit] ?? 0) : otherKind(text, at, unit);
    } while (kind !== Kind.Between);
    const plain = (seen & Kind.Beyond) === 0;
    let word: number;
    let written: ShapeKind;
    if (plain) {
      word = table.numberOfAscii(text, first, at, hash);
      written = larges === 0 && seen !== Kind.Digit ? Shape.Lower : plainShape(firstKind, seen, larges, text, first, at);
    } else {
      const raw = text.slice(first, at);
      const folded = foldWord(raw);
      if (folded === "") continue;
      word = table.numberOf(folded);
      written = shapeOf(raw);
    }
    gaps[next] = next === from ? Gap.Start : gapBetween(text, startBefore, endBefore, first, shapeBefore, plainBefore);
    starts[next] = first;
    ends[next] = at;
    numbers[next] = word;
    shapes[next] = written;
    next++;
    startBefore = first;
    endBefore = at;
    shapeBefore = written;
    plainBefore = plain;
    if (written !== Shape.Digit && at - first > 1) {
      lettered++;
      if (written === Shape.Upper) upper++;
    }
  }
  into.taken = next;
  return {
    text, count: next - from, table,
    start: starts.subarray(from, next), end: ends.subarray(from, next), number: numbers.subarray(from, next),
    shape: shapes.subarray(from, next), gap: gaps.subarray(from, next),
    allUpper: lettered >= 3 && upper >= lettered * 0.8,
  };
}

/** The folded word at a place; empty outside the segment. */
export function wordAt({ table, number, text, start, end, count }: Tokens, index: number): string {
  if (index < 0 || index >= count) return "";
  const known = number[index] ?? -1;
  return known >= 0 ? table.wordOf(known) : foldWord(text.slice(start[index], end[index]));
}

/** The folded words from a place to before another. */
export function wordsBetween(tokens: Tokens, from: number, until: number): string[] {
  const words: string[] = [];
  for (let index = Math.max(0, from); index < Math.min(until, tokens.count); index++) words.push(wordAt(tokens, index));
  return words;
}

/** The shape of a word in plain letters and digits. `seen`: the kinds of its units; `larges`: how many are capitals. */
function plainShape(first: number, seen: number, larges: number, text: string, start: number, end: number): ShapeKind {
  if (larges === 0) return (seen & Kind.Small) !== 0 ? Shape.Lower : Shape.Digit;
  if ((seen & Kind.Small) === 0) return larges > 1 ? Shape.Upper : Shape.Capital;
  if (first === Kind.Digit) return shapeOf(text.slice(start, end));
  return first === Kind.Large && larges === 1 ? Shape.Capital : Shape.Mixed;
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
function gapBetween(text: string, startBefore: number, endBefore: number, next: number, shapeBefore: ShapeKind, plainBefore: boolean): GapKind {
  const unit = text.charCodeAt(endBefore);
  if (next - endBefore === 1) {
    if (unit === 0x20) return Gap.Space;
    if (unit === 0x2d) return Gap.Hyphen;
    if (unit === 0x27 || unit === 0x2019) return Gap.Apostrophe;
  } else if (next - endBefore === 2 && text.charCodeAt(endBefore + 1) === 0x20) {
    if (unit === 0x2c) return Gap.Comma;
    // No abbreviation is longer.
    if (unit === 0x2e && plainBefore && endBefore - startBefore > 4) return Gap.Sentence;
  }
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
