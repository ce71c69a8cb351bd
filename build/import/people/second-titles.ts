/** Two posts that sources file under one role, as the speaker who stands beside a supreme leader: the lesser is set aside as a post of its own. */
import { earliest, latest } from "../../../src/reference/partialDate.ts";
import { cleanTitle, isMonarch } from "./posts.ts";
import type { Row } from "./read-rows.ts";

const heads = new Set(["head-of-state", "head-of-state-and-government", "head-of-government"]);

/** Words that tell one kind of head from another. */
function kind(title: string): string {
  if (isMonarch(title)) return "monarch";
  const word = /president|premier|prime minister|chancellor|leader|chair|secretary|speaker|governor|council|minister|chief/i.exec(cleanTitle(title))?.[0].toLowerCase() ?? "";
  return word === "premier" || word === "chancellor" || word === "minister" ? "prime minister" : word;
}

/** Gives the role `other` to rows of a country's heads whose kind of title is the rarer of two that overlap for more than two months. */
export function setAsideSecondTitles(rows: Row[]): void {
  const groups = new Map<string, Row[]>();
  for (const row of rows) if (heads.has(row.role)) groups.set(`${row.country} ${row.role}`, [...(groups.get(`${row.country} ${row.role}`) ?? []), row]);
  for (const group of groups.values()) {
    const weight = (of: string) => group.filter((row) => kind(row.title) === of).reduce((sum, row) => sum + (row.hand ? 100 : row.wikidata !== undefined ? 1 : 0.3) * (of === "leader" ? 5 : 1), 0);
    for (const row of group) {
      if (row.hand || row.title === "") continue;
      const mine = kind(row.title);
      const rival = group.find((other) => other.name !== row.name && kind(other.title) !== mine && kind(other.title) !== "" && overlapDays(row, other) > 60 && weight(kind(other.title)) > weight(mine));
      if (rival) row.role = "other";
    }
  }
}

function overlapDays(a: Row, b: Row): number {
  if (a.from === undefined || b.from === undefined) return 0;
  const start = Math.max(Date.parse(earliest(a.from)), Date.parse(earliest(b.from)));
  const end = (row: Row) => Date.parse(row.until !== undefined ? latest(row.until) : (row.seen ?? "2026-06-30"));
  return (Math.min(end(a), end(b)) - start) / 86_400_000;
}
