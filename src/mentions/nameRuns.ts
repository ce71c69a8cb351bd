/** Runs of capitalised words that look like a full name the dataset spells otherwise: "Moammar Gadhafi", "Alaine Juppe". Pure. */
import type { Person } from "../reference/types.ts";
import { mayHaveInitial, wordsOf } from "./personForms.ts";
import type { SoundIndex } from "./sounds.ts";
import { soundOf, spelledAlike } from "./spelling.ts";
import { spanAt, type Span, type Story } from "./story.ts";
import { endsTitle, isHonorific } from "./titles.ts";
import { Gap, isCapital, wordAt, type Tokens } from "./tokens.ts";

/** A run of two to five words, and the people whose name it may be another spelling of. */
export interface NameRun {
  span: Span;
  people: Person[];
}

/** Every run of the story that no known full name has taken. */
export function nameRuns(story: Story, sounds: SoundIndex): NameRun[] {
  const found: NameRun[] = [];
  story.segments.forEach((tokens, segment) => {
    for (let first = 0; first < tokens.count; first++) {
      if (!isCapital(tokens, first) || tokens.allUpper) continue;
      const last = endOfRun(story, tokens, segment, first);
      if (last - first >= 1 && last - first <= 4) {
        const people = peopleSpelledLike(runWords(tokens, first, last), sounds);
        if (people.length > 0) found.push({ span: { segment, first, last, forms: [] }, people });
      }
      first = Math.max(first, last);
    }
  });
  return found;
}

/** Folded words of a run, those joined by an apostrophe as one: "Wetang'ula". */
function runWords(tokens: Tokens, first: number, last: number): string[] {
  const words: string[] = [];
  for (let at = first; at <= last; at++) {
    const word = wordAt(tokens, at);
    if (at > first && tokens.gap[at] === Gap.Apostrophe) words.push((words.pop() ?? "") + word);
    else words.push(word);
  }
  return words;
}

/** Capitalised words that end a run: after a heading without a stop, or as the day of the report. */
const runEnders = new Set("monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december the a an in on at by for from to and but or as if when while after before since with he she it they we said says told".split(" "));

/** Last word of the run that begins at a word; a title, country or known name ends it. */
function endOfRun(story: Story, tokens: Tokens, segment: number, first: number): number {
  const stops = (index: number) => insideSpan(story, segment, index) || isHonorific(wordAt(tokens, index)) || endsTitle(story, segment, index);
  if (stops(first)) return first;
  let last = first;
  while (last + 1 < tokens.count) {
    const gap = tokens.gap[last + 1];
    const word = wordAt(tokens, last + 1);
    const inside = gap === Gap.Apostrophe && word.length > 2 && (tokens.end[last] ?? 0) - (tokens.start[last] ?? 0) > 1;
    if (inside) {
      last++;
      continue;
    }
    if (gap !== Gap.Space && gap !== Gap.Hyphen && gap !== Gap.Stop) break;
    const particle = /^(al|el|bin|ibn|de|da|dos|del|van|von|der|den|le|la)$/.test(word);
    if (!isCapital(tokens, last + 1) && !particle) break;
    if (runEnders.has(word) || stops(last + 1)) break;
    last++;
  }
  while (last > first && !isCapital(tokens, last) && tokens.gap[last] !== Gap.Apostrophe) last--;
  return last;
}

/** "Abdel-Fatah": the party's name joined to another word is a person's. */
function joinedOrganisation(story: Story, span: Span): boolean {
  const tokens = story.segments[span.segment];
  return span.first === span.last && tokens?.gap[span.first] === Gap.Hyphen && isCapital(tokens, span.first - 1) && span.forms.every(({ kind }) => kind === "organisation");
}

function insideSpan(story: Story, segment: number, index: number): boolean {
  const span = spanAt(story, segment, index);
  return span !== undefined && !joinedOrganisation(story, span);
}

/** People whose family name and first name are spelled like the run's. */
function peopleSpelledLike(words: string[], sounds: SoundIndex): Person[] {
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  const western = sounds.get(soundOf(last)).filter(({ person, family }) => person.order !== "eastern" && spelledAlike(last, family) && givenAlike(person, first));
  const eastern = sounds.get(soundOf(first)).filter(({ person, family }) => person.order === "eastern" && first === family && easternAlike(person, words.slice(1).join("")));
  const initials = words.slice(1, -1).filter((word) => word.length === 1);
  return [...western.filter(({ person }) => initials.every((initial) => mayHaveInitial(person, initial))), ...eastern].map(({ person }) => person);
}

function givenAlike(person: Person, first: string): boolean {
  const family = new Set(wordsOf(person.family));
  return [person.name, ...(person.aliases ?? [])].some((name) => {
    const given = wordsOf(name)[0] ?? "";
    // "P. Chidambaram" in the data, "Palaniappan Chidambaram" in the text.
    return !family.has(given) && (given === first || spelledAlike(given, first) || (given.length === 1 && first.startsWith(given)));
  });
}

function easternAlike(person: Person, given: string): boolean {
  return [person.name, ...(person.aliases ?? [])].some((name) => spelledAlike(wordsOf(name).slice(1).join(""), given));
}
