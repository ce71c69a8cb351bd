/** The foot of a card: which day it is read on, how far the facts reach, and their sources. */
import type { Card, ReadingDay } from "../../reference/cardTypes.ts";
import type { Day, SourceKey } from "../../reference/types.ts";
import { printDate } from "../dates.ts";
import type { Words } from "../../words/words.ts";
import { DayChoice } from "./DayChoice.tsx";
import { SourceList } from "./SourceList.tsx";
import type { CardTools } from "./tools.ts";

/** "Story of 12 Nov 2023, from the page’s metadata" and its kin. */
function readingWords(reading: ReadingDay, horizon: Day, { words, dayFrom }: CardTools): string {
  if (reading.basis === "horizon") return words.say("cardNoDay", { day: printDate(horizon, words.locale) });
  const day = printDate(reading.day, words.locale);
  if (reading.basis === "chosen") return words.say("cardChosenDay", { day });
  return dayFrom === undefined ? words.say("cardStoryDay", { day }) : words.say("cardStoryDayFrom", { day, place: placeWords(dayFrom, words) });
}

/** Where a story's day was found. */
function placeWords(source: string, words: Words): string {
  if (source === "url") return words.say("cardPlaceAddress");
  return source === "text" || source === "time" ? words.say("cardPlacePrinted") : words.say("cardPlaceData");
}

/** What the foot can open, one at a time. */
export type Door = "day" | "sources" | "not-this";

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
  const { words } = tools;
  const { reading, horizon } = card;
  const count = Object.keys(card.sources).length;
  return (
    <div class="foot">
      {reading.newerThanData && (
        <p class="newer">
          {words.say(card.kind === "person" ? "cardNewerPerson" : "cardNewer", { day: printDate(horizon, words.locale) })}
        </p>
      )}
      <p>{readingWords(reading, horizon, tools)}</p>
      <p class="doors">
        {reading.basis === "chosen" ? (
          <button type="button" class="more" onClick={() => readOn(null)}>
            {words.say("cardBackToDay")}
          </button>
        ) : (
          reading.day < horizon && (
            <button type="button" class="more" onClick={() => readOn(horizon)}>
              {words.say("cardUseToday")}
            </button>
          )
        )}
        <button type="button" class="more" aria-expanded={door === "day"} onClick={() => open("day")}>
          {words.say("cardAnotherDay")}
        </button>
        {count > 0 && (
          <button type="button" class="more" aria-expanded={door === "sources"} onClick={() => open("sources")}>
            {words.count("cardSources", count)}
          </button>
        )}
      </p>
      {door === "day" && <DayChoice words={words} reading={reading} horizon={horizon} readOn={readOn} />}
      {door === "sources" && (
        <>
          <SourceList marked={marked} tools={tools} />
          <p>{words.say("cardUpTo", { day: printDate(horizon, words.locale) })}</p>
        </>
      )}
    </div>
  );
}
