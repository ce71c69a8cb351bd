/** What links an entity to the others this story names: typed, dated, and only what the records say. Pure. */
import type { AgreementCard, Bare, BareCard, CountryCard, PartyLine, PersonCard, StoryLink } from "./cardTypes.ts";
import { linkTo } from "./links.ts";
import { standingOf } from "./standing.ts";
import { earliest, latest } from "./partialDate.ts";
import type { Reference } from "./reference.ts";
import { titleOn } from "./tenures.ts";
import type { Agreement, AgreementType, Day, OfficeRole, Party, Person, Tenure } from "./types.ts";

/** Links on one person's card. */
const most = 3;

/** Who speaks for a state when it signs (Vienna Convention on the Law of Treaties, article 7), and its defence minister. */
const signatories = new Set<OfficeRole>(["head-of-state-and-government", "supreme-leader", "head-of-state", "head-of-government", "foreign-minister", "defence-minister"]);

/** How agreements come about that nobody signs as one does a treaty. */
const acts: Partial<Record<AgreementType, string>> = { declaration: "adoption of", arrangement: "agreement on", framework: "agreement on" };

/**
 * The card with its links to the story's other entities.
 * @param story ids of all entities the story names
 */
export function inStory(card: BareCard, story: ReadonlySet<string>, reference: Reference): BareCard {
  if (story.size === 0 || card.kind === "office") return card;
  if (card.kind === "agreement") return { ...card, parties: partiesWithStory(card, story, reference) };
  if (card.kind === "person") {
    const links = personLinks(card, story, reference);
    return links.length === 0 ? card : { ...card, inStory: links };
  }
  const lines = agreementLines(card, story, reference);
  return lines.length === 0 ? card : { ...card, inStory: lines };
}

function personLinks(card: Bare<PersonCard>, story: ReadonlySet<string>, reference: Reference): StoryLink[] {
  const person = reference.people.get(card.id);
  if (!person) return [];
  const links = person.tenures.flatMap((tenure) => [...successions(person, tenure, story, reference), ...signings(tenure, story, reference)]);
  const distance = ({ date }: StoryLink) => (date === undefined ? Infinity : Math.abs(Date.parse(earliest(date)) - Date.parse(card.reading.day)));
  const seen = new Set<string>();
  return links
    .sort((a, b) => distance(a) - distance(b))
    .filter(({ relation, to }) => !seen.has(`${relation} ${to.id}`) && seen.add(`${relation} ${to.id}`))
    .slice(0, most);
}

/** Next before and after in an office of one seat. */
function successions(person: Person, tenure: Tenure, story: ReadonlySet<string>, reference: Reference): StoryLink[] {
  const office = reference.offices.get(tenure.office);
  const holders = reference.holders.get(tenure.office) ?? [];
  const at = holders.findIndex((holder) => holder.person.id === person.id && holder.tenure.from === tenure.from);
  if (at < 0 || office?.seats !== "single" || tenure.from === undefined) return [];
  const [before, after] = [holders[at - 1], holders[at + 1]];
  const links: StoryLink[] = [];
  const other = (holder: typeof before) => holder !== undefined && holder.person.id !== person.id && holder.tenure.from !== undefined && story.has(holder.person.id);
  if (before && other(before)) links.push({ relation: "succeeded", to: linkTo(before.person.id, reference), date: tenure.from, source: tenure.source });
  if (after && other(after) && after.tenure.from !== undefined) links.push({ relation: "succeeded by", to: linkTo(after.person.id, reference), date: after.tenure.from, source: after.tenure.source });
  return links;
}

/** Agreements the person's country signed while the person spoke for it. */
function signings(tenure: Tenure, story: ReadonlySet<string>, reference: Reference): StoryLink[] {
  const office = reference.offices.get(tenure.office);
  if (office?.country === undefined || !signatories.has(office.role)) return [];
  return [...story].flatMap((id): StoryLink[] => {
    const agreement = reference.agreements.get(id);
    const party = agreement?.parties?.find((one) => one.id === office.country);
    const day = agreement && party && signedOn(party, agreement);
    if (!agreement || day === undefined || !surelyHeldOn(tenure, day)) return [];
    return [{ relation: `${titleOn(office, day)} at the ${acts[agreement.type] ?? "signing of"}`, to: linkTo(id, reference), date: day, source: [...new Set([...tenure.source, ...agreement.source])] }];
  });
}

/** The whole day on which a party signed; `undefined` where it joined later, or no day is known. */
function signedOn(party: Party, { signed, inForce }: Agreement): Day | undefined {
  const begun = inForce ?? signed;
  const founding = party.from === undefined || (begun !== undefined && earliest(party.from) <= earliest(begun));
  const day = party.signed ?? (founding ? signed : undefined);
  return day?.length === 10 ? day : undefined;
}

/** Certain even where only the year or month of a beginning or end is known. */
function surelyHeldOn({ from, until, seen }: Tenure, day: Day): boolean {
  if (from === undefined || latest(from) > day) return false;
  return until !== undefined ? earliest(until) >= day : seen === undefined || seen >= day;
}

function agreementLines(card: Bare<CountryCard>, story: ReadonlySet<string>, reference: Reference): NonNullable<CountryCard["inStory"]> {
  return [...story].flatMap((id) => {
    const agreement = reference.agreements.get(id);
    const country = reference.countries.get(card.id);
    if (!agreement || !country) return [];
    const line = standingOf(country, agreement, card.reading.day, reference);
    if (!line) return [];
    const { party: _party, ...standing } = line;
    return [{ agreement: linkTo(id, reference), ...standing }];
  });
}

function partiesWithStory(card: Bare<AgreementCard>, story: ReadonlySet<string>, reference: Reference): PartyLine[] {
  const agreement = reference.agreements.get(card.id);
  const known = card.parties.map((line): PartyLine => (story.has(line.party.id) ? { ...line, inStory: true } : line));
  if (!agreement) return known;
  const listed = new Set(known.map(({ party }) => party.id));
  const outside = [...story].flatMap((id): PartyLine[] => {
    const country = reference.countries.get(id);
    const line = !country || listed.has(id) ? undefined : standingOf(country, agreement, card.reading.day, reference);
    return line ? [{ ...line, inStory: true }] : [];
  });
  return [...known, ...outside];
}
