/** The flags of all countries as SVG text, from `country-flag-icons`. */
import * as flags from "country-flag-icons/string/3x2";
import type { Country } from "../src/reference/types.ts";
import type { Flags } from "../src/reference/cardTypes.ts";

/** One drawing for each two-letter code that has a flag. */
export function drawFlags(countries: readonly Country[]): Flags {
  const drawn: Flags = {};
  for (const { iso2 } of countries) {
    const svg = iso2 === undefined ? undefined : (flags as Record<string, string>)[iso2];
    if (iso2 !== undefined && svg !== undefined) drawn[iso2] = svg;
  }
  return drawn;
}
