/** Rows of one person brought together. */
import { wordsOf } from "../../../src/mentions/personForms.ts";
import type { Row } from "./read-rows.ts";

/** All rows of one person, the hand-written first. */
export interface Gathered {
  rows: Row[];
  wikidata: Set<string>;
  keys: Set<string>;
}

/** Words of a name without initials and honours, in no order: the same for "Kishida Fumio" and "Fumio Kishida". */
export function nameKey(name: string): string {
  const words = wordsOf(name.replace(/\s*\([^)]*\)/g, "")).filter((word) => !/^(jr|sr|sir|dr|gen|sheikh|king|queen|prince|pope|president)$/.test(word));
  const long = words.filter((word) => word.length > 1);
  return (long.length >= 2 ? long : words).sort().join(" ");
}

/** Gathers rows by Wikidata id, and within a country by name and its other spellings. */
export function gatherPeople(rows: Row[]): Gathered[] {
  const byQid = new Map<string, Gathered>();
  const byName = new Map<string, Gathered>();
  const all: Gathered[] = [];
  const place = (row: Row) => row.country ?? row.organisation ?? "";
  const join = (a: Gathered, b: Gathered) => {
    if (a === b) return a;
    a.rows.push(...b.rows);
    for (const id of b.wikidata) {
      a.wikidata.add(id);
      byQid.set(id, a);
    }
    for (const key of b.keys) {
      a.keys.add(key);
      byName.set(key, a);
    }
    all.splice(all.indexOf(b), 1);
    return a;
  };
  for (const row of rows) {
    const keys = [row.name, ...row.aliases].map((name) => `${place(row)} ${nameKey(name)}`);
    const known = row.wikidata === undefined ? undefined : byQid.get(row.wikidata);
    const named = keys.flatMap((key) => byName.get(key) ?? []).find((other) => row.wikidata === undefined || other.wikidata.size === 0 || other.wikidata.has(row.wikidata) || sameBirth(other, row));
    let person = known && named ? join(known, named) : (known ?? named);
    if (!person) {
      person = { rows: [], wikidata: new Set(), keys: new Set() };
      all.push(person);
    }
    person.rows.push(row);
    if (row.wikidata !== undefined) {
      person.wikidata.add(row.wikidata);
      byQid.set(row.wikidata, person);
    }
    for (const key of keys) {
      person.keys.add(key);
      if (!byName.has(key)) byName.set(key, person);
    }
  }
  return joinLongerNames(all, join);
}

function sameBirth(person: Gathered, row: Row): boolean {
  return row.born !== undefined && person.rows.some(({ born }) => born?.slice(0, 4) === row.born?.slice(0, 4));
}

/** "Antonio Luis Montenegro" and "Luis Montenegro" of one country and role at one time are one person. */
function joinLongerNames(all: Gathered[], join: (a: Gathered, b: Gathered) => Gathered): Gathered[] {
  const byCountry = new Map<string, Gathered[]>();
  for (const person of all) {
    const country = person.rows[0]?.country ?? person.rows[0]?.organisation ?? "";
    byCountry.set(country, [...(byCountry.get(country) ?? []), person]);
  }
  for (const people of byCountry.values()) {
    const undated = people.filter((person) => person.wikidata.size === 0);
    for (const person of undated) {
      const words = new Set([...person.keys].flatMap((key) => key.split(" ").slice(1)));
      const other = people.find((candidate) => candidate !== person && all.includes(candidate) && (candidate.wikidata.size > 0 || candidate.rows.some(({ hand }) => hand)) && shares(candidate, person, words));
      if (other && all.includes(person)) join(other, person);
    }
  }
  return all;
}

function shares(a: Gathered, b: Gathered, words: Set<string>): boolean {
  const roles = new Set(b.rows.map(({ role }) => role));
  if (!a.rows.some(({ role }) => roles.has(role))) return false;
  return [...a.keys].some((key) => {
    const own = key.split(" ").slice(1);
    if (own.length < 2 || words.size < 2) return false;
    const common = own.filter((word) => words.has(word)).length;
    return common >= 2 && (common === own.length || common === words.size);
  });
}
