/** The rows of one person brought together: by Wikidata id, and within a country by name and its other spellings. */
import type { Row } from "./rows.ts";
import { mayBeSame, nameKey, nameWords, skeleton } from "./similar-names.ts";

/** All rows of one person. */
export interface Gathered {
  rows: Row[];
  wikidata: Set<string>;
  /** Owner and name, of every spelling. */
  keys: Set<string>;
}

/** Names so short that a likeness of sounds says nothing. */
const byLetter = new Set(["CHN", "KOR", "PRK", "TWN", "VNM", "KHM", "JPN", "MMR", "LAO", "HKG", "MAC", "SGP", "MNG", "BTN"]);

/** Rows → people, each row in exactly one. */
export function gatherPeople(rows: readonly Row[]): Gathered[] {
  const all = new Set<Gathered>();
  const byQid = new Map<string, Gathered>();
  const byName = new Map<string, Gathered[]>();
  const put = (person: Gathered, { rows: own, wikidata, keys }: { rows: Row[]; wikidata: Iterable<string>; keys: Iterable<string> }) => {
    person.rows.push(...own);
    for (const id of wikidata) {
      person.wikidata.add(id);
      byQid.set(id, person);
    }
    for (const key of keys) {
      if (person.keys.has(key)) continue;
      person.keys.add(key);
      byName.set(key, [...(byName.get(key) ?? []), person]);
    }
  };
  const join = (into: Gathered, other: Gathered) => {
    if (into === other) return;
    all.delete(other);
    for (const key of other.keys) byName.set(key, (byName.get(key) ?? []).filter((one) => one !== other));
    put(into, other);
  };
  // Those with an id first, so that the others find them.
  for (const row of [...rows].sort((a, b) => Number(b.wikidata !== undefined) - Number(a.wikidata !== undefined))) {
    const keys = keysOf(row);
    const known = row.wikidata === undefined ? undefined : byQid.get(row.wikidata);
    const named = keys.flatMap((key) => byName.get(key) ?? []).find((other) => agree(other, row));
    const person: Gathered = known ?? named ?? { rows: [], wikidata: new Set(), keys: new Set() };
    all.add(person);
    put(person, { rows: [row], wikidata: row.wikidata === undefined ? [] : [row.wikidata], keys });
    if (named) join(person, named);
  }
  for (const person of all) if (person.wikidata.size === 0 && all.has(person)) joinLikely(person, all, join);
  return [...all];
}

const owner = ({ country, organisation }: Row) => country ?? organisation ?? "";
const keysOf = (row: Row) => [row.name, ...row.aliases.filter((alias) => alias.includes(" "))].map((name) => `${owner(row)} ${nameKey(name)}`);

/** Two people of one name in one country are one, unless ids and birth years say otherwise. */
function agree(person: Gathered, row: Row): boolean {
  // One beginning in one post told twice, under two ids.
  if (row.from !== undefined && person.rows.some((one) => one.role === row.role && one.from === row.from && owner(one) === owner(row))) return true;
  const births = new Set(person.rows.flatMap(({ born }) => born?.slice(0, 4) ?? []));
  if (row.born !== undefined && births.size > 0) return births.has(row.born.slice(0, 4));
  if (row.wikidata !== undefined && person.wikidata.size > 0) return false;
  // A namesake a generation away.
  const [start, end] = span(row);
  return person.rows.some((one) => {
    const [first, last] = span(one);
    return first - end < 25 && start - last < 25;
  });
}

/** First and last year of which a row tells. */
function span({ from, until, seen }: Row): [number, number] {
  return [Number((from ?? seen ?? until ?? "0").slice(0, 4)), Number((until ?? seen ?? from ?? "9999").slice(0, 4))];
}

/** Dynasties whose members share all but the first name. */
const dynastic = new Set(["KWT", "QAT", "SAU", "BHR", "OMN", "ARE", "JOR", "MAR", "BRN"]);

/** "Antonio Luis Montenegro" seen as prime minister while "Luis Montenegro" is prime minister: one person. */
function joinLikely(person: Gathered, all: Set<Gathered>, join: (into: Gathered, other: Gathered) => void): void {
  const [first] = person.rows as [Row];
  const place = owner(first);
  if (byLetter.has(place)) return;
  const roles = new Set(person.rows.map(({ role }) => role));
  for (const other of all) {
    if (other === person || !other.rows.some((row) => owner(row) === place && roles.has(row.role))) continue;
    const same = other.rows.some((row) => owner(row) === place && [row.name, ...row.aliases].some((name) => person.rows.some((own) => mayBeSame(name, own.name) && (!dynastic.has(place) || firstSound(name) === firstSound(own.name))))); 
    if (!same) continue;
    if (other.wikidata.size > 0 || other.rows.length >= person.rows.length) join(other, person);
    else join(person, other);
    return;
  }
}

function firstSound(name: string): string {
  return skeleton(nameWords(name)[0] ?? "");
}
