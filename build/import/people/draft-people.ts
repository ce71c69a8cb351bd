/** Gathered rows → people with their tenures, as far as the sources tell. */
import type { Office, Person } from "../../../src/reference/types.ts";
import type { Gathered } from "./gather-people.ts";
import { namingOf } from "./naming.ts";
import { isReign, officeKey } from "./offices.ts";
import { foldTenures, type Told } from "./person-tenures.ts";
import type { Row } from "./rows.ts";

/** Told by the row's own title: an office may have passed from a king to a president, and a president may be another country's co-prince. */
/** A ruler known by more than a reign name: "Salman bin Abdulaziz", "Tamim bin Hamad Al Thani". */
const longName = / (bin|bint|[Aa]l)[ -]/;
/** Whose people a person is told among who holds offices in several countries. */
const homes = ["GBR", "FRA", "NLD", "DNK", "AUS", "NZL"];

/** `offices`: by `officeKey`. The id is the caller's to give. */
export function draftPerson({ rows, wikidata }: Gathered, offices: ReadonlyMap<string, Office>): { person: Omit<Person, "id">; file: string } {
  const country = homeOf(rows);
  // The name of the source that tells most, in the spelling most rows have.
  const ranked = [...rows].sort((a, b) => rank(a) - rank(b));
  const first = ranked[0] as Row;
  const reigns = rows.flatMap((row) => {
    const office = offices.get(officeKey(row));
    return office && (isReign(office) || office.title === "Co-Prince") ? [office.title] : [];
  });
  const monarch = reigns.length > 0 && country !== undefined;
  const hint = rows.find((row) => row.familyHint !== undefined && first.name.includes(row.familyHint))?.familyHint;
  const naming = namingOf(first.name, country, hint, monarch && !longName.test(first.name));
  if (monarch && longName.test(naming.name)) naming.family = naming.name.split(" ")[0] ?? naming.family;
  const spellings = [...naming.aliases, ...(monarch ? reignNames(naming.name, reigns[0] ?? "") : []), ...rows.flatMap((row) => [row.name, ...row.aliases])];
  const aliases = [...new Set(spellings)].filter((name) => isName(name) && name !== naming.name && (name.includes(" ") || naming.aliases.includes(name)));
  const born = rows.flatMap((row) => row.born ?? []).sort((a, b) => b.length - a.length)[0];
  const [qid] = [...wikidata].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  const tenures = rows.flatMap((row): Told[] => {
    const office = offices.get(officeKey(row));
    return office === undefined ? [] : [{
      office: office.id,
      ...(row.from !== undefined && { from: row.from }), ...(row.until !== undefined && { until: row.until }), ...(row.seen !== undefined && row.until === undefined && { seen: row.seen }),
      ...(row.acting && { acting: true as const }), ...(row.note !== undefined && { note: row.note }), ...(row.sighting && { sighting: true as const }),
      source: row.source,
    }];
  });
  return {
    file: (country ?? "int").toLowerCase(),
    person: {
      ...(qid !== undefined && { wikidata: qid }), name: naming.name, family: naming.family, ...(naming.order && { order: naming.order }), ...(born !== undefined && { born }),
      ...(aliases.length > 0 && { aliases }), tenures: foldTenures(tenures), source: [...new Set(ranked.filter(({ sighting }) => !sighting).flatMap((row) => row.source))].slice(0, 3),
    },
  };
}

const rank = (row: Row) => (row.wikidata === undefined ? 4 : 0) + (row.sighting ? 2 : 0) + (row.source.includes("cia-leaders") ? 1 : 0);
const isName = (name: string) => name.length > 3 && /^[\p{Script=Latin}\p{M}\s.'’‘ʻʼ-]+$/u.test(name);

function homeOf(rows: readonly Row[]): string | undefined {
  const elsewhere = rows.filter((row) => row.role !== "head-of-state" && row.role !== "governor-general").flatMap((row) => row.country ?? []);
  const countries = elsewhere.length > 0 ? elsewhere : rows.flatMap((row) => row.country ?? []);
  return homes.find((code) => elsewhere.length === 0 && countries.includes(code)) ?? countries[0];
}

/** "Charles III" → "King Charles III", "King Charles". */
function reignNames(name: string, title: string): string[] {
  if (/^(Pope|King|Queen) /.test(name) || title === "Co-Prince") return [];
  const style = title === "Monarch" ? (/^(Elizabeth|Margrethe|Beatrix)/.test(name) ? "Queen" : "King") : title;
  const short = longName.test(name) ? (name.split(" ")[0] ?? name) : name.replace(/ [IVX]+$/, "");
  return [...new Set([`${style} ${name}`, `${style} ${short}`])];
}
