/** Tenures of one office or person that several rows tell differently, brought into one. */
import { earliest, latest } from "../../../src/reference/partialDate.ts";
import type { Office, Person, Tenure } from "../../../src/reference/types.ts";

type Told = Tenure & { hand?: boolean };

const start = (tenure: Tenure) => (tenure.from !== undefined ? earliest(tenure.from) : (tenure.seen ?? ""));
const end = (tenure: Tenure) => (tenure.until !== undefined ? latest(tenure.until) : (tenure.seen ?? "9999"));
const days = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** One person's rows of an office are one tenure when they begin within so many days of each other. */
const sameBeginning = 60;

/** One person's rows: what is told twice is told once; what is dated and hand-written outranks the rest. Two terms in a row are joined, an acting one stays by itself. */
export function settleTenures(told: Told[]): Tenure[] {
  const ranked = [...told].sort((a, b) => Number(b.hand ?? false) - Number(a.hand ?? false) || Number(b.from !== undefined) - Number(a.from !== undefined) || Number(b.until !== undefined) - Number(a.until !== undefined) || (start(a) < start(b) ? -1 : 1));
  const kept: Told[] = [];
  for (const tenure of ranked) {
    const same = kept.find((other) => other.office === tenure.office && isSame(other, tenure));
    if (!same) kept.push({ ...tenure });
    else if (!same.hand) joinInto(same, tenure);
  }
  return kept.sort((a, b) => (start(a) < start(b) ? -1 : 1)).map(({ hand: _hand, ...tenure }) => tenure);
}

function isSame(known: Told, tenure: Told): boolean {
  if (tenure.from === undefined || known.from === undefined) return start(tenure) >= shift(start(known), -200) && start(tenure) <= shift(end(known), 200);
  if (days(start(known), start(tenure)) <= sameBeginning) return true;
  if (start(tenure) > start(known) && end(tenure) <= shift(end(known), sameBeginning) && end(known) !== "9999") return true;
  if (known.hand) return start(known) < end(tenure) && start(tenure) < end(known) && (end(known) === "9999" || end(tenure) === "9999" || start(tenure) >= start(known));
  // An open row that begins in the middle of a closed one, or the next term of the same person.
  const meets = start(tenure) <= shift(end(known), 3) && start(known) <= shift(end(tenure), 3);
  return meets && (known.acting ?? false) === (tenure.acting ?? false);
}

/** Takes over what the second row knows better: an earlier beginning, a later end or sighting. */
function joinInto(known: Told, tenure: Told): void {
  if (tenure.from !== undefined && known.from !== undefined && start(tenure) < start(known) && days(start(tenure), start(known)) > sameBeginning) known.from = tenure.from;
  const close = tenure.from === undefined || known.from === undefined || days(start(known), start(tenure)) <= sameBeginning;
  if (close) {
    if (known.until === undefined && tenure.until !== undefined && tenure.from !== undefined) known.until = tenure.until;
    else if (known.until === undefined && (known.seen ?? "") < (tenure.seen ?? "")) {
      known.seen = tenure.seen as string;
      known.source = [...new Set([...known.source, ...tenure.source])];
    }
  } else if (known.until !== undefined && end(tenure) > end(known)) {
    if (tenure.until === undefined) {
      delete known.until;
      if (tenure.seen !== undefined) known.seen = tenure.seen;
    } else known.until = tenure.until;
    known.source = [...new Set([...known.source, ...tenure.source])];
  }
  if (known.until !== undefined) delete known.seen;
}

function shift(day: string, by: number): string {
  if (day === "9999" || day === "") return day;
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}

/** Offices with one seat: a holder without a known end is taken to have left when the next came; overlaps of imported rows are cut. */
export function settleOffices(people: Person[], offices: ReadonlyMap<string, Office>, importerKeys: ReadonlySet<string>): void {
  const held = new Map<string, { person: Person; tenure: Tenure }[]>();
  for (const person of people) for (const tenure of person.tenures) held.set(tenure.office, [...(held.get(tenure.office) ?? []), { person, tenure }]);
  const dropped = new Set<Tenure>();
  for (const [id, list] of held) {
    if (offices.get(id)?.seats !== "single") continue;
    const dated = list.filter(({ tenure }) => tenure.from !== undefined).sort((a, b) => (start(a.tenure) < start(b.tenure) ? -1 : 1));
    const isHand = (tenure: Tenure) => tenure.source.some((key) => !importerKeys.has(key));
    for (let index = 0; index < dated.length; index++) {
      const current = dated[index];
      if (!current || dropped.has(current.tenure)) continue;
      const { tenure } = current;
      // Who began on the same day, or within a month by the weaker source: the one written by hand, or ended later.
      const twin = dated.find((other) => other !== current && !dropped.has(other.tenure) && other.person !== current.person && isHand(other.tenure) !== isHand(tenure) && start(other.tenure) <= end(tenure) && start(tenure) <= end(other.tenure) && !tenure.acting && !other.tenure.acting);
      if (twin) {
        const [hand, imported] = isHand(tenure) ? [tenure, twin.tenure] : [twin.tenure, tenure];
        if (start(imported) < start(hand)) imported.until = hand.from as string;
        else if (end(imported) <= end(hand) || end(hand) === "9999") dropped.add(imported);
        else imported.from = hand.until ?? (imported.from as string);
        delete imported.seen;
        if (imported.until === undefined && start(imported) < start(hand)) imported.until = hand.from as string;
        if (dropped.has(tenure)) continue;
      }
      // Two spellings of one holder that were not seen to be one: the one without a Wikidata record goes.
      const double = dated.find((other) => other !== current && !dropped.has(other.tenure) && !isHand(other.tenure) && other.person !== current.person && other.person.wikidata !== undefined && current.person.wikidata === undefined && !isHand(tenure) && days(start(other.tenure), start(tenure)) <= 75);
      if (double) {
        if (double.tenure.until === undefined && tenure.until === undefined && (double.tenure.seen ?? "") < (tenure.seen ?? "")) double.tenure.seen = tenure.seen as string;
        double.person.aliases = [...new Set([...(double.person.aliases ?? []), current.person.name])];
        dropped.add(tenure);
        continue;
      }
      // Somebody who stood in for days or weeks, and then the holder went on.
      if (tenure.until !== undefined) {
        for (const other of dated.slice(index + 1)) {
          if (other.person !== current.person && !isHand(other.tenure) && other.tenure.until !== undefined && end(other.tenure) < end(tenure) && days(start(other.tenure), end(other.tenure)) < 100) other.tenure.acting = true;
        }
      }
      const next = dated.slice(index + 1).find((other) => other.person !== current.person && !dropped.has(other.tenure) && !other.tenure.acting);
      if (!next || isHand(tenure)) continue;
      if (tenure.until === undefined || end(tenure) > shift(start(next.tenure), 1)) {
        if (start(next.tenure) === start(tenure)) dropped.add(tenure.until === undefined ? tenure : next.tenure);
        else {
          tenure.until = start(next.tenure).slice(0, (next.tenure.from as string).length);
          delete tenure.seen;
        }
      }
    }
  }
  for (const person of people) person.tenures = person.tenures.filter((tenure) => !dropped.has(tenure) && !(tenure.from !== undefined && tenure.until !== undefined && earliest(tenure.from) > latest(tenure.until)));
}
