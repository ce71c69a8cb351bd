/** Where the story may call a person by the family name alone. Pure. */
import type { Person } from "../reference/types.ts";
import type { Decision } from "./countries.ts";
import type { BareName } from "./neighbours.ts";
import { soundOf, spelledAlike } from "./spelling.ts";
import { matchesAt, storyWord, wordIn, type Story } from "./story.ts";
import { Gap, isCapital, wordAt } from "./tokens.ts";

/** Surnames as the story itself spells them where it introduces people, by sound: "Gadhafi" after "Moammar Gadhafi". */
type SpelledHere = Map<string, { word: string; person: Person }[]>;

function spelledHere(story: Story, introduced: Decision[]): SpelledHere {
  const here: SpelledHere = new Map();
  for (const { segment, first, last, id } of introduced) {
    const person = id === undefined ? undefined : story.finder.reference.people.get(id);
    const word = wordIn(story, segment, person?.order === "eastern" ? first : last);
    // Where the whole name is the name by which the person is called, its last word is the father's.
    if (!person || word === "" || last === first || person.family === person.name) continue;
    const list = here.get(soundOf(word)) ?? [];
    if (!list.some((other) => other.word === word && other.person === person)) list.push({ word, person });
    here.set(soundOf(word), list);
  }
  return here;
}

/** Bare names outside longer spans, the longest at each place. `introduced`: the full names decided so far. */
export function bareNames(story: Story, introduced: Decision[]): BareName[] {
  const here = spelledHere(story, introduced);
  // A country's word may be a surname as well (Jordan, Holland); that is for `ambiguity` to say.
  const takenWords = story.spanOf.slice();
  for (const { segment, first, last } of introduced) takenWords.fill(1, storyWord(story, segment, first), storyWord(story, segment, last) + 1);
  const names: BareName[] = [];
  story.segments.forEach((tokens, segment) => {
    const begin = storyWord(story, segment, 0);
    const taken = (index: number) => takenWords[begin + index] !== 0;
    for (let index = 0; index < tokens.count; index++) {
      if (story.foundAt[begin + index] === 0 && (here.size === 0 || !isCapital(tokens, index))) continue;
      const match = matchesAt(story, segment, index).findLast(({ first, last, forms }) => forms.some(({ kind }) => kind === "person-bare") && isCapital(tokens, last) && !taken(first) && !taken(last));
      if (!match) {
        if (!isCapital(tokens, index) || taken(index)) continue;
        const word = wordAt(tokens, index);
        const spelled = (here.get(soundOf(word)) ?? []).filter((other) => spelledAlike(other.word, word));
        if (spelled.length > 0) names.push({ segment, first: withArticle(story, segment, index), last: index, people: spelled.map(({ person }) => person), form: spelled[0]?.person.name ?? "" });
        continue;
      }
      const forms = match.forms.filter(({ kind }) => kind === "person-bare");
      const people = [...new Set(forms.map(({ id }) => id))].flatMap((id) => story.finder.reference.people.get(id) ?? []);
      const word = wordAt(tokens, match.last);
      for (const other of here.get(soundOf(word)) ?? []) if (other.word === word && !people.includes(other.person)) people.push(other.person);
      names.push({ segment, first: withArticle(story, segment, match.first), last: match.last, people, form: forms[0]?.text ?? "" });
      index = match.last;
    }
  });
  return names;
}

/** "el-Sissi", "Al-Moallem": the Arabic article joined by a hyphen belongs to the name, however it is spelled. */
function withArticle(story: Story, segment: number, index: number): number {
  const tokens = story.segments[segment];
  return tokens?.gap[index] === Gap.Hyphen && /^(al|el|as|ad|an|ar|ash|at|az)$/.test(wordAt(tokens, index - 1)) ? index - 1 : index;
}
