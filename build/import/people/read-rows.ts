/** Rows of the sources, and rows written by hand, brought to one shape. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { OfficeRole, PartialDate } from "../../../src/reference/types.ts";
import { readJsonl } from "../read-jsonl.ts";

/** One holding of an office as a source tells it. */
export interface Row {
  country?: string;
  organisation?: string;
  role: OfficeRole;
  title: string;
  name: string;
  wikidata?: string;
  born?: string;
  from?: PartialDate;
  until?: PartialDate;
  seen?: string;
  acting?: boolean;
  note?: string;
  aliases: string[];
  source: string[];
  /** Written by hand: outranks the others. */
  hand?: { family?: string; order?: "western" | "eastern" | "mononym"; native?: string; titles?: string[] };
}

interface LeaderRow { country: string; role: string; office: string; name: string; name_variants: string[]; qid: string | null; start: string | null; end: string | null; end_basis: string | null; dob: string | null; as_of: string; sources: string[] }
interface CabinetRow { country?: string; role: string; office: string; name: string; qid?: string; dob?: string; start?: string; end?: string; as_of: string; source: string }
interface HandSource { key: string; title: string; publisher: string; url?: string; licence?: string }
/** A row of `build/import/rows/*.jsonl`. */
export interface HandRow {
  country?: string; organisation?: string; role: OfficeRole; title: string; titles?: string[]; name: string; family?: string; order?: "western" | "eastern" | "mononym";
  native?: string; born?: string; from?: string; until?: string; seen?: string; acting?: boolean; note?: string; wikidata?: string; aliases?: string[]; sources: HandSource[];
}

/** Source keys that only the importer writes: tenures that cite nothing else are the importer's to change. */
export const importerKeys = new Set(["wikidata-2022", "wikidata-2026", "factbook-2026", "cia-leaders", "ifg-ministers"]);

const roles: Record<string, OfficeRole> = {
  head_of_state: "head-of-state", head_of_government: "head-of-government", governor_general: "governor-general", foreign_minister: "foreign-minister", defence_minister: "defence-minister",
  finance_minister: "finance-minister", interior_minister: "interior-minister", vice_president: "vice-president", deputy_head_of_government: "deputy-head-of-government",
  military_chief: "chief-of-armed-forces", intelligence_chief: "intelligence-chief", national_security_adviser: "national-security-adviser",
};

/** Heads of state and government. Wikidata's and the Factbook's, joined beforehand. */
export function leaderRows(directory: string): Row[] {
  return readJsonl<LeaderRow>(join(directory, "leaders.jsonl")).flatMap((row): Row[] => {
    const role = roles[row.role];
    if (role === undefined || role === "governor-general" || row.name.trim() === "") return [];
    // Ends taken from the successor's start are months at best.
    const guessed = row.end_basis !== null && /^(factbook_|inferred_)/.test(row.end_basis);
    return [{
      country: row.country, role, title: row.office, name: row.name.replace(/, (Crown )?(Prince|King|Queen|Grand Duke|Emir) .*$/, ""), aliases: row.name_variants,
      ...(row.qid !== null && { wikidata: row.qid }), ...(row.dob !== null && { born: row.dob }), ...(row.start !== null && { from: row.start }),
      ...(row.end !== null ? { until: guessed ? row.end.slice(0, 7) : row.end } : { seen: row.as_of.slice(0, 10) }),
      ...(/^(acting|interim|caretaker)\b/i.test(row.office) && { acting: true }),
      source: row.sources.map((source) => (source === "wikidata" ? "wikidata-2022" : "factbook-2026")),
    }];
  });
}

/** Ministers and other officials. Undated names count as seen on their page's day. */
export function cabinetRows(directory: string): Row[] {
  return readJsonl<CabinetRow>(join(directory, "cabinet.jsonl")).flatMap((row): Row[] => {
    const role = roles[row.role];
    if (role === undefined || row.country === undefined || row.name.trim() === "") return [];
    const key = row.source.startsWith("CIA") ? "cia-leaders" : row.source.startsWith("IfG") ? "ifg-ministers" : row.source.includes("2026-05-13") ? "wikidata-2026" : "wikidata-2022";
    return [{
      country: row.country, role, title: row.office, name: row.name, aliases: [],
      ...(row.qid && { wikidata: row.qid }), ...(row.dob && { born: row.dob }), ...(row.start && { from: row.start }),
      ...(row.end ? { until: row.end } : { seen: row.as_of.slice(0, 10) }),
      source: [key],
    }];
  });
}

/** Rows written by hand, each with its cited pages, and those pages. */
export function handRows(directory: URL): { rows: Row[]; sources: HandSource[] } {
  if (!existsSync(directory)) return { rows: [], sources: [] };
  const written = readdirSync(directory).filter((file) => file.endsWith(".jsonl")).sort().flatMap((file) => readJsonl<HandRow>(new URL(file, directory).pathname));
  return {
    rows: written.map(({ sources, family, order, native, titles, aliases = [], ...row }) => ({
      ...row, aliases, source: sources.map(({ key }) => key),
      hand: { ...(family !== undefined && { family }), ...(order !== undefined && { order }), ...(native !== undefined && { native }), ...(titles !== undefined && { titles }) },
    })),
    sources: written.flatMap(({ sources }) => sources),
  };
}
