import { describe, expect, it } from "vitest";
import { chronology, partyWords, standingLine, voteWords } from "../../src/card/agreementWords.ts";
import { printDate, printSpan } from "../../src/card/dates.ts";
import { spokenLine } from "../../src/card/spokenLine.ts";
import { afterwards, officeLine, officeSpan } from "../../src/card/personWords.ts";
import { timeAxis } from "../../src/card/timeAxis.ts";
import { englishWords } from "../words/english.ts";
import { agreement, country, ended, lee, longNamed, newer, resolution, seen, shin, undated, universal } from "./fixtureCards.ts";

const uk = englishWords("en-GB");

describe("dates", () => {
  it.each([
    ["2023-11-12", "en-GB", "12 Nov 2023"],
    ["2023-11-12", "en-US", "Nov 12, 2023"],
    ["2023-11", "en-GB", "Nov 2023"],
    ["2023", "en-GB", "2023"],
    ["1953-07-27", "en-GB", "27 Jul 1953"],
  ])("%s in %s is %s", (date, locale, printed) => {
    expect(printDate(date, locale)).toBe(printed);
  });
  it.each([
    [{ from: "2023-10-07", until: "2024-09-06" }, "7 Oct 2023 – 6 Sept 2024"],
    [{ from: "2015" }, "since 2015"],
    [{ until: "2015-03" }, "until Mar 2015"],
    [{ from: "2015", until: "2015" }, "2015"],
    [{}, ""],
  ])("%j is %s", (span, printed) => {
    expect(printSpan(span, uk)).toBe(printed);
  });
});

describe("a person's card", () => {
  it("opens with the office held on the story's day", () => {
    expect(spokenLine(shin, uk)).toBe("On 12 Nov 2023 · Minister of National Defense, South Korea");
  });
  it("then says what came after", () => {
    expect(afterwards(shin, uk)).toBe("Left office 6 Sept 2024; National Security Adviser, 12 Aug 2024 – 4 Jun 2025");
  });
  it("never speaks of days after the horizon", () => {
    expect(officeLine(newer, uk).when).toBe("As of 30 Jun 2026");
    expect(afterwards(newer, uk)).toBe("Still in office on 30 Jun 2026");
    expect(JSON.stringify([officeLine(newer, uk), afterwards(newer, uk)])).not.toMatch(/now|today|Sep/i);
  });
  it("says when nothing is known after a day", () => {
    expect(spokenLine(seen, uk)).toBe("On 12 Nov 2023 · Acting State Secretary for Trade, Netherlands");
    expect(afterwards(seen, uk)).toBe("In office as of 3 May 2024; later not known");
  });
  it("reads undated pages as of the horizon", () => {
    expect(officeLine(undated, uk).when).toBe("As of 30 Jun 2026");
  });
  it("gives the last office where none was held", () => {
    expect(spokenLine(lee, uk)).toBe("On 12 Nov 2023 · no office known to us · before that · Minister of National Defense, South Korea");
    expect(officeLine(lee, uk).span).toBe("May 2022 – Oct 2023");
  });
  it("gives the next office where none came before", () => {
    expect(officeLine({ ...shin, held: [], earlier: [] }, uk).none?.relation).toBe("later");
  });
  it("bears a person without any office", () => {
    expect(spokenLine({ ...shin, held: [], earlier: [], later: [] }, uk)).toBe("On 12 Nov 2023 · no office known to us");
  });
  it("says a death", () => {
    expect(afterwards({ ...shin, later: [], died: "2025-01" }, uk)).toBe("Left office 6 Sept 2024; died Jan 2025");
  });
  it("names an office seen but once", () => {
    const [office] = seen.held;
    expect(officeSpan({ ...office!, from: undefined as never, seen: "2024-05-03" }, "2026-06-30", uk)).toBe("in office as of 3 May 2024; later not known");
  });
});

