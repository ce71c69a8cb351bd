/** The rows of all sources that are about a post we keep, with names and titles in order. */
import { readFileSync } from "node:fs";
import type { Country, OfficeRole } from "../../../src/reference/types.ts";
import { shorten } from "./naming.ts";
import { postOf } from "./posts.ts";
import type { Row } from "./rows.ts";
import { tidyName } from "./tidy-names.ts";

/** What is wrong with rows, as found on review. `from`: only the row that begins then. `name`: as the source has it, or tidied. */
interface Correction {
  country: string;
  role: OfficeRole;
  name: string;
  from?: string;
  /** Why the row is left out. */
  reject?: string;
  acting?: true;
  /** Dates the other rows of the office give, and why they are the better ones. */
  set?: { from?: string; until?: string };
  reason?: string;
}
const corrections = JSON.parse(readFileSync(new URL("corrections.json", import.meta.url), "utf8")) as Correction[];
/** Kings and queens of several realms, whom some rows name without an id. */
const reigning: Record<string, string> = { "Charles III": "Q43274", "Elizabeth II": "Q9682" };

/** Reads the rows through; `dropped`: how many are not kept. Heads of state of territories are those of another country. */
export function keptRows(all: readonly Row[], countries: readonly Country[]): { rows: Row[]; dropped: number } {
  const status = new Map(countries.map(({ id, status: is }) => [id, is]));
  const rows = all.flatMap((row): Row[] => {
    const tidy = tidyName(row.name, row.country);
    // American lists print Japanese names in their own order, English news does not.
    const full = row.country === "JPN" && row.familyHint !== undefined && tidy?.startsWith(`${row.familyHint} `) ? `${tidy.slice(row.familyHint.length + 1)} ${row.familyHint}` : tidy;
    const name = full === undefined ? undefined : shorten(full, row.country, row.familyHint);
    const post = postOf(row);
    if (full === undefined || name === undefined || "reason" in post || row.country === undefined || !status.has(row.country)) return [];
    const wrong = corrections.filter((one) => one.country === row.country && one.role === post.role && (one.name === row.name || one.name === name) && (one.from === undefined || one.from === row.from));
    if (wrong.some(({ reject }) => reject !== undefined)) return [];
    if (row.from !== undefined && row.until !== undefined && row.from > row.until) return [];
    const dependent = status.get(row.country) === "territory";
    if (dependent && ["head-of-state", "governor-general", "un-ambassador"].includes(post.role)) return [];
    // The governor of a republic's old list, or who represents a bishop.
    if (post.role === "governor-general" && row.country === "AND") return [];
    const wikidata = row.wikidata ?? reigning[name];
    return [{ ...row, ...post, name, aliases: [...(full === name ? [] : [full]), ...row.aliases.flatMap((alias) => tidyName(alias, row.country) ?? [])], ...(wikidata !== undefined && { wikidata }), ...corrected(row, wrong) }];
  });
  return { rows, dropped: all.length - rows.length };
}

function corrected(row: Row, wrong: readonly Correction[]): Partial<Row> {
  const set = Object.assign({}, ...wrong.map((one) => one.set ?? {})) as { from?: string; until?: string };
  // An undated sighting has no dates to correct.
  return { ...(row.from !== undefined && set), ...(wrong.some(({ acting }) => acting) && { acting: true }) };
}
