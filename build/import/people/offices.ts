/** One office for all rows of a post that one person holds at a time, whatever its sources title it. */
import { readFileSync } from "node:fs";
import type { Office, OfficeRole } from "../../../src/reference/types.ts";
import type { Row } from "./rows.ts";

/** What is settled by hand about an office, by owner and role: `"GBR head-of-state": {"title": "Monarch"}`. */
const settled = JSON.parse(readFileSync(new URL("office-settled.json", import.meta.url), "utf8")) as Record<string, Partial<Pick<Office, "title" | "titles" | "seats" | "role" | "renamed">>>;

/** Roles with one office per title. */
const perTitle = new Set<OfficeRole>(["other", "deputy-head-of-government"]);
const plainTitles: Partial<Record<OfficeRole, string>> = {
  "head-of-government": "Prime Minister", "head-of-state": "President", "head-of-state-and-government": "President", "governor-general": "Governor-General",
  "vice-president": "Vice President", "foreign-minister": "Minister of Foreign Affairs", "defence-minister": "Minister of Defence",
  "finance-minister": "Minister of Finance", "interior-minister": "Minister of the Interior",
};
/** Titles that say less or more than the post: the plain one serves. */
const noTitle = /represented by|^(Queen|King|President) of$|^(head_of|head of)|^(monarch|acting|chief|prime|premier of the|minister|executive vice|)$|\b(de|is|Ms|Gen\.|Sheikh|Prime)$/i;
/** What a long title of a minister begins with; further portfolios come and go. */
const core = /^((?:Federal )?(?:Minister|Secretary) (?:of|for) (?:State for )?(?:the )?(?:Foreign and European Affairs|Foreign Affairs|External Relations|External Affairs|National Defen[cs]e|Defen[cs]e|Economy and Finance|Finance|Interior|Internal Affairs|Home Affairs))(?:,| and | in charge | with )/i;

/** Rows with the same key are about one office. */
export function officeKey(row: Row): string {
  const owner = row.country ?? row.organisation ?? "";
  return `${owner} ${row.role}${perTitle.has(row.role) ? ` ${slug(deputyTitle(row))}` : ""}`;
}

function deputyTitle({ role, title }: Row): string {
  if (role !== "deputy-head-of-government") return title;
  const first = title.startsWith("First ") ? "First " : "";
  return /Prime Minister/.test(title) ? `${first}Deputy Prime Minister` : title.replace(/,.*$| of the State Council$/, "");
}

/** The office of rows that share a key. `title`: the title a hand-written row gives it. */
export function officeOf(rows: Row[], title?: string): Office {
  const [first] = rows as [Row];
  const owner = first.country ?? first.organisation ?? "";
  const hand = settled[`${owner} ${first.role}`];
  const name = hand?.title ?? title ?? titleOf(rows);
  return {
    id: `${owner.toLowerCase()}/${slug(name)}`,
    ...(first.country !== undefined ? { country: first.country } : { organisation: owner }),
    role: hand?.role ?? first.role,
    title: name,
    ...(hand?.renamed && { renamed: hand.renamed }),
    ...(hand?.titles && { titles: hand.titles }),
    seats: hand?.seats ?? (perTitle.has(first.role) ? "many" : "single"),
    source: [...new Set(rows.flatMap((row) => row.source))].sort().slice(0, 2),
  };
}

function titleOf(rows: Row[]): string {
  const [first] = rows as [Row];
  if (first.role === "deputy-head-of-government") return deputyTitle(first);
  const counts = new Map<string, number>();
  for (const { title } of rows) {
    if (noTitle.test(title)) continue;
    const plain = core.exec(title)?.[1] ?? title;
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]?.[0] ?? plainTitles[first.role] ?? first.title;
  return best.charAt(0).toUpperCase() + best.slice(1);
}

/** `Minister of National Defense` → `minister-of-national-defense`. */
export function slug(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’ʻʼ`]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 70).replace(/-$/, "");
}

const reigns = /^(king|queen|emperor|emir|sultan|grand duke|prince|pope|monarch)$/i;

/** True for the offices of kings, popes and the like, who go by one name. */
export function isReign({ role, title }: Pick<Office, "role" | "title">): boolean {
  return role === "head-of-state" && reigns.test(title);
}
