/** One Security Council resolution of the UN's metadata as an agreement record. */
import type { Agreement, Day } from "../../src/reference/types.ts";
import { situationOf } from "./un-situation.ts";

/** A line of the download. Counts are strings, with or without leading zeros. */
export interface ResolutionRow {
  number: number;
  year: number;
  date?: Day;
  title?: string;
  agenda?: string;
  yes: string;
  no?: string;
  abstain?: string;
  abstaining?: string[];
}

type Vote = NonNullable<NonNullable<Agreement["resolution"]>["vote"]>;

/** Council members that abstained since 2000, by the name the UN prints. */
const MEMBERS: Record<string, string> = {
  ALGERIA: "DZA", ANGOLA: "AGO", ARGENTINA: "ARG", AZERBAIJAN: "AZE", "BOLIVIA (PLURINATIONAL STATE OF)": "BOL",
  BRAZIL: "BRA", CHAD: "TCD", CHINA: "CHN", "CÔTE D'IVOIRE": "CIV", "DEMOCRATIC REPUBLIC OF THE CONGO": "COD",
  DENMARK: "DNK", "DOMINICAN REPUBLIC": "DOM", EGYPT: "EGY", "EQUATORIAL GUINEA": "GNQ", ETHIOPIA: "ETH",
  FRANCE: "FRA", GABON: "GAB", GERMANY: "DEU", GHANA: "GHA", GREECE: "GRC", GUYANA: "GUY", INDIA: "IND",
  INDONESIA: "IDN", IRELAND: "IRL", JAMAICA: "JAM", JORDAN: "JOR", KAZAKHSTAN: "KAZ", KENYA: "KEN",
  LEBANON: "LBN", LIBERIA: "LBR", "LIBYAN ARAB JAMAHIRIYA": "LBY", MALAYSIA: "MYS", MALI: "MLI", MEXICO: "MEX",
  MOZAMBIQUE: "MOZ", "NEW ZEALAND": "NZL", NIGERIA: "NGA", NORWAY: "NOR", PAKISTAN: "PAK", PHILIPPINES: "PHL",
  QATAR: "QAT", "RUSSIAN FEDERATION": "RUS", SENEGAL: "SEN", "SIERRA LEONE": "SLE", SLOVENIA: "SVN",
  SOMALIA: "SOM", "SOUTH AFRICA": "ZAF", "SYRIAN ARAB REPUBLIC": "SYR", TUNISIA: "TUN",
  "UNITED ARAB EMIRATES": "ARE", "UNITED KINGDOM": "GBR", "UNITED STATES": "USA",
  "VENEZUELA (BOLIVARIAN REPUBLIC OF)": "VEN",
};

const countOf = (text: string | undefined): number => Number(text ?? 0);

/**
 * The vote, or nothing where the row shows none (admissions and appointments
 * are adopted without one) or adds up to more than the Council's 15 seats.
 * Abstainers are named only where all of them are.
 * @throws where an abstaining member is not in the table
 */
export const voteOf = (row: ResolutionRow): Vote | undefined => {
  const vote: Vote = { yes: countOf(row.yes), no: countOf(row.no), abstain: countOf(row.abstain) };
  if (vote.yes === 0 || vote.yes + vote.no + vote.abstain > 15) return undefined;
  const names = row.abstaining ?? [];
  if (names.length > 0 && names.length === vote.abstain) {
    vote.abstaining = names.map((name) => {
      const id = MEMBERS[name];
      if (!id) throw new Error(`resolution ${row.number}: who is ${name}?`);
      return id;
    });
  }
  return vote;
};

