/** One story as the rules see it: its words, what the gazetteer found at each, and what has been decided. Pure. */
import type { Reference } from "../reference/reference.ts";
import type { AmbiguousWord } from "./surfaceForms.ts";
import type { Form, FormKind, Gazetteer, Match } from "./gazetteer.ts";
import type { SoundIndex } from "./sounds.ts";
import { Shape, tokenise, wordAt, type Tokens } from "./tokens.ts";
import type { ArticleInfo } from "./types.ts";

/** What the rules need beside the story: built once, used for every story. */
export interface Finder {
  reference: Reference;
  gazetteer: Gazetteer;
  ambiguous: ReadonlyMap<string, AmbiguousWord>;
  /** People by the sound of their family name. */
  sounds: SoundIndex;
}

/** Words `first` to `last` of segment `segment`, both included. */
export interface Place {
  segment: number;
  first: number;
  last: number;
}

/** Below 0 where `a` begins before `b`, 0 where both begin at one word. */
export function inReadingOrder(a: Place, b: Place): number {
  return a.segment - b.segment || a.first - b.first;
}

/** Of places in reading order the last that begins before another; with `at` also one that begins there. */
export function lastBefore<T extends Place>(places: readonly T[], place: Place, at = false): T | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = inReadingOrder(places[middle] as T, place);
    if (order < 0 || (at && order === 0)) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

/** A stretch that the longest fitting form takes. */
export interface Span extends Place {
  forms: readonly Form[];
}

export interface Story {
  finder: Finder;
  article: ArticleInfo;
  segments: Tokens[];
  /** Number in the whole story of each segment's first word, and of the word after the last. */
  firstWords: Uint32Array;
  /** For each word of the whole story its place in `found`. */
  foundAt: Uint32Array;
  /** Every form at a word, for the words that have any; the first is empty. */
  found: (readonly Match[])[];
  /** Longest matches without overlap, in reading order. */
  spans: Span[];
  /** For each word of the whole story the number of the span it belongs to, and 1; 0 where it belongs to none. */
  spanOf: Uint32Array;
}

/** Kinds whose longest match takes the text. Titles and bare surnames are read by the rules instead. */
const taking: ReadonlySet<FormKind> = new Set<FormKind>([
  "country-name", "country-abbreviation", "country-adjective", "country-people", "country-prefix",
  "person-name", "agreement-name", "agreement-abbreviation", "agreement-ambiguous", "organisation", "decoy",
]);

/** Reads all segments and finds the spans. Linear in the text. */
export function readStory(finder: Finder, article: ArticleInfo, texts: readonly string[]): Story {
  const { gazetteer } = finder;
  const segments = texts.map((text) => tokenise(text, gazetteer.words));
  const firstWords = new Uint32Array(segments.length + 1);
  segments.forEach(({ count }, segment) => (firstWords[segment + 1] = (firstWords[segment] ?? 0) + count));
  const foundAt = new Uint32Array(firstWords[segments.length] ?? 0);
  const found: (readonly Match[])[] = [nothing];
  const spans: Span[] = [];
  const spanOf = new Uint32Array(foundAt.length);
  segments.forEach((tokens, segment) => {
    const first = firstWords[segment] ?? 0;
    let free = 0;
    for (let index = 0; index < tokens.count; index++) {
      const matches = gazetteer.at(tokens, index);
      if (matches.length === 0) continue;
      foundAt[first + index] = found.length;
      found.push(matches);
      // Leftmost-longest: at each free word the longest form that takes text.
      const span = index < free ? undefined : longestSpan(matches, segment);
      if (!span) continue;
      spans.push(span);
      free = span.last + 1;
      spanOf.fill(spans.length, first + span.first, first + free);
    }
  });
  return { finder, article, segments, firstWords, foundAt, found, spans, spanOf };
}

const nothing: readonly Match[] = [];

function longestSpan(matches: readonly Match[], segment: number): Span | undefined {
  const match = matches.findLast(({ forms }) => forms.some(({ kind }) => taking.has(kind)));
  if (!match) return undefined;
  const { first, last, forms } = match;
  return { segment, first, last, forms: forms.every(({ kind }) => taking.has(kind)) ? forms : forms.filter(({ kind }) => taking.has(kind)) };
}

