import { describe, expect, it } from "vitest";
import { cardOf, cardsOf, readingDayOf } from "../../src/reference/cards.ts";
import type { AgreementCard, CountryCard, PersonCard } from "../../src/reference/cardTypes.ts";
import { firstLine } from "../../src/reference/firstLine.ts";
import { openReference } from "../../src/reference/reference.ts";
import { packReference } from "../../build/compile-reference/pack-reference.ts";
import { smallDataset } from "../fixtures/small-dataset.ts";

const reference = openReference(packReference(smallDataset));
const on = (day: string | undefined) => readingDayOf(day, reference.horizon);
const person = (id: string, day: string | undefined) => cardOf(id, on(day), reference) as PersonCard;

describe("a person on the story's day", () => {
  it.each([
    ["shin-won-sik", "2023-11-12", "On 12 Nov 2023 · Minister of National Defense, South Korea"],
    ["shin-won-sik", "2023-01-01", "On 1 Jan 2023 · later Minister of National Defense, South Korea (from 7 Oct 2023)"],
    ["shin-won-sik", "2026-01-01", "On 1 Jan 2026 · formerly National Security Adviser, South Korea (until Jun 2025)"],
    ["joe-biden", "2012-05-01", "On 1 May 2012 · Vice President, United States"],
    ["joe-biden", "2023-11-12", "On 12 Nov 2023 · President, United States"],
    ["joe-biden", "2019-01-01", "On 1 Jan 2019 · formerly Vice President, United States (until 20 Jan 2017)"],
    ["angela-merkel", undefined, "As of 30 Jun 2026 · formerly Chancellor, Germany (until 8 Dec 2021)"],
  ])("%s on %s", (id, day, expected) => {
    expect(firstLine(person(id, day))).toBe(expected);
  });

  it("names who came before and after in the office", () => {
    expect(person("shin-won-sik", "2023-11-12").predecessor).toEqual({ id: "lee-jong-sup", name: "Lee Jong-sup" });
    expect(person("george-h-w-bush", "1990-01-01").successor).toEqual({ id: "george-w-bush", name: "George W. Bush" });
    expect(person("shin-won-sik", "2023-11-12").successor).toBeUndefined();
  });

  it("splits offices into held, later and earlier, and carries their sources", () => {
    const card = person("shin-won-sik", "2024-08-20");
    expect(card.held.map(({ office }) => office)).toEqual(["kor/minister-of-national-defense", "kor/national-security-adviser"]);
    expect(card.later).toEqual([]);
    expect(Object.keys(card.sources)).toEqual(["test"]);
  });
});

describe("the day facts are read on", () => {
  it.each([
    ["2023-11-12", { day: "2023-11-12", basis: "published", newerThanData: false }],
    ["2026-11-12", { day: "2026-11-12", basis: "published", newerThanData: true }],
    [undefined, { day: "2026-06-30", basis: "horizon", newerThanData: false }],
    ["2023-02-30", { day: "2026-06-30", basis: "horizon", newerThanData: false }],
    ["yesterday", { day: "2026-06-30", basis: "horizon", newerThanData: false }],
  ])("%s", (published, expected) => {
    expect(on(published)).toEqual(expected);
  });
});

describe("a tenure last seen at a day", () => {
  const seen = openReference(packReference({ ...smallDataset, people: [{ id: "a-b", name: "A B", family: "B", tenures: [{ office: "deu/chancellor", from: "2020-01-01", seen: "2022-05-05", source: ["test"] }], source: ["test"] }] }));
  it.each([["2021-01-01", 1], ["2022-05-05", 1], ["2022-05-06", 0], ["2019-12-31", 0]])("on %s", (day, held) => {
    expect((cardOf("a-b", on(day), seen) as PersonCard).held).toHaveLength(held);
  });
});

describe("a country on the story's day", () => {
  it("shows who led it then, not now", () => {
    const card = cardOf("USA", on("1992-01-01"), reference) as CountryCard;
    expect(card.leaders.map(({ holder }) => holder.name)).toEqual(["George H. W. Bush"]);
  });
  it.each([["2017-01-01", "Swaziland"], ["2019-01-01", undefined]])("Eswatini's name on %s", (day, name) => {
    expect((cardOf("SWZ", on(day), reference) as CountryCard).nameThen).toBe(name);
  });
  it("lists memberships of that day", () => {
    expect((cardOf("JPN", on("1970-01-01"), reference) as CountryCard).memberships).toEqual([]);
    expect((cardOf("JPN", on("2000-01-01"), reference) as CountryCard).memberships.map(({ name }) => name)).toEqual(["G7"]);
  });
});

describe("an agreement on the story's day", () => {
  it.each([["1999-01-01", "not-yet-signed"], ["2000-06-01", "signed"], ["2010-01-01", "in-force"], ["2021-01-01", "ended"]])("stands on %s as %s", (day, standing) => {
    expect((cardOf("example-treaty", on(day), reference) as AgreementCard).standing).toBe(standing);
  });
  it.each([
    ["2000-06-01", ["signed", "signed", "signed"]],
    ["2003-01-01", ["party", "signed", "signed"]],
    ["2010-01-01", ["party", "party", "signed"]],
    ["2019-08-02", ["left", "party", "signed"]],
  ])("parties on %s", (day, standings) => {
    expect((cardOf("example-treaty", on(day), reference) as AgreementCard).parties.map(({ standing }) => standing)).toEqual(standings);
  });
  it("a resolution takes effect when adopted", () => {
    expect((cardOf("unsc-2397", on("2018-01-01"), reference) as AgreementCard).standing).toBe("in-force");
  });
});

it("leaves out ids nobody knows", () => {
  expect(Object.keys(cardsOf(["JPN", "nobody", "JPN"], on(undefined), reference))).toEqual(["JPN"]);
});
