/** The packed index finds exactly the forms that were put in, among any number of others. */
import { describe, expect, it } from "vitest";
import { packEntries } from "../../build/compile-reference/pack-forms.ts";
import { writeSections } from "../../build/compile-reference/write-sections.ts";
import type { Form } from "../../src/mentions/forms.ts";
import { openGazetteer } from "../../src/mentions/gazetteer.ts";
import { wordsOf } from "../../src/mentions/personForms.ts";
import { tokenise } from "../../src/mentions/tokens.ts";
import { openSections } from "../../src/packing/sections.ts";

const form = (text: string, more: Partial<Form> = {}): { words: string[]; form: Form } => ({ words: wordsOf(text), form: { kind: "country-name", id: text.toUpperCase(), rule: "capital", text, ...more } });
const gazetteerOf = (entries: ReturnType<typeof form>[]) => openGazetteer(openSections(writeSections(packEntries(entries))));

describe("the gazetteer", () => {
  const entries = [
    form("Korea"), form("South Korea"), form("Korea Herald", { kind: "decoy", id: "newspaper" }), form("Türkiye"), form("US", { rule: "exact", kind: "country-abbreviation" }),
    form("Yoon", { kind: "person-bare", rule: "any", derived: true }), form("eSwatini", { rule: "exact" }), form("the Hague"), form("road map", { rule: "any" }), form("Paris Accords", { kind: "agreement-ambiguous", needs: ["climate", "warming"] }),
  ];
  const gazetteer = gazetteerOf(entries);
  const found = (text: string) => {
    const tokens = tokenise(text, gazetteer.words);
    return Array.from({ length: tokens.count }, (_, index) => gazetteer.at(tokens, index).map(({ first, last }) => tokens.text.slice(tokens.start[first], tokens.end[last]))).flat();
  };

  it.each([
    ["South Korea and the Korea Herald", ["South Korea", "Korea", "Korea", "Korea Herald"]],
    ["korea in lower case", []],
    ["TÜRKİYE and turkiye and Turkiye", ["TÜRKİYE", "Turkiye"]],
    ["US and us", ["US"]],
    ["South, Korea", ["Korea"]],
    ["yoon YOON", ["yoon", "YOON"]],
    ["eSwatini, Eswatini, eswatini", ["eSwatini"]],
    ["in the Hague, The Hague and THE HAGUE", ["The Hague", "THE HAGUE"]],
    ["a Road map, road Map, road", ["Road map", "road Map"]],
    ["", []],
  ])("in “%s” finds %j", (text, expected) => expect(found(text)).toEqual(expected));

  it("gives the forms as they were", () => {
    const meant = (text: string) => gazetteer.at(tokenise(text, gazetteer.words), 0).at(-1)?.forms;
    expect(meant("Yoon")).toEqual([entries[5]!.form]);
    expect(meant("Paris Accords")).toEqual([entries.at(-1)!.form]);
    expect(gazetteer.size).toBe(entries.length);
  });

  it("finds each of ten thousand names that share their words, and no mixture of them", () => {
    const syllables = ["ba", "ko", "ri", "shen", "tu", "ma", "lo", "vi", "za", "en"];
    const name = (number: number) => [...String(number).padStart(4, "0")].map((digit) => syllables[Number(digit)]).join("").replace(/^./, (first) => first.toUpperCase());
    const many = gazetteerOf(Array.from({ length: 10_000 }, (_, number) => form(`${name(number)} ${name((number * 7) % 10_000)}`)));
    for (let number = 0; number < 10_000; number += 37) {
      const right = tokenise(`${name(number)} ${name((number * 7) % 10_000)}`, many.words);
      expect(many.at(right, 0).map(({ forms }) => forms[0]?.text)).toEqual([right.text]);
      expect(many.at(tokenise(`${name(number)} ${name((number * 7 + 1) % 10_000)}`, many.words), 0)).toEqual([]);
    }
  });
});
