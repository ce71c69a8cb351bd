/** Tells when a change has made something much slower: ratios within one run against the stored run's. */
import { figure, isMet, type Verdict } from "./figures.ts";

/** The stored run, as far as it is compared. */
interface Stored {
  verdicts: readonly Verdict[];
}

/** So many times the stored ratio is still taken for the noise of a shared machine. */
const tolerance = 2.5;

/** Whether a ratio or size misses its target and is far above the stored one; sizes are exact. Figures the stored run lacks are not. */
function isWorse(stored: Stored, verdict: Verdict): boolean {
  if (verdict.unit === "KB") return !isMet(verdict);
  const before = ratioIn(stored, verdict);
  return verdict.unit === "×" && before !== undefined && verdict.atLeast !== true && !isMet(verdict) && verdict.measured > before * tolerance;
}

const ratioIn = ({ verdicts }: Stored, { what }: Verdict) => verdicts.find((verdict) => verdict.what === what)?.measured;

function lineOf(stored: Stored, verdict: Verdict): string {
  const { what, unit, measured, limit } = verdict;
  return unit === "KB" ? `${what}: ${figure(measured)} KB, at most ${figure(limit)} are allowed` : `${what}: ${figure(measured)} ×, was ${figure(ratioIn(stored, verdict) ?? Number.NaN)} ×`;
}

/** A line for each figure of a run that is far above the stored one. */
export function worseThan(stored: Stored, now: readonly Verdict[]): string[] {
  return now.filter((verdict) => isWorse(stored, verdict)).map((verdict) => lineOf(stored, verdict));
}

/** The same for what is so in each of `times` runs; noise that comes and goes is in one only. The first run that has nothing ends it. `measure` runs the bench anew. */
export async function worseEachTime(stored: Stored, measure: () => Promise<readonly Verdict[]>, times: number): Promise<string[]> {
  let worse = await measure();
  for (let run = 1; ; run++) {
    worse = worse.filter((verdict) => isWorse(stored, verdict));
    if (run === times || worse.length === 0) return worseThan(stored, worse);
    const before = new Set(worse.map(({ what }) => what));
    worse = (await measure()).filter(({ what }) => before.has(what));
  }
}
