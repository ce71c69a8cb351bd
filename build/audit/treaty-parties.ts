/** Compares the parties of UN treaties with the UN's own list of participants. */
import type { Reference } from "../../src/reference/reference.ts";
import type { Party } from "../../src/reference/types.ts";
import { readJsonl } from "../import/read-jsonl.ts";
import { compareDates, type Audit, type Comparison } from "./comparison.ts";
import { countryNames } from "./country-names.ts";

interface Participation {
  key: string;
  parties: { name: string; action?: string; date?: string; signed?: string }[];
}

/** Joining is the day the instrument was deposited; of a state that only signed, the day it signed. */
export function auditTreatyParties(reference: Reference, file: string, pairs: Record<string, string>): Audit {
  const idOf = countryNames(reference);
  const comparisons: Comparison[] = [];
  const notes: string[] = [];
  for (const { key, parties } of readJsonl<Participation>(file)) {
    const id = pairs[key];
    const agreement = id === undefined ? undefined : reference.agreements.get(id);
    if (id === undefined || !agreement?.parties) continue;
    const ours = new Map<string, Party[]>();
    for (const party of agreement.parties) ours.set(party.id, [...(ours.get(party.id) ?? []), party]);
    const onlyTheirs: string[] = [];
    for (const { name, date, signed } of parties) {
      const state = idOf(name);
      if (state === undefined) {
        notes.push(`${id}: no country of ours is called ${name}`);
        continue;
      }
      const mine = ours.get(state);
      ours.delete(state);
      if (!mine) onlyTheirs.push(`${state}${date === undefined ? " signed" : ""} ${date ?? signed ?? ""}`);
      else comparisons.push(...bestOf(mine.map((party) => joined(`${id} ${state}`, party, date, signed))));
    }
    const onlyOurs = [...ours].filter(([, [first]]) => first?.until === undefined).map(([state]) => state);
    if (onlyTheirs.length > 0) notes.push(`${id}: only theirs: ${onlyTheirs.join(", ")}`);
    if (onlyOurs.length > 0) notes.push(`${id}: only ours: ${onlyOurs.join(", ")}`);
  }
  return { list: "parties to UN treaties (UN Treaty Collection)", comparisons, notes };
}

function joined(state: string, party: Party, date: string | undefined, signed: string | undefined): Comparison[] {
  const bound = party.ratified ?? party.from;
  if (date !== undefined && bound === undefined && party.signed !== undefined) return [{ fact: `${state} joined`, theirs: date, ours: `signed only, ${party.signed}`, agrees: false }];
  if (date === undefined && bound !== undefined) return [{ fact: `${state} joined`, theirs: `signed only, ${signed ?? ""}`, ours: bound, agrees: false }];
  return date === undefined ? compareDates(`${state} signed`, signed, party.signed) : compareDates(`${state} joined`, date, bound);
}

/** Of a state with several lines (it left and came back), the one that agrees. */
function bestOf(found: Comparison[][]): Comparison[] {
  return found.find((list) => list.some(({ agrees }) => agrees)) ?? found[0] ?? [];
}
