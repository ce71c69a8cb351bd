/** Cards of every kind and state, for tests and pictures. Not the dataset: the countries of the edge cases are made up. */
import type { AgreementCard, Card, OpenCard, CountryCard, EntityLink, HeldOffice, OfficeCard, PersonCard, ReadingDay } from "../../src/reference/cardTypes.ts";
import type { OfficeRole, Source } from "../../src/reference/types.ts";

const horizon = "2026-06-30";
const sources: Record<string, Source> = {
  "gazette": { title: "Gazette of appointments", publisher: "Office of Government Records", licence: "CC0-1.0", url: "https://records.example/gazette", checked: "2026-06-12" },
  "almanac": { title: "Almanac of governments, 2026 edition", publisher: "World Almanac Press", licence: "CC-BY-4.0", checked: "2026-05-30" },
  // Nobody opened it: a card must not say it was read.
  "list": { title: "List of ministers", publisher: "Encyclopaedia of Many Hands", licence: "CC-BY-SA-4.0", url: "https://lists.example/ministers" },
};
const published: ReadingDay = { day: "2023-11-12", basis: "published", newerThanData: false };
const base = { reading: published, horizon, sources };

const korea: EntityLink = { id: "KOR", name: "South Korea", iso2: "KR" };
const japan: EntityLink = { id: "JPN", name: "Japan", iso2: "JP" };
const usa: EntityLink = { id: "USA", name: "United States", iso2: "US" };

function office(of: EntityLink, title: string, role: OfficeRole, dates: Partial<HeldOffice>): HeldOffice {
  return { office: `${of.id}/${title}`, title, role, of, source: ["gazette"], ...dates };
}

const minister = office(korea, "Minister of National Defense", "defence-minister", { from: "2023-10-07", until: "2024-09-06" });
const adviser = office(korea, "National Security Adviser", "national-security-adviser", { from: "2024-08-12", until: "2025-06-04", source: ["almanac"] });
const deputy = office(korea, "Member of the National Assembly", "other", { from: "2020-05-30", until: "2023-10-07" });

export const shin: PersonCard = {
  ...base, kind: "person", id: "shin-won-sik", name: "Shin Won-sik", iso2: "KR", native: "신원식", born: "1958-08-16",
  held: [minister], later: [adviser], earlier: [deputy],
  predecessor: { id: "lee-jong-sup", name: "Lee Jong-sup" }, successor: { id: "kim-yong-hyun", name: "Kim Yong-hyun" },
  inStory: [{ relation: "party to the decision on", to: { id: "warning-data", name: "missile-warning data sharing" }, date: "2023-12-19", source: ["gazette"] }],
  source: ["almanac"],
};

/** The same person read on the last day of the facts. */
export const latest: PersonCard = {
  ...shin, reading: { day: horizon, basis: "published", newerThanData: false }, held: [], later: [], earlier: [adviser, minister, deputy], inStory: [],
};

/** Asked for alone: no tenure end, last seen before the horizon. */
export const lee: PersonCard = {
  ...base, kind: "person", id: "lee-jong-sup", name: "Lee Jong-sup", iso2: "KR", native: "이종섭",
  held: [], later: [], earlier: [office(korea, "Minister of National Defense", "defence-minister", { from: "2022-05", until: "2023-10" })],
  successor: { id: "shin-won-sik", name: "Shin Won-sik" }, source: ["almanac"],
};

export const seen: PersonCard = {
  ...base, kind: "person", id: "ada-verloren", name: "Ada Verloren", iso2: "NL",
  held: [office({ id: "NLD", name: "Netherlands", iso2: "NL" }, "State Secretary for Trade", "trade-minister", { from: "2021", seen: "2024-05-03", acting: true })],
  later: [], earlier: [], source: ["almanac"],
};

export const newer: PersonCard = {
  ...shin, id: "newer", name: "Minoru Example", iso2: "JP", native: "例 実",
  reading: { day: "2026-09-02", basis: "published", newerThanData: true },
  held: [office(japan, "Minister of Defense", "defence-minister", { from: "2025-10-21" })], later: [],
  earlier: [office(japan, "Chief Cabinet Secretary", "other", { from: "2023-12-14", until: "2024-10-01" })],
  inStory: [],
};

