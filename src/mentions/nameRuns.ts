/** Runs of capitalised words that look like a full name the dataset spells otherwise: "Moammar Gadhafi", "Alaine Juppe". Pure. */
import type { Person } from "../reference/types.ts";
import { mayHaveInitial, wordsOf } from "./personForms.ts";
import { familyWord, type SoundIndex } from "./sounds.ts";
import { soundOf, spelledAlike } from "./spelling.ts";
import type { Span, Story } from "./story.ts";
import { endsTitle, isHonorific, spanEndingAt } from "./titles.ts";
import { Gap, isCapital, type Tokens } from "./tokens.ts";

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
        const people = peopleSpelledLike(tokens.folded.slice(first, last + 1), sounds);
        if (people.length > 0) found.push({ span: { segment, first, last, forms: [] }, people });
      }
      first = Math.max(first, last);
    }
  });
  return found;
}

/** Capitalised words that end a run: after a heading without a stop, or as the day of the report. */
const runEnders = new Set("monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december the a an in on at by for from to and but or as if when while after before since with he she it they we said says told".split(" "));

/** Last word of the run that begins at a word; a title, country or known name ends it. */
function endOfRun(story: Story, tokens: Tokens, segment: number, first: number): number {
  const stops = (index: number) => endsTitle(story, segment, index) || isHonorific(tokens.folded[index] ?? "") || spanEndingAt(story, segment, index) !== undefined;
  if (stops(first) || insideSpan(story, segment, first)) return first;
  let last = first;
  while (last + 1 < tokens.count) {
    const gap = tokens.gap[last + 1];
    if (gap !== Gap.Space && gap !== Gap.Hyphen && gap !== Gap.Stop) break;
    const word = tokens.folded[last + 1] ?? "";
    const particle = /^(al|el|bin|ibn|de|da|dos|del|van|von|der|den|le|la)$/.test(word);
    if (!isCapital(tokens, last + 1) && !particle) break;
    if (runEnders.has(word) || insideSpan(story, segment, last + 1) || stops(last + 1)) break;
    last++;
  }
  while (last > first && !isCapital(tokens, last)) last--;
  return last;
}

const covers = new WeakMap<Story, Set<string>>();
function insideSpan(story: Story, segment: number, index: number): boolean {
  let set = covers.get(story);
  if (!set) {
    set = new Set();
    for (const span of story.spans) for (let at = span.first; at <= span.last; at++) set.add(`${span.segment}:${at}`);
    covers.set(story, set);
  }
  return set.has(`${segment}:${index}`);
}

/** People whose family name and first name are spelled like the run's. */
export function peopleSpelledLike(words: string[], sounds: SoundIndex): Person[] {
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  const western = sounds.get(soundOf(last)).filter((person) => person.order !== "eastern" && spelledAlike(last, familyWord(person)) && givenAlike(person, first));
  const eastern = sounds.get(soundOf(first)).filter((person) => person.order === "eastern" && first === familyWord(person) && easternAlike(person, words.slice(1).join("")));
  const initials = words.slice(1, -1).filter((word) => word.length === 1);
  return [...western.filter((person) => initials.every((initial) => mayHaveInitial(person, initial))), ...eastern];
}

function givenAlike(person: Person, first: string): boolean {
  const family = new Set(wordsOf(person.family));
  return [person.name, ...(person.aliases ?? [])].some((name) => {
    const given = wordsOf(name)[0] ?? "";
    return !family.has(given) && (given === first || spelledAlike(given, first));
  });
}

function easternAlike(person: Person, given: string): boolean {
  return [person.name, ...(person.aliases ?? [])].some((name) => spelledAlike(wordsOf(name).slice(1).join(""), given));
}
