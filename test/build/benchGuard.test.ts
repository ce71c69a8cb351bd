/** The guard against slowness: noise passes, a quadratic step does not, sizes are exact. */
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../build/bench/figures.ts";
import { worseEachTime, worseThan } from "../../build/bench/guard.ts";

const ratio = (measured: number): Verdict => ({ what: "ten times the text", measured, limit: 11, unit: "×" });
const stored = { verdicts: [ratio(12)] };

describe("the guard", () => {
  it.each([
    ["better than before", ratio(10), 0],
    ["noise above the target", ratio(25), 0],
    ["far above the stored ratio", ratio(90), 1],
    ["a ratio the stored run lacks", { ...ratio(90), what: "another" }, 0],
    ["milliseconds, which no two machines share", { ...ratio(90), unit: "ms" }, 0],
    ["a size above its limit", { what: "content script", measured: 25.1, limit: 25, unit: "KB" }, 1],
    ["a size at its limit", { what: "content script", measured: 25, limit: 25, unit: "KB" }, 0],
  ])("%s", (_, verdict, lines) => expect(worseThan(stored, [verdict])).toHaveLength(lines));
});

describe("the guard, measuring again", () => {
  it.each([
    ["a slow spell of the machine", [[90, 9], [10, 10]], 0, 2],
    ["slow each time", [[90, 9], [95, 10], [88, 10]], 1, 3],
    ["another figure each time", [[90, 9], [10, 90]], 0, 2],
    ["nothing slow", [[10, 9]], 0, 1],
  ])("%s", async (_, runs, lines, taken) => {
    let run = 0;
    const measure = () => Promise.resolve((runs[run++] ?? []).map((measured, at) => ({ ...ratio(measured), what: `figure ${at}` })));
    const before = { verdicts: [0, 1].map((at) => ({ ...ratio(12), what: `figure ${at}` })) };
    expect(await worseEachTime(before, measure, 3)).toHaveLength(lines);
    expect(run).toBe(taken);
  });
});
