/** Names of countries in the languages of the interface, from Unicode's CLDR. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Country } from "../src/reference/types.ts";
import type { Language } from "../src/words/languages.ts";

/** Where CLDR's first name is an administrative one, and news uses its short one. */
const shortNames = new Set(["HK", "MO", "PS"]);
/** CLDR's own names of languages that ours are other names for. */
const cldrNames: Partial<Record<Language, string>> = { "zh-CN": "zh" };

/** By country id; former states, of which CLDR knows nothing, keep their English name. */
export function countryNamesIn(language: Language, countries: readonly Country[]): Record<string, string> {
  const locale = cldrNames[language] ?? language;
  const file = createRequire(import.meta.url).resolve(`cldr-localenames-full/main/${locale}/territories.json`);
  const { main } = JSON.parse(readFileSync(file, "utf8")) as { main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }> };
  const names = main[locale]?.localeDisplayNames.territories ?? {};
  return Object.fromEntries(countries.flatMap(({ id, iso2 }) => {
    const name = iso2 === undefined ? undefined : ((shortNames.has(iso2) ? names[`${iso2}-alt-short`] : undefined) ?? names[iso2]);
    return name === undefined ? [] : [[id, name]];
  }));
}