describe("offices on a time axis", () => {
  const axis = timeAxis(shin.held, [...shin.earlier, ...shin.later], "2023-11-12", "2026-06-30");
  it("spans whole years around all of them and the story's day", () => {
    expect([axis?.firstYear, axis?.lastYear]).toEqual([2020, 2026]);
  });
  it("is in order of time, and the story's day lies in the office held", () => {
    expect(axis?.bars.map(({ office }) => office.title)).toEqual(["Member of the National Assembly", "Minister of National Defense", "National Security Adviser"]);
    const held = axis?.bars.find((bar) => bar.held);
    expect(axis!.day).toBeGreaterThan(held!.start);
    expect(axis!.day).toBeLessThan(held!.start + held!.width);
  });
  it("keeps every bar on the axis and wide enough to see", () => {
    for (const card of [shin, seen, newer, longNamed]) {
      for (const { start, width } of timeAxis(card.held, [...card.earlier, ...card.later], "2023-11-12", "2026-06-30")?.bars ?? []) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThanOrEqual(1.5);
        expect(start + width).toBeLessThanOrEqual(100.001);
      }
    }
  });
  it("is nothing without offices", () => {
    expect(timeAxis([], [], "2023-11-12", "2026-06-30")).toBeNull();
  });
});

describe("an agreement's card", () => {
  it.each([
    [agreement, "On 12 Nov 2023", "in force"],
    [ended, "On 12 Nov 2023", "ended"],
    [resolution, "On 12 Nov 2023", "in force"],
    [{ ...universal, standing: "signed" as const }, "On 12 Nov 2023", "signed, not yet in force"],
    [{ ...resolution, standing: "not-yet-signed" as const }, "On 12 Nov 2023", "not yet adopted"],
  ])("says where it stood on the day", (card, when, standing) => {
    expect(standingLine(card, uk)).toEqual({ when, standing });
  });
  it("puts the story's day among its dates", () => {
    expect(chronology(agreement, uk).map(({ date, text }) => `${date} ${text}`)).toEqual([
      "2014-12-29 Signed", "2023-11-12 This story", "2023-12-19 Real-time sharing of missile-warning data begins",
    ]);
    expect(chronology(ended, uk).map(({ text }) => text)).toEqual(["Signed, Strelsau", "In force", "Suspended", "Ended: the United States withdrew", "This story"]);
  });
  it("has no story's day where nothing dates the story", () => {
    expect(chronology({ ...agreement, reading: undated.reading }, uk).some(({ story }) => story)).toBe(false);
  });
  it.each([
    [{ standing: "party", from: "2016-11-23" }, "party since 23 Nov 2016"],
    [{ standing: "party", from: "1988", until: "2019-08-02" }, "party since 1988; left 2 Aug 2019"],
    [{ standing: "party" }, "party"],
    [{ standing: "left", until: "2023-11-07" }, "left 7 Nov 2023"],
    [{ standing: "never" }, "not a party"],
    [{ standing: "not-yet", from: "2024-03-07" }, "not yet a party; joined 7 Mar 2024"],
    [{ standing: "ratified", from: "2022-09-22" }, "ratified 22 Sept 2022"],
    [{ standing: "signed", note: "signed 1996" }, "signed, not bound (signed 1996)"],
  ] as const)("%j is %s", (line, words) => {
    expect(partyWords(line, uk)).toBe(words);
  });
  it.each([
    [{ yes: 15, no: 0, abstain: 0 }, "15 for, none against"],
    [{ yes: 13, no: 0, abstain: 2, abstaining: ["China", "Russia"] }, "13 for, none against, 2 abstained (China, Russia)"],
    [{ yes: 13, no: 2, abstain: 0, against: ["China", "Russia"] }, "13 for, 2 against (China, Russia)"],
  ])("a vote of %j is %s", (vote, words) => {
    expect(voteWords(vote, uk)).toBe(words);
  });
});

describe("a country's card", () => {
  it("is heard with who led it on the day", () => {
    expect(spokenLine(country, uk)).toBe("Country · on 12 Nov 2023, President: Yoon Suk Yeol");
  });
});
