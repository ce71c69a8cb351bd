/** One story as the rules see it: its words, what the gazetteer found at each, and what has been decided. Pure. */
import type { Reference } from "../reference/reference.ts";
import type { AmbiguousWord } from "./surfaceForms.ts";
import type { Form, FormKind, Gazetteer, Match } from "./gazetteer.ts";
import type { SoundIndex } from "./sounds.ts";
import { tokenise, type Tokens } from "./tokens.ts";
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

/** A stretch that the longest fitting form takes. */
export interface Span extends Place {
  forms: readonly Form[];
}

export interface Story {
  finder: Finder;
  article: ArticleInfo;
  segments: Tokens[];
  /** Every form at each word: `matches[segment][word]`. */
  matches: (readonly Match[])[][];
  /** Longest matches without overlap, in reading order. */
  spans: Span[];
  /** Folded words that occur anywhere in the story, with their counts; made when first asked for. */
  readonly words: ReadonlyMap<string, number>;
}

/** Kinds whose longest match takes the text. Titles and bare surnames are read by the rules instead. */
const taking: ReadonlySet<FormKind> = new Set<FormKind>([
  "country-name", "country-abbreviation", "country-adjective", "country-people", "country-prefix",
  "person-name", "agreement-name", "agreement-abbreviation", "agreement-ambiguous", "organisation", "decoy",
]);

/** Reads all segments and finds the spans. Linear in the text. */
export function readStory(finder: Finder, article: ArticleInfo, texts: string[]): Story {
  const segments = texts.map((text) => tokenise(text, finder.gazetteer.words));
  const matches = segments.map((tokens) => matchesOf(tokens, finder));
  const spans: Span[] = [];
  matches.forEach((row, segment) => addLongestSpans(row, segment, spans));
  let words: Map<string, number> | undefined;
  return {
    finder, article, segments, matches, spans,
    get words() {
      return (words ??= countWords(segments));
    },
  };
}

function countWords(segments: Tokens[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const tokens of segments) for (const word of tokens.folded) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

const nothing: readonly Match[] = [];

/** Every form at each word; most words share one empty list. */
function matchesOf(tokens: Tokens, { gazetteer }: Finder): (readonly Match[])[] {
  const row: (readonly Match[])[] = [];
  for (let index = 0; index < tokens.count; index++) row.push((tokens.number[index] ?? -1) < 0 ? nothing : gazetteer.at(tokens, index));
  return row;
}

/** Leftmost-longest: at each free word the longest form that takes text. */
function addLongestSpans(row: readonly (readonly Match[])[], segment: number, spans: Span[]): void {
  for (let index = 0; index < row.length; index++) {
    const found = row[index] ?? nothing;
    for (let which = found.length - 1; which >= 0; which--) {
      const match = found[which];
      if (!match?.forms.some(({ kind }) => taking.has(kind))) continue;
      const { first, last, forms } = match;
      spans.push({ segment, first, last, forms: forms.every(({ kind }) => taking.has(kind)) ? forms : forms.filter(({ kind }) => taking.has(kind)) });
      index = last;
      break;
    }
  }
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
