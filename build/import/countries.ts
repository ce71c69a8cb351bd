/**
 * `npm run import:countries -- DIR`: brings `src/data/countries.json` up to date from DIR/countries.jsonl (rows drawn from the
 * CIA World Factbook) and from CLDR. What stands in the file stays, whoever wrote it; only fields that are missing are filled, and a
 * population cited from the Factbook alone gives way to a later year. Territories new to ISO 3166 are added, to be completed by hand.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import isoCountries from "i18n-iso-countries";
import type { Country } from "../../src/reference/types.ts";
import { readJsonl } from "./read-jsonl.ts";
import { writeRecords } from "./write-records.ts";

/** A row of the download; facts as the Factbook words them. */
interface Row {
  iso3: string;
  qid?: string;
  official?: string;
  capital?: string;
  /** BCP 47 tags, the most used language first: `fa-AF,ps`. */
  languages?: string;
  government_type?: string;
  population?: string;
}

const names = "cldr-48";
const facts = "factbook-2026";
const require = createRequire(import.meta.url);

const directory = process.argv[2];
if (directory === undefined) throw new Error("usage: npm run import:countries -- DIR");
const rows = new Map(readJsonl<Row>(join(directory, "countries.jsonl")).map((row) => [row.iso3, row]));
const target = new URL("../../src/data/countries.json", import.meta.url);
const known = JSON.parse(readFileSync(target, "utf8")) as Country[];
const english = territories("en");

const merged = known.map((country) => refresh(country, rows.get(country.id)));
const ids = new Set(known.map(({ id }) => id));
for (const [iso2, iso3] of Object.entries(isoCountries.getAlpha2Codes())) {
  if (ids.has(iso3) || (iso2 === "XK" && ids.has("XKX"))) continue;
  merged.push(refresh({ id: iso3, iso2, status: "territory", name: english[iso2] ?? iso3, source: [names] }, rows.get(iso3)));
  console.log(`new: ${iso3}; status, aliases and adjectives are to be written by hand`);
}
writeRecords(target.pathname, merged.sort((a, b) => (a.id < b.id ? -1 : 1)));
console.log(`${merged.length} countries and territories`);

function refresh(country: Country, row: Row | undefined): Country {
  if (country.iso2 === undefined) return country;
  const official = clean(row?.official);
  const capital = clean(row?.capital?.replace(/;.*/, ""));
  const government = clean(row?.government_type);
  const native = nativeNames(country.iso2, row?.languages);
  const population = populationOf(row?.population);
  const filled: Country = {
    ...(row?.qid !== undefined && { wikidata: row.qid }),
    ...(official !== undefined && official !== country.name && { official }),
    ...(native.length > 0 && { native }),
    // A city state has no capital besides itself.
    ...(capital !== undefined && capital !== country.name && country.aliases?.includes(capital) !== true && { capital: { value: capital, source: [facts] } }),
    ...(population && { population }),
    ...(government !== undefined && { government: { value: government, source: [facts] } }),
    ...country,
  };
  const cited = country.population;
  if (population && cited && cited.year < population.year && cited.source.every((key) => key === facts)) filled.population = population;
  return inOrder(filled, country);
}

/** Fields in the order of the record as it was, new ones after those they follow in the type. */
function inOrder(filled: Country, before: Country): Country {
  const order: (keyof Country)[] = ["id", "iso2", "wikidata", "status", "statusNote", "partOf", "name", "official", "native", "aliases", "abbreviations", "adjectives", "people", "prefixes", "former", "capital", "population", "government", "neighbours", "memberships", "from", "until", "source"];
  const rank = (key: string) => order.indexOf(key as keyof Country);
  return Object.fromEntries(Object.entries({ ...before, ...filled }).sort(([a], [b]) => rank(a) - rank(b))) as unknown as Country;
}

/** Without remarks: "Nicosia (Lefkosia)" → "Nicosia". */
function clean(text: string | undefined): string | undefined {
  return text?.replace(/\s*\(.*$|\s*;.*$|\s*,? note .*$|\s*\*+$/g, "").replace(/^the /i, "").trim() || undefined;
}

/** `49,474,805 (2025 est.)`. */
function populationOf(text: string | undefined): Country["population"] {
  const parts = /^([\d,]+) \((\d{4})/.exec(text ?? "");
  return parts ? { value: Number(parts[1]?.replace(/,/g, "")), year: Number(parts[2]), source: [facts] } : undefined;
}

function nativeNames(iso2: string, languages: string | undefined): { lang: string; name: string }[] {
  const lang = languages?.split(",")[0]?.split("-")[0];
  const name = lang === undefined || lang === "en" ? undefined : territories(lang)[iso2];
  return lang !== undefined && name !== undefined && name !== english[iso2] ? [{ lang, name }] : [];
}

/** CLDR's names of territories in a language; empty where it has none. */
function territories(locale: string): Record<string, string> {
  try {
    const file = require(`cldr-localenames-full/main/${locale}/territories.json`) as { main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }> };
    return file.main[locale]?.localeDisplayNames.territories ?? {};
  } catch {
    return {};
  }
}
