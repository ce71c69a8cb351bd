/** Full names of one word that are first names as well: "Abdullah", "Charles". Pure. */
import type { Decision } from "./countries.ts";
import { commonWords } from "./knownNames.ts";
import { wordsOf } from "./personForms.ts";
import { wordIn, type Story } from "./story.ts";
import { titleBefore } from "./titles.ts";

/** Such a name means whom the story last introduced by it at more length, else the ruler only with a title beside it. `decisions`: full names in any order. */
export function settleSingleNames(story: Story, decisions: Decision[]): Decision[] {
  const longer = decisions.filter(({ id, first, last }) => id !== undefined && last > first);
  return decisions.map((decision) => {
    const { segment, first, last, id } = decision;
    const word = wordIn(story, segment, first);
    if (id === undefined || last > first || !commonWords.has(word)) return decision;
    if (titleBefore(story, segment, first).first < first) return decision;
    const bearers = longer.filter((other) => (other.segment < segment || (other.segment === segment && other.first < first)) && called(story, other, word));
    const nearest = bearers.sort((a, b) => a.segment - b.segment || a.first - b.first).at(-1);
    if (!nearest) return { ...decision, id: undefined, rule: "a first name by itself, nobody of this name was introduced" };
    return { ...decision, id: nearest.id, rule: "surname, introduced before", introduced: { segment: nearest.segment, first: nearest.first, last: nearest.last } };
  });
}

function called(story: Story, decision: Decision, word: string): boolean {
  const person = story.finder.reference.people.get(decision.id ?? "");
  return person !== undefined && wordsOf(person.family).includes(word);
}
