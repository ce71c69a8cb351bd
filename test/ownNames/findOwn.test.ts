import { describe, expect, it } from "vitest";
import type { Mention } from "../../src/mentions/types.ts";
import { createOwnFinder, withOwnMentions } from "../../src/ownNames/findOwn.ts";
import type { OwnName } from "../../src/ownNames/ownNames.ts";

const entry = (name: string, ...spellings: string[]): OwnName => ({ name, spellings, note: "", link: "" });
const found = (names: OwnName[], text: string) => createOwnFinder(names)(text).map(({ start, end }) => text.slice(start, end));

describe("the reader's own names in a text", () => {
  it.each<[string, OwnName[], string, string[]]>([
    ["the name itself", [entry("Jane Doe")], "Then Jane Doe spoke.", ["Jane Doe"]],
    ["no part of a word", [entry("Ann Lee")], "Joann Lee and Ann Leeds", []],
    ["other spellings", [entry("Jane Doe", "J. Doe", "Doe")], "J. Doe, or Doe; J Doe", ["J. Doe", "Doe", "J Doe"]],
    ["the longest at a place", [entry("Doe"), entry("Doe Smith")], "Doe Smith and Doe", ["Doe Smith", "Doe"]],
    ["accents and none", [entry("Müller")], "Muller, MÜLLER, Müller's", ["Muller", "MÜLLER", "Müller"]],
    ["capitals where the reader wrote them", [entry("Apple")], "an apple of Apple", ["Apple"]],
    ["all capitals where the reader wrote them", [entry("ACME")], "Acme, acme and ACME", ["ACME"]],
    ["small letters anywhere", [entry("green deal")], "Green Deal, green deal", ["Green Deal", "green deal"]],
    ["a line break or hyphen between words", [entry("Smith Jones")], "Smith\n      Jones, Smith-Jones", ["Smith\n      Jones", "Smith-Jones"]],
    ["not over a comma", [entry("Smith Jones")], "Smith, Jones", []],
    ["scripts without spaces", [entry("岸田文雄", "岸田")], "岸田文雄首相は岸田派を解散した", ["岸田文雄", "岸田"]],
    ["Korean with endings", [entry("신원식")], "신원식은 말했다", ["신원식"]],
    ["Cyrillic", [entry("Иван Петров")], "Сказал Иван Петров.", ["Иван Петров"]],
    ["nothing without names", [], "Jane Doe", []],
  ])("%s", (_, names, text, expected) => expect(found(names, text)).toEqual(expected));

  it("are found among 500 names in 100,000 characters fast enough not to be noticed", () => {
    const names = Array.from({ length: 500 }, (_, index) => entry(`Name${index} Surname`, ...Array.from({ length: 10 }, (__, other) => `Other${other} of${index}`)));
    const text = "Then Name7 Surname met the minister of somewhere, as Other3 of44 had told them before. ".repeat(1200);
    const find = createOwnFinder(names);
    find(text);
    const began = performance.now();
    expect(find(text)).toHaveLength(2400);
    expect(performance.now() - began).toBeLessThan(1500);
  });
});

describe("beside the mentions of the finder", () => {
  const text = "Kim Jong Un met Jane Doe of Japan.";
  const mention = (start: number, end: number, id: string): Mention => ({ segment: 0, start, end, kind: "person", id, why: { form: id, rule: "test" } });
  const kim = mention(0, 11, "kim-jong-un");
  const japan: Mention = { ...mention(28, 33, "JPN"), kind: "country" };
  const merged = (...names: OwnName[]) => withOwnMentions([kim, japan], [text], createOwnFinder(names)).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
  it("stand in reading order", () => expect(merged(entry("Jane Doe"))).toEqual(["person Kim Jong Un", "own Jane Doe", "country Japan"]));
  it("give way to a longer one", () => expect(merged(entry("Kim"))).toEqual(["person Kim Jong Un", "country Japan"]));
  it("take the place of an equal or shorter one", () => expect(merged(entry("Kim Jong Un"), entry("Doe of Japan"))).toEqual(["own Kim Jong Un", "own Doe of Japan"]));
  it("leave the rest as it was", () => expect(withOwnMentions([kim, japan], [text, "x"], createOwnFinder([]))).toEqual([kim, japan]));
});
