/**
 * WHAT WE KNOW: the shapes of the reference dataset, as written in `src/data/`
 * and as loaded in the background. Pure types: no DOM, no browser API.
 */

/** A whole day, `YYYY-MM-DD`. */
export type Day = string;
/** A day, or a month (`YYYY-MM`) or year (`YYYY`) where no more is known. */
export type PartialDate = string;
/** Key into `src/data/sources.json`. */
export type SourceKey = string;
/** ISO 3166-1 alpha-3, or the code news and the UN use where ISO has none (`XKX`). */
export type CountryId = string;

/** `own`: a name of the reader's own, which the reference knows nothing of. */
export type EntityKind = "country" | "person" | "agreement" | "own";

/** Where facts come from. `url` is opened only by the reader's click. */
export interface Source {
  title: string;
  publisher: string;
  licence: string;
  url?: string;
  /** The day this source was last read for us. Left out where nobody opened it: a list that is known to tell the fact, cited unread. */
  checked?: Day;
}

/** A short fact with its sources. */
export interface Sourced<T> {
  value: T;
  source: SourceKey[];
}

/** Membership of an organisation or grouping. No `until`: a member on the data horizon. */
export interface Membership {
  /** Id in `organisations.json`. */
  organisation: string;
  from: PartialDate;
  until?: PartialDate;
  /** For example "suspended". One or two plain words. */
  note?: string;
  source: SourceKey[];
}

/** A name a country had before, for the years it had it. */
export interface FormerName {
  name: string;
  from?: PartialDate;
  until?: PartialDate;
  adjectives?: string[];
  source: SourceKey[];
}

export type CountryStatus = "un-member" | "un-observer" | "territory" | "disputed" | "former";

export interface Country {
  id: CountryId;
  /** ISO 3166-1 alpha-2; of a former state its code of ISO 3166-3. */
  iso2?: string;
  wikidata?: string;
  status: CountryStatus;
  /** One neutral sentence; required for `disputed`, and wherever status is contested. */
  statusNote?: string;
  /** For territories: the state they belong to or are administered by. */
  partOf?: CountryId;
  /** For `former` states: the state that continues it in law, where there is one. */
  continuedBy?: CountryId;
  /** Common English news name. */
  name: string;
  official?: string;
  /** Native names, each with its BCP 47 language. */
  native?: { lang: string; name: string }[];
  /** Other names, matched without regard to case where longer than four letters. */
  aliases?: string[];
  /** Matched exactly as written: `U.S.`, `US`, `UAE`, `ROK`. */
  abbreviations?: string[];
  /** `Japanese`, `Spanish`. */
  adjectives?: string[];
  /** Words for its people that are no adjective: `Spaniard`, `Spaniards`, `Briton`. */
  people?: string[];
  /** Forms that join two countries: `Sino` of Sino-Russian, `Franco`. */
  prefixes?: string[];
  former?: FormerName[];
  capital?: Sourced<string>;
  population?: Sourced<number> & { year: number };
  /** Form of government in a few plain words. */
  government?: Sourced<string>;
  neighbours?: CountryId[];
  memberships?: Membership[];
  /** For `former` states: the years they existed. */
  from?: PartialDate;
  until?: PartialDate;
  /** Sources of the names and codes. */
  source: SourceKey[];
}

/** A body that is no country: may be party to agreements, have offices and members. No mention kind of its own. */
export interface Organisation {
  id: string;
  wikidata?: string;
  name: string;
  /** Abbreviations and short names news uses. */
  short?: string[];
  /** Used in a card's list of memberships, most telling first (1 = UN). Absent: not listed. */
  rank?: number;
  founded?: PartialDate;
  ended?: PartialDate;
  source: SourceKey[];
}

export type OfficeRole =
  | "head-of-state"
  | "head-of-government"
  | "head-of-state-and-government"
  | "supreme-leader"
  | "governor-general"
  | "vice-president"
  | "deputy-head-of-government"
  | "foreign-minister"
  | "defence-minister"
  | "interior-minister"
  | "finance-minister"
  | "trade-minister"
  | "chief-of-armed-forces"
  | "national-security-adviser"
  | "intelligence-chief"
  | "un-ambassador"
  | "organisation-head"
  | "other";

