/** The facts of an agreement's card, read as of a day. Pure. */
import type { AgreementCard, Bare, PartyLine, ReadingDay } from "./cardTypes.ts";
import { linkTo } from "./links.ts";
import { earliest } from "./partialDate.ts";
import type { Reference } from "./reference.ts";
import { partyLine } from "./standing.ts";
import type { Agreement, Day } from "./types.ts";

/** Builds the card without its sources table. */
export function agreementCard(agreement: Agreement, reading: ReadingDay, reference: Reference): Bare<AgreementCard> {
  const { id, name, type, topic, official, summary, signed, inForce, ended, suspended, endNote, place, resolution, source, partyCount } = agreement;
  return {
    kind: "agreement",
    id,
    name,
    reading,
    horizon: reference.horizon,
    type,
    topic,
    ...(official !== undefined && { official }),
    summary,
    ...(signed !== undefined && { signed }),
    ...(inForce !== undefined && { inForce }),
    ...(ended !== undefined && { ended }),
    ...(suspended !== undefined && { suspended }),
    ...(endNote !== undefined && { endNote }),
    standing: standingOn(agreement, reading.day),
    ...(place !== undefined && { place }),
    parties: [
      ...(agreement.parties ?? []).map((party) => partyLine(party, agreement, reading.day, reference)),
      ...(agreement.nonParties ?? []).map(
        (state): PartyLine => ({ party: linkTo(state.id, reference), standing: "never", ...(state.note !== undefined && { note: state.note }) }),
      ),
    ],
    ...(partyCount && { partyCount }),
    events: [...(agreement.events ?? [])].sort((a, b) => earliest(a.date).localeCompare(earliest(b.date))),
    before: (agreement.before ?? []).map((other) => linkTo(other, reference)),
    after: (agreement.after ?? []).map((other) => linkTo(other, reference)),
    ...(resolution && { resolution: withNames(resolution, reference) }),
    source,
  };
}

function standingOn(agreement: Agreement, day: Day): AgreementCard["standing"] {
  const { signed, inForce, ended, suspended } = agreement;
  const begun = inForce ?? signed;
  if (ended !== undefined && earliest(ended) <= day) return "ended";
  if (suspended !== undefined && earliest(suspended) <= day) return "suspended";
  if (inForce !== undefined && earliest(inForce) <= day) return "in-force";
  if (signed !== undefined && earliest(signed) <= day) {
    // Resolutions and declarations take effect when adopted, unless a later day is known.
    const needsForce = inForce !== undefined || agreement.type === "treaty" || agreement.type === "trade-agreement" || agreement.type === "alliance";
    return needsForce ? "signed" : "in-force";
  }
  return begun === undefined ? "signed" : "not-yet-signed";
}

/** The vote told with the names of countries. */
function withNames(resolution: NonNullable<Agreement["resolution"]>, reference: Reference): NonNullable<AgreementCard["resolution"]> {
  const { vote } = resolution;
  if (!vote) return resolution;
  const names = (ids: string[]) => ids.map((id) => linkTo(id, reference).name);
  const { against, abstaining, ...counts } = vote;
  return { ...resolution, vote: { ...counts, ...(against && { against: names(against) }), ...(abstaining && { abstaining: names(abstaining) }) } };
}
