/** Broken records, and what the build says of them: file, record, reason. */
import { describe, expect, it } from "vitest";
import { at, compileFiles, list, soundFiles, type Files } from "./dataFolder.ts";

const source = ["book"];
type Broken = [name: string, spoil: (files: Files) => void, file: string, record: string, reason: RegExp];

const person = (id: string, more: object) => ({ id, name: "Taro Aso", family: "Aso", tenures: [{ office: "jpn/prime-minister", from: "2008-09-24", until: "2009-09-16", source }], source, ...more });

const broken: Broken[] = [
  // Shape
  ["a file that is no JSON", (f) => (f["countries.json"] = "[{"), "countries.json", "-", /no JSON/],
  ["a file that is no list", (f) => (f["offices.json"] = {}), "offices.json", "-", /not a list/],
  ["a misspelt field", (f) => (at(f, "countries.json", 0)["adjective"] = ["Japanese"]), "countries.json", "JPN", /unknown field adjective/],
  ["a field deep down that nobody knows", (f) => (at(f, "people/jpn.json", 0, "tenures", 0)["end"] = "2020"), "people/jpn.json", "shinzo-abe", /unknown field tenures\[1\]\.end/],
  ["a missing field", (f) => delete at(f, "people/jpn.json", 0)["family"], "people/jpn.json", "shinzo-abe", /family is missing/],
  ["a value of the wrong kind", (f) => (at(f, "countries.json", 0)["name"] = 7), "countries.json", "JPN", /name is 7, should be string/],
  ["a role nobody knows", (f) => (at(f, "offices.json", 0)["role"] = "emperor"), "offices.json", "jpn/minister-of-state", /role is "emperor"/],
  ["an empty name", (f) => (at(f, "countries.json", 0)["name"] = ""), "countries.json", "JPN", /name: "" is empty/],
  ["a name twice in a list", (f) => (at(f, "countries.json", 0)["adjectives"] = ["Japanese", "Japanese"]), "countries.json", "JPN", /twice/],
  ["a space at the end", (f) => (at(f, "people/jpn.json", 0)["name"] = "Shinzo Abe "), "people/jpn.json", "shinzo-abe", /space/],
  ["letters and accents apart", (f) => (at(f, "people/jpn.json", 0)["aliases"] = ["Shinzo\u0304 Abe"]), "people/jpn.json", "shinzo-abe", /NFC/],
  ["a tenure without source", (f) => (at(f, "people/jpn.json", 0, "tenures", 0)["source"] = []), "people/jpn.json", "shinzo-abe", /names no source/],
  ["no horizon", (f) => delete f["horizon.json"], "horizon.json", "horizon", /missing/],
  // Ids
  ["an id twice in a file", (f) => (at(f, "countries.json", 1)["id"] = "JPN"), "countries.json", "JPN", /twice in this file/],
  ["an id of a person and an agreement", (f) => (at(f, "agreements-test.json", 0)["id"] = "shinzo-abe"), "agreements-test.json", "shinzo-abe", /also in people\/jpn\.json/],
  ["an unknown office", (f) => (at(f, "people/jpn.json", 0, "tenures", 0)["office"] = "jpn/shogun"), "people/jpn.json", "shinzo-abe", /jpn\/shogun is no office/],
  ["an office of nobody", (f) => delete at(f, "offices.json", 0)["country"], "offices.json", "jpn/minister-of-state", /exactly one of country and organisation/],
  ["an office under another country's id", (f) => (at(f, "offices.json", 0)["country"] = "KOR"), "offices.json", "jpn/minister-of-state", /begin with kor\//],
  ["an unknown neighbour", (f) => (at(f, "countries.json", 0)["neighbours"] = ["ATL"]), "countries.json", "JPN", /ATL is no country/],
  ["an unknown organisation", (f) => (at(f, "countries.json", 0, "memberships", 0)["organisation"] = "g9"), "countries.json", "JPN", /g9 is no organisation/],
  ["a party that is nothing we know", (f) => (at(f, "agreements-test.json", 0, "parties", 0)["id"] = "atlantis"), "agreements-test.json", "pact-2016", /atlantis is no country or organisation/],
  ["an unknown forerunner", (f) => (at(f, "agreements-test.json", 0)["before"] = ["pact-1900"]), "agreements-test.json", "pact-2016", /pact-1900 is no agreement/],
  // Dates
  ["a day that does not exist", (f) => (at(f, "people/jpn.json", 0)["born"] = "1954-02-30"), "people/jpn.json", "shinzo-abe", /is no date/],
  ["a date in another form", (f) => (at(f, "people/jpn.json", 0)["born"] = "21 September 1954"), "people/jpn.json", "shinzo-abe", /is no date/],
  ["a tenure that ends before it begins", (f) => (at(f, "people/jpn.json", 0, "tenures", 0)["until"] = "2012-12-25"), "people/jpn.json", "shinzo-abe", /2012-12-26 is after until 2012-12-25/],
  ["a tenure before birth", (f) => (at(f, "people/jpn.json", 0)["born"] = "2013"), "people/jpn.json", "shinzo-abe", /born 2013 is after/],
  ["a tenure past death", (f) => (at(f, "people/jpn.json", 0)["died"] = "2019-01-01"), "people/jpn.json", "shinzo-abe", /after the death/],
  ["a tenure past the horizon", (f) => (at(f, "people/jpn.json", 1, "tenures", 0)["until"] = "2027-01-01"), "people/jpn.json", "yoshihide-suga", /after the data horizon/],
  ["a tenure without any date", (f) => (at(f, "people/jpn.json", 0, "tenures")[0] = { office: "jpn/minister-of-state", source }), "people/jpn.json", "shinzo-abe", /neither from nor seen/],
  ["both an end and a last sight", (f) => (at(f, "people/jpn.json", 0, "tenures", 0)["seen"] = "2020-01-01"), "people/jpn.json", "shinzo-abe", /exclude each other/],
  ["a membership that ends before it begins", (f) => (at(f, "countries.json", 0, "memberships", 0)["until"] = "1970"), "countries.json", "JPN", /after until 1970/],
  ["memberships that overlap", (f) => list(f, "countries.json", 0, "memberships").push({ organisation: "g7", from: "1990", source }), "countries.json", "JPN", /two memberships of g7 overlap/],
  ["an agreement that ends before it is signed", (f) => (at(f, "agreements-test.json", 0)["ended"] = "2015"), "agreements-test.json", "pact-2016", /signed 2016-11-23 is after ended 2015/],
  ["a former state without an end", (f) => (at(f, "countries.json", 0)["status"] = "former"), "countries.json", "JPN", /needs the date of its end/],
  ["a disputed status without a word", (f) => (at(f, "countries.json", 0)["status"] = "disputed"), "countries.json", "JPN", /needs its sentence/],
  // Tenures
  ["two holders at once", (f) => (at(f, "people/jpn.json", 1, "tenures", 0)["from"] = "2020-09-10"), "people/jpn.json", "yoshihide-suga", /overlaps shinzo-abe/],
  ["a holder who never left", (f) => delete at(f, "people/jpn.json", 0, "tenures", 0)["until"], "people/jpn.json", "yoshihide-suga", /overlaps shinzo-abe/],
  // Sources
  ["an unknown source", (f) => (at(f, "people/jpn.json", 0, "tenures", 0)["source"] = ["hearsay"]), "people/jpn.json", "shinzo-abe", /hearsay is not in sources\.json/],
  ["a source nobody cites", (f) => (at(f, "sources.json")["other"] = at(f, "sources.json")["book"]), "sources.json", "other", /no record cites/],
  ["a source without licence", (f) => delete at(f, "sources.json", "book")["licence"], "sources.json", "book", /licence is missing/],
  // Order
  ["records out of order", (f) => list(f, "countries.json").reverse(), "countries.json", "JPN", /not in order/],
  ["a person in another country's file", (f) => { f["people/kor.json"] = f["people/jpn.json"]; delete f["people/jpn.json"]; }, "people/kor.json", "shinzo-abe", /belongs into people\/jpn\.json/],
  // Forms
  ["an adjective of two countries", (f) => list(f, "countries.json", 1, "adjectives").push("Japanese"), "countries.json", "JPN", /"Japanese" also names KOR/],
  ["an agreement under a country's abbreviation", (f) => (at(f, "agreements-test.json", 0)["abbreviations"] = ["ROK"]), "countries.json", "KOR", /"ROK" also names pact-2016/],
  ["a shared form that nobody shares", (f) => (f["forms/shared.json"] = { Korean: ["KOR", "PRK"] }), "forms/shared.json", "Korean", /no two entities share/],
  ["two people nothing tells apart", (f) => list(f, "people/jpn.json").splice(1, 0, person("taro-aso", {}), person("taro-aso-2", { tenures: [{ office: "jpn/minister-of-state", from: "2012", until: "2013", source }] })), "people/jpn.json", "taro-aso", /also the name of taro-aso-2/],
  // Agreements
  ["two resolutions of one number", (f) => list(f, "agreements-test.json").push({ ...at(f, "agreements-test.json", 1), id: "unsc-2398", name: "Other" }), "agreements-test.json", "unsc-2398", /resolution 2397 is also unsc-2397/],
  ["more votes than members", (f) => (at(f, "agreements-test.json", 1, "resolution", "vote")["no"] = 1), "agreements-test.json", "unsc-2397", /has 15/],
  ["votes that do not fit their names", (f) => (at(f, "agreements-test.json", 1, "resolution")["vote"] = { yes: 14, no: 0, abstain: 1, abstaining: [] }), "agreements-test.json", "unsc-2397", /names 0 abstaining, and counts 1/],
  ["a party twice", (f) => list(f, "agreements-test.json", 0, "parties").push({ id: "JPN" }), "agreements-test.json", "pact-2016", /JPN is named twice/],
];

describe("the dataset's checks", () => {
  it("find nothing in a sound folder", () => {
    const { problems, warnings, data } = compileFiles(soundFiles());
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
    expect(data.people.map(({ id }) => id)).toEqual(["shinzo-abe", "yoshihide-suga"]);
    expect(data.horizon).toBe("2026-06-30");
  });

  it.each(broken)("name %s", (_name, spoil, file, record, reason) => {
    const files = soundFiles();
    spoil(files);
    const { problems } = compileFiles(files);
    expect(problems).toContainEqual({ file, record, reason: expect.stringMatching(reason) });
  });

  it("leave an unsound record out of the dataset", () => {
    const files = soundFiles();
    at(files, "countries.json", 1)["colour"] = "red";
    expect(compileFiles(files).data.countries.map(({ id }) => id)).toEqual(["JPN"]);
  });
});

describe("what the checks allow", () => {
  const allowed: [string, (files: Files) => void][] = [
    ["a handover on one day", () => undefined],
    ["an acting holder beside one in office", (f) => Object.assign(at(f, "people/jpn.json", 1, "tenures", 0), { from: "2020-08-01", acting: true })],
    ["many holders of an office of many seats", (f) => [0, 1].forEach((one) => list(f, "people/jpn.json", one, "tenures").push({ office: "jpn/minister-of-state", from: "2000", until: "2004", source }))],
    ["years that may touch", (f) => { at(f, "people/jpn.json", 0, "tenures", 0)["until"] = "2020"; at(f, "people/jpn.json", 1, "tenures", 0)["from"] = "2020"; }],
    ["a form that shared.json lists", (f) => { list(f, "countries.json", 1, "adjectives").push("Japanese"); f["forms/shared.json"] = { Japanese: ["JPN", "KOR"] }; }],
    ["an agreement and an organisation of one name", (f) => (at(f, "agreements-test.json", 0)["name"] = "Group of Seven")],
    ["a state that left an agreement and came back", (f) => list(f, "agreements-test.json", 0, "parties").unshift({ id: "JPN", from: "2017", until: "2018" })],
    ["a source nobody opened", (f) => delete at(f, "sources.json", "book")["checked"]],
    ["a missing file", (f) => delete f["agreements-test.json"]],
  ];

  it.each(allowed)("%s", (_name, change) => {
    const files = soundFiles();
    change(files);
    expect(compileFiles(files).problems).toEqual([]);
  });

  it("two people of one name, told apart by their years of birth, are only a warning", () => {
    const files = soundFiles();
    list(files, "people/jpn.json").splice(1, 0, person("taro-aso", { born: "1940" }), person("taro-aso-2", { born: "1970", tenures: [{ office: "jpn/minister-of-state", from: "2012", until: "2013", source }] }));
    const { problems, warnings } = compileFiles(files);
    expect(problems).toEqual([]);
    expect(warnings).toContainEqual({ file: "people/jpn.json", record: "taro-aso", reason: expect.stringContaining("also the name of taro-aso-2") });
  });
});
