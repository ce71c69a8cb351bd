/** `npm run import:countries -- DIR`: countries from DIR/countries.jsonl, CLDR, and the names written by hand beside this file. Fields already in `src/data/countries.json` stay. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import isoCountries from "i18n-iso-countries";
import type { Country, CountryStatus, FormerName } from "../../src/reference/types.ts";
import { readJsonl } from "./read-jsonl.ts";
import { writeRecords } from "./write-records.ts";

interface Row {
  iso3: string;
  qid?: string;
  official?: string;
  capital?: string;
  languages?: string;
  government_type?: string;
  population?: string;
}

const here = (file: string) => new URL(file, import.meta.url);
const require = createRequire(import.meta.url);
const directory = process.argv[2];
if (directory === undefined) throw new Error("usage: npm run import:countries -- DIR");

const rows = new Map(readJsonl<Row>(join(directory, "countries.jsonl")).map((row) => [row.iso3, row]));
const formerNames = JSON.parse(readFileSync(here("former-names.json"), "utf8")) as Record<string, Omit<FormerName, "source">[]>;
const statuses = JSON.parse(readFileSync(here("country-status.json"), "utf8")) as Record<string, { status: CountryStatus; statusNote?: string; partOf?: string }>;
/** Short facts where the source's wording is long, judging or out of date. */
const corrections = JSON.parse(readFileSync(here("country-corrections.json"), "utf8")) as Record<string, { capital?: string | null; government?: string | null; official?: string | null }>;
const more = JSON.parse(readFileSync(here("more-places.json"), "utf8")) as Country[];

const names = "cldr-48";
const facts = "factbook-2026";

function territories(locale: string): Record<string, string> {
  try {
    const file = require(`cldr-localenames-full/main/${locale}/territories.json`) as { main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }> };
    return file.main[locale]?.localeDisplayNames.territories ?? {};
  } catch {
    return {};
  }
}
const english = territories("en");

function countryOf(line: string): Country {
  const [id = "", name = "", aliases = "", abbreviations = "", adjectives = "", people = "", prefixes = ""] = line.split("|");
  const list = (text: string) => text.split(";").map((word) => word.trim()).filter(Boolean);
  const iso2 = id === "XKX" ? "XK" : isoCountries.alpha3ToAlpha2(id);
  if (iso2 === undefined) throw new Error(`${id} is no ISO code`);
  const row = rows.get(id);
  const fixed = corrections[id] ?? {};
  const status = statuses[id];
  const official = fixed.official === null ? undefined : (fixed.official ?? cleanOfficial(row?.official));
  const capital = fixed.capital === null ? undefined : (fixed.capital ?? cleanCapital(row?.capital));
  const government = fixed.government === null ? undefined : (fixed.government ?? cleanGovernment(row?.government_type));
  const population = /^([\d,]+) \((\d{4})/.exec(row?.population ?? "");
  const native = nativeNames(iso2, row?.languages);
  const common = name === "-" || name === "" ? (english[iso2] ?? id) : name;
  return {
    id, iso2,
    ...(row?.qid !== undefined && { wikidata: row.qid }),
    status: status?.status ?? "un-member",
    ...(status?.statusNote !== undefined && { statusNote: status.statusNote }),
    ...(status?.partOf !== undefined && { partOf: status.partOf }),
    name: common,
    ...(official !== undefined && official !== common && { official }),
    ...(native.length > 0 && { native }),
    ...(list(aliases).length > 0 && { aliases: list(aliases) }),
    ...(list(abbreviations).length > 0 && { abbreviations: list(abbreviations) }),
    ...(list(adjectives).length > 0 && { adjectives: list(adjectives) }),
    ...(list(people).length > 0 && { people: list(people) }),
    ...(list(prefixes).length > 0 && { prefixes: list(prefixes) }),
    ...(formerNames[id] && { former: formerNames[id].map((former) => ({ ...former, source: ["newsgloss-names"] })) }),
    ...(capital !== undefined && { capital: { value: capital, source: [facts] } }),
    ...(population && { population: { value: Number(population[1]?.replace(/,/g, "")), year: Number(population[2]), source: [facts] } }),
    ...(government !== undefined && { government: { value: government, source: [facts] } }),
    source: [names, "newsgloss-names"],
  };
}

function cleanOfficial(text: string | undefined): string | undefined {
  return text?.replace(/\s*\(.*$|\s*;.*$|\s*\*+$/g, "").replace(/^the /i, "").trim() || undefined;
}

function cleanCapital(text: string | undefined): string | undefined {
  return text?.replace(/\s*\(.*$|\s*;.*$|\s*,? note .*$/g, "").trim() || undefined;
}

function cleanGovernment(text: string | undefined): string | undefined {
  return text?.replace(/\s*\(.*$|\s*;.*$/g, "").trim() || undefined;
}

function nativeNames(iso2: string, languages: string | undefined): { lang: string; name: string }[] {
  const lang = languages?.split(",")[0]?.split("-")[0];
  const name = lang === undefined || lang === "en" ? undefined : territories(lang)[iso2];
  return lang !== undefined && name !== undefined && name !== english[iso2] ? [{ lang, name }] : [];
}

const lines = readFileSync(here("country-names.txt"), "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#"));
const target = here("../../src/data/countries.json");
const known = new Map((existsSync(target) ? (JSON.parse(readFileSync(target, "utf8")) as Country[]) : []).map((country) => [country.id, country]));
const imported = [...lines.map(countryOf), ...more.map((place) => ({ ...place, source: ["newsgloss-names"] }))];
// What somebody wrote by hand stays; only fields that are missing are filled.
const countries = imported.map((country) => ({ ...country, ...known.get(country.id) })).sort((a, b) => (a.id < b.id ? -1 : 1));
writeRecords(target.pathname, countries);
console.log(`${countries.length} countries and territories`);
