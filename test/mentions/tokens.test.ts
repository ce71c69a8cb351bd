/** Where words begin and end, how they are written, and what stands between them. */
import { describe, expect, it } from "vitest";
import { packEntries } from "../../build/compile-reference/pack-forms.ts";
import { writeSections } from "../../build/compile-reference/write-sections.ts";
import { Gap, Shape, tokenise, wordAt, wordsBetween, type Tokens } from "../../src/mentions/tokens.ts";
import { openWords } from "../../src/packing/wordTable.ts";
import { openSections } from "../../src/packing/sections.ts";

const known = ["biden", "zelensky", "us", "kohler", "g7"];
const table = openWords(openSections(writeSections(packEntries(known.map((word) => ({ words: [word], form: { kind: "person-bare" as const, id: word, rule: "any" as const, text: word } }))))), "words");
const read = (text: string) => tokenise(text, table);
const wordsOf = (tokens: Tokens) => wordsBetween(tokens, 0, tokens.count);
const nameOf = <T extends Record<string, number>>(names: T, value: number | undefined) => Object.entries(names).find(([, one]) => one === value)?.[0];

describe("words", () => {
  it.each([
    ["Mr. Biden’s aides", ["mr", "biden", "s", "aides"]],
    ["Erdoğan, Köhler and Þór", ["erdogan", "kohler", "and", "thor"]],
    ["Zelen\u00adsky and Bi\u200bden", ["zelensky", "and", "biden"]],
    ["Biden🙂said 🇺🇸 yes", ["biden", "said", "yes"]],
    ["𝐁iden went", ["biden", "went"]],
    ["北京 Beijing\u00a0北京", ["北京", "beijing", "北京"]],
    ["e\u0301lan", ["elan"]],
    ["a_b 2,000 G7", ["a", "b", "2", "000", "g7"]],
    ["… — !", []],
    ["", []],
  ])("of “%s”", (text, folded) => expect(wordsOf(read(text))).toEqual(folded));

  it("are found in the table in every way of writing them, and others are not", () => {
    const tokens = read("BIDEN Biden biden KÖHLER Kohler Bidens Zelensky zelensk");
    expect([...tokens.number].map((one, index) => (one >= 0 ? table.wordOf(one) : `no ${wordAt(tokens, index)}`))).toEqual(["biden", "biden", "biden", "kohler", "kohler", "no bidens", "zelensky", "no zelensk"]);
  });

  it("keep their true place in the text", () => {
    const text = "In Köhler’s  U.S. 🙂 trip";
    const { start, end } = read(text);
    expect([...start].map((from, index) => text.slice(from, end[index]))).toEqual(["In", "Köhler", "s", "U", "S", "trip"]);
  });

  it.each([
    ["biden", "Lower"], ["Biden", "Capital"], ["BIDEN", "Upper"], ["McCain", "Mixed"], ["eBay", "Mixed"], ["G7", "Capital"], ["G20S", "Upper"], ["1945", "Digit"], ["A", "Capital"], ["B52s", "Capital"],
    ["Éva", "Capital"], ["ÉVA", "Upper"], ["évA", "Mixed"], ["北京", "Capital"],
  ])("%s is written %s", (word, shape) => expect(nameOf(Shape, read(word).shape[0])).toBe(shape));

  it.each([
    ["a b", "Space"], ["a  b", "Space"], ["a\u00a0b", "Space"], ["a-b", "Hyphen"], ["a–b", "Hyphen"], ["a – b", "Other"], ["a’b", "Apostrophe"], ["a, b", "Comma"], ["a,b", "Comma"],
    ["Q. b", "Stop"], ["Gen. b", "Stop"], ["war. b", "Sentence"], ["war.” b", "Sentence"], ["war? b", "Sentence"], ["war.b", "Other"], ["a (b", "Other"], ["a/b", "Other"], ["a\n\nb", "Sentence"], ["戦争。b", "Other"],
  ])("between the words of “%s” stands %s", (text, gap) => expect(nameOf(Gap, read(text).gap[1])).toBe(gap));

  it("tell a shouted segment", () => {
    expect(read("BIDEN MEETS KÖHLER IN 2004").allUpper).toBe(true);
    expect(read("Biden meets NATO").allUpper).toBe(false);
  });
});
