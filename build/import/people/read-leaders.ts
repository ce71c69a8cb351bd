/** Heads of state and government and governors-general from `leaders.jsonl`: Wikidata joined with the CIA World Factbook. */
import { join } from "node:path";
import type { OfficeRole } from "../../../src/reference/types.ts";
import { readJsonl } from "../read-jsonl.ts";
import { familyPart } from "./capitals.ts";
import { soundDate, type Row } from "./rows.ts";

interface LeaderRow {
  country: string;
  role: string;
  office: string;
  name: string;
  name_variants: string[];
  qid: string | null;
  start: string | null;
  end: string | null;
  end_basis: string | null;
  dob: string | null;
  as_of: string;
  sources: string[];
  flags: string[];
}
interface FactbookRow {
  country: string;
  name: string;
  name_factbook: string;
}

const roles: Record<string, OfficeRole> = { head_of_state: "head-of-state", head_of_government: "head-of-government", governor_general: "governor-general" };

/** All rows of the three roles. */
export function leaderRows(directory: string): Row[] {
  const families = new Map(readJsonl<FactbookRow>(join(directory, "leaders_current_factbook.jsonl")).map((row) => [`${row.country} ${row.name}`, familyPart(row.name, row.name_factbook)?.family]));
  return readJsonl<LeaderRow>(join(directory, "leaders.jsonl")).flatMap((row): Row[] => {
    const role = roles[row.role];
    if (role === undefined || row.name.trim() === "") return [];
    const family = families.get(`${row.country} ${row.name}`);
    return [{
      country: row.country,
      role,
      title: row.office,
      name: row.name,
      ...(family !== undefined && { familyHint: family }),
      // An id that was guessed from the name is sometimes a namesake's.
      ...(row.qid !== null && !row.flags.includes("qid_by_name") && { wikidata: row.qid }),
      ...(row.dob !== null && { born: soundDate(row.dob) }),
      ...(row.start !== null && { from: row.start }),
      ...endOf(row),
      ...(/^(acting|interim|caretaker)\b/i.test(row.office) && { acting: true as const }),
      aliases: row.name_variants,
      source: row.sources.map((source) => (source === "wikidata" ? "wikidata-2022" : "factbook-2026")),
    }];
  });
}

/** Ends that the Factbook does not tell are the day the successor began; those that differ are in the hand-written rows. One from the last list that shows the person is a sighting. */
function endOf(row: LeaderRow): { until: string } | { seen: string } {
  if (row.end === null) return { seen: row.as_of.slice(0, 10) };
  if (row.end_basis === "factbook_last_snapshot") return { seen: row.end };
  return { until: row.end };
}