export const undated: PersonCard = {
  ...newer, id: "undated", reading: { day: horizon, basis: "horizon", newerThanData: false },
};

export const longNamed: PersonCard = {
  ...shin, id: "long", name: "Prince Abdulaziz-Muhammad bin Fahd bin Abdullah Al-Muqrin-Wolfeschlegelsteinhausenbergerdorff",
  native: "عبد العزيز محمد بن فهد بن عبد الله آل مقرن", iso2: "SA",
  held: [
    office({ id: "SAU", name: "Saudi Arabia", iso2: "SA" }, "Second Deputy Prime Minister, Minister of Municipal and Rural Affairs and Housing and Acting Inspector-General of the Royal Commission", "other", { from: "2017-06-21" }),
    office({ id: "SAU", name: "Saudi Arabia", iso2: "SA" }, "Chairman of the Council for Economic and Development Affairs", "other", { from: "2015-01-29" }),
  ],
  later: [],
  earlier: [2011, 2012, 2013, 2014, 2015].map((year) => office({ id: "SAU", name: "Saudi Arabia", iso2: "SA" }, `Adviser to the Royal Court, portfolio ${year}`, "other", { from: String(year), until: String(year + 1) })),
  inStory: [],
};

export const country: CountryCard = {
  ...base, kind: "country", id: "KOR", name: "South Korea", iso2: "KR", official: "Republic of Korea",
  native: [{ lang: "ko", name: "대한민국" }],
  capital: { value: "Seoul", source: ["almanac"] },
  population: { value: 51_712_619, year: 2023, source: ["almanac"] },
  government: { value: "presidential republic", source: ["almanac"] },
  leaders: [
    { role: "head-of-state-and-government", title: "President", holder: { id: "yoon-suk-yeol", name: "Yoon Suk Yeol" }, from: "2022-05-10", source: ["gazette"] },
    { role: "head-of-government", title: "Prime Minister", holder: { id: "han-duck-soo", name: "Han Duck-soo" }, from: "2022-05-21", source: ["gazette"] },
    { role: "foreign-minister", title: "Minister of Foreign Affairs", holder: { id: "park-jin", name: "Park Jin" }, from: "2022-05-12", source: ["gazette"] },
    { role: "defence-minister", title: "Minister of National Defense", holder: { id: "shin-won-sik", name: "Shin Won-sik" }, from: "2023-10-07", source: ["gazette"] },
  ],
  memberships: ["UN", "G20", "OECD", "APEC", "WTO"].map((name) => ({ id: name, name, from: "1991", source: ["almanac"] })),
  inStory: [{ agreement: { id: "tisa", name: "Trilateral Information Sharing Arrangement" }, standing: "party", from: "2014-12-29" }],
  source: ["almanac"],
};

export const disputed: CountryCard = {
  ...base, kind: "country", id: "XRU", name: "Northern Ruritania", official: "Republic of Northern Ruritania",
  statusNote: "Declared independence from Ruritania in 1991; recognised by 12 of the 193 members of the United Nations, and claimed by Ruritania as its own.",
  nameThen: "the Ruritanian North", capital: { value: "Strelsau", source: ["almanac"] },
  population: { value: 893_400, year: 2021, source: ["almanac"] }, leaders: [], memberships: [], source: ["almanac"],
};

export const agreement: AgreementCard = {
  ...base, kind: "agreement", id: "tisa", name: "Trilateral Information Sharing Arrangement", type: "arrangement", topic: "defence",
  official: "Trilateral Information Sharing Arrangement concerning the nuclear and missile threats posed by North Korea",
  summary: "Japan, South Korea and the United States pass each other secret information on North Korea’s nuclear and missile threats.",
  signed: "2014-12-29", inForce: "2014-12-29", standing: "in-force",
  parties: [korea, japan, usa].map((party) => ({ party, standing: "party", from: "2014-12-29", inStory: true })),
  events: [{ date: "2023-12-19", text: "Real-time sharing of missile-warning data begins", source: ["gazette"] }],
  before: [], after: [{ id: "camp-david", name: "Spirit of Camp David" }], source: ["gazette"],
};

