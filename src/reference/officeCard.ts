/** The card of an office: who held it on a day, and the holders around. Pure. */
import type { Bare, Holding, OfficeCard, ReadingDay } from "./cardTypes.ts";
import { linkTo, ownerOf } from "./links.ts";
import type { Reference } from "./reference.ts";
import { beganBy, holderOn, holdsOn, termOf, titleOn, type Holder } from "./tenures.ts";
import type { Office } from "./types.ts";

/** Holders listed before the day, and after it. */
const around = 3;

/** Builds the card without its sources table. */
export function officeCard(office: Office, reading: ReadingDay, reference: Reference): Bare<OfficeCard> {
  const { day } = reading;
  const holders = reference.holders.get(office.id) ?? [];
  const first = office.seats === "single" ? holderOn(holders, day) : undefined;
  const isHeld = (holder: Holder) => (office.seats === "single" ? holder === first : holdsOn(holder.tenure, day));
  const held = holders.filter(isHeld);
  const others = holders.filter((holder) => !isHeld(holder));
  // Beside the holder of the day stands who came before and after in order; of a day without one, who began before and after it.
  const turn = first ? beganBy(first.tenure) : day;
  const before = others.filter(({ tenure }) => beganBy(tenure) < turn);
  const after = others.filter(({ tenure }) => beganBy(tenure) >= turn);
  const of = ownerOf(office, reference);
  const holding = ({ person, tenure }: Holder): Holding => ({ holder: linkTo(person.id, reference), ...termOf(tenure) });
  return {
    kind: "office",
    id: office.id,
    name: titleOn(office, day),
    reading,
    horizon: reference.horizon,
    ...(of.iso2 !== undefined && { iso2: of.iso2 }),
    of,
    held: held.map(holding),
    before: before.slice(-around).map(holding),
    after: after.slice(0, around).map(holding),
    more: Math.max(0, before.length - around) + Math.max(0, after.length - around),
    source: office.source,
  };
}
