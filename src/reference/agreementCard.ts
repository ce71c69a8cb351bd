/** The facts of an agreement's card, read as of a day. Pure. */
import type { AgreementCard, EntityLink, PartyLine, ReadingDay } from "./cardTypes.ts";
import { earliest, latest } from "./partialDate.ts";
import type { Reference } from "./reference.ts";
import type { Agreement, Day, Party } from "./types.ts";

/** Builds the card without its sources table. */
export function agreementCard(agreement: Agreement, reading: ReadingDay, reference: Reference): Omit<AgreementCard, "sources"> {
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
    ...(resolution && { resolution }),
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
    // Resolutions and declarations take effect when adopted.
    const needsForce = agreement.type === "treaty" || agreement.type === "trade-agreement" || agreement.type === "alliance";
    return needsForce ? "signed" : "in-force";
  }
  return begun === undefined ? "signed" : "not-yet-signed";
}

function partyLine(party: Party, agreement: Agreement, day: Day, reference: Reference): PartyLine {
  const from = party.from ?? party.ratified ?? (party.signed === undefined ? agreement.inForce ?? agreement.signed : undefined);
  let standing: PartyLine["standing"] = "party";
  if (party.until !== undefined && latest(party.until) <= day) standing = "left";
  else if (party.suspended !== undefined && earliest(party.suspended) <= day) standing = "suspended";
  else if (party.from === undefined && party.ratified !== undefined && earliest(party.ratified) <= day) standing = "ratified";
  else if (from === undefined || earliest(from) > day) {
    standing = party.signed !== undefined && earliest(party.signed) <= day ? "signed" : from === undefined && party.signed === undefined ? "party" : "not-yet";
  }
  return {
    party: linkTo(party.id, reference),
    standing,
    ...(from !== undefined && { from }),
    ...(party.until !== undefined && { until: party.until }),
    ...(party.note !== undefined && { note: party.note }),
  };
}

function linkTo(id: string, reference: Reference): EntityLink {
  const country = reference.countries.get(id);
  if (country) return { id, name: country.name, ...(country.iso2 !== undefined && { iso2: country.iso2 }) };
  return { id, name: reference.organisations.get(id)?.name ?? reference.agreements.get(id)?.name ?? id };
}
