/** The curated offices and people of `src/data`, read and written. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import type { Office, Person } from "../../../src/reference/types.ts";
import { writeRecords } from "../write-records.ts";

const data = new URL("../../../src/data/", import.meta.url);
const folder = new URL("people/", data);

/** Offices by id, and people with the file (alpha-3 in lower case, or an organisation's `int`) that holds each. */
export interface Curated {
  offices: Map<string, Office>;
  people: { person: Person; file: string }[];
}

export function readCurated(): Curated {
  const offices = existsSync(new URL("offices.json", data)) ? (JSON.parse(readFileSync(new URL("offices.json", data), "utf8")) as Office[]) : [];
  mkdirSync(folder, { recursive: true });
  const people = readdirSync(folder).filter((name) => name.endsWith(".json")).sort()
    .flatMap((name) => (JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Person[]).map((person) => ({ person, file: name.replace(/\.json$/, "") })));
  return { offices: new Map(offices.map((office) => [office.id, office])), people };
}

/** Writes both, sorted by id; people and offices without a tenure are left out. Who served organisations only goes into `int.json`. */
export function writeCurated({ offices, people }: Curated): void {
  const byFile = new Map<string, Person[]>();
  for (const { person, file } of people) {
    if (person.tenures.length === 0) continue;
    const served = person.tenures.flatMap(({ office }) => offices.get(office)?.country?.toLowerCase() ?? []);
    const home = served.includes(file) ? file : (served[0] ?? "int");
    byFile.set(home, [...(byFile.get(home) ?? []), person]);
  }
  for (const name of readdirSync(folder)) if (!byFile.has(name.replace(/\.json$/, ""))) rmSync(new URL(name, folder));
  for (const [file, list] of byFile) writeRecords(new URL(`${file}.json`, folder).pathname, list.sort(byId));
  const used = new Set(people.flatMap(({ person }) => person.tenures.map(({ office }) => office)));
  writeRecords(new URL("offices.json", data).pathname, [...offices.values()].filter(({ id }) => used.has(id)).sort(byId));
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
