/** Dates that cannot be: ends before beginnings, facts later than the data horizon, people in office before their birth. */
import { earliest, latest } from "../../src/reference/partialDate.ts";
import type { PartialDate } from "../../src/reference/types.ts";
import type { DataFiles } from "./read-data.ts";
import type { Report } from "./problem.ts";

/** Years; a longer life in the data is a slip of the pen. */
const longestLife = 115;

/** Reports impossible and reversed dates of every record. */
export function checkDates(files: DataFiles, report: Report): void {
  const { horizon } = files;
  for (const { file, record } of files.countries) {
    const say = (reason: string) => report(file, record.id, reason);
    inOrder("from", record.from, "until", record.until, say);
    for (const { name, from, until } of record.former ?? []) {
      inOrder(`${name}: from`, from, "until", until, say);
      notAfter(horizon, `${name}: until`, until, say);
    }
    for (const { organisation, from, until } of record.memberships ?? []) {
      inOrder(`${organisation}: from`, from, "until", until, say);
      for (const date of [from, until]) notAfter(horizon, organisation, date, say);
    }
    overlaps(record.memberships ?? [], say);
    if (record.status === "former" && record.until === undefined) say("a former state needs the date of its end (until)");
    if (record.status === "disputed" && record.statusNote === undefined) say("a disputed status needs its sentence (statusNote)");
  }
  for (const { file, record } of files.organisations) inOrder("founded", record.founded, "ended", record.ended, (reason) => report(file, record.id, reason));
  for (const { file, record } of files.people) {
    const say = (reason: string) => report(file, record.id, reason);
    inOrder("born", record.born, "died", record.died, say);
    if (record.born !== undefined && record.died !== undefined && Number(record.died.slice(0, 4)) - Number(record.born.slice(0, 4)) > longestLife) say(`lived more than ${longestLife} years`);
    for (const { office, from, until, seen } of record.tenures) {
      inOrder(`${office}: from`, from, "until", until, say);
      inOrder(`${office}: from`, from, "seen", seen, say);
      if (from === undefined && seen === undefined) say(`${office}: neither from nor seen: nothing says when`);
      if (until !== undefined && seen !== undefined) say(`${office}: until and seen exclude each other`);
      inOrder("born", record.born, `${office}: from`, from, say);
      if (record.died !== undefined && from !== undefined) inOrder(`${office}: from`, from, "died", record.died, say);
      // A death in office may be recorded a day late, in another time zone.
      if (record.died !== undefined && until !== undefined && Date.parse(earliest(until)) - Date.parse(latest(record.died)) > 2 * 86_400_000) say(`${office}: until ${until} is after the death on ${record.died}`);
      for (const date of [from, until, seen]) notAfter(horizon, office, date, say);
    }
  }
  for (const { file, record } of files.agreements) {
    const say = (reason: string) => report(file, record.id, reason);
    inOrder("signed", record.signed, "ended", record.ended, say);
    inOrder("inForce", record.inForce, "ended", record.ended, say);
    for (const date of [record.signed, record.inForce, record.ended, record.suspended]) notAfter(horizon, "date", date, say);
    for (const { id, from, until, signed, suspended } of record.parties ?? []) {
      inOrder(`party ${id}: signed`, signed, "until", until, say);
      inOrder(`party ${id}: from`, from, "until", until, say);
      for (const date of [signed, from, until, suspended]) notAfter(horizon, `party ${id}`, date, say);
    }
    for (const { date } of record.events ?? []) notAfter(horizon, "event", date, say);
  }
}

/** Reports where `b` is certainly before `a`. */
function inOrder(nameA: string, a: PartialDate | undefined, nameB: string, b: PartialDate | undefined, say: (reason: string) => void): void {
  if (a !== undefined && b !== undefined && latest(b) < earliest(a)) say(`${nameA} ${a} is after ${nameB} ${b}`);
}

function notAfter(horizon: string, name: string, date: PartialDate | undefined, say: (reason: string) => void): void {
  if (date !== undefined && horizon !== "" && earliest(date) > horizon) say(`${name}: ${date} is after the data horizon ${horizon}`);
}

function overlaps(memberships: { organisation: string; from: PartialDate; until?: PartialDate }[], say: (reason: string) => void): void {
  for (const [index, a] of memberships.entries()) {
    for (const b of memberships.slice(index + 1)) {
      if (a.organisation !== b.organisation) continue;
      const [first, second] = earliest(a.from) <= earliest(b.from) ? [a, b] : [b, a];
      if (first.until === undefined || earliest(first.until) > latest(second.from)) say(`two memberships of ${a.organisation} overlap`);
    }
  }
}
