/** Titles around a name: "South Korean Defense Minister X", "X, the German chancellor", "Mr. X". Pure. */
import type { OfficeRole } from "../reference/types.ts";
import { Gap, wordAt } from "./tokens.ts";
import type { Match } from "./gazetteer.ts";
import { matchesAt, perStory, spanAt, storyWord, type Span, type Story } from "./story.ts";

/** What the words around a name say of the office. */
export interface TitleReading {
  roles: OfficeRole[];
  /** The title as written, folded. */
  title?: string;
  /** Country whose office it is, where said. */
  country?: string;
  /** Organisation whose office it is, where said. */
  organisation?: string;
  /** "former", "ex-", "late": the office is no longer held. */
  former: boolean;
  /** Mr, Mrs, Gen., Sir …: a person, whatever the office. */
  honorific: boolean;
  /** First word of the whole phrase. */
  first: number;
}

const honorifics = new Set("mr mrs ms miss dr sir dame lord lady gen general lt lieutenant col colonel maj major adm admiral marshal capt captain sheikh sheik shaykh ayatollah hojatoleslam imam king queen prince princess sultan emir pope excellency hon herr frau monsieur madame senor senora don brig brigadier comrade judge justice archbishop cardinal sgt cmdr commander sen rep gov senator congressman congresswoman representative governor mayor professor prof baroness baron datuk dato seri tun tengku alhaji hajji haji shri smt pandit begum mullah maulana mwalimu presidents ministers chancellors premiers kings queens generals messrs".split(" "));
const formerWords = new Set("former ex late then onetime ousted deposed outgoing past previous".split(" "));
const modifiers = new Set("current acting interim incumbent caretaker new newly incoming designate elect deputy first senior long longtime veteran powerful the its his her their".split(" "));
const longestTitle = 7;

/** Reads what stands before the word `index`. */
export function titleBefore(story: Story, segment: number, index: number): TitleReading {
  const tokens = story.segments[segment];
  const reading: TitleReading = { roles: [], former: false, honorific: false, first: index };
  if (!tokens) return reading;
  let at = index - 1;
  const next = () => tokens.gap[at + 1];
  const joined = () => at >= 0 && (next() === Gap.Space || next() === Gap.Stop || next() === Gap.Hyphen);
  while (joined() && honorifics.has(wordAt(tokens, at)) && titleEndingAt(story, segment, at).length < 2) {
    reading.honorific = true;
    reading.first = at--;
  }
  if (joined()) {
    const found = titleEndingAt(story, segment, at);
    if (found.length > 0) {
      reading.roles = found.roles;
      reading.title = found.title;
      at -= found.length;
      reading.first = at + 1;
    }
  }
  if (reading.roles.length === 0 && !reading.honorific) return reading;
  readOwner(story, segment, at, reading);
  return reading;
}

/** Reads an apposition after the word `index`: ", the South Korean defense minister", ", Germany's chancellor", ", president of Peru". */
export function titleAfter(story: Story, segment: number, index: number): TitleReading {
  const tokens = story.segments[segment];
  const reading: TitleReading = { roles: [], former: false, honorific: false, first: index };
  if (!tokens || (tokens.gap[index + 1] !== Gap.Comma && tokens.gap[index + 1] !== Gap.Other)) return reading;
  for (let at = index + 1; at < Math.min(tokens.count, index + 9); at++) {
    const gap = tokens.gap[at];
    if (at > index + 1 && (gap === Gap.Sentence || gap === Gap.Comma)) break;
    if (formerWords.has(wordAt(tokens, at))) reading.former = true;
    const found = titleStartingAt(story, segment, at);
    if (found.length === 0) continue;
    reading.roles = found.roles;
    reading.title = found.title;
    readOwner(story, segment, at - 1, reading);
    const after = at + found.length;
    if (reading.country === undefined && wordAt(tokens, after) === "of") {
      const owner = countryFrom(story, segment, wordAt(tokens, after + 1) === "the" ? after + 2 : after + 1);
      if (owner !== undefined) reading.country = owner;
    }
    break;
  }
  return reading;
}

/** Words before the title: modifiers, then the country or organisation. */
function readOwner(story: Story, segment: number, from: number, reading: TitleReading): void {
  const tokens = story.segments[segment];
  let at = from;
  for (let steps = 0; tokens && at >= 0 && steps < 6; steps++) {
    const gap = tokens.gap[at + 1];
    if (gap !== Gap.Space && gap !== Gap.Hyphen && gap !== Gap.Stop && gap !== Gap.Apostrophe) return;
    const word = wordAt(tokens, at);
    if (formerWords.has(word)) reading.former = true;
    else if (!modifiers.has(word) && word !== "s") {
      const span = spanEndingAt(story, segment, at);
      const form = span?.forms[0];
      if (!span || !form) return;
      if (form.kind.startsWith("country")) {
        reading.country ??= form.id;
        reading.first = span.first;
        return;
      }
      if (form.kind === "organisation") reading.organisation ??= form.id;
      return;
    }
    reading.first = at;
    at--;
  }
}

/** Roles of the longest title that ends at the word; length in words, 0 where none. */
export function titleEndingAt(story: Story, segment: number, index: number): { roles: OfficeRole[]; length: number; title: string } {
  const word = storyWord(story, segment, index);
  const match = word < 0 ? undefined : titleEnds(story).get(word);
  return match ? { roles: rolesOf(match.forms), length: index - match.first + 1, title: titleText(match.forms) } : { roles: [], length: 0, title: "" };
}

/** Roles of the longest title that starts at the word. */
export function titleStartingAt(story: Story, segment: number, index: number): { roles: OfficeRole[]; length: number; title: string } {
  const match = matchesAt(story, segment, index).findLast(({ forms }) => forms.some(({ kind }) => kind === "title"));
  if (!match) return { roles: [], length: 0, title: "" };
  return { roles: rolesOf(match.forms), length: match.last - index + 1, title: titleText(match.forms) };
}

function rolesOf(forms: readonly { kind: string; id: string }[]): OfficeRole[] {
  return forms.filter(({ kind }) => kind === "title").map(({ id }) => id as OfficeRole);
}

function titleText(forms: readonly { kind: string; text: string }[]): string {
  return forms.find(({ kind }) => kind === "title")?.text.toLowerCase() ?? "";
}

/** The span that ends at a word, if any. */
export function spanEndingAt(story: Story, segment: number, index: number): Span | undefined {
  const span = spanAt(story, segment, index);
  return span?.last === index ? span : undefined;
}

/** The country named from the word on, if any. */
function countryFrom(story: Story, segment: number, index: number): string | undefined {
  const match = matchesAt(story, segment, index).findLast(({ forms }) => forms.some(({ kind }) => kind.startsWith("country")));
  return match?.forms.find(({ kind }) => kind.startsWith("country"))?.id;
}

/** True for Mr, Gen., Sir and the like. */
export function isHonorific(word: string): boolean {
  return honorifics.has(word);
}

/** True where the word is the end of a title ("minister"), so that what follows may be a name. */
export function endsTitle(story: Story, segment: number, index: number): boolean {
  return titleEndingAt(story, segment, index).length > 0;
}

/** The longest title that ends at each word of the whole story. */
const titleEnds = perStory(({ foundAt, found }) => {
  const ends = new Map<number, Match>();
  for (let word = 0; word < foundAt.length; word++) {
    for (const match of found[foundAt[word] ?? 0] ?? []) {
      const last = word + match.last - match.first;
      if (last - word < longestTitle && !ends.has(last) && match.forms.some(({ kind }) => kind === "title")) ends.set(last, match);
    }
  }
  return ends;
});
