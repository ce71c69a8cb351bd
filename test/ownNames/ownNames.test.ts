import { describe, expect, it } from "vitest";
import { ownLimits, ownNameFrom, ownNamesFrom, withOwnName } from "../../src/ownNames/ownNames.ts";

const entry = (name: string, more: object = {}) => ({ name, spellings: [], note: "", link: "", ...more });

describe("an entry from what was given", () => {
  it.each([
    [{ name: "  Jane   Doe " }, entry("Jane Doe")],
    [{ name: "Jane Doe", spellings: ["J. Doe", "J. Doe", "Jane Doe"], note: " met in May ", link: " https://example.org/doe " }, entry("Jane Doe", { spellings: ["J. Doe"], note: "met in May", link: "https://example.org/doe" })],
    [{ name: "岸田" }, entry("岸田")],
    [{ name: "e\u0301te\u0301" }, entry("été")],
    [{ name: "J" }, "name"],
    [{ name: "--" }, "name"],
    [{ name: "x".repeat(ownLimits.name + 1) }, "name"],
    [{}, "name"],
    [null, "name"],
    ["Jane Doe", "name"],
    [{ name: "Jane Doe", spellings: "J. Doe" }, "spellings"],
    [{ name: "Jane Doe", spellings: ["J"] }, "spellings"],
    [{ name: "Jane Doe", spellings: Array.from({ length: ownLimits.spellings + 1 }, (_, index) => `Doe ${index}`) }, "spellings"],
    [{ name: "Jane Doe", note: 7 }, "note"],
    [{ name: "Jane Doe", note: "x".repeat(ownLimits.note + 1) }, "note"],
    [{ name: "Jane Doe", link: "javascript:alert(1)" }, "link"],
    [{ name: "Jane Doe", link: "data:text/html,x" }, "link"],
    [{ name: "Jane Doe", link: "https:///nowhere" }, "link"],
    [{ name: "Jane Doe", link: `https://example.org/${"x".repeat(ownLimits.link)}` }, "link"],
  ])("%j", (given, expected) => expect(ownNameFrom(given)).toEqual(expected));
});

describe("a list from whatever is stored", () => {
  it("is empty for what is no list", () => expect([undefined, null, {}, "x"].map(ownNamesFrom)).toEqual([[], [], [], []]));
  it("keeps what is sound, each name once", () => {
    expect(ownNamesFrom([entry("Jane Doe"), 5, { name: "" }, entry("jane doe", { note: "later" })])).toEqual([entry("jane doe", { note: "later" })]);
  });
  it("holds no more than there may be", () => expect(ownNamesFrom(Array.from({ length: 600 }, (_, index) => entry(`Name ${index}`)))).toHaveLength(ownLimits.names));
});

describe("putting an entry into the list", () => {
  const list = [entry("Anna"), entry("Jane Doe")];
  it("adds it in order", () => expect(withOwnName(list, entry("Bert")).map(({ name }) => name)).toEqual(["Anna", "Bert", "Jane Doe"]));
  it("replaces the one of its name", () => expect(withOwnName(list, entry("JANE DOE", { note: "n" }))).toEqual([entry("Anna"), entry("JANE DOE", { note: "n" })]));
  it("replaces the one it was made of", () => expect(withOwnName(list, entry("Joan Doe"), "Jane Doe").map(({ name }) => name)).toEqual(["Anna", "Joan Doe"]));
});
