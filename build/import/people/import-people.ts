/**
 * `npm run import:people -- DIR`: offices and people from DIR/leaders.jsonl and DIR/cabinet.jsonl and the hand-written
 * rows beside this folder. What people have corrected in `src/data/people` by hand stays: fields of a record that exist,
 * and every tenure that cites another source than the importer's.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import type { Office, OfficeRole, Person, Source, Tenure } from "../../../src/reference/types.ts";
import { writeRecords } from "../write-records.ts";
import { gatherPeople, type Gathered } from "./merge-people.ts";
import { namingOf } from "./naming.ts";
import { isMonarch, officeFor, roleOf, slug } from "./posts.ts";
import { cabinetRows, handRows, importerKeys, leaderRows, type Row } from "./read-rows.ts";
import { setAsideSecondTitles } from "./second-titles.ts";
import { settleTenures } from "./settle-tenures.ts";

const directory = process.argv[2];
if (directory === undefined) throw new Error("usage: npm run import:people -- DIR");
const data = new URL("../../../src/data/", import.meta.url);
const rejected = JSON.parse(readFileSync(new URL("rejected.json", import.meta.url), "utf8")) as { country: string; name: string; title?: string; from?: string; reason: string }[];

const hand = handRows(new URL("../rows/", import.meta.url));
const isRejected = (row: Row) => rejected.some((one) => one.country === row.country && one.name === row.name && (one.title === undefined || one.title === row.title) && (one.from === undefined || one.from === row.from));
const rows = [...hand.rows, ...[...leaderRows(directory), ...cabinetRows(directory)].filter((row) => !isRejected(row))].map((row) => ({ ...row, role: roleOf(row) }))
  // Posts below the ones we keep, where nobody says when they were held.
  .filter((row) => row.hand || (row.role !== "other" && isSound(row)));

/** False for rows that a source's own layout has broken: several names in one, no title, a name in the title's place. */
function isSound(row: Row): boolean {
  if (/,| and |\d|\(|vacant| - |\b(minister|interim|acting|representatives|ceo|gnu|previously|president|governor|commissioner|speaker)\b/i.test(row.name.replace(/,? (Jr|Sr)\.?$/, "")) || !/ |^[A-Z]\p{L}{3,}/u.test(row.name)) return false;
  return !row.role.startsWith("head-of") || row.title === "" || /minister|president|premier|chancellor|king|queen|monarch|emir|amir|sultan|prince|duke|pope|emperor|chair|leader|head|chief|secretary|governor|taoiseach|regent|council|malo|gyalpo|agong|captain|beretitenti|speaker|commander|general|caretaker|acting|interim|sovereign|co-prince|imam|guide/i.test(row.title);
}

// "Head of government: President" is the head of state told a second time.
for (const row of rows) if (!row.hand && row.role === "head-of-government" && /^(acting |interim )?president$/i.test(row.title)) row.role = "head-of-state";

/** Countries whose president also heads the government. */
const executive = new Set<string>();
for (const country of new Set(rows.map((row) => row.country ?? ""))) {
  const heads = rows.filter((row) => row.country === country && row.role === "head-of-government" && (row.from ?? row.seen ?? "") >= "2005");
  const states = rows.filter((row) => row.country === country && row.role === "head-of-state" && (row.from ?? row.seen ?? "") >= "1990");
  if (states.length > 0 && !states.some((row) => isMonarch(row.title)) && heads.every((row) => states.some((state) => state.name === row.name))) executive.add(country);
}
for (const row of rows) {
  if (!row.hand && row.country !== undefined && executive.has(row.country) && row.role === "head-of-state") row.role = "head-of-state-and-government";
}
/** Where hand-written rows say what kind of head a country's president is, the imported ones follow. */
const headRole = new Map(hand.rows.flatMap((row) => (row.country !== undefined && (row.role === "head-of-state" || row.role === "head-of-state-and-government") ? [[row.country, row.role] as const] : [])));
for (const row of rows) {
  const role = headRole.get(row.country ?? "");
  if (role !== undefined && (row.role === "head-of-state" || row.role === "head-of-state-and-government")) row.role = role;
}
setAsideSecondTitles(rows);
const kept = rows.filter((row) => row.hand || !(row.country !== undefined && executive.has(row.country) && row.role === "head-of-government"));

const offices = new Map<string, Office>();
/** Office of each owner and role (single seats), or of each title (others). */
const officeKeys = new Map<string, string>();
const groups = new Map<string, Row[]>();
const groupOf = (row: Row) => `${row.country ?? row.organisation}|${row.role}|${row.role === "other" || row.role === "deputy-head-of-government" ? slug(row.title) : ""}`;
for (const row of kept) groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), row]);
const knownOffices: Office[] = existsSync(new URL("offices.json", data)) ? (JSON.parse(readFileSync(new URL("offices.json", data), "utf8")) as Office[]) : [];
for (const [key, group] of groups) {
  const first = group[0] as Row;
  const handTitle = group.find((row) => row.hand);
  const office = officeFor({ ...(first.country !== undefined && { country: first.country }), ...(first.organisation !== undefined && { organisation: first.organisation }) }, first.role as OfficeRole, group.map((row) => row.title), handTitle?.title, [...new Set(group.flatMap((row) => row.source))].slice(0, 2));
  const titles = [...new Set(group.flatMap((row) => row.hand?.titles ?? []))];
  if (titles.length > 0) office.titles = titles;
  const known = knownOffices.find(({ id }) => id === office.id);
  let id = office.id;
  for (let number = 2; offices.has(id); number++) id = `${office.id}-${number}`;
  offices.set(id, { ...office, ...known, id });
  officeKeys.set(key, id);
}

