/** Titles of posts: cleaned, and several titles of one post brought to one office. */
import type { Office, OfficeRole } from "../../../src/reference/types.ts";
import type { Row } from "./read-rows.ts";

/** Roles of which a country has one post with one holder. */
const singles = new Set<OfficeRole>(["head-of-state", "head-of-government", "head-of-state-and-government", "foreign-minister", "defence-minister", "finance-minister", "interior-minister", "chief-of-armed-forces", "national-security-adviser", "intelligence-chief", "vice-president", "trade-minister", "un-ambassador", "supreme-leader", "organisation-head"]);

/** Words of titles below the one who heads: deputies, juniors, staff. */
const junior = /\b(under-?secretary|assistant|deputy|parliamentary|junior|state secretary|secretary of state (at|to|for the)|minister of state|minister delegate|delegate|associate|alternate|vice-minister|vice minister|advisor|adviser|military cabinet|parliament|materiel|equipment|science|space|veterans|personnel|procurement|industries|production|gendarmerie|shadow|equality|culture and|economic affairs and digital|special|head of the cabinet|comptroller|indo-pacific|policy|without portfolio|second |third )\b/i;
/** Chiefs of one service, not of all. */
const service = /\b(army|air|naval|navy|marine|land forces|ground forces|intelligence|police|guard|territorial|land)\b/i;
const monarchs = /^(king|queen|emperor|monarch|emir|amir|sultan|grand duke|prince|pope|druk gyalpo|yang di|regent|captain regent|sovereign)/i;

/** True for kings, popes and the like, who go by one name. */
export function isMonarch(title: string): boolean {
  return monarchs.test(title);
}

/** A title in one spelling: "Minister of Finance & Culture" → "Minister of Finance and Culture". */
export function cleanTitle(title: string): string {
  return title
    .replace(/ – .*$/, "")
    .replace(/\s*\([^)]*\)/g, "")
    .replace(/&/g, "and")
    .replace(/_/g, " ")
    .replace(/^(Acting|Interim|Caretaker)\s+/i, "")
    .replace(/\b(of|of the|for|Min\.)\s*$/i, "")
    .replace(/^Min\. /, "Minister ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The role a row really has: juniors and service chiefs are others. */
export function roleOf(row: Row): OfficeRole {
  if (row.hand) return row.role;
  const title = cleanTitle(row.title);
  if (row.role.endsWith("minister") && (junior.test(title) || /^(acting|vacant)$/i.test(title))) return "other";
  if (row.role === "chief-of-armed-forces" && service.test(title) && !/armed forces|defen[cs]e/i.test(title)) return "other";
  if (row.role === "vice-president" && /second|third|2nd|3rd/i.test(title)) return "other";
  if (row.role === "intelligence-chief" && /artificial/i.test(title)) return "other";
  return row.role;
}

/** Words that news would not use for the post of its role: then the plain title of the role serves. */
const fallback: Partial<Record<OfficeRole, string>> = { "head-of-government": "Prime Minister", "head-of-state": "Head of State" };

/** One office for a country's rows of a role. `preferred`: a title written by hand. */
export function officeFor(id: { country?: string; organisation?: string }, role: OfficeRole, titles: string[], preferred: string | undefined, source: string[]): Office {
  const counts = new Map<string, number>();
  for (const title of titles.map(cleanTitle).filter((text) => text.length > 2 && !/represented by|^president of$/i.test(text))) counts.set(title, (counts.get(title) ?? 0) + 1);
  const title = preferred ?? [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]?.[0] ?? fallback[role] ?? "Head";
  const owner = (id.country ?? id.organisation ?? "").toLowerCase();
  return {
    id: `${owner}/${slug(title)}`, ...(id.country !== undefined ? { country: id.country } : { organisation: id.organisation ?? "" }), role,
    title: title[0]?.toUpperCase() + title.slice(1), seats: singles.has(role) ? "single" : "many", source,
  };
}

/** `Minister of National Defense` → `minister-of-national-defense`. */
export function slug(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 70);
}
