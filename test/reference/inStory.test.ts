import { describe, expect, it } from "vitest";
import { cardOf, cardsOf, readingDayOf } from "../../src/reference/cards.ts";
import type { AgreementCard, CountryCard, OfficeCard, PersonCard } from "../../src/reference/cardTypes.ts";
import { packReference } from "../../build/compile-reference/pack-reference.ts";
import { openReference } from "../../src/reference/reference.ts";
import type { Agreement } from "../../src/reference/types.ts";
import { smallDataset } from "../fixtures/small-dataset.ts";

const four: Agreement = {
  id: "four", name: "Treaty of Four", type: "treaty", topic: "tests", summary: "A treaty of four.", signed: "2023-11-01", inForce: "2024-02-01",
  parties: [{ id: "USA", signed: "2023-11-01", from: "2024-02-01" }, { id: "KOR", signed: "2023-11-01", from: "2024-02-01" }, { id: "JPN", signed: "2023-11-01", from: "2024-02-01", until: "2025-03-01" }, { id: "SWZ", from: "2024-06-01" }],
  source: ["test"],
};
const loose: Agreement = { ...four, id: "loose", name: "Loose Arrangement", type: "arrangement" };
const vote: Agreement = {
  id: "vote", name: "Resolution", type: "un-resolution", topic: "tests", summary: "A resolution.", signed: "2023-05-01",
  resolution: { number: 1, situation: "tests", vote: { yes: 12, no: 1, abstain: 1, against: ["USA"], abstaining: ["JPN"] } }, source: ["test"],
};
const reference = openReference(packReference({ ...smallDataset, agreements: [...smallDataset.agreements, four, loose, vote] }));
const on = (day: string) => readingDayOf(day, reference.horizon);
const inStory = (id: string, day: string, ...others: string[]) => cardsOf([id, ...others], on(day), reference)[id];
const linksOf = (id: string, day: string, ...others: string[]) => ((inStory(id, day, ...others) as PersonCard).inStory ?? []).map(({ relation, to, date }) => `${relation} ${to.name}, ${date}`);

describe("a person in a story", () => {
  it.each([
    [["lee-jong-sup"], ["succeeded Lee Jong-sup, 2023-10-07"]],
    [["four"], ["Minister of National Defense at the signing of Treaty of Four, 2023-11-01"]],
    [["loose"], ["Minister of National Defense at the agreement on Loose Arrangement, 2023-11-01"]],
    [["lloyd-austin", "KOR", "unsc-2397"], []],
  ])("with %s", (others, links) => {
    expect(linksOf("shin-won-sik", "2023-11-12", ...others)).toEqual(links);
  });
  it("is told from the other side too", () => {
    expect(linksOf("lee-jong-sup", "2023-11-12", "shin-won-sik")).toEqual(["succeeded by Shin Won-sik, 2023-10-07"]);
  });
  it("did not sign for a country before or after the own time in office", () => {
    expect(linksOf("lee-jong-sup", "2023-11-12", "four")).toEqual([]);
    expect(linksOf("angela-merkel", "2023-11-12", "example-treaty")).toEqual([]);
  });
});

describe("a country in a story", () => {
  const lines = (id: string, day: string, other: string) => ((inStory(id, day, other) as CountryCard).inStory ?? []).map(({ standing }) => standing);
  it.each([
    ["KOR", "2025-06-01", "four", ["party"]],
    ["KOR", "2023-12-01", "four", ["signed"]],
    ["JPN", "2025-06-01", "four", ["left"]],
    ["DEU", "2025-06-01", "four", ["never"]],
    ["DEU", "2025-06-01", "loose", []],
    ["KOR", "2025-06-01", "example-treaty", []],
    ["USA", "2025-06-01", "vote", ["against"]],
    ["JPN", "2025-06-01", "vote", ["abstained"]],
    ["DEU", "2025-06-01", "vote", []],
  ])("%s on %s with %s", (id, day, other, standings) => {
    expect(lines(id, day, other)).toEqual(standings);
  });
});

describe("an agreement in a story", () => {
  it("marks the story's countries among its parties, and names those outside", () => {
    const { parties } = inStory("four", "2025-06-01", "KOR", "DEU") as AgreementCard;
    expect(parties.filter((line) => line.inStory).map(({ party, standing }) => `${party.name} ${standing}`)).toEqual(["South Korea party", "Germany never"]);
  });
  it("tells the vote with names", () => {
    expect((inStory("vote", "2025-06-01") as AgreementCard).resolution?.vote).toMatchObject({ against: ["United States"], abstaining: ["Japan"] });
  });
  it("that comes into force later is not in force yet", () => {
    expect((inStory("loose", "2023-11-12") as AgreementCard).standing).toBe("signed");
  });
});

describe("an office", () => {
  const office = (day: string) => cardOf("kor/minister-of-national-defense", on(day), reference) as OfficeCard;
  const names = (holdings: OfficeCard["held"]) => holdings.map(({ holder }) => holder.name);
  it.each([
    ["2023-11-12", ["Lee Jong-sup"], ["Shin Won-sik"], []],
    ["2023-01-01", [], ["Lee Jong-sup"], ["Shin Won-sik"]],
    ["2020-01-01", [], [], ["Lee Jong-sup", "Shin Won-sik"]],
    ["2025-01-01", ["Lee Jong-sup", "Shin Won-sik"], [], []],
  ])("on %s", (day, before, held, after) => {
    const card = office(day);
    expect([names(card.before), names(card.held), names(card.after)]).toEqual([before, held, after]);
    expect(card.of.name).toBe("South Korea");
  });
});
