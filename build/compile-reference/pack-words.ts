/** Words → the sections of a table of them, as `openWords` opens it. */
import { hashOf } from "../../src/packing/wordTable.ts";
import type { Content } from "./write-sections.ts";

/** At most half full, so that a look-up seldom goes further than one place. */
export function roomFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, count * 2)));
}

/** Sections `<name>.…` of the words, numbered in their order. Throws where a word comes twice. */
export function packWords(name: string, words: readonly string[]): Record<string, Content> {
  if (new Set(words).size < words.length) throw new Error(`${name}: a word comes twice`);
  const slots = new Uint32Array(roomFor(words.length));
  const at = new Uint32Array(words.length + 1);
  words.forEach((word, number) => {
    at[number + 1] = (at[number] ?? 0) + word.length;
    let slot = hashOf(word) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  });
  const units = new Uint16Array(at[words.length] ?? 0);
  words.forEach((word, number) => { for (let index = 0; index < word.length; index++) units[(at[number] ?? 0) + index] = word.charCodeAt(index); });
  return { [`${name}.slots`]: slots, [`${name}.at`]: at, [`${name}.units`]: units };
}
