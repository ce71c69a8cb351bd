/** Compares alliances with the Alliance Treaty Obligations and Provisions list (ATOP). */
import { readFileSync } from "node:fs";
import type { Reference } from "../../src/reference/reference.ts";
import type { Agreement, Party } from "../../src/reference/types.ts";
import { readJsonl } from "../import/read-jsonl.ts";
import { compareDates, type Audit, type Comparison } from "./comparison.ts";

interface Alliance {
  id: string;
  begin: string;
  end?: string;
  members: { abb?: string; from: string; to?: string }[];
}

const { codes } = JSON.parse(readFileSync(new URL("cow-codes.json", import.meta.url), "utf8")) as { codes: Record<string, string> };

/** Beginning, end, and the days members joined and left. The list begins an alliance when it was signed or when it took force. */
export function auditAlliances(reference: Reference, file: string, pairs: Record<string, string>): Audit {
  const comparisons: Comparison[] = [];
  const notes: string[] = [];
  for (const row of readJsonl<Alliance>(file)) {
    const id = pairs[row.id];
    const agreement = id === undefined ? undefined : reference.agreements.get(id);
    if (id === undefined || !agreement) continue;
    comparisons.push(...eitherOf(`${id} began`, row.begin, [agreement.signed, agreement.inForce]), ...compareDates(`${id} ended`, row.end, agreement.ended));
    const missing: string[] = [];
    for (const { state, from, to } of firstStretches(row)) {
      const party = agreement.parties?.find((one) => one.id === state);
      if (!party) missing.push(state);
      // They count the first members from the signing; where ours says only when each ratified, there is nothing to compare.
      else if (from === row.begin && from === agreement.signed && party.from !== undefined && party.from !== agreement.inForce) continue;
      else comparisons.push(...eitherOf(`${id} ${party.id} joined`, from, joiningDays(party, agreement)), ...(to === row.end ? [] : compareDates(`${id} ${party.id} left`, to, party.until)));
    }
    if (missing.length > 0) notes.push(`${id}: not among our parties: ${[...new Set(missing)].join(", ")}`);
  }
  return { list: "alliances (ATOP)", comparisons, notes };
}

/** Each member's first stretch: the list begins a new one whenever an obligation changed. */
function firstStretches({ members }: Alliance): { state: string; from: string; to?: string }[] {
  const first = new Map<string, { state: string; from: string; to?: string }>();
  for (const { abb = "?", from, to } of members) {
    const state = codes[abb] ?? abb;
    const known = first.get(state);
    if (known === undefined) first.set(state, { state, from, ...(to !== undefined && { to }) });
    else if (from < known.from) known.from = from;
    else if (to === undefined) delete known.to;
    else if (known.to !== undefined && to > known.to) known.to = to;
  }
  return [...first.values()];
}

/** The days on which a party may be said to have joined: its own, or the agreement's for one from the beginning. */
function joiningDays({ from, ratified, signed }: Party, agreement: Agreement): (string | undefined)[] {
  return from === undefined || from === agreement.inForce ? [from, ratified, signed, agreement.signed, agreement.inForce] : [from, ratified, signed];
}

function eitherOf(fact: string, theirs: string, ours: (string | undefined)[]): Comparison[] {
  const found = ours.flatMap((day) => compareDates(fact, theirs, day));
  return found.filter(({ agrees }) => agrees).slice(0, 1).concat(found).slice(0, 1);
}
