/** Offices as bars on one time axis, with the story's day as a line across them. */
import type { PersonCard } from "../../reference/cardTypes.ts";
import { factsDay, printDate } from "../dates.ts";
import { officeSpan, officeTitle } from "../personWords.ts";
import { ownProperty } from "../style.ts";
import { timeAxis, type AxisBar } from "../timeAxis.ts";
import type { CardTools } from "./tools.ts";

/** More rows than this make a table of a note. */
const mostRows = 5;

function nearest(bars: AxisBar[], day: number): AxisBar[] {
  const distance = (bar: AxisBar): number => (bar.held ? -1 : Math.max(bar.start - day, day - bar.start - bar.width, 0));
  const kept = new Set(bars.toSorted((a, b) => distance(a) - distance(b)).slice(0, mostRows));
  return bars.filter((bar) => kept.has(bar));
}

export function OfficeTimeline({ card, tools }: { card: PersonCard; tools: CardTools }) {
  const { words } = tools;
  const day = factsDay(card.reading, card.horizon);
  const axis = timeAxis(card.held, [...card.earlier, ...card.later], day, card.horizon);
  if (!axis) return null;
  const home = card.held[0]?.of.id ?? card.earlier[0]?.of.id ?? card.later[0]?.of.id;
  const bars = nearest(axis.bars, axis.day);
  return (
    <div class="axis">
      <ul class="axis-rows" aria-label={words.say("cardOffices")} style={{ [ownProperty("day")]: `${axis.day}%` }}>
        {bars.map(({ office, start, width, held, open }) => (
          <li class={held ? "held" : undefined}>
            <svg class="bar" aria-hidden="true" width="100%" height="7">
              <rect class="lane" x="0" y="3" width="100%" height="1" />
              <rect class={open ? "stretch open" : "stretch"} x={`${start}%`} y="0" width={`${width}%`} height="7" />
            </svg>
            <span class="axis-title">{officeTitle(office, home)}</span>
            <span class="unseen"> {officeSpan(office, card.horizon, words)}</span>
          </li>
        ))}
      </ul>
      <p class="axis-years" aria-hidden="true">
        <span>{axis.firstYear}</span>
        <span>{axis.lastYear}</span>
      </p>
      <p class="unseen">{words.say("cardReadAsOf", { day: printDate(day, words.locale) })}</p>
      {axis.bars.length > bars.length && <p class="quiet">{words.count("cardMoreOffices", axis.bars.length - bars.length)}</p>}
    </div>
  );
}
