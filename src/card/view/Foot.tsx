/** The foot of a card: which day it is read on, how far the facts reach, and their sources. */
import type { Card, ReadingDay } from "../../reference/cardTypes.ts";
import type { Day, SourceKey } from "../../reference/types.ts";
import { printDate } from "../dates.ts";
import { useCard } from "./context.ts";
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
}

export function Foot({ card, listed, setListed, marked }: FootProps) {
  const { locale } = useCard();
  const { reading, horizon } = card;
  const count = Object.keys(card.sources).length;
  return (
    <footer class="foot">
      {reading.newerThanData && (
        <p class="newer">
          This story is newer than our facts, which end {printDate(horizon, locale)}
          {card.kind === "person" ? "; the holder may have changed." : "; this may have changed."}
        </p>
      )}
      <p class="reading">
        <span>{readingWords(reading, horizon, locale)}</span>
        {count > 0 && (
          <button type="button" class="more" aria-expanded={listed} onClick={() => setListed(!listed)}>
            {count === 1 ? "1 source" : `${count} sources`}
          </button>
        )}
      </p>
      {listed && (
        <>
          <SourceList marked={marked} />
          <p class="quiet">Facts checked up to {printDate(horizon, locale)}.</p>
        </>
      )}
    </footer>
  );
}