/** A post held by people in turn. Exactly one of `country`, `organisation`. */
export interface Office {
  /** `kor/minister-of-national-defense`, `un/secretary-general`. */
  id: string;
  country?: CountryId;
  organisation?: string;
  role: OfficeRole;
  /** English title as the office itself uses it, without the country. */
  title: string;
  /** Titles that replaced `title`, or came before it, each from a day on. */
  renamed?: { title: string; from: PartialDate }[];
  /** Further titles news uses for this one office; those of its role are in `roles.json`. */
  titles?: string[];
  /** How many hold it at once. `many`: overlaps are no mistake. */
  seats: "single" | "many";
  source: SourceKey[];
}

/** One person's holding of one office. */
export interface Tenure {
  office: string;
  /** Absent only where the source lists a holder without a beginning; then `seen` says when. */
  from?: PartialDate;
  /** Absent: still held on the data horizon, or, with `seen`, on that day, and not known after. */
  until?: PartialDate;
  /** Last day on which the source shows the person in office, where that is before the horizon. */
  seen?: Day;
  acting?: true;
  note?: string;
  source: SourceKey[];
}

/** When an office was held, whatever office and by whomever. */
export type Term = Omit<Tenure, "office">;

export interface Person {
  /** Readable and stable: `shin-won-sik`; a birth year is added where two share a name. */
  id: string;
  wikidata?: string;
  /** In the order and spelling English-language news prints. */
  name: string;
  /** The part by which news names the person alone: `Shin`, `Austin`, `von der Leyen`. */
  family: string;
  /** `eastern`: family name first in `name`. `mononym`: the whole name is used. Default western. */
  order?: "western" | "eastern" | "mononym";
  native?: string;
  born?: PartialDate;
  died?: PartialDate;
  /** Other full-name spellings, and nicknames used in print (`MBS`, `Lula`). */
  aliases?: string[];
  tenures: Tenure[];
  source: SourceKey[];
}

export type AgreementType =
  | "treaty"
  | "alliance"
  | "armistice"
  | "peace-accord"
  | "declaration"
  | "framework"
  | "memorandum"
  | "trade-agreement"
  | "un-resolution"
  | "statute"
  | "arrangement";

export interface Party {
  /** Country or organisation id. */
  id: string;
  signed?: PartialDate;
  /** The day it ratified, acceded or succeeded, where a treaty binds some time after that. */
  ratified?: PartialDate;
  /** The day it became bound. For declarations: the day it joined or endorsed. */
  from?: PartialDate;
  /** The day it left or was no longer bound. */
  until?: PartialDate;
  suspended?: PartialDate;
  note?: string;
}

export interface Agreement {
  /** Readable and stable: `tisa-2014`, `unsc-2397`. */
  id: string;
  wikidata?: string;
  /** The name news would use in full. */
  name: string;
  /** Formal title where different. */
  official?: string;
  type: AgreementType;
  /** Few words: `arms control`, `trade`, `North Korea`. */
  topic: string;
  /** Full names and descriptive names that mean nothing else. */
  aliases?: string[];
  /** Matched exactly as written: `JCPOA`, `NPT`. */
  abbreviations?: string[];
  /** Names that may also mean something else (`Paris agreement`, `Minsk`), linked only on evidence. */
  ambiguous?: { form: string; needs: string[] }[];
  /** One plain sentence of ours. */
  summary: string;
  signed?: PartialDate;
  inForce?: PartialDate;
  ended?: PartialDate;
  suspended?: PartialDate;
  /** How it ended or why it is suspended, in a few words. */
  endNote?: string;
  place?: string;
  depositary?: string;
  parties?: Party[];
  /** For universal treaties where `parties` is not complete. */
  partyCount?: Sourced<number> & { asOf: PartialDate };
  /** States news names as staying outside. */
  nonParties?: { id: string; note?: string }[];
  /** Dated steps after signing: `{date: "2023-12-19", text: "Sharing activated"}`. */
  events?: { date: PartialDate; text: string; source: SourceKey[] }[];
  before?: string[];
  after?: string[];
  /** UN Security Council resolutions. */
  resolution?: {
    number: number;
    situation: string;
    vote?: { yes: number; no: number; abstain: number; against?: string[]; abstaining?: string[] };
  };
  source: SourceKey[];
}

/** News titles of a role, in lower case and singular: `defense minister`, `defence chief`. */
export type RoleTitles = Partial<Record<OfficeRole, string[]>>;

/** The whole dataset, as checked and compiled. */
export interface ReferenceData {
  /** The day up to which the facts were checked. */
  horizon: Day;
  sources: Record<SourceKey, Source>;
  roles: RoleTitles;
  countries: Country[];
  organisations: Organisation[];
  offices: Office[];
  people: Person[];
  agreements: Agreement[];
}
