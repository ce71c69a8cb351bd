/** Which post a row is about: its title in one spelling, and the role it really has. */
import { readFileSync } from "node:fs";
import type { OfficeRole } from "../../../src/reference/types.ts";
import type { Row } from "./rows.ts";

/** A post that its source puts under the wrong role: `to` says which is right, null that the row is not kept. */
interface Exception {
  country: string;
  role: OfficeRole;
  title: string;
  to: OfficeRole | null;
}
const exceptions = (JSON.parse(readFileSync(new URL("post-exceptions.json", import.meta.url), "utf8")) as Exception[]).map((one) => ({ ...one, pattern: new RegExp(one.title) }));

/** Words of titles below the one who heads: deputies, juniors, staff. */
const junior =
  /\b(under-?secretary|assistant|parliamentary (under|secretary)|junior|state secretary|secretary of state (at|to|for|of)|ministers? of state|state minister|minister delegate|minister[- ]del\.|associate|alternate|vice[- ]minister|deputy minister|advis[eo]r|military cabinet|procurement|production|gendarmerie|in charge of veterans|shadow|comptroller|without portfolio|head of the .*cabinet)\b/i;
/** Where the head of the ministry bears a title that elsewhere is a junior's. */
const headsAnyway: Record<string, RegExp> = {
  GBR: /^Secretary of State for/, USA: /^Secretary of/, CMR: /Presidency in Charge of Defen[cs]e/, MAR: /National Defen[cs]e Administration/,
  ARE: /^Minister of State for (Financial|Foreign|Defen[cs]e)/, QAT: /^(Deputy Prime Minister|Minister of State) .*Defen[cs]e/, SMR: /^Secretary of State/,
  GAB: /^Minister of State/, ZAF: /Military Veterans/, UGA: /^Minister of Defence and Veterans/, COD: /^Vice Prime Minister/, CIV: /^Minister of State/, GIN: /^Minister of State/,
};
/** Offices of states, provinces and emirates within a country. */
const within = /\b(Quebec|Québec|British Columbia|Manitoba|Ontario|Alberta|Sarawak|Sabah|Catalonia|Bavaria|Scotland|Wales|Northern Ireland|Flanders|Flemish|Wallonia|Walloon|Republika Srpska|Kurdistan|Puntland|Bougainville|Ghazal|Republic of Crimea|Donetsk|Luhansk)\b/;
const ministers = new Set<OfficeRole>(["foreign-minister", "defence-minister", "finance-minister", "interior-minister", "trade-minister"]);
/** Posts that only the undated list has and whose holders news names. */
const furtherPosts: [RegExp, OfficeRole, string?][] = [
  [/^Permanent Representative to the UN/, "un-ambassador", "Permanent Representative to the United Nations"],
  [/^Secretary, (National )?Security (and Defense |& Defense )?Council/, "national-security-adviser", "Secretary of the Security Council"],
  [/^Director, Office of National Security/, "national-security-adviser", "Director of National Security"],
  [/^(Federal )?(Minister|Secretary) (of|for) ((International|Foreign|Domestic) )?(Trade|Commerce)\b/, "trade-minister"],
  [/^Minister of Justice|^Minister for Justice|^Attorney General/, "other"],
  [/^Minister of National Security$/, "other"],
  [/^Chairman, State (Security )?(Ctte\.|Committee) for (National|State) Security|^Chairman, Ctte\. for (National|State) Security/, "intelligence-chief", "Chairman of the State Security Committee"],
];

/** Title in one spelling: "Min.-Del. of Finance & Culture" → "Minister-Delegate of Finance and Culture". */
function cleanTitle(title: string): string {
  return title
    .replace(/ – .*$/, "")
    .replace(/\s*\([^)]*\)/g, "")
    .replace(/&/g, "and")
    .replace(/_/g, " ")
    .replace(/\bGen\./g, "General")
    .replace(/\bMin\./g, "Minister")
    .replace(/\bDel\./g, "Delegate")
    .replace(/\bAdmin\./g, "Administration")
    .replace(/\bCtte\./g, "Committee")
    .replace(/^(Acting|Interim|Caretaker)\s+/i, "")
    .replace(/^((Senior|First|Second|Third) )?(Deputy|Vice) (Prime Minister|Premier),?( and|,) (?=.*\b(Minister|Secretary)\b)/i, "")
    .replace(/ of (Sweden|Montenegro|the United States|the Cook Islands)$/, "")
    .replace(/^Foreign Ministry Spokeperson$/, "Foreign Ministry Spokesperson")
    .replace(/, and /g, " and ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The post of a row, or the reason why the row is not kept. */
export function postOf(row: Row): { role: OfficeRole; title: string } | { reason: string } {
  const title = cleanTitle(row.title);
  const post = (role: OfficeRole, as = title) => ({ role, title: as });
  if (within.test(row.title)) return { reason: "an office within the country, not of it" };
  if (row.role === "other") {
    const further = furtherPosts.find(([pattern]) => pattern.test(row.title) || pattern.test(title));
    return further ? post(further[1], further[2]) : { reason: "a post below the ones kept" };
  }
  const exception = exceptions.find((one) => one.country === row.country && one.role === row.role && one.pattern.test(title));
  if (exception) return exception.to === null ? { reason: "another post than its role says" } : post(exception.to);
  const heads = row.country !== undefined && (headsAnyway[row.country]?.test(title) ?? false);
  if (ministers.has(row.role) && !heads && (junior.test(title) || /^(acting|vacant)$/i.test(title))) return { reason: "a post below the minister's" };
  if (row.role === "chief-of-armed-forces" && /\b(army|air|naval|navy|marine|land forces|ground forces|intelligence|police|guard)\b/i.test(title) && !/armed forces|defen[cs]e/i.test(title)) return post("other");
  return post(row.role);
}
