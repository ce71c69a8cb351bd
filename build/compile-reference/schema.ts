/** The shape of every record, field by field; unknown fields are refused. Mirrors `src/reference/types.ts`. */
import * as v from "valibot";
import { isPartialDate } from "../../src/reference/partialDate.ts";
import type { Agreement, Country, Office, Organisation, Person, RoleTitles, Source } from "../../src/reference/types.ts";

/** A schema whose output is exactly `T`; a field that differs from the type is a compile error. */
type SchemaOf<T> = v.GenericSchema<unknown, T>;

const text = v.pipe(v.string(), v.nonEmpty("is empty"), v.check((value) => value === value.trim(), "has a space at its beginning or end"), v.check((value) => value === value.normalize("NFC"), "is not in Unicode's composed form (NFC)"));
const words = v.pipe(v.array(text), v.nonEmpty("is an empty list"), v.checkItems((item, index, items) => items.indexOf(item) === index, "stands twice in the list"));
const date = v.pipe(v.string(), v.check(isPartialDate, "is no date: YYYY-MM-DD, or YYYY-MM or YYYY where no more is known"));
const day = v.pipe(date, v.check((value) => value.length === 10, "is no whole day (YYYY-MM-DD)"));
const key = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.+-]*$/, "is no key: small letters, digits, hyphens, dots"));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is no id: small letters and digits, joined by hyphens"));
const countryId = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "is no country code: three capital letters"));
const wikidata = v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, "is no Wikidata id"));
const url = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, "is no web address"));
const source = v.pipe(v.array(key), v.nonEmpty("names no source"), v.checkItems((item, index, items) => items.indexOf(item) === index, "stands twice in the list"));
const count = v.pipe(v.number(), v.integer("is no whole number"), v.minValue(0, "is negative"));
const optional = <T extends v.GenericSchema>(schema: T) => v.exactOptional(schema);

const membership = v.strictObject({ organisation: slug, from: date, until: optional(date), note: optional(text), source });

export const countrySchema: SchemaOf<Country> = v.strictObject({
  id: countryId,
  iso2: optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, "is no two-letter code"))),
  wikidata: optional(wikidata),
  status: v.picklist(["un-member", "un-observer", "territory", "disputed", "former"]),
  statusNote: optional(text),
  partOf: optional(countryId),
  continuedBy: optional(countryId),
  name: text,
  official: optional(text),
  native: optional(v.pipe(v.array(v.strictObject({ lang: text, name: text })), v.nonEmpty("is an empty list"))),
  aliases: optional(words),
  abbreviations: optional(words),
  adjectives: optional(words),
  people: optional(words),
  prefixes: optional(words),
  former: optional(v.pipe(v.array(v.strictObject({ name: text, from: optional(date), until: optional(date), adjectives: optional(words), source })), v.nonEmpty("is an empty list"))),
  capital: optional(v.strictObject({ value: text, source })),
  population: optional(v.strictObject({ value: count, year: v.pipe(v.number(), v.integer(), v.minValue(1900, "is no year of a census we know")), source })),
  government: optional(v.strictObject({ value: text, source })),
  neighbours: optional(v.array(countryId)),
  memberships: optional(v.pipe(v.array(membership), v.nonEmpty("is an empty list"))),
  from: optional(date),
  until: optional(date),
  source,
});

export const organisationSchema: SchemaOf<Organisation> = v.strictObject({
  id: slug,
  wikidata: optional(wikidata),
  name: text,
  short: optional(words),
  rank: optional(v.pipe(count, v.minValue(1, "is below 1"))),
  founded: optional(date),
  ended: optional(date),
  source,
});

const role = v.picklist([
  "head-of-state", "head-of-government", "head-of-state-and-government", "supreme-leader", "governor-general", "vice-president", "deputy-head-of-government",
  "foreign-minister", "defence-minister", "interior-minister", "finance-minister", "trade-minister", "chief-of-armed-forces", "national-security-adviser",
  "intelligence-chief", "un-ambassador", "organisation-head", "other",
]);

export const officeSchema: SchemaOf<Office> = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "is no office id: country or organisation, slash, title")),
  country: optional(countryId),
  organisation: optional(slug),
  role,
  title: text,
  renamed: optional(v.pipe(v.array(v.strictObject({ title: text, from: date })), v.nonEmpty("is an empty list"))),
  titles: optional(words),
  seats: v.picklist(["single", "many"]),
  source,
});

const tenure = v.strictObject({ office: v.string(), from: optional(date), until: optional(date), seen: optional(day), acting: optional(v.literal(true)), note: optional(text), source });

export const personSchema: SchemaOf<Person> = v.strictObject({
  id: slug,
  wikidata: optional(wikidata),
  name: text,
  family: text,
  order: optional(v.picklist(["western", "eastern", "mononym"])),
  native: optional(text),
  born: optional(date),
  died: optional(date),
  aliases: optional(words),
  tenures: v.pipe(v.array(tenure), v.nonEmpty("has no tenure")),
  source,
});

const party = v.strictObject({ id: text, signed: optional(date), ratified: optional(date), from: optional(date), until: optional(date), suspended: optional(date), note: optional(text) });

export const agreementSchema: SchemaOf<Agreement> = v.strictObject({
  id: slug,
  wikidata: optional(wikidata),
  name: text,
  official: optional(text),
  type: v.picklist(["treaty", "alliance", "armistice", "peace-accord", "declaration", "framework", "memorandum", "trade-agreement", "un-resolution", "statute", "arrangement"]),
  topic: text,
  aliases: optional(words),
  abbreviations: optional(words),
  ambiguous: optional(v.array(v.strictObject({ form: text, needs: words }))),
  summary: text,
  signed: optional(date),
  inForce: optional(date),
  ended: optional(date),
  suspended: optional(date),
  endNote: optional(text),
  place: optional(text),
  depositary: optional(text),
  parties: optional(v.array(party)),
  partyCount: optional(v.strictObject({ value: count, asOf: date, source })),
  nonParties: optional(v.array(v.strictObject({ id: text, note: optional(text) }))),
  events: optional(v.array(v.strictObject({ date, text, source }))),
  before: optional(v.array(slug)),
  after: optional(v.array(slug)),
  resolution: optional(v.strictObject({
    number: v.pipe(count, v.minValue(1, "is below 1")),
    situation: text,
    vote: optional(v.strictObject({ yes: count, no: count, abstain: count, against: optional(v.array(text)), abstaining: optional(v.array(text)) })),
  })),
  source,
});

export const sourceSchema: SchemaOf<Source> = v.strictObject({ title: text, publisher: text, licence: text, url: optional(url), checked: optional(day) });

export const rolesSchema: SchemaOf<RoleTitles> = v.record(role, v.pipe(words, v.checkItems((item) => item === item.toLowerCase(), "is not in lower case"))) as SchemaOf<RoleTitles>;
