/** The facts of a country's card, read as of a day. Pure. */
import type { Bare, CountryCard, LeaderLine, ReadingDay } from "./cardTypes.ts";
import { covers, earliest } from "./partialDate.ts";
import type { Reference } from "./reference.ts";
import { holderOn, titleOn } from "./tenures.ts";
import type { Country, OfficeRole, Organisation } from "./types.ts";

/** The offices a reader expects on a country's card, in their order. */
const order: OfficeRole[] = [
  "supreme-leader",
  "head-of-state-and-government",
  "head-of-state",
  "head-of-government",
  "foreign-minister",
  "defence-minister",
];

/** Builds the card without its sources table. */
export function countryCard(country: Country, reading: ReadingDay, reference: Reference): Bare<CountryCard> {
  const { id, name, iso2, official, native, statusNote, capital, population, government, source } = country;
  const nameThen = nameOn(country, reading.day);
  return {
    kind: "country",
    id,
    name,
    reading,
    horizon: reference.horizon,
    ...(iso2 !== undefined && { iso2 }),
    ...(official !== undefined && { official }),
    ...(native !== undefined && { native }),
    ...(statusNote !== undefined && { statusNote }),
    ...(nameThen !== undefined && { nameThen }),
    ...(capital && { capital }),
    ...(population && { population }),
    ...(government && { government }),
    leaders: leadersOn(country, reading, reference),
    memberships: membershipsOn(country, reading, reference),
    source,
  };
}

function nameOn(country: Country, day: string): string | undefined {
  return country.former?.find((former) => former.until !== undefined && covers(former, day))?.name;
}

function leadersOn(country: Country, reading: ReadingDay, reference: Reference): LeaderLine[] {
  const lines: LeaderLine[] = [];
  for (const office of reference.officesOf.get(country.id) ?? []) {
    if (!order.includes(office.role) || office.seats !== "single") continue;
    const holder = holderOn(reference.holders.get(office.id) ?? [], reading.day);
    if (!holder) continue;
    lines.push({
      role: office.role,
      title: titleOn(office, reading.day),
      holder: { id: holder.person.id, name: holder.person.name },
      ...(holder.tenure.from !== undefined && { from: holder.tenure.from }),
      source: holder.tenure.source,
    });
  }
  return lines.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

function membershipsOn(country: Country, reading: ReadingDay, reference: Reference): CountryCard["memberships"] {
  return (country.memberships ?? [])
    .filter((membership) => covers(membership, reading.day))
    .map(({ organisation, from, note, source }) => ({
      id: organisation,
      name: shortName(reference.organisations.get(organisation)) ?? organisation,
      from,
      ...(note !== undefined && { note }),
      source,
      rank: reference.organisations.get(organisation)?.rank ?? 999,
    }))
    .filter(({ rank }) => rank < 999)
    .sort((a, b) => a.rank - b.rank || earliest(a.from).localeCompare(earliest(b.from)))
    .map(({ rank: _rank, ...membership }) => membership);
}

/** A body by the name that a list has room for: "OECD", "G7", "BRICS", "Arab League". */
function shortName(organisation: Organisation | undefined): string | undefined {
  if (!organisation || organisation.name.length <= 8) return organisation?.name;
  const { name, short = [] } = organisation;
  return short.find((one) => /^[A-Z0-9+]{2,6}$/.test(one)) ?? (name.length <= 14 ? name : (short.find((one) => one.length <= 12) ?? name));
}
