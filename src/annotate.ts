/** From an article's segments to its annotation: what the background answers. Pure. */
import type { Annotation, ArticleInfo } from "./annotation.ts";
import { findMentions, type Finder } from "./mentions/findMentions.ts";
import type { Card, Flags } from "./reference/cardTypes.ts";
import { cardOf, cardsOf, readingDayOf } from "./reference/cards.ts";
import type { Reference } from "./reference/reference.ts";
import type { Day } from "./reference/types.ts";

export interface Annotator {
  /** Mentions of the whole article, and the cards of the entities found, read as of its date. */
  annotate(article: ArticleInfo, segments: string[]): Annotation;
  /** One card by entity id, read as of a day or the horizon; `null` where there is no such entity. */
  card(id: string, published: Day | undefined): Card | null;
}

/** Annotates any number of stories with an opened dataset. */
export function createAnnotator(reference: Reference, finder: Finder, flags: Flags): Annotator {
  return {
    annotate(article, segments) {
      const mentions = findMentions(finder, article, segments);
      const reading = readingDayOf(article.published, reference.horizon);
      const cards = cardsOf(mentions.map(({ id }) => id), reading, reference);
      return { mentions, cards, flags: flagsOf(Object.values(cards), flags), dataAsOf: reference.horizon };
    },
    card(id, published) {
      const card = cardOf(id, readingDayOf(published, reference.horizon), reference);
      return card ? { ...card, flags: flagsOf([card], flags) } : null;
    },
  };
}

/** The flags that the cards show, each once. */
function flagsOf(cards: Card[], flags: Flags): Flags {
  const shown: Flags = {};
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === "object") {
      for (const [key, inner] of Object.entries(value)) {
        if (key === "iso2" && typeof inner === "string" && flags[inner] !== undefined) shown[inner] = flags[inner];
        else if (key !== "sources") visit(inner);
      }
    }
  };
  visit(cards);
  return shown;
}
