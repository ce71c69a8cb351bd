/** What the audit counts as agreeing, what the report counts as taken on trust, and that a sample can be drawn again. */
import { describe, expect, it } from "vitest";
import { auditLines, compareDates } from "../../build/audit/comparison.ts";
import { reportGaps, tenuresOnTrust } from "../../build/data-report/gaps.ts";
import { draw, seeded } from "../../build/data-sample/seeded.ts";
import { at, compileFiles, soundFiles } from "./dataFolder.ts";

const agree = (theirs: string, ours: string) => compareDates("npt-1968 in force", theirs, ours).map(({ agrees }) => agrees);

describe("audit", () => {
  it("lets dates agree within a month", () => {
    expect(agree("1970-03-05", "1970-04-05")).toEqual([true]);
    expect(agree("1970-04-06", "1970-03-05")).toEqual([false]);
  });

  it("lets a year or a month agree with its days", () => {
    expect(agree("1970", "1970-12-31")).toEqual([true]);
    expect(agree("1970-03", "1970-06-01")).toEqual([false]);
  });

  it("compares nothing where one has no date", () => {
    expect(compareDates("npt-1968 ended", undefined, "1970-03-05")).toEqual([]);
  });

  it("prints the raw rate and every disagreement", () => {
    const comparisons = [...compareDates("npt-1968 signed", "1968-07-01", "1968-07-01"), ...compareDates("npt-1968 in force", "1970-03-05", "1971-03-05")];
    expect(auditLines({ list: "treaties", comparisons, notes: [] })).toEqual(["treaties: 1 of 2 agree (50.00 %)", "  npt-1968 in force: theirs 1970-03-05, ours 1971-03-05"]);
  });
});

describe("the report", () => {
  it("counts tenures none of whose sources was opened", () => {
    const files = soundFiles();
    at(files, "sources.json")["list"] = { title: "A list", publisher: "Many hands", licence: "CC0-1.0" };
    at(files, "people/jpn.json", 0, "tenures", 0)["source"] = ["list"];
    at(files, "people/jpn.json", 1, "tenures", 0)["source"] = ["list", "book"];
    const { data, problems } = compileFiles(files);
    expect(problems).toEqual([]);
    expect(tenuresOnTrust(data).map(({ person }) => person)).toEqual(["shinzo-abe"]);
    expect(reportGaps(data, true).join("\n")).toContain("1  tenures that rest on sources nobody opened\n        jpn/prime-minister: shinzo-abe, 2012-12-26");
  });
});

describe("sample", () => {
  const items = Array.from({ length: 100 }, (_, at) => at);

  it("is the same for the same seed", () => {
    expect(draw(items, 10, seeded(7))).toEqual(draw(items, 10, seeded(7)));
    expect(draw(items, 10, seeded(7))).not.toEqual(draw(items, 10, seeded(8)));
  });

  it("draws nothing twice, and all where there are few", () => {
    expect(new Set(draw(items, 200, seeded(1))).size).toBe(100);
  });
});
