/** The facts of a person's card, read as of a day. Pure. */
import type { Bare, EntityLink, HeldOffice, PersonCard, ReadingDay } from "./cardTypes.ts";
import { ownerOf } from "./links.ts";
import { earliest, latest } from "./partialDate.ts";
import type { Reference } from "./reference.ts";
import { beganBy, holdsOn, knownUntil, roleWeight, termOf, titleOn } from "./tenures.ts";
import type { Day, Person, Tenure } from "./types.ts";

/** Builds the card without its sources table (`cards.ts` adds it). */
export function personCard(person: Person, reading: ReadingDay, reference: Reference): Bare<PersonCard> {
  const held: HeldOffice[] = [];
  const later: HeldOffice[] = [];
  const earlier: HeldOffice[] = [];
  const day = reading.day;
  for (const tenure of person.tenures) {
    const office = heldOffice(tenure, day, reference);
    if (!office) continue;
    if (holdsOn(tenure, day)) held.push(office);
    else if (beganBy(tenure) > day) later.push(office);
    else earlier.push(office);
  }
  // An office shared with others (a co-prince's) says less of a person than one held alone.
  const shared = (office: HeldOffice) => Number(reference.offices.get(office.office)?.seats === "many");
  held.sort((a, b) => shared(a) - shared(b) || roleWeight(a.role) - roleWeight(b.role) || beganBy(b).localeCompare(beganBy(a)));
  later.sort((a, b) => beganBy(a).localeCompare(beganBy(b)) || roleWeight(a.role) - roleWeight(b.role));
  earlier.sort((a, b) => end(b, reference.horizon).localeCompare(end(a, reference.horizon)) || shared(a) - shared(b) || roleWeight(a.role) - roleWeight(b.role));
  const shown = held[0] ?? earlier[0] ?? later[0];
  const neighbours = shown ? neighboursInOffice(person, shown, reference) : {};
  const iso2 = shown?.of.iso2;
  return {
    kind: "person",
    id: person.id,
    name: person.name,
    reading,
    horizon: reference.horizon,
    ...(iso2 !== undefined && { iso2 }),
    ...(person.native !== undefined && { native: person.native }),
    ...(person.born !== undefined && { born: person.born }),
    ...(person.died !== undefined && { died: person.died }),
    held,
    later,
    earlier,
    ...neighbours,
    source: person.source,
  };
}

function end(office: HeldOffice, horizon: Day): Day {
  return office.until !== undefined ? latest(office.until) : (office.seen ?? horizon);
}

function heldOffice(tenure: Tenure, day: Day, reference: Reference): HeldOffice | undefined {
  const office = reference.offices.get(tenure.office);
  if (!office) return undefined;
  // The title as it was while the person held it: on the story's day, or at the tenure's end nearest to it.
  const from = tenure.from !== undefined ? earliest(tenure.from) : (tenure.seen ?? day);
  const until = knownUntil(tenure, reference.horizon);
  const titleDay = day < from ? from : day > until ? until : day;
  return {
    office: office.id,
    title: titleOn(office, titleDay),
    role: office.role,
    of: ownerOf(office, reference),
    ...termOf(tenure),
  };
}

/** The holders next to this person in the office, skipping the person's own other tenures of it. */
function neighboursInOffice(person: Person, shown: HeldOffice, reference: Reference): { predecessor?: EntityLink; successor?: EntityLink } {
  const office = reference.offices.get(shown.office);
  const holders = reference.holders.get(shown.office) ?? [];
  const at = holders.findIndex(({ person: other, tenure }) => other.id === person.id && tenure.from === shown.from);
  if (at < 0 || office?.seats !== "single" || shown.from === undefined) return {};
  const previous = holders.slice(0, at).findLast(({ person: other, tenure }) => other.id !== person.id && tenure.from !== undefined);
  const next = holders.slice(at + 1).find(({ person: other, tenure }) => other.id !== person.id && tenure.from !== undefined);
  const link = (other: Person): EntityLink => ({ id: other.id, name: other.name });
  return { ...(previous && { predecessor: link(previous.person) }), ...(next && { successor: link(next.person) }) };
}
