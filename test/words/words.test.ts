import { describe, expect, it } from "vitest";
import { createWords, varietyOf } from "../../src/words/words.ts";

const texts: Record<string, string> = {
  languageTag: "en",
  switchOnAt: "On at {site}",
  people_one: "{count} person",
  people_other: "{count} people",
};
const words = createWords((key) => texts[key] ?? "", "en-GB");

describe("a string", () => {
  it("has its placeholders filled in", () => expect(words.say("switchOnAt", { site: "example.org" })).toBe("On at example.org"));
  it("fills in what a page says as it is, braces and all", () => expect(words.say("switchOnAt", { site: "{site} $1 $&" })).toBe("On at {site} $1 $&"));
  it("that is absent shows its key, never nothing", () => expect(words.say("options")).toBe("options"));
});

describe("a string that differs by number", () => {
  it.each([[0, "0 people"], [1, "1 person"], [2, "2 people"], [1200, "1,200 people"]])("%i: %s", (count, said) => {
    expect(words.count("people", count)).toBe(said);
  });
  it("takes the form the language asks for, and the general one where it has no other", () => {
    const slavic = createWords((key) => ({ people_one: "one", people_few: "few", people_other: "other" })[key] ?? "", "pl");
    expect([1, 3, 5, 22].map((count) => slavic.count("people", count))).toEqual(["one", "few", "other", "few"]);
  });
});

describe("the variety of the language for dates and numbers", () => {
  it.each([
    ["en", ["de-AT", "en-US", "en-GB"], "en-US"],
    ["de", ["de-AT"], "de-AT"],
    ["zh-CN", ["zh-TW"], "zh-TW"],
    ["en", ["it"], "en"],
    ["en", [], "en"],
  ])("%s for readers of %j: %s", (language, readers, expected) => expect(varietyOf(language, readers)).toBe(expected));
});
