/** The foot of a card: which day it is read on, how far the facts reach, and their sources. */
import { useState } from "preact/hooks";
import type { Card, ReadingDay } from "../../reference/cardTypes.ts";
import type { Day, SourceKey } from "../../reference/types.ts";
import { printDate } from "../dates.ts";
import { useCard } from "./context.ts";
import { DayChoice } from "./DayChoice.tsx";
import { SourceList } from "./SourceList.tsx";

/** "Story of 12 Nov 2023, from the page’s metadata" and its kin. */
export function readingWords(reading: ReadingDay, horizon: Day, locale: string): string {
  if (reading.basis === "horizon") return `The page gives no date; facts as of ${printDate(horizon, locale)}`;
  const day = printDate(reading.day, locale);
  if (reading.basis === "chosen") return `Read as of ${day}, as you chose`;
  return `Story of ${day}${reading.found === undefined ? "" : `, from ${reading.found}`}`;
}

interface FootProps {
  card: Card;
  listed: boolean;
  setListed(listed: boolean): void;
  marked: SourceKey | null;
  readOn(day: Day | null): void;
}

export function Foot({ card, listed, setListed, marked, readOn }: FootProps) {
  const { locale } = useCard();
  const [choosing, setChoosing] = useState(false);
  const { reading, horizon } = card;
  const count = Object.keys(card.sources).length;
  return (
    <div class="foot">
      {reading.newerThanData && (
        <p class="newer">
          This story is newer than our facts, which end {printDate(horizon, locale)}
          {card.kind === "person" ? "; the holder may have changed." : "; this may have changed."}
        </p>
      )}
      <p>
        {readingWords(reading, horizon, locale)}
      </p>
      <p class="doors">
        <button type="button" class="more" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          Another day
        </button>
        {count > 0 && (
          <button type="button" class="more" aria-expanded={listed} onClick={() => setListed(!listed)}>
            {count === 1 ? "1 source" : `${count} sources`}
          </button>
        )}
      </p>
      {choosing && <DayChoice reading={reading} horizon={horizon} readOn={readOn} />}
      {listed && (
        <>
          <SourceList marked={marked} />
          <p>Facts checked up to {printDate(horizon, locale)}.</p>
        </>
      )}
    </div>
  );
}
