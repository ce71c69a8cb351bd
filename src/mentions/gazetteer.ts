/** The index of surface forms: a trie over words, walked once along a text. Pure. */
import { Gap, Shape, isCapital, type Tokens } from "./tokens.ts";

/** How a form must be written in the text. */
export type CaseRule =
  /** As in the data, letter for letter: abbreviations. */
  | "exact"
  /** First word capitalised. */
  | "capital"
  /** Any. */
  | "any";

export type FormKind =
  | "country-name"
  | "country-abbreviation"
  | "country-adjective"
  | "country-people"
  | "country-prefix"
  | "person-name"
  | "person-bare"
  | "agreement-name"
  | "agreement-abbreviation"
  | "agreement-ambiguous"
  | "organisation"
  | "title"
  | "decoy";

/** One meaning of a surface form. */
export interface Form {
  kind: FormKind;
  /** Entity id; the role for `title`; the reason for `decoy`. */
  id: string;
  rule: CaseRule;
  /** As written in the data; compared letter for letter under `exact`. */
  text: string;
  /** Derived from a name by a rule, not written in the data: weaker. */
  derived?: boolean;
  /** With `agreement-ambiguous`: words of which one must occur. */
  needs?: string[];
}

/** A form found at a place: words `first` to `last`, both included. */
export interface Match {
  first: number;
  last: number;
  forms: Form[];
}

export interface Gazetteer {
  /** Every form that begins at a word, shortest first. */
  at(tokens: Tokens, index: number): Match[];
  /** Forms under a folded key (`lloyd austin`). */
  lookUp(key: string): readonly Form[];
  /** Number of different surface forms. */
  size: number;
}

interface Node {
  next: Map<string, Node> | undefined;
  forms: Form[] | undefined;
}

/** Builds the index from folded words → form. */
export function createGazetteer(entries: Iterable<{ words: string[]; form: Form }>): Gazetteer {
  const root: Node = { next: new Map(), forms: undefined };
  let size = 0;
  for (const { words, form } of entries) {
    let node = root;
    for (const word of words) {
      node.next ??= new Map();
      let child = node.next.get(word);
      if (!child) node.next.set(word, (child = { next: undefined, forms: undefined }));
      node = child;
    }
    if (!node.forms) {
      node.forms = [];
      size++;
    }
    if (!node.forms.some((other) => other.id === form.id && other.kind === form.kind && other.rule === form.rule && other.text === form.text)) node.forms.push(form);
  }
  return {
    size,
    at: (tokens, index) => matchesAt(root, tokens, index),
    lookUp(key) {
      let node: Node | undefined = root;
      for (const word of key.split(" ")) node = node?.next?.get(word);
      return node?.forms ?? [];
    },
  };
}

function matchesAt(root: Node, tokens: Tokens, index: number): Match[] {
  const matches: Match[] = [];
  let node = root.next?.get(tokens.folded[index] ?? "");
  for (let last = index; node; last++) {
    const forms = node.forms?.filter((form) => written(form, tokens, index, last));
    if (forms && forms.length > 0) matches.push({ first: index, last, forms });
    if (!node.next || last + 1 >= tokens.count || !joins(tokens.gap[last + 1] ?? Gap.Other)) break;
    node = node.next.get(tokens.folded[last + 1] ?? "");
  }
  return matches;
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
