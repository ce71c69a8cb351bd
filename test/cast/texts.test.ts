/** What is taken along: quotations, the whole cast as text, and comparisons. */
import { describe, expect, it } from "vitest";
import { castText, type CastRows } from "../../src/cast/castText.ts";
import { citationsOf } from "../../src/cast/citations.ts";
import { comparable, compareCards } from "../../src/cast/compare.ts";
import { englishWords } from "../words/english.ts";
import type { CountryCard } from "../../src/reference/cardTypes.ts";
import { cards, country, disputed, ended, seen, shin, agreement } from "../card/fixtureCards.ts";

const uk = englishWords("en-GB");
const gazette = "(Gazette of appointments, Office of Government Records, 12 Jun 2026)";
const almanac = "(Almanac of governments, 2026 edition, World Almanac Press, 30 May 2026)";

describe("a fact to quote", () => {
  it("of a person: each office with its time, then the birth, each with source and date", () => {
    expect(citationsOf(shin, uk)).toEqual([
      `Shin Won-sik: Minister of National Defense, South Korea, 7 Oct 2023 – 6 Sept 2024 ${gazette}`,
      `Shin Won-sik: National Security Adviser, South Korea, 12 Aug 2024 – 4 Jun 2025 ${almanac}`,
      `Shin Won-sik: Member of the National Assembly, South Korea, 30 May 2020 – 7 Oct 2023 ${gazette}`,
      `Shin Won-sik: born 16 Aug 1958 ${almanac}`,
    ]);
  });
  it("says where an end is not known", () => {
    expect(citationsOf(seen, uk)[0]).toContain("Acting State Secretary for Trade, Netherlands, since 2021; in office as of 3 May 2024; later not known (");
  });
  it("of a country names the day its leaders held office on", () => {
    const said = citationsOf(country, uk);
    expect(said.filter((text) => / on 12 Nov 2023, /.test(text)).length).toBe(country.leaders.length);
    expect(said.every((text) => /\(.+, \d+ \w+ 2026\)$/.test(text))).toBe(true);
  });
  it("of an agreement says when it ended", () => expect(citationsOf(ended, uk).some((text) => text.includes("1 Jun 1988 – 2 Aug 2019"))).toBe(true));
  it("does not say a source was read that nobody opened", () => {
    const { checked: _, ...unopened } = shin.sources["gazette"]!;
    expect(citationsOf({ ...shin, sources: { gazette: unopened } }, uk)[0]).toContain("(Gazette of appointments, Office of Government Records, not opened by us)");
  });
  it("without a known source is none", () => expect(citationsOf({ ...shin, sources: {} }, uk)).toEqual([]));
});

const rows: CastRows = {
  members: [{ id: "shin-won-sik", kind: "person", places: [0.1, 0.5] }, { id: "KOR", kind: "country", places: [0] }, { id: "tisa", kind: "agreement", places: [0.2] }, { id: "unknown", kind: "person", places: [1] }],
  cards, title: "In this story of 12 Nov 2023", headings: { person: "people", country: "countries", agreement: "agreements", own: "own" }, words: uk,
};

describe("the whole cast", () => {
  it("as plain text", () => {
    const text = castText("plain", rows);
    expect(text.split("\n").slice(0, 4)).toEqual(["In this story of 12 Nov 2023", "", "people", "Shin Won-sik: Minister of National Defense, South Korea"]);
    expect(text).toContain("\n\nagreements\nTrilateral Information Sharing Arrangement: Arrangement, 29 Dec 2014, in force\n");
  });
  it("as Markdown, in which nothing of a name means markup", () => {
    const named = { ...shin, name: "A *B* [c](d) <e>" };
    expect(castText("markdown", { ...rows, cards: { "shin-won-sik": named } })).toBe("# In this story of 12 Nov 2023\n\n## people\n\n- **A \\*B\\* \\[c\\](d) \\<e\\>**: Minister of National Defense, South Korea\n");
  });
  it("as CSV, with quotes where a cell needs them and no cell that a spreadsheet reckons with", () => {
    const named = { ...shin, name: '=cmd "x", y' };
    expect(castText("csv", { ...rows, members: rows.members.slice(0, 1), cards: { "shin-won-sik": named } })).toBe(
      'kind,name,background,mentions,as of,id\r\nperson,"\'=cmd ""x"", y","Minister of National Defense, South Korea",2,2023-11-12,shin-won-sik\r\n',
    );
  });
  it("of nobody is its title", () => expect(castText("plain", { ...rows, members: [] })).toBe("In this story of 12 Nov 2023\n"));
});

describe("two side by side", () => {
  it("are two countries or two officials, and not the same", () => {
    expect([comparable(country, disputed), comparable(shin, seen), comparable(shin, country), comparable(shin, shin), comparable(agreement, ended)]).toEqual([true, true, false, false, false]);
  });
  it("tell what both are members of once", () => {
    const membership = (id: string) => ({ id, name: id, from: "1991", source: ["almanac"] });
    const [a, b]: CountryCard[] = [{ ...country, memberships: [membership("UN"), membership("G20")] }, { ...disputed, memberships: [membership("UN"), membership("NATO")] }];
    const rowOf = (label: string) => compareCards(a as CountryCard, b as CountryCard, uk).find((row) => row.label === label)?.sides;
    expect(rowOf("memberOfBoth")).toEqual([["UN"], ["UN"]]);
    expect(rowOf("memberOf")).toEqual([["G20"], ["NATO"]]);
  });
  it("leave out what is known of neither", () => {
    expect(compareCards(shin, { ...seen, earlier: [] }, uk).map(({ label }) => label)).toEqual(["office", "since", "earlier", "later", "born"]);
    expect(compareCards({ ...seen, id: "a" }, seen, uk).map(({ label }) => label)).not.toContain("born");
  });
});
