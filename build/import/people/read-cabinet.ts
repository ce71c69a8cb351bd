/** Ministers and other officials from `cabinet.jsonl`: Wikidata, the CIA's World Leaders, the Institute for Government. */
import { join } from "node:path";
import type { OfficeRole, SourceKey } from "../../../src/reference/types.ts";
import { readJsonl } from "../read-jsonl.ts";
import { familyPart } from "./capitals.ts";
import { soundDate, type Row } from "./rows.ts";

interface CabinetRow {
  country: string;
  role: string;
  office: string;
  name: string;
  name_cia?: string;
  aka?: string[];
  qid?: string;
  dob?: string;
  start?: string;
  end?: string;
  acting?: boolean;
  as_of: string;
  source: string;
}

const roles: Record<string, OfficeRole> = {
  head_of_state: "head-of-state",
  head_of_government: "head-of-government",
  governor_general: "governor-general",
  foreign_minister: "foreign-minister",
  defence_minister: "defence-minister",
  finance_minister: "finance-minister",
  interior_minister: "interior-minister",
  vice_president: "vice-president",
  deputy_head_of_government: "deputy-head-of-government",
  military_chief: "chief-of-armed-forces",
  intelligence_chief: "intelligence-chief",
  national_security_adviser: "national-security-adviser",
  other: "other",
};

/** All rows whose role we keep. Undated names count as seen on their page's day. */
export function cabinetRows(directory: string): Row[] {
  return readJsonl<CabinetRow>(join(directory, "cabinet.jsonl")).flatMap((row): Row[] => {
    const role = roles[row.role];
    if (role === undefined || row.name.trim() === "") return [];
    const source = sourceOf(row);
    const family = row.name_cia === undefined ? undefined : familyPart(row.name, row.name_cia);
    return [{
      country: row.country,
      role,
      title: row.office,
      name: row.name,
      ...(family && { familyHint: family.family }),
      ...(row.qid !== undefined && { wikidata: row.qid }),
      ...(row.dob !== undefined && { born: soundDate(row.dob) }),
      ...(row.start !== undefined && { from: row.start }),
      ...(row.end !== undefined ? { until: row.end } : { seen: row.as_of.slice(0, 10) }),
      ...(row.acting === true && { acting: true as const }),
      ...(source === "wikidata-2026" && { sighting: true as const }),
      aliases: row.aka ?? [],
      source: [source],
    }];
  });
}

function sourceOf({ source }: CabinetRow): SourceKey {
  if (source.startsWith("CIA")) return "cia-leaders";
  if (source.startsWith("IfG")) return "ifg-ministers";
  return source.includes("2026-05-13") ? "wikidata-2026" : "wikidata-2022";
}
