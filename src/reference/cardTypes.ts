/** The facts a card shows, read as of the story's day. Plain data: it travels in a message. */
import type { Outlines } from "./outline.ts";
import type { AgreementType, Day, OfficeRole, PartialDate, Source, SourceKey, Term } from "./types.ts";

/** A named thing that can open its own card. */
export interface EntityLink {
  id: string;
  name: string;
  /** Two letters for the flag, where there is one. */
  iso2?: string;
}

/** The day facts are read on, and how it was come by. */
export interface ReadingDay {
  day: Day;
  /** `published`: the story's date. `horizon`: nothing dates the story. `chosen`: the reader's choice. */
  basis: "published" | "horizon" | "chosen";
  /** True where the story is newer than the data; facts are then read as of the horizon. */
  newerThanData: boolean;
}

/** An SVG drawing as text, by the two letters of its country. */
export type Flags = Record<string, string>;

/** A typed, dated link to another entity the story names. */
export interface StoryLink {
  /** The words before the name: `succeeded`, `signed`, `party to`. */
  relation: string;
  to: EntityLink;
  date?: PartialDate;
  source: SourceKey[];
}

interface CardBase {
  id: string;
  name: string;
  reading: ReadingDay;
  horizon: Day;
  /** Every source named by a fact of this card. */
  sources: Record<SourceKey, Source>;
  /** Flags this card shows, where it was asked for alone; those of a story's cards are in its `Annotation`. */
  flags?: Flags;
  /** The same of locator maps. */
  maps?: Outlines;
}

/** One holding of an office, ready to show on a person's card. */
export interface HeldOffice extends Term {
  office: string;
  /** Title as it was during the tenure, without the country. */
  title: string;
  role: OfficeRole;
  /** Country or organisation of the office. */
  of: EntityLink;
}

export interface PersonCard extends CardBase {
  kind: "person";
  iso2?: string;
  native?: string;
  born?: PartialDate;
  died?: PartialDate;
  /** Offices held on the reading day, most important first. */
  held: HeldOffice[];
  /** Offices that began after the reading day. */
  later: HeldOffice[];
  /** Offices that ended before it, latest first. */
  earlier: HeldOffice[];
  /** Holders before and after in the first of `held` (or of the office shown instead). */
  predecessor?: EntityLink;
  successor?: EntityLink;
  /** At most three links to entities this story names. */
  inStory?: StoryLink[];
  source: SourceKey[];
}

export interface LeaderLine {
  role: OfficeRole;
  title: string;
  holder: EntityLink;
  from?: PartialDate;
  source: SourceKey[];
}

export interface CountryCard extends CardBase {
  kind: "country";
  iso2?: string;
  official?: string;
  native?: { lang: string; name: string }[];
  statusNote?: string;
  /** Former name in use on the reading day. */
  nameThen?: string;
  capital?: { value: string; source: SourceKey[] };
  population?: { value: number; year: number; source: SourceKey[] };
  government?: { value: string; source: SourceKey[] };
  /** Who led it on the reading day. */
  leaders: LeaderLine[];
  /** Memberships on the reading day. */
  memberships: { id: string; name: string; from: PartialDate; note?: string; source: SourceKey[] }[];
  /** Agreements this story names, and where the country stood to each on the reading day. */
  inStory?: { agreement: EntityLink; standing: PartyStanding; from?: PartialDate; until?: PartialDate; note?: string }[];
  source: SourceKey[];
}

/** `ratified`: of a treaty not in force, or where only that day is known. `never`: known to have stayed outside. `against`, `abstained`: how it voted on a resolution. */
export type PartyStanding = "party" | "ratified" | "signed" | "not-yet" | "left" | "suspended" | "never" | "against" | "abstained";

export interface PartyLine {
  party: EntityLink;
  /** Standing on the reading day. */
  standing: PartyStanding;
  /** The story names it too. */
  inStory?: true;
  from?: PartialDate;
  until?: PartialDate;
  note?: string;
}

export interface AgreementCard extends CardBase {
  kind: "agreement";
  type: AgreementType;
  topic: string;
  official?: string;
  summary: string;
  signed?: PartialDate;
  inForce?: PartialDate;
  ended?: PartialDate;
  suspended?: PartialDate;
  endNote?: string;
  /** Where it stood on the reading day. */
  standing: "not-yet-signed" | "signed" | "in-force" | "suspended" | "ended";
  place?: string;
  parties: PartyLine[];
  partyCount?: { value: number; asOf: PartialDate; source: SourceKey[] };
  events: { date: PartialDate; text: string; source: SourceKey[] }[];
  before: EntityLink[];
  after: EntityLink[];
  resolution?: {
    number: number;
    situation: string;
    vote?: { yes: number; no: number; abstain: number; against?: string[]; abstaining?: string[] };
  };
  source: SourceKey[];
}

/** One person's time in the office of a card. */
export interface Holding extends Term {
  holder: EntityLink;
}

/** An office named without its holder. */
export interface OfficeCard extends CardBase {
  kind: "office";
  iso2?: string;
  /** Country or organisation of the office. */
  of: EntityLink;
  /** Who held it on the reading day; several where the office has several seats, none where nobody is known. */
  held: Holding[];
  /** The last holders before, and the first after, each in order. */
  before: Holding[];
  after: Holding[];
  /** Holders not listed. */
  more: number;
  source: SourceKey[];
}

/** A name of the reader's own, with what the reader wrote of it. */
export interface OwnCard extends CardBase {
  kind: "own";
  spellings: string[];
  note: string;
  /** An http(s) address. */
  link?: string;
}

/** What a word may mean where the story's words speak for two things evenly. */
export interface OpenCard extends CardBase {
  kind: "open";
  rows: OpenRow[];
}

export interface OpenRow {
  name: string;
  /** The card of the entity; absent where nothing is known here of what is meant. */
  meant?: Card;
}

export type Card = PersonCard | CountryCard | AgreementCard | OfficeCard | OwnCard;

/** What the hover card can show. */
export type ShownCard = Card | OpenCard;

/** A card before its table of sources is added. */
export type Bare<C extends Card> = Omit<C, "sources">;
export type BareCard = Bare<PersonCard> | Bare<CountryCard> | Bare<AgreementCard> | Bare<OfficeCard>;
