import { describe, expect, it } from "vitest";
import { countryNamesIn } from "../../build/country-names.ts";
import type { Country } from "../../src/reference/types.ts";
import countries from "../../src/data/countries.json";
import { languageNames, type Language } from "../../src/words/languages.ts";

const all = countries as unknown as Country[];

describe("country names of CLDR", () => {
  it.each<[Language, string, string]>([["de", "KOR", "Südkorea"], ["fr", "USA", "États-Unis"], ["es", "JPN", "Japón"], ["ja", "KOR", "韓国"], ["ko", "JPN", "일본"], ["zh-CN", "PRK", "朝鲜"], ["zh-CN", "HKG", "香港"]])("%s %s: %s", (language, id, name) => {
    expect(countryNamesIn(language, all)[id]).toBe(name);
  });
  it.each(Object.keys(languageNames) as Language[])("%s has one for every country of today", (language) => {
    const names = countryNamesIn(language, all);
    expect(all.filter(({ id, iso2 }) => iso2 !== undefined && !names[id]).map(({ id }) => id)).toEqual(["CSK", "SUN", "YUG"]);
  });
});
