/** What several sources tell about one person's holding of one office, brought into as few tenures as there were. */
import { daysBetween, earliest, latest } from "../../../src/reference/partialDate.ts";
import type { Tenure } from "../../../src/reference/types.ts";

/** A tenure that only says somebody known was still there. */
export type Told = Tenure & { sighting?: true };

export const startOf = (tenure: Tenure) => (tenure.from !== undefined ? earliest(tenure.from) : (tenure.seen ?? ""));
/** The last day the tenure may reach by what its sources say; far in the future where they leave it open. */
export const endOf = (tenure: Tenure) => (tenure.until !== undefined ? latest(tenure.until) : "9999-12-31");

/** Days by which two sources may differ about one beginning. */
const slack = 120;

/** Tenures of one person, of whatever offices → the same told once, in order of time. */
export function foldTenures(told: readonly Told[]): Tenure[] {
  const dated: Tenure[] = [];
  for (const { sighting, ...tenure } of [...told].filter(({ from }) => from !== undefined).sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))) {
    if (sighting) continue;
    const before = dated.findLast((other) => other.office === tenure.office);
    if (before && sameStretch(before, tenure)) fold(before, tenure);
    else dated.push({ ...tenure });
  }
  for (const { sighting, ...tenure } of [...told].filter(({ from }) => from === undefined).sort((a, b) => ((a.seen ?? "") < (b.seen ?? "") ? 1 : -1))) {
    const day = tenure.seen ?? "";
    const own = dated.filter(({ office }) => office === tenure.office);
    const holding = own.find((other) => startOf(other) <= day && day <= endOf(other));
    if (holding) sight(holding, day, tenure);
    else if (!sighting && !own.some((other) => other.from === undefined || Math.abs(daysBetween(day, startOf(other))) < slack || Math.abs(daysBetween(day, endOf(other))) < 500)) dated.push({ ...tenure });
  }
  return dated.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
}

function sameStretch(a: Tenure, b: Tenure): boolean {
  // First acting, then in office: two tenures.
  if (a.acting && !b.acting && a.until !== undefined && daysBetween(startOf(b), endOf(a)) <= 31) return false;
  const close = daysBetween(startOf(a), startOf(b)) <= slack && a.until === undefined;
  return close || startOf(b) <= endOf(a) || (a.until?.length === 10 && daysBetween(endOf(a), startOf(b)) <= 1) || (b.until !== undefined && a.until === b.until);
}

/** `b` begins no earlier than `a`. The better-dated wins; the later end stands. */
function fold(a: Tenure, b: Tenure): void {
  if ((b.from?.length ?? 0) > (a.from?.length ?? 0) && b.from?.startsWith(a.from ?? "")) a.from = b.from;
  if (a.until !== undefined && b.until === undefined && daysBetween(startOf(a), startOf(b)) <= 31) delete b.seen;
  else if (b.until === undefined) {
    delete a.until;
    if (b.seen !== undefined && b.seen > (a.seen ?? "")) a.seen = b.seen;
  } else if (a.until === undefined || latest(b.until) > latest(a.until)) {
    a.until = b.until;
    delete a.seen;
  }
  if (!b.acting) delete a.acting;
  a.source = [...new Set([...a.source, ...b.source])];
}

function sight(tenure: Tenure, day: string, { source }: Tenure): void {
  if (tenure.until !== undefined || (tenure.seen ?? "") >= day) return;
  tenure.seen = day;
  tenure.source = [...new Set([...tenure.source, ...source])];
}
