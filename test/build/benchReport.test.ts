/** A bench run of some parts takes the places of theirs in the stored report, and leaves the others. */
import { expect, it } from "vitest";
import { figuresIn, reportMarkdown, reportOf, type Figures, type Part } from "../../build/bench/report.ts";

const figures = (what: string, measured: number): Figures => ({ verdicts: [{ what, measured, limit: 10, unit: "×" }], tables: [{ title: `Table of ${what}`, columns: ["x"], rows: [[measured]] }] });
const run = (...parts: [Part, string, number][]) => new Map(parts.map(([part, what, measured]) => [part, figures(what, measured)]));

it("keeps parts in their order, drops what a part no longer measures, and leaves parts that were not run", () => {
  const stored = reportOf("one", false, run(["extension", "hover", 1], ["finder", "old name", 2], ["sizes", "size", 3]));
  const merged = reportOf("two", false, new Map([...figuresIn(stored), ...run(["finder", "new name", 20], ["markjs", "mark.js", 5])]));
  expect(merged.verdicts.map(({ what, measured, part }) => [what, measured, part])).toEqual([["size", 3, "sizes"], ["new name", 20, "finder"], ["mark.js", 5, "markjs"], ["hover", 1, "extension"]]);
  expect(merged.tables.map(({ title }) => title)).toEqual(["Table of size", "Table of new name", "Table of mark.js", "Table of hover"]);
  expect(reportMarkdown(merged)).toContain("| new name | 20 × | ≤ 10 × | no |");
});
