/** The rows of all sources that are about a post we keep, with names and titles in order. */
import { readFileSync } from "node:fs";
import type { Country } from "../../../src/reference/types.ts";
import { postOf } from "./posts.ts";
import type { Row } from "./rows.ts";
import { tidyName } from "./tidy-names.ts";

/** A row that is wrong: every field given must be the row's. `name`: as the source has it. */
interface Rejected {
  country: string;
  name: string;
  role?: string;
  from?: string;
  reason: string;
}
const rejected = JSON.parse(readFileSync(new URL("rejected.json", import.meta.url), "utf8")) as Rejected[];
/** Kings and queens of several realms, whom some rows name without an id. */
const reigning: Record<string, string> = { "Charles III": "Q43274", "Elizabeth II": "Q9682" };

/** Reads the rows through; `dropped`: how many are not kept. Heads of state of territories are those of another country. */
export function keptRows(all: readonly Row[], countries: readonly Country[]): { rows: Row[]; dropped: number } {
  const status = new Map(countries.map(({ id, status: is }) => [id, is]));
  const rows = all.flatMap((row): Row[] => {
    if (rejected.some((one) => one.country === row.country && one.name === row.name && (one.role === undefined || one.role === row.role) && (one.from === undefined || one.from === row.from))) return [];
    const name = tidyName(row.name, row.country);
    const post = postOf(row);
    if (name === undefined || "reason" in post || row.country === undefined || !status.has(row.country)) return [];
    const dependent = status.get(row.country) === "territory";
    if (dependent && ["head-of-state", "governor-general", "un-ambassador"].includes(post.role)) return [];
    // The governor of a republic's old list, or who represents a bishop.
    if (post.role === "governor-general" && row.country === "AND") return [];
    const wikidata = row.wikidata ?? reigning[name];
    return [{ ...row, ...post, name, aliases: row.aliases.flatMap((alias) => tidyName(alias, row.country) ?? []), ...(wikidata !== undefined && { wikidata }) }];
  });
  return { rows, dropped: all.length - rows.length };
}
