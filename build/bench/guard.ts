/** Tells when a change has made something much slower: ratios within one run against the stored run's. */
import { figure, isMet, type Verdict } from "./figures.ts";

/** So many times the stored ratio is still taken for the noise of a shared machine. */
const tolerance = 2.5;

/** A line for each ratio or size that misses its target and is far above the stored one; sizes are exact. Figures the stored run lacks are left out. */
export function worseThan(stored: { verdicts: readonly Verdict[] }, now: readonly Verdict[]): string[] {
  return now.flatMap((verdict) => {
    if (verdict.unit === "KB") return isMet(verdict) ? [] : [`${verdict.what}: ${figure(verdict.measured)} KB, at most ${figure(verdict.limit)} are allowed`];
    const before = stored.verdicts.find(({ what }) => what === verdict.what);
    if (verdict.unit !== "×" || before === undefined || verdict.atLeast === true || isMet(verdict)) return [];
    return verdict.measured > before.measured * tolerance ? [`${verdict.what}: ${figure(verdict.measured)} ×, was ${figure(before.measured)} ×`] : [];
  });
}

/** What is far above the stored ratio in each of `times` runs; noise that comes and goes is in one only. The first run that has nothing ends it. `measure` runs the bench anew. */
export async function worseEachTime(stored: { verdicts: readonly Verdict[] }, measure: () => Promise<readonly Verdict[]>, times: number): Promise<string[]> {
  let still: string[] | undefined;
  let lines: string[] = [];
  for (let run = 0; run < times; run++) {
    const now = await measure();
    lines = worseThan(stored, still === undefined ? now : now.filter(({ what }) => still?.includes(what) === true));
    still = now.map(({ what }) => what).filter((what) => lines.some((line) => line.startsWith(`${what}: `)));
    if (lines.length === 0) break;
  }
  return lines;
}