/** Nouns with which the UN's titles begin, and what a sentence says instead. */
const VERBS: [RegExp, string][] = [
  [/^(?:the )?(?:final )?ext?ens?t?ion (?:of )?(?=.)/i, "extends "],
  [/^(?:the )?renewal of /i, "renews "],
  [/^(?:the )?re-?establishment of /i, "sets up again "],
  [/^(?:the )?establishment of /i, "sets up "],
  [/^(?:the )?(?:expansion|enlargement) of /i, "widens "],
  [/^(?:the )?authorization (?:of|for) /i, "authorises "],
  [/^(?:the )?authorization to establish /i, "authorises "],
  [/^(?:the )?authorization to /i, "authorises "],
  [/^(?:the )?terminati(?:on|ng) (?:of )?/i, "ends "],
  [/^(?:the )?continuation of /i, "continues "],
  [/^(?:the )?lifting (?:of )?/i, "lifts "],
  [/^strengthening /i, "strengthens "],
  [/^imposition of /i, "imposes "],
  [/^(?:the )?admission of (.*) to membership in the United Nations$/i, "recommends $1 for membership of the United Nations"],
  [/^(?:the )?appointment of /i, "appoints "],
  [/^reappointment of /i, "reappoints "],
  [/^(?:the )?endorsement of /i, "endorses "],
  [/^condemning /i, "condemns "],
  [/^(?:the )?withdrawal of /i, "withdraws "],
];

/** What the resolution does, from the UN's title, as the end of a sentence; `undefined` without a title. */
export const deedOf = (title: string | undefined): string | undefined => {
  if (!title) return undefined;
  const plain = title
    .replace(/^.*\) \[/, "")
    .replace(/\].*$/, "")
    .replace(/^on /, "")
    .replaceAll("extention", "extension")
    .replaceAll("suspention", "suspension")
    .replaceAll("finacial", "financial")
    .replaceAll("Tirbunal", "Tribunal")
    .replaceAll("agrrement", "agreement")
    .replaceAll("fully repected", "fully respected")
    .replace(/ ?\b[Ee]stablished (?:pursuant to|by) (?:Security Council )?[Rr]esolution (\d+) ?(?:\(\d{4}\))?/g, " set up by resolution $1")
    .replace(/Security Council [Rr]esolution/g, "resolution")
    .replace(/ \((?:19|20)\d\d\)/g, "")
    .replace(/\b(Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\. (?=\d{4})/g, (_, m: string) => `${MONTHS[m]} `)
    .replace(/\s+/g, " ")
    .trim();
  if (!plain) return undefined;
  for (const [noun, verb] of VERBS) {
    if (noun.test(plain)) return plain.replace(noun, verb).replace(/ and (?:on )?(?:the )?(extension|renewal|establishment) of /g, (_, n: string) => ALSO[n] ?? _);
  }
  return `about ${plain}`;
};

/** A second deed of the same title. */
const ALSO: Record<string, string> = {
  extension: " and extends ",
  renewal: " and renews ",
  establishment: " and sets up ",
};

const MONTHS: Record<string, string> = {
  Jan: "January", Feb: "February", Mar: "March", Apr: "April", Aug: "August",
  Sept: "September", Oct: "October", Nov: "November", Dec: "December",
};

const inWords = (day: Day): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));

/** "… on Yemen: extends …" for a deed, "… on Burundi, about …" for a theme, the bare head where the theme adds nothing. */
const sentenceOf = (head: string, situation: string, deed: string | undefined): string => {
  if (!deed || deed === `about ${situation}` || deed === `about the situation in ${situation}`) return `${head}.`;
  return deed.startsWith("about ") ? `${head}, ${deed}.` : `${head}: ${deed}.`;
};

/** The whole record. Where the title says what is done, the sentence does too. */
export const recordOf = (row: ResolutionRow): Agreement => {
  const situation = situationOf(row.agenda, row.title);
  const vote = voteOf(row);
  const deed = deedOf(row.title);
  const head = `UN Security Council resolution${row.date ? ` of ${inWords(row.date)}` : ""} on ${situation}`;
  const topic = situation.replace(/^the /, "");
  return {
    id: `unsc-${row.number}`,
    name: `UN Security Council Resolution ${row.number}`,
    type: "un-resolution",
    topic,
    summary: sentenceOf(head, situation, deed),
    ...(row.date ? { signed: row.date, inForce: row.date } : {}),
    resolution: { number: row.number, situation: topic, ...(vote ? { vote } : {}) },
    source: ["un-sc-resolutions"],
  };
};
