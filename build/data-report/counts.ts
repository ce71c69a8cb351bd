/** Counts by office role, by part of the world and by type of agreement. */
import { regionOf, regions } from "../compile-reference/regions.ts";
import { heldAtLast } from "./gaps.ts";
import type { OfficeRole, ReferenceData } from "../../src/reference/types.ts";
import { table } from "./table.ts";

/** Three tables: offices and tenures by role; countries, offices, people and tenures by region; agreements and their parties by type. */
export function reportCounts(data: ReferenceData): string[] {
  const roles = new Map<OfficeRole, { offices: number; countries: Set<string>; tenures: number; since2018: number; now: number }>();
  const offices = new Map(data.offices.map((office) => [office.id, office]));
  for (const { role, country, organisation } of data.offices) {
    const row = roles.get(role) ?? { offices: 0, countries: new Set(), tenures: 0, since2018: 0, now: 0 };
    row.offices += 1;
    row.countries.add(country ?? organisation ?? "");
    roles.set(role, row);
  }
  for (const tenure of data.people.flatMap(({ tenures }) => tenures)) {
    const row = roles.get(offices.get(tenure.office)?.role ?? "other");
    if (!row) continue;
    row.tenures += 1;
    if (tenure.from !== undefined && tenure.from >= "2018") row.since2018 += 1;
    if (heldAtLast(tenure, data.horizon)) row.now += 1;
  }
  const byRole = [...roles].sort(([, a], [, b]) => b.tenures - a.tenures).map(([role, row]) => [role, row.offices, row.countries.size, row.tenures, row.since2018, row.now]);
  return [
    ...table([["role", "offices", "countries and bodies", "tenures", "begun since 2018", "held at the last"], ...byRole]),
    "",
    ...byRegion(data),
    "",
    ...byType(data),
  ];
}

function byType({ agreements }: ReferenceData): string[] {
  const rows = [...new Set(agreements.map(({ type }) => type))].map((type) => {
    const those = agreements.filter((agreement) => agreement.type === type);
    const parties = those.flatMap(({ parties = [] }) => parties);
    return [type, those.length, those.filter((agreement) => agreement.parties).length, parties.length, parties.filter(({ from, ratified, signed }) => from ?? ratified ?? signed).length, those.filter(({ ended, suspended }) => ended ?? suspended).length] as const;
  });
  return table([["agreements", "all", "with parties", "parties", "of them dated", "ended or suspended"], ...rows.sort(([, a], [, b]) => b - a).map((row) => [...row])]);
}

function byRegion(data: ReferenceData): string[] {
  const place = (country: string | undefined) => (country === undefined ? "-" : (regionOf.get(country) ?? "other"));
  const owner = new Map(data.offices.map(({ id, country }) => [id, place(country)]));
  const rows = [...Object.entries(regions).map(([key, { name }]) => [key, name] as const), ["other", "Elsewhere and former states"] as const, ["-", "International bodies"] as const].map(([key, name]) => [
    name,
    key === "-" ? 0 : data.countries.filter(({ id }) => place(id) === key).length,
    data.offices.filter(({ country }) => place(country) === key).length,
    data.people.filter(({ tenures }) => tenures.some(({ office }) => owner.get(office) === key)).length,
    data.people.flatMap(({ tenures }) => tenures).filter(({ office }) => owner.get(office) === key).length,
  ]);
  return table([["region", "countries", "offices", "people", "tenures"], ...rows]);
}
