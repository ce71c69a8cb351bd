/** Full names of one word that are first names as well: "Abdullah", "Charles". Pure. */
import type { Decision } from "./countries.ts";
import { commonWords } from "./knownNames.ts";
import { wordsOf } from "./personForms.ts";
import { inReadingOrder, lastBefore, wordIn, type Story } from "./story.ts";
import { titleBefore } from "./titles.ts";

/** Such a name means whom the story last introduced by it at more length, else the ruler only with a title beside it. `decisions`: full names in any order. */
export function settleSingleNames(story: Story, decisions: Decision[]): Decision[] {
  let bearers: Map<string, Decision[]> | undefined;
  return decisions.map((decision) => {
    const { segment, first, last, id } = decision;
    const word = wordIn(story, segment, first);
    if (id === undefined || last > first || !commonWords.has(word)) return decision;
    if (titleBefore(story, segment, first).first < first) return decision;
    const nearest = lastBefore((bearers ??= byFamilyWord(story, decisions)).get(word) ?? [], decision);
    if (!nearest) return { ...decision, id: undefined, rule: "a first name by itself, nobody of this name was introduced" };
    return { ...decision, id: nearest.id, rule: "surname, introduced before", introduced: { segment: nearest.segment, first: nearest.first, last: nearest.last } };
  });
}

/** Names of more than one word, in reading order, by each word of the person's family name. */
function byFamilyWord(story: Story, decisions: Decision[]): Map<string, Decision[]> {
  const byWord = new Map<string, Decision[]>();
  for (const decision of decisions.filter(({ first, last }) => last > first).sort(inReadingOrder)) {
    const person = story.finder.reference.people.get(decision.id ?? "");
    for (const word of new Set(wordsOf(person?.family ?? ""))) byWord.set(word, byWord.get(word) ?? []).get(word)?.push(decision);
  }
  return byWord;
}
