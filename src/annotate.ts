/** From an article's segments to its annotation: what the background answers. Pure. */
import type { Annotation, ArticleInfo } from "./annotation.ts";
import { createFinder, findMentions } from "./mentions/findMentions.ts";
import type { FormsData } from "./mentions/surfaceForms.ts";
import type { Card } from "./reference/cardTypes.ts";
import { cardOf, cardsOf, readingDayOf } from "./reference/cards.ts";
import { createReference } from "./reference/reference.ts";
import type { Day, ReferenceData } from "./reference/types.ts";

export interface Annotator {
  /** Mentions of the whole article, and the cards of the entities found, read as of its date. */
  annotate(article: ArticleInfo, segments: string[]): Annotation;
  /** One card by entity id, read as of a day or the horizon; `null` where there is no such entity. */
  card(id: string, published: Day | undefined): Card | null;
}

/** Indexes the dataset once; both functions then work for any number of stories. */
export function createAnnotator(data: ReferenceData, forms: FormsData): Annotator {
  const reference = createReference(data);
  const finder = createFinder(reference, forms);
  return {
    annotate(article, segments) {
      const mentions = findMentions(finder, article, segments);
      const reading = readingDayOf(article.published, reference.horizon);
      return { mentions, cards: cardsOf(mentions.map(({ id }) => id), reading, reference), dataAsOf: reference.horizon };
    },
    card: (id, published) => cardOf(id, readingDayOf(published, reference.horizon), reference) ?? null,
  };
}
