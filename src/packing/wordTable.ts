/** Words and their numbers: a hash table in typed arrays, ready-made, with nothing to build on waking. Pure. */
import type { Sections } from "./sections.ts";

export interface WordTable {
  /** The number of a word, or -1 where the table lacks it. */
  numberOf(word: string): number;
  /** The same for units `start` to `end` of a text, plain letters and digits of either case, with their hash in lower case. */
  numberOfAscii(text: string, start: number, end: number, hash: number): number;
  /** How many words. */
  readonly size: number;
  /** The word of a number. */
  wordOf(number: number): string;
}

// FNV-1a over UTF-16 units, 32 bits: spreads short words well for one multiplication a letter (isthe.com/chongo/tech/comp/fnv).

/** The hash of no letters. */
export const emptyHash = 0x811c9dc5 | 0;

/** The hash of a word with one unit more. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The hash of a whole word. */
export function hashOf(word: string): number {
  let hash = emptyHash;
  for (let index = 0; index < word.length; index++) hash = hashOn(hash, word.charCodeAt(index));
  return hash;
}

/**
 * Opens the table: `<name>.slots` (number of a word + 1 at its hash, the next free place where taken; 0 is free; a power of two long),
 * `<name>.at` (first unit of each word, and the end), `<name>.units` (their UTF-16 units).
 */
export function openWords(sections: Sections, name: string): WordTable {
  const slots = sections.u32(`${name}.slots`);
  const starts = sections.u32(`${name}.at`);
  const units = sections.u16(`${name}.units`);
  const mask = slots.length - 1;
  const words: (string | undefined)[] = [];
  return {
    size: starts.length - 1,
    numberOf(word) {
      for (let slot = hashOf(word) & mask; ; slot = (slot + 1) & mask) {
        const number = (slots[slot] ?? 0) - 1;
        if (number < 0) return -1;
        const start = starts[number] ?? 0;
        if ((starts[number + 1] ?? 0) - start !== word.length) continue;
        let same = 0;
        while (same < word.length && units[start + same] === word.charCodeAt(same)) same++;
        if (same === word.length) return number;
      }
    },
    numberOfAscii(text, from, end, hash) {
      const length = end - from;
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const number = (slots[slot] ?? 0) - 1;
        if (number < 0) return -1;
        const start = starts[number] ?? 0;
        if ((starts[number + 1] ?? 0) - start !== length) continue;
        let same = 0;
        for (; same < length; same++) {
          const unit = text.charCodeAt(from + same);
          if (units[start + same] !== (unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit)) break;
        }
        if (same === length) return number;
      }
    },
    wordOf: (number) => (words[number] ??= String.fromCharCode(...units.subarray(starts[number], starts[number + 1]))),
  };
}
