/** Tenures of one office or person that several rows tell differently, brought into one. */
import { earliest, latest } from "../../../src/reference/partialDate.ts";
import type { Office, Person, Tenure } from "../../../src/reference/types.ts";

type Told = Tenure & { hand?: boolean };

const start = (tenure: Tenure) => (tenure.from !== undefined ? earliest(tenure.from) : (tenure.seen ?? ""));
const end = (tenure: Tenure) => (tenure.until !== undefined ? latest(tenure.until) : (tenure.seen ?? "9999"));
const days = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** One person's rows: those of the same office that overlap are told once; what is dated and hand-written outranks the rest. */
export function settleTenures(told: Told[]): Tenure[] {
  const ranked = [...told].sort((a, b) => Number(b.hand ?? false) - Number(a.hand ?? false) || Number(b.from !== undefined) - Number(a.from !== undefined) || Number(b.until !== undefined) - Number(a.until !== undefined) || (start(a) < start(b) ? -1 : 1));
  const kept: Told[] = [];
  for (const tenure of ranked) {
    const same = kept.find((other) => other.office === tenure.office && start(tenure) <= (end(other) === "9999" ? "9999" : shift(end(other), 200)) && start(other) <= shift(end(tenure), 200));
    if (!same) {
      kept.push({ ...tenure });
      continue;
    }
    // A later sighting of an open tenure carries it on; an earlier beginning of the same kind stands.
    if (!same.hand && same.until === undefined && tenure.seen !== undefined && (same.seen ?? "") < tenure.seen) {
      same.seen = tenure.seen;
      same.source = [...new Set([...same.source, ...tenure.source])];
    }
    if (!same.hand && same.until === undefined && tenure.until !== undefined && tenure.from !== undefined && days(start(same), start(tenure)) < 400) same.until = tenure.until;
    if (same.until !== undefined) delete same.seen;
  }
  return kept.sort((a, b) => (start(a) < start(b) ? -1 : 1)).map(({ hand: _hand, ...tenure }) => tenure);
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
