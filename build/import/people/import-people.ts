/**
 * `npm run import:people -- DIR`: offices and people from DIR/leaders.jsonl and DIR/cabinet.jsonl, then the hand-written
 * rows of `build/import/rows`. What has been corrected by hand in `src/data` stays: fields a record has, and every tenure
 * that cites another source than the importer's.
 */
import { readFileSync, readdirSync } from "node:fs";
import type { Country, Office, Person } from "../../../src/reference/types.ts";
import { applyRows } from "./apply-rows.ts";
import { readCurated, writeCurated, type Curated } from "./curated.ts";
import { draftPerson } from "./draft-people.ts";
import { joinExecutives } from "./executives.ts";
import { gatherPeople } from "./gather-people.ts";
import { readHandRows, sourcesOf } from "./hand-rows.ts";
import { addSources } from "./source-table.ts";
import { groupedBy } from "./grouped.ts";
import { officeKey, officeOf, slug } from "./offices.ts";
import { describeClash, settleSuccession } from "./office-succession.ts";
import { cabinetRows } from "./read-cabinet.ts";
import { leaderRows } from "./read-leaders.ts";
import { isImported, type Row } from "./rows.ts";
import { keptRows } from "./kept-rows.ts";

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error("usage: npm run import:people -- DIR");

const countries = JSON.parse(readFileSync(new URL("../../../src/data/countries.json", import.meta.url), "utf8")) as Country[];
const { rows: kept, dropped } = keptRows([...leaderRows(directory), ...cabinetRows(directory)], countries);
const rows = joinExecutives(kept);

const hand = new URL("../rows/", import.meta.url);
const written = readdirSync(hand).filter((file) => file.endsWith(".jsonl")).sort().map((name) => readHandRows(new URL(name, hand).pathname));
/** Titles that hand-written rows give to offices with one seat. */
const titles = new Map(written.flat().filter(({ seats, separate }) => seats !== "many" && separate !== true).map((row) => [`${row.country ?? row.organisation} ${row.role}`, row.title]));

const curated = readCurated();
const offices = officesOf(rows, curated.offices);
mergeInto(curated, rows, offices);
for (const list of written) {
  addSources(sourcesOf(list));
  applyRows(curated, list);
}
const clashes = settleSuccession(curated.people.map(({ person }) => person), curated.offices);
writeCurated(curated);
for (const clash of clashes) console.log(describeClash(clash));
console.log(`${curated.people.filter(({ person }) => person.tenures.length > 0).length} people, ${rows.length} rows kept, ${dropped} not, ${clashes.length} clashes`);

/** Offices by key; those known already keep what has been written about them. */
function officesOf(from: readonly Row[], known: Map<string, Office>): Map<string, Office> {
  const found = new Map<string, Office>();
  const taken = new Set<string>();
  for (const [key, group] of groupedBy(from, officeKey)) {
    const made = officeOf(group, titles.get(key));
    // Two posts of one title in one country: the second is told apart by its role.
    if (taken.has(made.id)) made.id = `${made.id}-${made.role}`;
    taken.add(made.id);
    const office = { ...made, ...known.get(made.id) };
    found.set(key, office);
    known.set(office.id, office);
  }
  return found;
}

/** Puts what the rows tell in the place of what an earlier import told. */
function mergeInto(into: Curated, from: readonly Row[], byKey: ReadonlyMap<string, Office>): void {
  for (const { person } of into.people) person.tenures = person.tenures.filter((tenure) => !isImported(tenure));
  const byQid = new Map(into.people.flatMap((entry) => (entry.person.wikidata === undefined ? [] : [[entry.person.wikidata, entry] as const])));
  const byId = new Map(into.people.map((entry) => [entry.person.id, entry]));
  for (const gathered of gatherPeople(from)) {
    const { person, file } = draftPerson(gathered, byKey);
    const id = slug(person.name) || slug(person.wikidata ?? "unnamed");
    const sameName = [id, `${id}-${person.born?.slice(0, 4)}`, `${id}-${file}`].map((one) => byId.get(one)).find((entry) => entry && entry.file === file && (entry.person.wikidata ?? person.wikidata) === person.wikidata && !sameSpan(entry.person, person));
    const known = [...gathered.wikidata].map((qid) => byQid.get(qid)).find((entry) => entry !== undefined) ?? sameName;
    if (known) {
      const own = known.person.tenures;
      Object.assign(known.person, { ...person, ...known.person, tenures: [...own, ...person.tenures] });
      continue;
    }
    const unique = [id, ...(person.born === undefined ? [] : [`${id}-${person.born.slice(0, 4)}`]), `${id}-${file}`].find((one) => !byId.has(one)) ?? numbered(`${id}-${file}`, byId);
    const entry = { person: { id: unique, ...person } as Person, file };
    into.people.push(entry);
    byId.set(unique, entry);
  }
}

function sameSpan(a: Person, b: Omit<Person, "id">): boolean {
  return a.born !== undefined && b.born !== undefined && a.born.slice(0, 4) !== b.born.slice(0, 4);
}

function numbered(id: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
