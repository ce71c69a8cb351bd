/** Compares trade agreements with the WTO's database and with DESTA's list. */
import type { Reference } from "../../src/reference/reference.ts";
import type { PartialDate } from "../../src/reference/types.ts";
import { readJsonl } from "../import/read-jsonl.ts";
import { compareDates, type Audit, type Comparison } from "./comparison.ts";
import { countryNames } from "./country-names.ts";

interface Row {
  id: string;
  signed?: string | null;
  in_force?: string | null;
  ended?: string | null;
  /** `Chile(21-Feb-2023 - ); United Kingdom( - 31-Dec-2020)`: parties whose dates differ from the agreement's. */
  party_dates?: string;
}

/** Signed, in force, ended, and the days parties joined and left. DESTA gives years alone. */
export function auditTradeAgreements(reference: Reference, list: string, file: string, pairs: Record<string, string>): Audit {
  const idOf = countryNames(reference);
  const comparisons: Comparison[] = [];
  for (const row of readJsonl<Row>(file)) {
    const id = pairs[row.id];
    const agreement = id === undefined ? undefined : reference.agreements.get(id);
    if (id === undefined || !agreement) continue;
    comparisons.push(
      ...compareDates(`${id} signed`, row.signed ?? undefined, agreement.signed),
      ...compareDates(`${id} in force`, row.in_force ?? undefined, agreement.inForce),
      ...compareDates(`${id} ended`, row.ended ?? undefined, agreement.ended),
    );
    for (const { name, from, until } of partyDates(row.party_dates ?? "")) {
      const party = agreement.parties?.find((one) => one.id === idOf(name));
      if (!party) continue;
      comparisons.push(...compareDates(`${id} ${party.id} joined`, from, party.from), ...compareDates(`${id} ${party.id} left`, until, party.until));
    }
  }
  return { list, comparisons, notes: [] };
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day like `21-Feb-2023`; the list writes year 9999 where there is none yet. */
function dayOf(text: string): PartialDate | undefined {
  const [day = "", month = "", year = ""] = text.trim().split("-");
  return year === "" || year === "9999" ? undefined : `${year}-${String(months.indexOf(month) + 1).padStart(2, "0")}-${day}`;
}

function partyDates(text: string): { name: string; from?: PartialDate; until?: PartialDate }[] {
  return [...text.matchAll(/([^;(]+)\(([^)]*?)\s-\s([^)]*)\)/g)].map(([, name = "", begin = "", end = ""]) => {
    const from = dayOf(begin);
    const until = dayOf(end);
    return { name: name.trim(), ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
  });
}
