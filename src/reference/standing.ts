/** Where states stood to an agreement on a day. Pure. */
import type { PartyLine } from "./cardTypes.ts";
import { linkTo } from "./links.ts";
import { earliest, latest } from "./partialDate.ts";
import type { Reference } from "./reference.ts";
import type { Agreement, AgreementType, Country, Day, PartialDate, Party } from "./types.ts";

/** As few parties have an agreement of their own: that others are none of them goes without saying. */
const fewParties = 3;

/** Agreements with a list of parties kept by a depositary: whole in our records unless they say a count besides. */
const listed = new Set<AgreementType>(["treaty", "alliance", "trade-agreement", "statute"]);

/** Where a country stood to an agreement on a day; `undefined` where nothing is to be said. */
export function standingOf(country: Country, agreement: Agreement, day: Day, reference: Reference): PartyLine | undefined {
  const party = agreement.parties?.find(({ id }) => id === country.id);
  const link = linkTo(country.id, reference);
  if (party) return partyLine(party, agreement, day, reference);
  const outsider = agreement.nonParties?.find(({ id }) => id === country.id);
  if (outsider) return { party: link, standing: "never", ...(outsider.note !== undefined && { note: outsider.note }) };
  const vote = agreement.resolution?.vote;
  if (vote?.against?.includes(country.id)) return { party: link, standing: "against" };
  if (vote?.abstaining?.includes(country.id)) return { party: link, standing: "abstained" };
  // Only a whole list tells who is not on it; those of loose arrangements name the founders.
  const whole = listed.has(agreement.type) && agreement.partyCount === undefined && (agreement.parties?.length ?? 0) > fewParties;
  return whole && country.status !== "former" ? { party: link, standing: "never" } : undefined;
}

/** A party's standing on a day. */
export function partyLine(party: Party, agreement: Agreement, day: Day, reference: Reference): PartyLine {
  const from: PartialDate | undefined = party.from ?? party.ratified ?? (party.signed === undefined ? agreement.inForce ?? agreement.signed : undefined);
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
