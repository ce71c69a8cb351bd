import { describe, expect, it } from "vitest";
import { storyAge } from "../../src/cast/age.ts";
import type { Card, HeldOffice, PersonCard } from "../../src/reference/cardTypes.ts";
import { departureWords, publishedWords } from "../../src/toolbar/ageWords.ts";
import { englishWords } from "../words/english.ts";

const horizon = "2026-06-30";
const office = (span: Partial<HeldOffice>): HeldOffice => ({ office: "x/minister", title: "Minister", role: "other", of: { id: "X", name: "Xland" }, source: [], from: "2020", ...span });
const person = (id: string, held: HeldOffice[], earlier: HeldOffice[] = []): PersonCard => ({
  kind: "person", id, name: id, reading: { day: "2023-11-12", basis: "published", newerThanData: false }, horizon, sources: {}, held, later: [], earlier, source: [],
});
const left = person("left", [office({ until: "2024-09" })]);
const stays = person("stays", [office({})]);
const unknown = person("unknown", [office({ seen: "2024-01-01" })]);
const leavesLater = person("leaves-later", [office({ until: "2026-12-01" })]);
const former = person("former", [], [office({ until: "2021" })]);
const country: Card = { kind: "country", id: "X", name: "Xland", reading: left.reading, horizon, sources: {}, leaders: [], memberships: [], source: [] };
const story = { published: "2023-11-12", publishedConfidence: 0.9 };
const ids = (officials: { card: PersonCard }[]) => officials.map(({ card }) => card.id);

describe("a story's age", () => {
  it.each<[string, Parameters<typeof storyAge>[0], string]>([
    ["nothing dates it", {}, "2026-07-01"],
    ["its date is not sure", { published: "2023-11-12", publishedConfidence: 0.5 }, "2026-07-01"],
    ["its date is not sure at all", { published: "2023-11-12" }, "2026-07-01"],
    ["it is sixty days old", story, "2024-01-11"],
    ["it is of tomorrow", story, "2023-11-11"],
  ])("is not told where %s", (_why, article, today) => expect(storyAge(article, [left], horizon, today)).toBeUndefined());

  it("is told from the sixty-first day on", () => expect(storyAge(story, [], horizon, "2024-01-12")).toMatchObject({ years: 0, months: 2 }));

  it.each([["2026-11-11", 2, 35], ["2026-11-12", 3, 36], ["2026-11-26", 3, 36]])("on %s is %i whole years, %i whole months", (today, years, months) => {
    expect(storyAge(story, [], horizon, today)).toMatchObject({ years, months });
  });

  it("tells those who left, stay, or are not known, of those in office on the day", () => {
    const age = storyAge(story, [left, stays, unknown, leavesLater, former, country], horizon, "2026-07-01");
    expect([ids(age?.left ?? []), ids(age?.stay ?? []), ids(age?.unknown ?? [])]).toEqual([["left"], ["stays"], ["unknown", "leaves-later"]]);
  });

  it("says nothing of officials where the story is newer than the data", () => {
    const age = storyAge({ published: "2026-07-02", publishedConfidence: 1 }, [left, stays], horizon, "2026-11-01");
    expect(age).toMatchObject({ left: [], stay: [], unknown: [] });
  });
});

describe("a story's age in words", () => {
  const words = englishWords("en-GB");
  const said = (cards: Card[], today = "2026-11-26") => {
    const age = storyAge(story, cards, horizon, today);
    return age ? [publishedWords(age, words), departureWords(age, words)] : [];
  };
  it.each<[string, Card[], string]>([
    ["nobody in office", [former, country], ""],
    ["the only one left", [left], "The official named has since left that office."],
    ["the only one stays", [stays], "The official named has not left that office."],
    ["one of two left", [left, stays], "1 of the 2 officials named has since left that office."],
    ["two of three left", [left, left, unknown], "2 of the 3 officials named have since left those offices."],
    ["all left", [left, left], "All 2 officials named have since left those offices."],
    ["none left", [stays, unknown], "None of the 2 officials named is known to have left office."],
    ["nothing known", [unknown], ""],
  ])("%s", (_what, cards, departures) => expect(said(cards)).toEqual(["Published 12 Nov 2023 · 3 years ago.", departures]));
  it("counts months below a year", () => expect(said([], "2024-03-01")[0]).toBe("Published 12 Nov 2023 · 3 months ago."));
});
