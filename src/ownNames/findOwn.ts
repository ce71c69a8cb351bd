/** Finds the reader's own names in the text of a story. Pure. */
import { foldWord } from "../mentions/fold.ts";
import type { Mention } from "../mentions/types.ts";
import { ownId, type OwnName } from "./ownNames.ts";

/** Finds names in one segment's text; answers stretches in order, without overlaps. */
export type OwnFinder = (text: string) => OwnStretch[];

export interface OwnStretch {
  start: number;
  end: number;
  id: string;
  /** The spelling that matched. */
  form: string;
}

interface Form {
  id: string;
  form: string;
  words: FormWord[];
}

interface FormWord {
  folded: string;
  /** How it must be written where the reader wrote it with capitals. */
  written: "any" | "capital" | "upper";
}

/** Scripts that set no space between words, or hang endings on names: there a name is looked for letter by letter. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wordsIn = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+/gu;
/** What may stand between two words of one name. */
const between = /^(?:\s+|\.\s*|\s?[-–]\s?|['’]|\s?&\s?)$/;

/** Opens a list of names: once for each change of it. */
export function createOwnFinder(names: readonly OwnName[]): OwnFinder {
  const byWord = new Map<string, Form[]>();
  const byLetter = new Map<string, { id: string; form: string }[]>();
  for (const { name, spellings } of names) {
    for (const form of [name, ...spellings]) {
      const id = ownId(name);
      if (unspaced.test(form)) put(byLetter, form.charAt(0), { id, form });
      else {
        const words = [...form.matchAll(wordsIn)].map(([word]) => ({ folded: foldWord(word), written: writtenOf(word) }));
        const first = words[0]?.folded;
        if (first !== undefined) put(byWord, first, { id, form, words });
      }
    }
  }
  for (const forms of byWord.values()) forms.sort((a, b) => b.words.length - a.words.length);
  for (const forms of byLetter.values()) forms.sort((a, b) => b.form.length - a.form.length);
  return (text) => inOrder([...(byWord.size > 0 ? byWords(text, byWord) : []), ...(byLetter.size > 0 ? byLetters(text, byLetter) : [])]);
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function writtenOf(word: string): FormWord["written"] {
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return "any";
  return word.length > 1 && word === word.toUpperCase() ? "upper" : "capital";
}

function isWrittenAs(word: string, written: FormWord["written"]): boolean {
  if (written === "any") return true;
  return written === "upper" ? word === word.toUpperCase() : word.charAt(0) !== word.charAt(0).toLowerCase();
}

function byWords(text: string, forms: Map<string, Form[]>): OwnStretch[] {
  const words = [...text.matchAll(wordsIn)].map((match) => ({ word: match[0], folded: foldWord(match[0]), start: match.index, end: match.index + match[0].length }));
  const found: OwnStretch[] = [];
  for (let at = 0; at < words.length; at++) {
    const form = forms.get(words[at]?.folded ?? "")?.find((one) => one.words.every(({ folded, written }, index) => {
      const word = words[at + index];
      const before = words[at + index - 1];
      return word !== undefined && word.folded === folded && isWrittenAs(word.word, written) && (index === 0 || (before !== undefined && between.test(text.slice(before.end, word.start))));
    }));
    const first = words[at];
    const last = form && words[at + form.words.length - 1];
    if (!form || !first || !last) continue;
    found.push({ start: first.start, end: last.end, id: form.id, form: form.form });
    at += form.words.length - 1;
  }
  return found;
}

function byLetters(text: string, forms: Map<string, { id: string; form: string }[]>): OwnStretch[] {
  const found: OwnStretch[] = [];
  for (let at = 0; at < text.length; at++) {
    const match = forms.get(text.charAt(at))?.find(({ form }) => text.startsWith(form, at));
    if (!match) continue;
    found.push({ start: at, end: at + match.form.length, ...match });
    at += match.form.length - 1;
  }
  return found;
}

function inOrder(found: OwnStretch[]): OwnStretch[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((stretch) => stretch.start >= end && ((end = stretch.end), true));
}

/**
 * The mentions of a story with the reader's own among them, in reading order and without overlaps:
 * of two that overlap the longer, of equals the reader's own.
 */
export function withOwnMentions(mentions: readonly Mention[], segments: readonly string[], find: OwnFinder): Mention[] {
  const bySegment = new Map<number, Mention[]>();
  for (const mention of mentions) bySegment.set(mention.segment, [...(bySegment.get(mention.segment) ?? []), mention]);
  return segments.flatMap((text, segment) => {
    const known = bySegment.get(segment) ?? [];
    const own = find(text)
      .map(({ start, end, id, form }): Mention => ({ segment, start, end, kind: "own", id, why: { form, rule: "own name" } }))
      .filter((mine) => !known.some((other) => overlap(mine, other) && lengthOf(other) > lengthOf(mine)));
    if (own.length === 0) return known;
    return [...known.filter((other) => !own.some((mine) => overlap(mine, other))), ...own].sort((a, b) => a.start - b.start);
  });
}

const lengthOf = ({ start, end }: Mention): number => end - start;
const overlap = (a: Mention, b: Mention): boolean => a.start < b.end && b.start < a.end;
