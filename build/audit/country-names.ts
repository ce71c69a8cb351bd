/** The country an independent list means by an English name. */
import countries from "i18n-iso-countries";
import type { Reference } from "../../src/reference/reference.ts";
import type { CountryId } from "../../src/reference/types.ts";

/** Names that neither ISO's list nor ours has. */
const further: Record<string, CountryId> = {
  "bolivia plurinational state of": "BOL", "iran islamic republic of": "IRN", "venezuela bolivarian republic of": "VEN", "micronesia federated states of": "FSM",
  "korea republic of": "KOR", "republic of korea": "KOR", "democratic people s republic of korea": "PRK", "state of palestine": "PSE", "viet nam": "VNM",
  "netherlands kingdom of the": "NLD", "united kingdom of great britain and northern ireland": "GBR", "the gambia": "GMB", "congo": "COG", "chinese taipei": "TWN", "hong kong china": "HKG", "macao china": "MAC",
  "slovak republic": "SVK", "kyrgyz republic": "KGZ", "swaziland": "SWZ", "czech republic": "CZE", "lao people s democratic republic": "LAO", "brunei darussalam": "BRN", "sao tome and principe": "STP",
};

const fold = (name: string): string => name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\(\d+\)|\[\d+\]/g, "").toLowerCase().replace(/[^a-z]+/g, " ").trim();

/** A function from a name to our id of the country or body, `eu` for the European Union; undefined where the name says nothing to us. */
export function countryNames(reference: Reference): (name: string) => string | undefined {
  const ids = new Map<string, string>(Object.entries(further));
  for (const { id, name, official, aliases = [], former = [] } of reference.countries.values()) {
    for (const form of [name, official, ...aliases, ...former.map((one) => one.name)]) if (form !== undefined && !ids.has(fold(form))) ids.set(fold(form), id);
  }
  for (const { id, name, short = [] } of reference.organisations.values()) for (const form of [name, ...short]) if (!ids.has(fold(form))) ids.set(fold(form), id);
  return (name) => {
    const known = ids.get(fold(name)) ?? ids.get(fold(name.replace(/\s*\([^)]*\)/g, ""))) ?? countries.getAlpha3Code(name, "en");
    return known;
  };
}
