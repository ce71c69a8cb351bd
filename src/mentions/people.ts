/** Mentions of people: full names first, then the names by which the story calls them afterwards. Pure. */
import type { Decision } from "./countries.ts";
import { decideFullNames, fullNames } from "./introductions.ts";
import type { StoryContext } from "./personEvidence.ts";
import { wordsOf } from "./personForms.ts";
import type { Story } from "./story.ts";
import { findSurnames } from "./surnames.ts";

/** Decides every place that may name a person. `countries`: what was decided of countries. */
export function findPeople(story: Story, countries: Decision[]): Decision[] {
  const published = story.article.published;
  const context: StoryContext = {
    countries: new Set([...countries.flatMap(({ id }) => (id === undefined ? [] : [id])), ...countriesByCapital(story)]),
    organisations: new Set(story.spans.flatMap(({ forms }) => forms.flatMap(({ kind, id }) => (kind === "organisation" ? [id] : [])))),
    day: published,
    dated: published !== undefined,
  };
  const full = decideFullNames(story, fullNames(story), context);
  return [...full.decisions, ...findSurnames(story, full.decisions, full.context)];
}

/** Countries whose capital the story names: "Moscow said" speaks of Russia's people as "Russia said" does. */
function countriesByCapital(story: Story): string[] {
  return story.finder.reference.data.countries.flatMap(({ id, status, capital }) => {
    const name = status === "un-member" ? wordsOf((capital?.value ?? "").replace(/[,(].*$/, "")) : [];
    // Malé is spelled like a common word.
    return name.length > 0 && name[0] !== "male" && name.every((word) => story.words.has(word)) ? [id] : [];
  });
}
