/** Rows written by hand, put into the curated records: they outrank what an import told. */
import type { Office, Person, SourceKey, Tenure } from "../../../src/reference/types.ts";
import type { Curated } from "./curated.ts";
import type { HandRow } from "./hand-rows.ts";
import { namingOf } from "./naming.ts";
import { isReign, officeOf, slug } from "./offices.ts";
import { endOf, startOf } from "./person-tenures.ts";
import { isImported, type Row } from "./rows.ts";
import { nameKey } from "./similar-names.ts";

/** Rows → curated records, changed in place. A tenure of the same person and office that overlaps the row's is replaced by it. */
export function applyRows(curated: Curated, rows: readonly HandRow[]): void {
  const fresh = new Set<Tenure>();
  for (const row of rows) {
    const office = officeFor(curated, row);
    const person = personFor(curated, row);
    describe(person, row, isReign(office));
    const source = row.sources.map((one): SourceKey => (typeof one === "string" ? one : one.key));
    const tenure: Tenure = {
      office: office.id,
      ...(row.from !== undefined && { from: row.from }), ...(row.until !== undefined && { until: row.until }), ...(row.seen !== undefined && { seen: row.seen }),
      ...(row.acting === true && { acting: true as const }), ...(row.note !== undefined && { note: row.note }), source,
    };
    person.tenures = [...person.tenures.filter((other) => fresh.has(other) || other.office !== tenure.office || !overlaps(other, tenure)), tenure].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
    person.source = [...new Set([...source, ...person.source.filter((key) => person.tenures.some((one) => one.source.includes(key)))])].slice(0, 3);
    fresh.add(tenure);
  }
}

function overlaps(a: Tenure, b: Tenure): boolean {
  return startOf(a) <= endOf(b) && startOf(b) <= endOf(a);
}

function officeFor({ offices }: Curated, row: HandRow): Office {
  const { country, organisation, role, title } = row;
  const asRow = { country, organisation, role, title, name: row.name, aliases: [], source: [] } as unknown as Row;
  const owned = [...offices.values()].filter((office) => office.country === country && office.organisation === organisation);
  const same = (name: string) => slug(name) === slug(title);
  let office = owned.find((one) => one.role === role && [one.title, ...(one.titles ?? []), ...(one.renamed ?? []).map((other) => other.title)].some(same))
    ?? (row.separate === true || role === "other" || row.seats === "many" || role === "deputy-head-of-government" || role === "organisation-head" ? undefined : owned.find((one) => one.role === role && one.seats === "single"));
  if (!office) {
    office = officeOf([asRow], title);
    if (offices.has(office.id)) office.id = `${office.id}-${role}`;
    offices.set(office.id, office);
  }
  if (row.seats) office.seats = row.seats;
  if (row.renamed) office.renamed = row.renamed;
  const cited = row.sources.map((one) => (typeof one === "string" ? one : one.key));
  if (isImported(office)) {
    // The title written by hand is the better one; the id stays as long as it is told by an import only.
    if (office.title !== title && role !== "head-of-state") office.title = title;
    office.source = cited.slice(0, 2);
  }
  const titles = [...new Set([...(office.titles ?? []), ...(row.titles ?? [])])].filter((one) => one !== office.title);
  if (titles.length > 0) office.titles = titles;
  else delete office.titles;
  return office;
}

function personFor({ people }: Curated, row: HandRow): Person {
  const file = (row.home ?? row.country ?? "int").toLowerCase();
  const key = nameKey(row.name);
  const spellings = new Set([row.name, ...(row.aliases ?? []).filter((alias) => alias.includes(" "))].map(nameKey));
  const named = (person: Person) => [person.name, ...(person.aliases ?? [])].some((name) => spellings.has(nameKey(name)));
  // Ids are weaker than names here: the importer's come with the source, those written by hand may be slips.
  const sameBirth = (person: Person) => person.born === undefined || row.born === undefined || person.born.slice(0, 4) === row.born.slice(0, 4);
  const own = people.filter((entry) => (entry.file === file || (row.organisation !== undefined && entry.file === "int")) && sameBirth(entry.person));
  const known = own.find(({ person }) => nameKey(person.name) === key) ?? own.find(({ person }) => named(person)) ?? (row.wikidata === undefined ? undefined : people.find(({ person }) => person.wikidata === row.wikidata));
  if (known) return known.person;
  const id = slug(row.name);
  const taken = (one: string) => people.some(({ person }) => person.id === one);
  const year = row.born?.slice(0, 4) ?? row.from?.slice(0, 4) ?? "2";
  const person: Person = { id: taken(id) ? `${id}-${row.born === undefined ? `${file}${taken(`${id}-${file}`) ? year : ""}` : year}` : id, name: row.name, family: "", tenures: [], source: [] };
  people.push({ person, file });
  return person;
}

/** What the row says about the person stands; what it leaves out stays as it was. */
function describe(person: Person, row: HandRow, reign: boolean): void {
  const naming = namingOf(row.name, row.home ?? row.country, undefined, row.order === "mononym" || reign);
  const before = person.name;
  person.name = row.name;
  const family = row.family ?? (person.family === "" || before !== row.name ? naming.family : person.family);
  person.family = family;
  const order = row.order ?? (row.family === undefined && person.order === undefined ? naming.order : person.order);
  if (order !== undefined && order !== "western") person.order = order;
  else delete person.order;
  if (person.wikidata !== undefined && row.wikidata !== undefined && person.wikidata !== row.wikidata) console.log(`${row.name}: ${row.wikidata} by hand, ${person.wikidata} known`);
  if (row.wikidata !== undefined) person.wikidata ??= row.wikidata;
  for (const field of ["native", "born", "died"] as const) if (row[field] !== undefined) person[field] = row[field];
  const aliases = [...new Set([...(row.aliases ?? []), ...naming.aliases, ...(person.aliases ?? []), ...(before === row.name ? [] : [before])])].filter((name) => name !== row.name);
  if (aliases.length > 0) person.aliases = aliases;
}
