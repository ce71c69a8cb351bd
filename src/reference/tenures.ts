/** Who held what, and when: tenures read as of a day. Pure. */
import { covers, earliest, latest } from "./partialDate.ts";
import type { Day, Office, OfficeRole, Person, Tenure, Term } from "./types.ts";

/** Offices of more weight come first on a card and win between two offices held on one day. */
const weight: Record<OfficeRole, number> = {
  "head-of-state-and-government": 0,
  "supreme-leader": 1,
  "head-of-government": 2,
  "head-of-state": 3,
  "organisation-head": 4,
  "vice-president": 5,
  "foreign-minister": 6,
  "defence-minister": 7,
  "chief-of-armed-forces": 8,
  "deputy-head-of-government": 9,
  "interior-minister": 10,
  "finance-minister": 11,
  "trade-minister": 12,
  "national-security-adviser": 13,
  "intelligence-chief": 14,
  "un-ambassador": 15,
  "governor-general": 16,
  "other": 17,
};

/** Sort key of a role: 0 is the weightiest. */
export function roleWeight(role: OfficeRole): number {
  return weight[role];
}

/** The last day on which the tenure is known to have lasted; the horizon where it is open. */
export function knownUntil(tenure: Tenure, horizon: Day): Day {
  if (tenure.until !== undefined) return latest(tenure.until);
  return tenure.seen ?? horizon;
}

/**
 * True where the person is known to have held the office on `day`. A tenure
 * without a beginning holds on the day it was seen, and on no other.
 * Past the horizon an open tenure still counts: the card says that the story is newer.
 */
export function holdsOn(tenure: Tenure, day: Day): boolean {
  if (tenure.from === undefined) return tenure.seen === day;
  if (tenure.until === undefined && tenure.seen !== undefined && tenure.seen < day) return false;
  return covers(tenure, day);
}

/**
 * Like `holdsOn`, but where nothing later is known of the person in that office,
 * a tenure last seen before `day` may still be meant. For finding, never for facts.
 */
export function mayHoldOn(tenure: Tenure, day: Day): boolean {
  if (holdsOn(tenure, day)) return true;
  if (tenure.from === undefined) return tenure.seen !== undefined && Math.abs(yearOf(tenure.seen) - yearOf(day)) <= 2;
  return tenure.until === undefined && covers(tenure, day);
}

/** Days from `day` to the nearest day of the tenure: 0 inside it, never negative. */
export function daysFrom(tenure: Tenure, day: Day, horizon: Day): number {
  const start = tenure.from === undefined ? (tenure.seen ?? horizon) : earliest(tenure.from);
  const end = knownUntil(tenure, horizon);
  const distance = day < start ? Date.parse(start) - Date.parse(day) : day > end ? Date.parse(day) - Date.parse(end) : 0;
  return Math.round(distance / 86_400_000);
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** One person's holding of an office, as indexed under the office. */
export interface Holder {
  person: Person;
  tenure: Tenure;
}

/** The day by which tenures stand in order: of their beginning, or the day seen where none is known. */
export function beganBy({ from, seen }: Pick<Tenure, "from" | "seen">): Day {
  return from !== undefined ? earliest(from) : (seen ?? "");
}

/** Holders in order of their beginning (those without a beginning by the day seen). */
export function inOrder(holders: Holder[]): Holder[] {
  return [...holders].sort((a, b) => (beganBy(a.tenure) < beganBy(b.tenure) ? -1 : beganBy(a.tenure) > beganBy(b.tenure) ? 1 : 0));
}

/** What a card tells of a tenure, whoever and whatever office it is about. `seen` counts only where the end is not known. */
export function termOf({ from, until, seen, acting, note, source }: Tenure): Term {
  return {
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(seen !== undefined && until === undefined && { seen }),
    ...(acting && { acting: true as const }),
    ...(note !== undefined && { note }),
    source,
  };
}

/** Who held the office on `day`: the latest to have begun, one not acting before one acting; `undefined` where nobody is known. */
export function holderOn(holders: Holder[], day: Day): Holder | undefined {
  let best: Holder | undefined;
  for (const holder of inOrder(holders)) {
    if (!holdsOn(holder.tenure, day)) continue;
    if (best && holder.tenure.acting && !best.tenure.acting && best.tenure.until !== day) continue;
    best = holder;
  }
  return best;
}

/** The title an office had on a day, since offices are renamed. */
export function titleOn(office: Office, day: Day): string {
  let title = office.title;
  for (const change of [...(office.renamed ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (earliest(change.from) <= day) title = change.title;
  }
  return title;
}
