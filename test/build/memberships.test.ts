/** Memberships as of a day, against what is publicly known of each body's size. */
import { describe, expect, it } from "vitest";
import { compileReference } from "../../build/compile-reference/compile-reference.ts";
import { covers } from "../../src/reference/partialDate.ts";

const { data } = compileReference(new URL("../../src/data/", import.meta.url).pathname);

function membersOn(organisation: string, day: string): string[] {
  return data.countries.filter(({ status, memberships }) => status !== "former" && memberships?.some((membership) => membership.organisation === organisation && covers(membership, day))).map(({ id }) => id);
}

const sizes: [string, string, number][] = [
  ["nato", "1990-01-01", 16], ["nato", "2000-01-01", 19], ["nato", "2005-01-01", 26], ["nato", "2010-01-01", 28], ["nato", "2018-01-01", 29], ["nato", "2021-01-01", 30], ["nato", "2023-06-01", 31], ["nato", "2026-01-01", 32],
  ["eu", "1990-01-01", 12], ["eu", "2000-01-01", 15], ["eu", "2005-01-01", 25], ["eu", "2010-01-01", 27], ["eu", "2016-01-01", 28], ["eu", "2020-02-01", 27],
  ["euro-area", "1999-06-01", 11], ["euro-area", "2002-01-01", 12], ["euro-area", "2016-01-01", 19], ["euro-area", "2024-01-01", 20], ["euro-area", "2026-01-02", 21],
  ["schengen", "2015-01-01", 26], ["schengen", "2025-01-01", 29],
  ["g7", "2026-01-01", 7], ["g8", "2010-01-01", 8], ["g8", "2015-01-01", 0], ["g20", "2020-01-01", 19],
  ["brics", "2010-01-01", 4], ["brics", "2015-01-01", 5], ["brics", "2024-06-01", 9], ["brics", "2025-06-01", 10],
  ["asean", "2010-01-01", 10], ["asean", "2026-01-01", 11],
  ["opec", "2012-01-01", 12], ["opec", "2020-06-01", 13], ["opec", "2024-06-01", 12], ["opec", "2026-06-01", 11],
  ["sco", "2010-01-01", 6], ["sco", "2018-01-01", 8], ["sco", "2023-12-01", 9], ["sco", "2025-01-01", 10],
  ["au", "2026-01-01", 55], ["arab-league", "2020-01-01", 22], ["oic", "2020-01-01", 57], ["gcc", "2020-01-01", 6], ["oecd", "2022-01-01", 38], ["apec", "2020-01-01", 21],
  ["council-of-europe", "2020-01-01", 47], ["council-of-europe", "2023-01-01", 46], ["osce", "2020-01-01", 57],
  ["commonwealth", "2023-01-01", 56], ["ecowas", "2020-01-01", 15], ["ecowas", "2026-01-01", 12], ["oas", "2020-01-01", 35], ["oas", "2024-01-01", 34],
  ["icc", "2015-06-01", 123], ["icc", "2025-06-01", 125], ["csto", "2020-01-01", 6], ["aukus", "2022-01-01", 3], ["quad", "2022-01-01", 4], ["five-eyes", "2022-01-01", 5],
];

describe("memberships", () => {
  it.each(sizes)("%s on %s has %i members", (organisation, day, size) => {
    expect(membersOn(organisation, day)).toHaveLength(size);
  });

  it.each([["2003-01-01", 191], ["2007-01-01", 192], ["2012-01-01", 193]])("the UN on %s has %i members", (day, size) => {
    const observers = new Set(data.countries.filter(({ status }) => status === "un-observer").map(({ id }) => id));
    expect(membersOn("un", day).filter((id) => !observers.has(id))).toHaveLength(size);
  });

  const changes: [string, string, string, string][] = [
    ["GBR", "eu", "2020-01-31", "2020-02-02"], ["RUS", "council-of-europe", "2022-03-16", "2022-03-17"], ["RUS", "g8", "2014-03-01", "2014-04-01"], ["QAT", "opec", "2018-12-31", "2019-01-02"],
    ["ARE", "opec", "2026-04-30", "2026-05-02"], ["MLI", "ecowas", "2025-01-28", "2025-01-30"], ["NIC", "oas", "2023-11-18", "2023-11-20"], ["PHL", "icc", "2019-03-16", "2019-03-18"], ["GEO", "cis", "2009-08-17", "2009-08-19"],
  ];
  it.each(changes)("%s left %s between %s and %s", (id, organisation, before, after) => {
    expect(membersOn(organisation, before)).toContain(id);
    expect(membersOn(organisation, after)).not.toContain(id);
  });

  it("suspensions are told on the days they held", () => {
    const note = (id: string, organisation: string, day: string) => data.countries.find((country) => country.id === id)?.memberships?.filter((membership) => membership.organisation === organisation && covers(membership, day)).map((membership) => membership.note ?? "member");
    expect(note("SYR", "arab-league", "2010-01-01")).toEqual(["member"]);
    expect(note("SYR", "arab-league", "2015-01-01")).toEqual(["suspended"]);
    expect(note("SYR", "arab-league", "2024-01-01")).toEqual(["member"]);
    expect(note("EGY", "au", "2013-12-01")).toEqual(["suspended"]);
    expect(note("GAB", "au", "2025-01-01")).toEqual(["suspended"]);
    expect(note("GAB", "au", "2025-06-01")).toEqual(["member"]);
  });

  it("every neighbour names its neighbour back", () => {
    const neighbours = new Map(data.countries.map(({ id, neighbours: list }) => [id, list ?? []]));
    const oneSided = [...neighbours].flatMap(([id, list]) => list.filter((other) => !neighbours.get(other)?.includes(id) && !["XAB", "XSO", "XTR"].includes(id)).map((other) => `${id} ${other}`));
    expect(oneSided).toEqual([]);
  });

  it("every member of the UN has a capital, a population with its year, a form of government and memberships", () => {
    const bare = data.countries.filter(({ status }) => status === "un-member").filter(({ capital, population, government, memberships }) => !capital || !population || !government || !memberships);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});
