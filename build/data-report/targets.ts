/** What the dataset is meant to hold, beside what it holds. */
import type { ReferenceData } from "../../src/reference/types.ts";
import { table } from "./table.ts";

/** Counts of each kind with the least there should be. */
export function reportTargets(data: ReferenceData): string[] {
  const { countries, offices, people, agreements, organisations, sources } = data;
  const dated = people.filter(({ tenures }) => tenures.some(({ from }) => from !== undefined)).length;
  const resolutions = agreements.filter(({ resolution }) => resolution !== undefined).length;
  const rows: [string, number, number][] = [
    ["countries and territories", countries.length, 250],
    ["offices", offices.length, 800],
    ["people with dated tenures", dated, 5000],
    ["agreements besides resolutions", agreements.length - resolutions, 400],
  ];
  return [
    ...table([["kind", "holds", "at least", ""], ...rows.map(([kind, holds, least]) => [kind, holds, least, holds >= least ? "" : "short"])]),
    "",
    ...table([
      ["besides", ""],
      ["people known undated", people.length - dated],
      ["tenures", people.reduce((sum, { tenures }) => sum + tenures.length, 0)],
      ["Security Council resolutions", resolutions],
      ["organisations", organisations.length],
      ["dated memberships", countries.reduce((sum, { memberships }) => sum + (memberships?.length ?? 0), 0)],
      ["dated parties to agreements", agreements.reduce((sum, { parties }) => sum + (parties?.filter(({ signed, from, ratified }) => signed ?? from ?? ratified).length ?? 0), 0)],
      ["sources", Object.keys(sources).length],
    ]),
  ];
}
