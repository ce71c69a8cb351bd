/** The cards of entities, read as of the story's day. Pure. */
import { agreementCard } from "./agreementCard.ts";
import type { BareCard, Card, ReadingDay } from "./cardTypes.ts";
import { countryCard } from "./countryCard.ts";
import { inStory } from "./inStory.ts";
import { officeCard } from "./officeCard.ts";
import { isPartialDate } from "./partialDate.ts";
import { personCard } from "./personCard.ts";
import type { Reference } from "./reference.ts";
import type { Day, Source, SourceKey } from "./types.ts";

/** The day facts are read on: the story's, or the data horizon where nothing (or no real day) dates it. */
export function readingDayOf(published: Day | undefined, horizon: Day, chosen = false): ReadingDay {
  if (published === undefined || published.length !== 10 || !isPartialDate(published)) return { day: horizon, basis: "horizon", newerThanData: false };
  return { day: published, basis: chosen ? "chosen" : "published", newerThanData: published > horizon };
}

const nowhere: ReadonlySet<string> = new Set();

/**
 * The card of an entity or an office; `undefined` where there is none of that id.
 * @param story ids of the entities the story names, to which the card shows what links it
 */
export function cardOf(id: string, reading: ReadingDay, reference: Reference, story: ReadonlySet<string> = nowhere): Card | undefined {
  const card = bareCard(id, reading, reference);
  return card && withSources(inStory(card, story, reference), reference);
}

function bareCard(id: string, reading: ReadingDay, reference: Reference): BareCard | undefined {
  const person = reference.people.get(id);
  if (person) return personCard(person, reading, reference);
  const country = reference.countries.get(id);
  if (country) return countryCard(country, reading, reference);
  const agreement = reference.agreements.get(id);
  if (agreement) return agreementCard(agreement, reading, reference);
  const office = reference.offices.get(id);
  return office && officeCard(office, reading, reference);
}

/** Cards by id, each with its links to the others; unknown ids are left out. */
export function cardsOf(ids: Iterable<string>, reading: ReadingDay, reference: Reference): Record<string, Card> {
  const cards: Record<string, Card> = {};
  const story = new Set(ids);
  for (const id of story) {
    const card = cardOf(id, reading, reference, story);
    if (card) cards[id] = card;
  }
  return cards;
}

/** Adds every source that a fact of the card names. */
function withSources(card: BareCard, reference: Reference): Card {
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
