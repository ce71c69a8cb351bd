/** Countries whose president also heads the government. */
import { groupedBy } from "./grouped.ts";
import type { Row } from "./rows.ts";

/** Presidents beside whom there is, or was for a time, a prime minister without heading the government. */
const besidePremier = new Set(["KEN", "TUR", "ZWE", "AGO", "KOR", "COM"]);
/** Presidents with ceremonial duties, whatever the sources lack. */
const ceremonial = new Set(["CHE", "VAT", "CHN", "AND", "SMR", "BIH", "PRK", "IRN", "DEU", "AUT", "IRL", "PSE"]);

/** Merges the two roles of an executive president into one: changes the rows' roles, drops those told twice. */
export function joinExecutives(rows: Row[]): Row[] {
  const executive = new Set<string>();
  const byCountry = groupedBy(rows.filter(({ country }) => country !== undefined), ({ country }) => country ?? "");
  for (const [country, own] of byCountry) {
    if (ceremonial.has(country)) continue;
    const states = own.filter(({ role }) => role === "head-of-state");
    if (states.length === 0 || !states.some(({ title }) => /president|beretitenti/i.test(title))) continue;
    const heads = own.filter((row) => row.role === "head-of-government" && !/^(acting |interim )?president$/i.test(row.title) && (row.from ?? row.seen ?? "") >= "2005" && row.sighting !== true);
    if (besidePremier.has(country) || heads.every((row) => states.some(({ name }) => name === row.name))) executive.add(country);
  }
  return rows.flatMap((row): Row[] => {
    if (row.country === undefined || !executive.has(row.country)) {
      // A president listed among the heads of government of a country that has others.
      return row.role === "head-of-government" && /^(acting |interim )?president$/i.test(row.title) && row.country !== "IRN" ? [] : [row];
    }
    if (row.role === "head-of-state") return [{ ...row, role: "head-of-state-and-government" }];
    if (row.role !== "head-of-government") return [row];
    return besidePremier.has(row.country) && !/president/i.test(row.title) ? [row] : [{ ...row, role: "head-of-state-and-government", sighting: true }];
  });
}
