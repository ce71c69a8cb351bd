/** The holders of an office with one seat, put in line: who came next ends an open tenure. */
import { daysBetween, earliest, latest } from "../../../src/reference/partialDate.ts";
import type { Office, Person, Tenure } from "../../../src/reference/types.ts";
import { endOf, startOf } from "./person-tenures.ts";
import { isImported } from "./rows.ts";

/** A tenure and whose it is. */
export interface Holding {
  person: Person;
  tenure: Tenure;
}
/** Two holders of one seat at one time, both with dates: for a human to settle. */
export interface Clash {
  office: string;
  a: Holding;
  b: Holding;
}

/** How long after somebody was last seen the next known holder still is taken for the successor. */
const nextWithin = 430;
/** Sources differ by days or weeks about one change; more is a mistake in one of them. */
const differWithin = 45;

/** Cuts and drops imported tenures so that those written by hand, and each successor, have room. Changes the people; returns what it could not settle. */
export function settleSuccession(people: readonly Person[], offices: ReadonlyMap<string, Office>): Clash[] {
  const clashes: Clash[] = [];
  const gone = new Set<Tenure>();
  for (const [office, holdings] of holdingsByOffice(people)) {
    if (offices.get(office)?.seats !== "single") continue;
    const regular = holdings.filter(({ tenure }) => !tenure.acting);
    for (const { tenure } of holdings) if (isImported(tenure)) giveWay(tenure, holdings, gone);
    const line = regular.filter(({ tenure }) => tenure.from !== undefined && !gone.has(tenure)).sort((a, b) => startOf(a.tenure).localeCompare(startOf(b.tenure)) || endOf(a.tenure).localeCompare(endOf(b.tenure)));
    for (const [index, holding] of line.entries()) {
      const next = line.slice(index + 1).find((other) => other.person !== holding.person && startOf(other.tenure) > startOf(holding.tenure));
      if (next && isImported(holding.tenure)) closeBy(holding.tenure, next.tenure);
      const twin = line.slice(index + 1).find((other) => other.person !== holding.person && daysBetween(surelyFrom(other.tenure), surelyUntil(holding.tenure)) > 1);
      if (twin) clashes.push({ office, a: holding, b: twin });
    }
    for (const { tenure } of regular) if (tenure.from === undefined && line.some(({ tenure: other }) => startOf(other) <= (tenure.seen ?? "") && (tenure.seen ?? "") < surelyUntil(other))) gone.add(tenure);
  }
  for (const person of people) person.tenures = person.tenures.filter((tenure) => !gone.has(tenure) && (tenure.from === undefined || startOf(tenure) <= endOf(tenure)));
  return clashes;
}

const surelyFrom = (tenure: Tenure) => (tenure.from !== undefined ? latest(tenure.from) : (tenure.seen ?? "9999-12-31"));
const surelyUntil = (tenure: Tenure) => (tenure.until !== undefined ? earliest(tenure.until) : (tenure.seen ?? "9999-12-31"));

/** Who held what, by office id. */
function holdingsByOffice(people: readonly Person[]): Map<string, Holding[]> {
  const held = new Map<string, Holding[]>();
  for (const person of people) for (const tenure of person.tenures) held.set(tenure.office, [...(held.get(tenure.office) ?? []), { person, tenure }]);
  return held;
}

/** An imported tenure beside better-sourced ones of the same seat loses the time they have. */
function giveWay(tenure: Tenure, holdings: readonly Holding[], gone: Set<Tenure>): void {
  for (const { tenure: other, person } of holdings) {
    if (isImported(other) || gone.has(tenure) || other.from === undefined) continue;
    const own = person.tenures.includes(tenure);
    if (other.acting && !own) continue;
    if (tenure.from === undefined) {
      if (startOf(other) <= (tenure.seen ?? "") && (tenure.seen ?? "") <= endOf(other)) gone.add(tenure);
      continue;
    }
    const overlaps = startOf(tenure) < endOf(other) && startOf(other) < endOf(tenure);
    if (!overlaps) continue;
    if (own || startOf(tenure) >= startOf(other)) {
      const last = tenure.until !== undefined ? endOf(tenure) : (tenure.seen ?? startOf(tenure));
      if (!own && other.until !== undefined && daysBetween(endOf(other), last) > 200) tenure.from = other.until;
      else gone.add(tenure);
    } else if (tenure.until !== undefined || daysBetween(tenure.seen ?? startOf(tenure), startOf(other)) <= nextWithin) {
      tenure.until = other.from;
      delete tenure.seen;
    }
  }
}

/** Ends an open tenure where the next began, and mends a difference of days. */
function closeBy(tenure: Tenure, next: Tenure): void {
  const start = startOf(next);
  if (tenure.until === undefined) {
    if (daysBetween(tenure.seen ?? startOf(tenure), start) > nextWithin) return;
    tenure.until = next.from as string;
    delete tenure.seen;
  } else if (endOf(tenure) > start && (daysBetween(start, endOf(tenure)) <= differWithin || (tenure.until.length < 10 && start >= earliest(tenure.until)))) tenure.until = next.from as string;
  const over = tenure.until === undefined ? 0 : daysBetween(surelyFrom(next), surelyUntil(tenure));
  if (over > 0 && over <= differWithin && (next.from?.length ?? 10) < 10 && isImported(next)) next.from = tenure.until as string;
}

/** A clash in one line. */
export function describeClash({ office, a, b }: Clash): string {
  const told = ({ person, tenure }: Holding) => `${person.name} ${tenure.from}–${tenure.until ?? `(${tenure.seen ?? ""})`}`;
  return `${office}: ${told(a)} / ${told(b)}`;
}
