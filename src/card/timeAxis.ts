/** Offices on a time axis: what the small tenure bar of a person's card draws. Pure. */
import type { Day } from "../reference/types.ts";
import type { HeldOffice } from "../reference/cardTypes.ts";
import { timeOf } from "./dates.ts";

export interface AxisBar {
  office: HeldOffice;
  /** Percent of the axis. */
  start: number;
  width: number;
  /** Held on the story's day. */
  held: boolean;
  /** No end is known. */
  open: boolean;
}

export interface TimeAxis {
  bars: AxisBar[];
  /** The story's day, percent of the axis. */
  day: number;
  firstYear: number;
  lastYear: number;
}

/** Bars narrower than this many percent would not be seen. */
const leastWidth = 1.5;
const dayMs = 86_400_000;

function span(office: HeldOffice, horizon: Day): [number, number] {
  const from = timeOf(office.from ?? office.seen ?? horizon);
  const until = timeOf(office.until ?? office.seen ?? horizon);
  return [from, Math.max(until, from + dayMs)];
}

/**
 * Places offices, in order of their beginning, between whole years.
 * @returns `null` where there is nothing to draw
 */
export function timeAxis(held: HeldOffice[], others: HeldOffice[], day: Day, horizon: Day): TimeAxis | null {
  const offices = [...held, ...others];
  if (offices.length === 0) return null;
  const spans = offices.map((office) => span(office, horizon));
  const firstYear = new Date(Math.min(timeOf(day), ...spans.map(([from]) => from))).getUTCFullYear();
  const lastYear = new Date(Math.max(timeOf(day), ...spans.map(([, until]) => until))).getUTCFullYear() + 1;
  const zero = Date.UTC(firstYear, 0, 1);
  const whole = Date.UTC(lastYear, 0, 1) - zero;
  const percent = (time: number): number => ((time - zero) / whole) * 100;
  const bars = offices.map((office, index): AxisBar => {
    const [from, until] = spans[index] ?? [zero, zero];
    const width = Math.max(percent(until) - percent(from), leastWidth);
    return {
      office,
      start: Math.min(percent(from), 100 - width),
      width,
      held: index < held.length,
      open: office.until === undefined && office.seen === undefined,
    };
  });
  bars.sort((a, b) => a.start - b.start);
  return { bars, day: percent(timeOf(day)), firstYear, lastYear };
}
