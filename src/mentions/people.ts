/** Mentions of people: full names first, then the names by which the story calls them afterwards. Pure. */
import type { Decision } from "./countries.ts";
import { fullNames } from "./fullNamesInText.ts";
import { decideFullNames } from "./introductions.ts";
import type { StoryContext } from "./personEvidence.ts";
import { settleSingleNames } from "./singleNames.ts";
import type { Story } from "./story.ts";
import { findSurnames } from "./surnames.ts";

/** Decides every place that may name a person. `countries`: what was decided of countries. */
export function findPeople(story: Story, countries: Decision[]): Decision[] {
  const published = story.article.published;
  const context: StoryContext = {
    countries: new Set(countries.flatMap(({ id }) => (id === undefined ? [] : [id]))),
    organisations: new Set(story.spans.flatMap(({ forms }) => forms.flatMap(({ kind, id }) => (kind === "organisation" ? [id] : [])))),
    day: published,
    dated: published !== undefined,
  };
  const full = decideFullNames(story, fullNames(story), context);
  const introduced = settleSingleNames(story, full.decisions);
  return [...introduced, ...findSurnames(story, introduced, full.context)];
}
