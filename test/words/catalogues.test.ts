import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cardKeys } from "../../src/words/cardKeys.ts";
import { folderOf, languageNames, type Language } from "../../src/words/languages.ts";

const source = new URL("../../src/", import.meta.url);
const locales = new URL("_locales/", source);

interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
type Catalogue = Record<string, Entry>;

const languages = readdirSync(locales);
const read = (language: string) => JSON.parse(readFileSync(new URL(`${language}/messages.json`, locales), "utf8")) as Catalogue;
const english = read("en");
const plural = /_(zero|one|two|few|many|other)$/;
const base = (key: string) => key.replace(plural, "");
const namesOf = (entry: Entry | undefined) => Object.keys(entry?.placeholders ?? {}).sort();

describe.each(languages)("the words of %s", (language) => {
  const catalogue = read(language);
  const tag = catalogue["languageTag"]?.message ?? "";

  it("name a language that Intl knows", () => expect(Intl.PluralRules.supportedLocalesOf([tag])).toEqual([tag]));

  it("are the strings of English, each with the same placeholders", () => {
    expect([...new Set(Object.keys(catalogue).map(base))].sort()).toEqual([...new Set(Object.keys(english).map(base))].sort());
    for (const [key, entry] of Object.entries(catalogue)) {
      const expected = namesOf(english[key] ?? english[`${base(key)}_other`]);
      // "one person" may leave its number out.
      const missing = expected.filter((name) => !namesOf(entry).includes(name) && !(name === "count" && plural.test(key) && !key.endsWith("_other")));
      expect(missing, key).toEqual([]);
      expect(namesOf(entry).filter((name) => !expected.includes(name)), key).toEqual([]);
    }
  });

  it("have every plural form the language asks for, and no other", () => {
    const asked = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.filter((category) => category !== "many").sort();
    const keys = Object.keys(catalogue);
    for (const stem of new Set(Object.keys(english).filter((key) => plural.test(key)).map(base))) {
      const had = keys.filter((key) => plural.test(key) && base(key) === stem).map((key) => plural.exec(key)?.[1] ?? "");
      // French and Spanish use "many" for whole millions only.
      expect(had.filter((category) => category !== "many").sort(), stem).toEqual(asked);
    }
  });

  it("use the placeholders they declare, as the browser and `words.ts` read them", () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(catalogue)) {
      expect(message.trim(), key).not.toBe("");
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = ""]) => name.toLowerCase());
      expect([...new Set(used)].sort(), key).toEqual(Object.keys(placeholders).sort());
      for (const [name, { content }] of Object.entries(placeholders)) expect(content, key).toBe(`{${name}}`);
    }
  });
});

it("is one for each language that can be chosen", () => {
  expect(languages.map((folder) => read(folder)["languageTag"]?.message).sort()).toEqual(Object.keys(languageNames).sort());
  for (const language of Object.keys(languageNames)) expect(languages).toContain(folderOf(language as Language));
});

it("hands every string of the card to the page", () => expect(Object.keys(english).filter((key) => key.startsWith("card") && !cardKeys.includes(key))).toEqual([]));

it("says every string somewhere", () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file) && !file.endsWith("cardKeys.ts"));
  const code = files.map((file) => readFileSync(new URL(file, source), "utf8")).join("\n") + readFileSync(new URL("../../manifest.json", import.meta.url), "utf8");
  const unsaid = [...new Set(Object.keys(english).map(base))].filter((key) => !code.includes(`"${key}"`) && !code.includes(`__MSG_${key}__`));
  expect(unsaid).toEqual([]);
});
