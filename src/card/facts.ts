/** The cards at hand: those that came with the annotation, those asked for since, and those read on a day of the reader's choice. */
import type { Card, OpenCard } from "../reference/cardTypes.ts";
import type { Day } from "../reference/types.ts";

export interface Facts<Came> {
  /** The card to show now: read on the chosen day where that is at hand, else as it came. */
  of(id: string): Came | Card | undefined;
  /** Whether `of` answers with the day chosen. */
  isReady(id: string): boolean;
  /** Fetches what `of` lacks. Resolves to whether there is such a card. */
  prepare(id: string): Promise<boolean>;
  /** Reads all cards on this day; `null`: on the story's own. */
  readOn(day: Day | null): void;
}

/** @param requestCard its failure counts as no card */
export function createFacts<Came extends Card | OpenCard>(cardOf: (id: string) => Came | undefined, requestCard: (id: string, day?: Day) => Promise<Card | null>): Facts<Came> {
  const asked = new Map<string, Card>();
  let chosen: Day | null = null;
  const key = (id: string): string => `${id} ${chosen ?? ""}`;
  const isReady = (id: string): boolean => asked.has(key(id)) || (chosen === null && cardOf(id) !== undefined);
  return {
    of: (id) => asked.get(key(id)) ?? cardOf(id) ?? asked.get(`${id} `),
    isReady,
    async prepare(id) {
      if (isReady(id)) return true;
      const day = chosen;
      const place = key(id);
      const card = await (day === null ? requestCard(id) : requestCard(id, day)).catch(() => null);
      if (!card) return false;
      asked.set(place, day === null ? card : { ...card, reading: { ...card.reading, basis: "chosen" } });
      return true;
    },
    readOn(day) {
      chosen = day;
    },
  };
}
