/** One fact that we and an independent list both hold, and what came of comparing them. */
import { readFileSync } from "node:fs";
import { daysBetween, earliest, latest } from "../../src/reference/partialDate.ts";
import type { PartialDate } from "../../src/reference/types.ts";

/** Dates this many days apart still agree. */
const month = 31;

export interface Comparison {
  /** What is compared, `npt-1968 in force` or `npt-1968 CHN joined`: also the key in `explained.json`. */
  fact: string;
  theirs: string;
  ours: string;
  agrees: boolean;
}

export interface Audit {
  /** The list it was compared with. */
  list: string;
  comparisons: Comparison[];
  /** What only one of the two holds, told and not counted. */
  notes: string[];
  /** Adds up others: only its rates are told. */
  sum?: true;
}

/** Compares two dates; a year or month alone agrees with every day in it. Undefined where either has none. */
export function compareDates(fact: string, theirs: PartialDate | undefined, ours: PartialDate | undefined): Comparison[] {
  if (theirs === undefined || ours === undefined) return [];
  const [first, second] = earliest(theirs) <= earliest(ours) ? [theirs, ours] : [ours, theirs];
  return [{ fact, theirs, ours, agrees: latest(first) >= earliest(second) || daysBetween(latest(first), earliest(second)) <= month }];
}

/** Fact → why ours stands although the list says otherwise. */
const explained = (JSON.parse(readFileSync(new URL("explained.json", import.meta.url), "utf8")) as { reason: string; facts: string[] }[]).flatMap(({ reason, facts }) => facts.map((fact) => [fact, reason] as const));
const reasons = new Map(explained);

/** The audit as lines: the raw rate, every disagreement, and the rate once those explained are set apart. */
export function auditLines({ list, comparisons, notes, sum }: Audit): string[] {
  const agreed = comparisons.filter(({ agrees }) => agrees);
  const against = comparisons.filter(({ agrees }) => !agrees);
  const open = against.filter(({ fact }) => !reasons.has(fact));
  const settled = against.filter(({ fact }) => reasons.has(fact));
  const say = ({ fact, theirs, ours }: Comparison) => `${fact}: theirs ${theirs}, ours ${ours}`;
  const rates = `${list}: ${rate(agreed.length, comparisons.length)}${settled.length === 0 ? "" : `; ${rate(agreed.length, comparisons.length - settled.length)} without the ${settled.length} explained`}`;
  if (sum) return [rates];
  return [
    rates,
    ...open.map((one) => `  ${say(one)}`),
    ...settled.map((one) => `  explained: ${say(one)}: ${reasons.get(one.fact) ?? ""}`),
    ...notes.map((note) => `  (${note})`),
  ];
}

function rate(good: number, all: number): string {
  return `${good} of ${all} agree (${all === 0 ? "–" : ((100 * good) / all).toFixed(2)} %)`;
}
