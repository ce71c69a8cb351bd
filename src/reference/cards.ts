/** The cards of entities, read as of the story's day. Pure. */
import { agreementCard } from "./agreementCard.ts";
import type { Card, ReadingDay } from "./cardTypes.ts";
import { countryCard } from "./countryCard.ts";
import { isPartialDate } from "./partialDate.ts";
import { personCard } from "./personCard.ts";
import type { Reference } from "./reference.ts";
import type { Day, Source, SourceKey } from "./types.ts";

/** The day facts are read on: the story's, or the data horizon where nothing (or no real day) dates it. */
export function readingDayOf(published: Day | undefined, horizon: Day, chosen = false): ReadingDay {
  if (published === undefined || published.length !== 10 || !isPartialDate(published)) return { day: horizon, basis: "horizon", newerThanData: false };
  return { day: published, basis: chosen ? "chosen" : "published", newerThanData: published > horizon };
}

/** One entity's card; `undefined` where there is no such entity. */
export function cardOf(id: string, reading: ReadingDay, reference: Reference): Card | undefined {
  const person = reference.people.get(id);
  if (person) return withSources(personCard(person, reading, reference), reference);
  const country = reference.countries.get(id);
  if (country) return withSources(countryCard(country, reading, reference), reference);
  const agreement = reference.agreements.get(id);
  return agreement && withSources(agreementCard(agreement, reading, reference), reference);
}

/** Cards by id; unknown ids are left out. */
export function cardsOf(ids: Iterable<string>, reading: ReadingDay, reference: Reference): Record<string, Card> {
  const cards: Record<string, Card> = {};
  for (const id of new Set(ids)) {
    const card = cardOf(id, reading, reference);
    if (card) cards[id] = card;
  }
  return cards;
}

/** Adds every source that a fact of the card names. */
function withSources<T extends object>(card: T, reference: Reference): T & { sources: Record<SourceKey, Source> } {
  const sources: Record<SourceKey, Source> = {};
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (value !== null && typeof value === "object") {
      for (const [key, inner] of Object.entries(value)) {
        if (key !== "source") visit(inner);
        else for (const name of inner as SourceKey[]) {
          const source = reference.sources.get(name);
          if (source) sources[name] = source;
        }
      }
    }
  };
  visit(card);
  return { ...card, sources };
}