/** Number of a word in the whole story; -1 outside the segment. */
export function storyWord({ segments, firstWords }: Story, segment: number, index: number): number {
  return index >= 0 && index < (segments[segment]?.count ?? 0) ? (firstWords[segment] ?? 0) + index : -1;
}

/** Every form that begins at a word, shortest first. */
export function matchesAt(story: Story, segment: number, index: number): readonly Match[] {
  const word = storyWord(story, segment, index);
  return word < 0 ? nothing : (story.found[story.foundAt[word] ?? 0] ?? nothing);
}

/** The folded word at a place; empty outside the segment. */
export function wordIn({ segments }: Story, segment: number, index: number): string {
  const tokens = segments[segment];
  return tokens ? wordAt(tokens, index) : "";
}

/** The span that a word belongs to, if any. */
export function spanAt(story: Story, segment: number, index: number): Span | undefined {
  const word = storyWord(story, segment, index);
  return word < 0 ? undefined : story.spans[(story.spanOf[word] ?? 0) - 1];
}

/** What is asked again and again of the whole story, told once for each story. */
export function perStory<T extends object>(tell: (story: Story) => T): (story: Story) => T {
  const told = new WeakMap<Story, T>();
  return (story) => {
    let all = told.get(story);
    if (!all) told.set(story, (all = tell(story)));
    return all;
  };
}

/** How a word occurs in a story. */
const Said = { Any: 1, Small: 2 } as const;
interface SaidWords {
  /** For each word of the table. */
  known: Uint8Array;
  /** For the other words; made when first asked for. */
  others: Map<string, number> | undefined;
}
const saidWords = perStory((story): SaidWords => {
  const known = new Uint8Array(story.finder.gazetteer.words.size);
  visitNumbers(story, (number, tokens, index) => { if (number >= 0) known[number] = (known[number] ?? 0) | waySaid(tokens, index); });
  return { known, others: undefined };
});

/** True where the folded word occurs anywhere in the story. */
export function says(story: Story, word: string): boolean {
  return (saidOf(story, word) & Said.Any) !== 0;
}

/** True where the folded word occurs in small letters. */
export function saysSmall(story: Story, word: string): boolean {
  return (saidOf(story, word) & Said.Small) !== 0;
}

function saidOf(story: Story, word: string): number {
  const here = saidWords(story);
  const number = story.finder.gazetteer.words.numberOf(word);
  return number >= 0 ? (here.known[number] ?? 0) : ((here.others ??= otherWords(story)).get(word) ?? 0);
}

function waySaid(tokens: Tokens, index: number): number {
  return tokens.shape[index] === Shape.Lower ? Said.Any | Said.Small : Said.Any;
}

function otherWords(story: Story): Map<string, number> {
  const others = new Map<string, number>();
  visitNumbers(story, (number, tokens, index) => {
    if (number >= 0) return;
    const word = wordAt(tokens, index);
    others.set(word, (others.get(word) ?? 0) | waySaid(tokens, index));
  });
  return others;
}

function visitNumbers({ segments }: Story, visit: (number: number, tokens: Tokens, index: number, segment: number) => void): void {
  segments.forEach((tokens, segment) => {
    for (let index = 0; index < tokens.count; index++) visit(tokens.number[index] ?? -1, tokens, index, segment);
  });
}

/** Calls `visit` for every word of the story that is one of `wanted`, in reading order. */
export function visitWords(story: Story, wanted: readonly string[], visit: (tokens: Tokens, segment: number, index: number) => void): void {
  const numbers = new Set(wanted.map((word) => story.finder.gazetteer.words.numberOf(word)));
  const spelled = new Set(wanted);
  if (!wanted.some((word) => says(story, word))) return;
  visitNumbers(story, (number, tokens, index, segment) => { if (numbers.has(number) && spelled.has(wordAt(tokens, index))) visit(tokens, segment, index); });
}

/** Characters `start` to `end` of the place in its segment, a final stop of an abbreviation included. */
export function extent(story: Story, place: Place): { start: number; end: number } {
  const tokens = story.segments[place.segment];
  if (!tokens) throw new RangeError(`no segment ${place.segment}`);
  const start = tokens.start[place.first] ?? 0;
  let end = tokens.end[place.last] ?? 0;
  if (tokens.text[end] === "." && /^(\p{L}\.)+\p{L}$|\b[JS]r$/u.test(tokens.text.slice(start, end))) end++;
  return { start, end };
}
