/** The index of surface forms: a trie over words in typed arrays, walked once along a text. Pure. */
import type { Sections } from "../packing/sections.ts";
import { openForms, type Form } from "./forms.ts";
import { Gap, Shape, isCapital, type Tokens } from "./tokens.ts";
import { openWords, type WordTable } from "../packing/wordTable.ts";

export type { CaseRule, Form, FormKind } from "./forms.ts";

/** A form found at a place: words `first` to `last`, both included. */
export interface Match {
  first: number;
  last: number;
  forms: readonly Form[];
}

export interface Gazetteer {
  /** Every form that begins at a word, shortest first. */
  at(tokens: Tokens, index: number): readonly Match[];
  /** The words of all forms: what `tokenise` needs. */
  words: WordTable;
  /** Number of different surface forms. */
  size: number;
}

const nothing: readonly Match[] = [];

/** Where the edge from a node over a word is looked for first. The same when packing and when walking. */
export function edgeHash(node: number, word: number): number {
  return Math.imul(Math.imul(node, 0x9e3779b1) ^ word, 0x85ebca6b) >>> 7;
}

/**
 * Opens the index: words, forms, and the edges of the trie in three arrays that run in step (`edges.from`, `edges.word`, `edges.to`;
 * a power of two long, found by `edgeHash`, the next free place where taken; `edges.to` 0 is free, since no edge leads to the root).
 * A node's number is the number of its place among the forms. Words that begin forms have the lowest numbers, those that
 * begin one even in small letters before the others (`words.first`: how many, of both kinds and in all), and the node over
 * a first word is its number + 1: most words of a text are told from a name's beginning by their number alone.
 */
export function openGazetteer(sections: Sections): Gazetteer {
  const words = openWords(sections, "words");
  const forms = openForms(sections);
  const from = sections.u32("edges.from");
  const over = sections.u32("edges.word");
  const to = sections.u32("edges.to");
  const [small = 0, first = 0] = sections.u32("words.first");
  const mask = to.length - 1;
  /** The node reached, or 0. */
  const follow = (node: number, word: number): number => {
    for (let slot = edgeHash(node, word) & mask; ; slot = (slot + 1) & mask) {
      const next = to[slot] ?? 0;
      if (next === 0 || (from[slot] === node && over[slot] === word)) return next;
    }
  };
  return {
    words,
    size: Number(sections.text("size")),
    at(tokens, index) {
      let word = tokens.number[index] ?? -1;
      if (word < 0 || word >= (tokens.shape[index] === Shape.Lower ? small : first)) return nothing;
      let node = word + 1;
      let matches: Match[] | undefined;
      for (let last = index; node !== 0; last++) {
        const meant = forms.of(node);
        if (meant.length > 0) {
          const found = writtenOf(meant, tokens, index, last);
          if (found.length > 0) (matches ??= []).push({ first: index, last, forms: found });
        }
        if (last + 1 >= tokens.count || !joins(tokens.gap[last + 1] ?? Gap.Other)) break;
        word = tokens.number[last + 1] ?? -1;
        node = word < 0 ? 0 : follow(node, word);
      }
      return matches ?? nothing;
    },
  };
}

/** The forms that stand so in the text; the list itself where all do, which is nearly always. */
function writtenOf(forms: readonly Form[], tokens: Tokens, first: number, last: number): readonly Form[] {
  return forms.every((form) => written(form, tokens, first, last)) ? forms : forms.filter((form) => written(form, tokens, first, last));
}

/** A name runs on over spaces, hyphens, apostrophes and the stops of initials, over nothing else. */
function joins(gap: number): boolean {
  return gap === Gap.Space || gap === Gap.Hyphen || gap === Gap.Apostrophe || gap === Gap.Stop;
}

function written(form: Form, tokens: Tokens, first: number, last: number): boolean {
  if (form.rule !== "exact") return (form.rule === "any" || isCapital(tokens, first)) && (form.kind !== "agreement-name" || lettersStand(form, tokens, first, last));
  // Dots may be left out or put in (U.S., US), but not letters changed: "us" is no country.
  const text = tokens.text.slice(tokens.start[first], tokens.end[last]);
  if (letters(text) !== letters(form.text)) return false;
  if (text.length <= 3 && tokens.allUpper && !text.includes(".") && tokens.shape[first] === Shape.Upper) return form.text.length > 2;
  return true;
}

const shouted = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u;

/** True where the words that the name writes in capitals stand so in the text: "New START" is no new start. */
function lettersStand(form: Form, tokens: Tokens, first: number, last: number): boolean {
  if (tokens.allUpper || !shouted.test(form.text)) return true;
  const words = form.text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.length !== last - first + 1 || words.every((word, at) => !shouted.test(word) || tokens.shape[first + at] === Shape.Upper);
}

function letters(text: string): string {
  return text.replace(/[.\u00ad\u200b-\u200d\u2060]/g, "").replace(/\s+/g, " ");
}
