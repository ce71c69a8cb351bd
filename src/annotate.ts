/** From an article's segments to its annotation: what the background answers. Pure. */
import type { Annotation, ArticleInfo } from "./annotation.ts";
import { createLookUp } from "./lookup/lookUp.ts";
import { findAll, type Finder } from "./mentions/findMentions.ts";
import { openCardsOf } from "./openCards.ts";
import type { Card, Flags, OpenCard } from "./reference/cardTypes.ts";
import { cardOf, cardsOf, readingDayOf } from "./reference/cards.ts";
import { outlinesOf, type Outlines } from "./reference/outline.ts";
import type { Reference } from "./reference/reference.ts";
import type { Day } from "./reference/types.ts";

/** What a question was answered with. */
export interface Found {
  /** Each read as of its own day. */
  cards: Card[];
  flags: Flags;
}

/** Answers shown to one question. */
const mostFound = 12;

export interface Annotator {
  readonly horizon: Day;
  /** Mentions of the whole article, and the cards of the entities found, read as of its date. */
  annotate(article: ArticleInfo, segments: string[]): Annotation;
  /**
   * One card by the id of an entity or office, read as of a day or the horizon; `null` where there is none.
   * `story`: ids of the entities the story names.
   */
  card(id: string, published: Day | undefined, story?: Iterable<string>): Card | null;
  /** Answers to a question typed, best first, with what they are. */
  lookUp(question: string): Found;
}

/** Annotates any number of stories with an opened dataset. */
export function createAnnotator(reference: Reference, finder: Finder, flags: Flags, maps: Outlines): Annotator {
  const ask = createLookUp(finder);
  return {
    horizon: reference.horizon,
    annotate(article, segments) {
      const { mentions, open } = findAll(finder, article, segments);
      const reading = readingDayOf(article.published, reference.horizon);
      const cards = cardsOf(mentions.flatMap(({ id, office }) => (office === undefined ? [id] : [id, office])), reading, reference);
      const choices = openCardsOf(open, segments, reading, reference);
      return { mentions, cards, ...(open.length > 0 && { open: { mentions: open, cards: choices } }), flags: flagsOf([...Object.values(cards), ...Object.values(choices)], flags), maps: outlinesOf(maps, Object.keys(cards)), dataAsOf: reference.horizon };
    },
    lookUp(question) {
      const cards = ask(question, mostFound).flatMap(({ id, day }) => cardOf(id, readingDayOf(day, reference.horizon, true), reference) ?? []);
      return { cards, flags: flagsOf(cards, flags) };
    },
    card(id, published, story = []) {
      const card = cardOf(id, readingDayOf(published, reference.horizon), reference, new Set(story));
      return card ? { ...card, flags: flagsOf([card], flags), maps: outlinesOf(maps, [id]) } : null;
    },
  };
}

/** The flags that the cards show, each once. */
function flagsOf(cards: (Card | OpenCard)[], flags: Flags): Flags {
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