const known = new Map<string, Person>();
mkdirSync(new URL("people/", data), { recursive: true });
for (const file of readdirSync(new URL("people/", data))) for (const person of JSON.parse(readFileSync(new URL(`people/${file}`, data), "utf8")) as Person[]) known.set(person.wikidata ?? person.id, person);

const ids = new Set<string>();
const byFile = new Map<string, Person[]>();
for (const gathered of gatherPeople(kept)) {
  const person = personOf(gathered);
  const file = gathered.rows.find((row) => row.country !== undefined)?.country?.toLowerCase() ?? "int";
  byFile.set(file, [...(byFile.get(file) ?? []), person]);
}

function personOf({ rows: own, wikidata }: Gathered): Person {
  own.sort((a, b) => Number(b.hand !== undefined) - Number(a.hand !== undefined) || Number(b.wikidata !== undefined) - Number(a.wikidata !== undefined));
  const first = own[0] as Row;
  const naming = namingOf(first.name, first.country, own.some((row) => row.role === "head-of-state" && isMonarch(row.title)));
  const written = own.find((row) => row.hand?.family !== undefined)?.hand;
  const order = written ? written.order : naming.order;
  const born = own.map((row) => row.born).filter((date) => date !== undefined).sort((a, b) => b.length - a.length)[0];
  const native = own.find((row) => row.hand?.native !== undefined)?.hand?.native;
  const aliases = [...new Set([...naming.aliases, ...own.flatMap((row) => [row.name, ...row.aliases])])].map((name) => name.replace(/\s*\([^)]*\)/g, "").trim()).filter((name) => name !== naming.name && / /.test(name) && /^[\p{Script=Latin}\p{M}\s.'’"-]+$/u.test(name));
  const oneWord = naming.aliases.filter((name) => !/ /.test(name));
  let id = slug(naming.name) || "x";
  if (ids.has(id) && born !== undefined) id = `${id}-${born.slice(0, 4)}`;
  for (let number = 2, base = id; ids.has(id); number++) id = `${base}-${number}`;
  ids.add(id);
  const qid = [...wikidata][0];
  const before = known.get(qid ?? id) ?? known.get(id);
  const tenures = own.map((row): Tenure & { hand: boolean } => ({
    office: officeKeys.get(groupOf(row)) ?? "",
    ...(row.from !== undefined && { from: row.from }), ...(row.until !== undefined && { until: row.until }), ...(row.seen !== undefined && { seen: row.seen }),
    ...(row.acting && { acting: true as const }), ...(row.note !== undefined && { note: row.note }), source: row.source, hand: row.hand !== undefined,
  }));
  const corrected = (before?.tenures ?? []).filter((tenure) => tenure.source.some((key) => !importerKeys.has(key)) && !hand.rows.some((row) => row.source.join() === tenure.source.join()));
  return {
    id, ...(qid !== undefined && { wikidata: qid }), name: naming.name, family: written?.family ?? naming.family, ...(order !== undefined && order !== "western" && { order }),
    ...(native !== undefined && { native }), ...(born !== undefined && { born }), ...([...aliases, ...oneWord].length > 0 && { aliases: [...aliases, ...oneWord] }),
    tenures: settleTenures([...corrected.map((tenure) => ({ ...tenure, hand: true })), ...tenures]),
    source: [...new Set(own.flatMap((row) => row.source))].slice(0, 3),
  };
}

const { settleOffices } = await import("./settle-tenures.ts");
settleOffices([...byFile.values()].flat(), offices, importerKeys);
for (const [file, people] of byFile) {
  const written = people.filter(({ tenures }) => tenures.length > 0).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (written.length > 0) writeRecords(new URL(`people/${file}.json`, data).pathname, written);
}
const used = new Set([...byFile.values()].flat().flatMap(({ tenures }) => tenures.map(({ office }) => office)));
writeRecords(new URL("offices.json", data).pathname, [...offices.values()].filter(({ id }) => used.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1)));
const sourcesFile = new URL("sources.json", data);
const sources = JSON.parse(readFileSync(sourcesFile, "utf8")) as Record<string, Source>;
for (const { key, title, publisher, url, licence } of hand.sources) sources[key] ??= { title, publisher, licence: licence ?? "Cited for facts only", ...(url !== undefined && { url }), checked: "2026-06-30" };
writeFileSync(sourcesFile, `${JSON.stringify(Object.fromEntries(Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`);
console.log(`${[...byFile.values()].flat().length} people, ${used.size} offices`);
