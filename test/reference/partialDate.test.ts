import { describe, expect, it } from "vitest";
import { covers, daysBetween, earliest, isPartialDate, latest } from "../../src/reference/partialDate.ts";

describe("isPartialDate", () => {
  it.each([["2024", true], ["2024-02", true], ["2024-02-29", true], ["2023-02-29", false], ["2024-13", false], ["2024-00-01", false], ["24-01-01", false], ["2024-1-1", false], ["", false]])("%s → %s", (text, expected) => {
    expect(isPartialDate(text)).toBe(expected);
  });
});

describe("the days a date may mean", () => {
  it.each([["2024", "2024-01-01", "2024-12-31"], ["2024-02", "2024-02-01", "2024-02-29"], ["2023-12", "2023-12-01", "2023-12-31"], ["2024-09-06", "2024-09-06", "2024-09-06"]])("%s", (date, first, last) => {
    expect([earliest(date), latest(date)]).toEqual([first, last]);
  });
});

describe("covers", () => {
  it.each([
    [{ from: "2023-10-07", until: "2024-09-06" }, "2023-10-06", false],
    [{ from: "2023-10-07", until: "2024-09-06" }, "2023-10-07", true],
    [{ from: "2023-10-07", until: "2024-09-06" }, "2024-09-06", true],
    [{ from: "2023-10-07", until: "2024-09-06" }, "2024-09-07", false],
    [{ from: "2023-10-07" }, "2099-01-01", true],
    [{ until: "2020" }, "2020-12-31", true],
    [{ from: "2020-06" }, "2020-06-01", true],
    [{}, "2020-06-01", true],
  ])("%j on %s", (span, day, expected) => {
    expect(covers(span, day)).toBe(expected);
  });
});

it("counts days over a leap day", () => {
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysBetween("2024-03-01", "2024-02-28")).toBe(-2);
});
