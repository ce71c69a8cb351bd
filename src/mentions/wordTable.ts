/** Folded words and their numbers: a hash table in typed arrays, ready-made, with nothing to build on waking. Pure. */
import type { Sections } from "../packing/sections.ts";

export interface WordTable {
  /** The number of a folded word, or -1 where no surface form holds it. */
  numberOf(word: string): number;
}

/** FNV-1a over UTF-16 units, 32 bits: spreads short words well for one multiplication a letter (isthe.com/chongo/tech/comp/fnv). */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/**
 * Opens the table: `words.slots` (number of a word + 1 at its hash, the next free place where taken; 0 is free; a power of two long),
 * `words.at` (first unit of each word, and the end), `words.units` (their UTF-16 units).
 */
export function openWords(sections: Sections): WordTable {
  const slots = sections.u32("words.slots");
  const starts = sections.u32("words.at");
  const units = sections.u16("words.units");
  const mask = slots.length - 1;
  return {
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
  };
}
