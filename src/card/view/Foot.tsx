/** The foot of a card: which day it is read on, how far the facts reach, and their sources. */
import type { Card, ReadingDay } from "../../reference/cardTypes.ts";
import type { Day, SourceKey } from "../../reference/types.ts";
import { printDate } from "../dates.ts";
import { DayChoice } from "./DayChoice.tsx";
import { SourceList } from "./SourceList.tsx";
import type { CardTools } from "./tools.ts";

/** "Story of 12 Nov 2023, from the page’s metadata" and its kin. */
function readingWords(reading: ReadingDay, horizon: Day, { locale, dayFrom }: CardTools): string {
  if (reading.basis === "horizon") return `The page gives no date; facts as of ${printDate(horizon, locale)}`;
  const day = printDate(reading.day, locale);
  if (reading.basis === "chosen") return `Read as of ${day}, as you chose`;
  return `Story of ${day}${dayFrom === undefined ? "" : `, from ${dayFrom}`}`;
}

/** What the foot can open, one at a time. */
export type Door = "day" | "sources";

interface FootProps {
  card: Card;
  tools: CardTools;
  door: Door | null;
  open(door: Door): void;
  /** The source to be pointed out. */
  marked: SourceKey | null;
  readOn(day: Day | null): void;
}

export function Foot({ card, tools, door, open, marked, readOn }: FootProps) {
  const { locale } = tools;
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
      <p>{readingWords(reading, horizon, tools)}</p>
      <p class="doors">
        {reading.basis === "chosen" ? (
          <button type="button" class="more" onClick={() => readOn(null)}>
            Back to the story’s day
          </button>
        ) : (
          reading.day < horizon && (
            <button type="button" class="more" onClick={() => readOn(horizon)}>
              Use today instead
            </button>
          )
        )}
        <button type="button" class="more" aria-expanded={door === "day"} onClick={() => open("day")}>
          Another day
        </button>
        {count > 0 && (
          <button type="button" class="more" aria-expanded={door === "sources"} onClick={() => open("sources")}>
            {count === 1 ? "1 source" : `${count} sources`}
          </button>
        )}
      </p>
      {door === "day" && <DayChoice reading={reading} horizon={horizon} readOn={readOn} />}
      {door === "sources" && (
        <>
          <SourceList marked={marked} tools={tools} />
          <p>Facts up to {printDate(horizon, locale)}.</p>
        </>
      )}
    </div>
  );
}
