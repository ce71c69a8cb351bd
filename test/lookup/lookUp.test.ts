/** Questions over the whole dataset. What is right stands in the sources of the facts, not in what the look-up gave. */
import { describe, expect, it } from "vitest";
import { loadFinder } from "../../build/load-finder.ts";
import { createLookUp } from "../../src/lookup/lookUp.ts";

const finder = loadFinder();
const lookUp = createLookUp(finder);
const ids = (question: string, most = 12) => lookUp(question, most).map(({ id }) => id);

describe("the first answer", () => {
  it.each([
    ["Lloyd Austin", "lloyd-austin"],
    ["lloyd austin", "lloyd-austin"],
    ["austin lloyd", "lloyd-austin"],
    ["Shin Won-sik", "shin-won-sik"],
    ["shin wonsik", "shin-won-sik"],
    ["Won-sik Shin", "shin-won-sik"],
    ["Zelenskiy", "volodymyr-zelenskyy"],
    ["zelensky", "volodymyr-zelenskyy"],
    ["Erdogan", "recep-tayyip-erdogan"],
    ["Erdoğan", "recep-tayyip-erdogan"],
    ["merkel", "angela-merkel"],
    ["Angela Merkl", "angela-merkel"],
    ["Peru", "PER"],
    ["south korea", "KOR"],
    ["ROK", "KOR"],
    ["burma", "MMR"],
    ["日本", "JPN"],
    ["who was the president of the united states in 2010", "barack-obama"],
    ["prime minister of japan 12 november 2023", "fumio-kishida"],
    ["minister of national defense south korea november 2023", "shin-won-sik"],
    ["nato secretary general 2015", "jens-stoltenberg"],
    ["resolution 2397", "unsc-2397"],
    ["unscr 1874", "unsc-1874"],
    ["un security council resolution 1718", "unsc-1718"],
  ])("%s: %s", (question, id) => expect(ids(question)[0]).toBe(id));

  it.each([
    ["parties ottawa treaty", /mine|ottawa/],
    ["members of the jcpoa", /jcpoa|joint/],
    ["npt", /npt|non-?proliferation/],
  ])("%s is an agreement", (question, id) => {
    expect(ids(question)[0]).toMatch(id);
    expect(finder.reference.agreements.has(ids(question)[0] ?? "")).toBe(true);
  });
});

describe("an office", () => {
  it("without a time has its latest holder first, then those before", () => {
    expect(ids("president of the united states").slice(0, 3)).toEqual(["donald-trump", "usa/president", "joe-biden"]);
  });
  it("of a year has all who held it then, in their order, each read as of a day in office", () => {
    expect(lookUp("prime minister of the united kingdom 2022", 12)).toEqual([
      { id: "boris-johnson", day: "2022-01-01" },
      { id: "liz-truss", day: "2022-09-06" },
      { id: "rishi-sunak", day: "2022-10-25" },
    ]);
  });
  it.each(["defence minister poland 2021", "Poland's defense minister in 2021", "poland defence minister blaszczak", "blaszczak"])("%s", (question) => {
    expect(finder.reference.people.get(ids(question)[0] ?? "")?.name).toBe("Mariusz Błaszczak");
  });
  it("is not answered beyond the data horizon", () => expect(ids("president of the united states 2035")).not.toContain("donald-trump"));
});

describe("no answer", () => {
  it.each(["", "   ", "qqqqzzzz", "of the", "🎉", "\u0000", "resolution 99999"])("%j", (question) => expect(ids(question)).toEqual([]));
  it("to a whole page of text, and quickly", () => {
    const began = performance.now();
    ids("lorem ipsum dolor ".repeat(20_000));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

it("never answers more than asked for", () => expect(ids("a", 5).length).toBeLessThanOrEqual(5));
