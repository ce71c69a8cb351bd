/** The loaded dataset with its indexes. Pure. */
import { inOrder, type Holder } from "./tenures.ts";
import type { Agreement, Country, Day, EntityKind, Office, Organisation, Person, ReferenceData } from "./types.ts";

export interface Reference {
  data: ReferenceData;
  horizon: Day;
  countries: ReadonlyMap<string, Country>;
  organisations: ReadonlyMap<string, Organisation>;
  offices: ReadonlyMap<string, Office>;
  people: ReadonlyMap<string, Person>;
  agreements: ReadonlyMap<string, Agreement>;
  /** Holders of each office in order of their beginning. */
  holders: ReadonlyMap<string, Holder[]>;
  /** Offices of each country or organisation. */
  officesOf: ReadonlyMap<string, Office[]>;
}

/** Indexes the checked dataset. The records are used as they are, not copied. */
export function createReference(data: ReferenceData): Reference {
  const holders = new Map<string, Holder[]>();
  for (const person of data.people) {
    for (const tenure of person.tenures) push(holders, tenure.office, { person, tenure });
  }
  for (const [office, list] of holders) holders.set(office, inOrder(list));
  const officesOf = new Map<string, Office[]>();
  for (const office of data.offices) push(officesOf, office.country ?? office.organisation ?? "", office);
  return {
    data,
    horizon: data.horizon,
    countries: byId(data.countries),
    organisations: byId(data.organisations),
    offices: byId(data.offices),
    people: byId(data.people),
    agreements: byId(data.agreements),
    holders,
    officesOf,
  };
}

/** The kind of an entity id, or `undefined` where there is no such entity. */
export function kindOf(reference: Reference, id: string): EntityKind | undefined {
  if (reference.countries.has(id)) return "country";
  if (reference.people.has(id)) return "person";
  return reference.agreements.has(id) ? "agreement" : undefined;
}

function byId<T extends { id: string }>(records: T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
