/** Who held an office of a country or body, at a time or last. Pure. */
import { earliest } from "../reference/partialDate.ts";
import type { Reference } from "../reference/reference.ts";
import { holdsOn, knownUntil, roleWeight, type Holder } from "../reference/tenures.ts";
import type { Day, Office, OfficeRole } from "../reference/types.ts";
import type { Period } from "./period.ts";

/** A person, to be read as of a day, or as of the data horizon. */
export interface HolderAnswer {
  id: string;
  day?: Day;
}

/** Predecessors told where no time was asked for. */
const mostPredecessors = 7;

/** The offices of an owner that a title may mean: those of that very title, else those of its roles. */
export function officesNamed(owner: string, title: string, roles: readonly OfficeRole[], reference: Reference): Office[] {
  const own = reference.officesOf.get(owner) ?? [];
  const exact = own.filter((office) => [office.title, ...(office.titles ?? []), ...(office.renamed ?? []).map((change) => change.title)].some((other) => other.toLowerCase() === title));
  const meant = exact.length > 0 ? exact : own.filter(({ role }) => roles.includes(role));
  return meant.toSorted((a, b) => roleWeight(a.role) - roleWeight(b.role));
}

/** Holders in the period in their order, each read as of a day in office; without a period the latest first, with those before. */
export function holdersIn(offices: Office[], period: Period | undefined, reference: Reference): HolderAnswer[] {
  const answers = offices.flatMap((office) => {
    const holders = reference.holders.get(office.id) ?? [];
    return period ? holders.flatMap((holder) => within(holder, period, reference.horizon)) : holders.toReversed().slice(0, mostPredecessors + 1).map((holder) => last(holder, reference.horizon));
  });
  return answers.filter(({ id }, index) => answers.findIndex((other) => other.id === id) === index);
}

/** Who has left is read as of the last day in office. */
function last({ person, tenure }: Holder, horizon: Day): HolderAnswer {
  if (holdsOn(tenure, horizon)) return { id: person.id };
  const end = knownUntil(tenure, horizon);
  return end < horizon && holdsOn(tenure, end) ? { id: person.id, day: end } : { id: person.id };
}

function within({ person, tenure }: Holder, { first, last }: Period, horizon: Day): HolderAnswer[] {
  const from = tenure.from === undefined ? tenure.seen : earliest(tenure.from);
  const end = last < horizon ? last : horizon;
  if (from === undefined || from > end || knownUntil(tenure, horizon) < first) return [];
  const day = from > first ? from : first;
  return holdsOn(tenure, day) ? [{ id: person.id, day }] : [];
}