export const ended: AgreementCard = {
  ...base, kind: "agreement", id: "ended", name: "Strelsau Treaty on Intermediate Forces", type: "treaty", topic: "arms control",
  summary: "Ruritania and the United States gave up all land-based missiles of medium range.",
  signed: "1987-12", inForce: "1988-06-01", suspended: "2019-02-02", ended: "2019-08-02", endNote: "the United States withdrew", standing: "ended", place: "Strelsau",
  parties: [{ party: usa, standing: "left", from: "1988-06-01", until: "2019-08-02", inStory: true }, { party: japan, standing: "never", inStory: true }],
  events: [], before: [{ id: "salt", name: "Zenda Accords" }], after: [], source: ["gazette"],
};

const names = ["Ruritania", "Zenda", "Grand Fenwick", "Sylvania", "Freedonia", "Graustark", "Bohunia", "Latveria", "Elbonia", "San Serriffe"];
export const universal: AgreementCard = {
  ...base, kind: "agreement", id: "universal", name: "Convention on the Law of Shared Rivers", type: "treaty", topic: "water",
  summary: "States agree how rivers that cross their borders may be used, dammed and kept clean.",
  signed: "1997-05-21", inForce: "2014-08-17", standing: "in-force",
  partyCount: { value: 191, asOf: "2026-03", source: ["almanac"] },
  parties: [
    { party: korea, standing: "party", from: "2015-02-03", inStory: true },
    { party: usa, standing: "signed", inStory: true, note: "signed 1998" },
    ...Array.from({ length: 188 }, (_, index) => ({ party: { id: `r${index}`, name: `${names[index % 10]} ${Math.floor(index / 10) + 1}` }, standing: "party" as const, from: "2014-08-17" })),
  ],
  events: [], before: [], after: [], source: ["gazette"],
};

export const resolution: AgreementCard = {
  ...base, kind: "agreement", id: "unsc-2397", name: "UN Security Council resolution 2397", type: "un-resolution", topic: "North Korea",
  summary: "Cuts North Korea’s imports of oil products and orders workers abroad sent home after a missile test.",
  signed: "2017-12-22", standing: "in-force", parties: [],
  events: [], before: [{ id: "unsc-2375", name: "UN Security Council resolution 2375" }], after: [],
  resolution: { number: 2397, situation: "Non-proliferation – North Korea", vote: { yes: 15, no: 0, abstain: 0 } }, source: ["gazette"],
};

/** "South Korea's defense minister". */
const ministry: OfficeCard = {
  ...base, kind: "office", id: "KOR/Minister of National Defense", name: "Minister of National Defense", iso2: "KR", of: korea,
  before: [
    { holder: { id: "jeong-kyeong-doo", name: "Jeong Kyeong-doo" }, from: "2018-09-21", until: "2020-09-18", source: ["almanac"] },
    { holder: { id: "suh-wook", name: "Suh Wook" }, from: "2020-09-18", until: "2022-05-11", source: ["almanac"] },
    { holder: { id: "lee-jong-sup", name: "Lee Jong-sup" }, from: "2022-05-11", until: "2023-10-07", source: ["almanac"] },
  ],
  held: [{ holder: { id: "shin-won-sik", name: "Shin Won-sik" }, from: "2023-10-07", until: "2024-09-06", source: ["gazette"] }],
  after: [
    { holder: { id: "kim-yong-hyun", name: "Kim Yong-hyun" }, from: "2024-09-06", until: "2024-12-05", source: ["gazette"] },
    { holder: { id: "kim-seon-ho", name: "Kim Seon-ho" }, from: "2024-12-05", seen: "2025-03-01", acting: true, source: ["gazette"] },
  ],
  more: 4, source: ["gazette"],
};

/** Nobody is known to have held it on the day. */
const vacant: OfficeCard = { ...ministry, id: "vacant", held: [], after: [], more: 0 };

/** By entity id, as an annotation carries them. */
/** A word left open between two readings. */
export const open: OpenCard = {
  kind: "open", id: "open:KOR|x", name: "Corea", reading: shin.reading, horizon: shin.horizon, sources: {},
  rows: [{ name: country.name, meant: country }, { name: "The town of Corea in Maine" }],
};

export const cards: Record<string, Card> = Object.fromEntries(
  [shin, seen, newer, undated, longNamed, country, disputed, agreement, ended, universal, resolution, ministry, vacant].map((card) => [card.id, card]),
);
