/** What speaks for and against a person being meant: title, country, day. Pure. */
import { earliest } from "../reference/partialDate.ts";
import { daysFrom, mayHoldOn, roleWeight } from "../reference/tenures.ts";
import type { Day, Office, OfficeRole, Person, Tenure } from "../reference/types.ts";
import { wordsOf } from "./personForms.ts";
import { perStory, says, type Story } from "./story.ts";
import type { TitleReading } from "./titles.ts";
import { phraseOccurs } from "./ambiguity.ts";

/** What is known of the story when people are judged. */
export interface StoryContext {
  /** Countries the story names. */
  countries: ReadonlySet<string>;
  organisations: ReadonlySet<string>;
  /** The story's day, or a day guessed from the offices people are said to hold. */
  day: Day | undefined;
  /** True where `day` is the story's own date. */
  dated: boolean;
}

/** Roles that one title may stand for: news calls an executive president and a ceremonial one "president". */
const sameTitle: OfficeRole[][] = [
  ["head-of-state", "head-of-state-and-government", "supreme-leader"],
  ["head-of-government", "head-of-state-and-government"],
  ["vice-president", "deputy-head-of-government"],
];

/** True where a title read as `read` may be used for an office of role `held`. */
export function rolesAgree(read: OfficeRole, held: OfficeRole): boolean {
  return read === held || sameTitle.some((group) => group.includes(read) && group.includes(held));
}

/** Tenures of the person that a title phrase fits, the country included where it says one. */
export function fittingTenures(story: Story, person: Person, title: TitleReading): Tenure[] {
  return person.tenures.filter((tenure) => {
    const office = story.finder.reference.offices.get(tenure.office);
    if (!office || !title.roles.some((role) => titleFits(role, office, title))) return false;
    if (title.country !== undefined) return office.country === title.country;
    return title.organisation === undefined || office.organisation === title.organisation;
  });
}

function titleFits(role: OfficeRole, office: Office, title: TitleReading): boolean {
  if (rolesAgree(role, office.role)) return true;
  return title.title !== undefined && office.titles?.some((other) => other.toLowerCase() === title.title) === true;
}

/** True where the person may hold, on the story's day, an office whose own role the title is ("president" of a president, not of a supreme leader); without a title, one of a head of state or government. Without a day any time counts. */
export function heldBy(story: Story, person: Person, title: TitleReading | undefined, context: StoryContext): boolean {
  return person.tenures.some((tenure) => {
    const role = story.finder.reference.offices.get(tenure.office)?.role ?? "other";
    return (title ? title.roles.includes(role) : roleWeight(role) <= 4) && (context.day === undefined || mayHoldOn(tenure, context.day));
  });
}

/** How strongly the offices a person held make the name a leader's: 1 for heads of state and government, 0 otherwise. */
export function prominence(story: Story, person: Person): number {
  return person.tenures.some((tenure) => roleWeight(story.finder.reference.offices.get(tenure.office)?.role ?? "other") <= 4) ? 1 : 0;
}

/** True where the story names a country or organisation whose office the person held, or a title beside the name fits. */
export function anchored(story: Story, person: Person, context: StoryContext, titles: TitleReading[]): boolean {
  return person.tenures.some(({ office }) => namedOwner(story, office, context)) || titles.some((title) => title.roles.length > 0 && fittingTenures(story, person, title).length > 0);
}

/** True where the person held an office within a year of the story's own day. */
export function inOfficeAbout(story: Story, person: Person, context: StoryContext): boolean {
  const { day } = context;
  return context.dated && day !== undefined && person.tenures.some((tenure) => daysFrom(tenure, day, story.finder.reference.horizon) <= 366);
}

/** Points for a candidate; see each line. A full name written as in the data starts with 2. */
export function score(story: Story, person: Person, context: StoryContext, titles: TitleReading[]): number {
  const { reference } = story.finder;
  let points = prominence(story, person);
  let fits = false;
  for (const title of titles) {
    if (title.roles.length === 0) continue;
    const tenures = fittingTenures(story, person, title);
    if (tenures.length > 0) {
      fits = true;
      points += title.country !== undefined ? 6 : 4;
      const { day } = context;
      if (day !== undefined && !title.former) points += onDay(tenures, context, reference.horizon);
      // "Former President George Bush" in 2001 is the one who is president no longer.
      if (day !== undefined && context.dated && title.former) points += tenures.some((tenure) => mayHoldOn(tenure, day)) ? -2 : 2;
    } else points -= title.country !== undefined && fittingTenures(story, person, withoutOwner(title)).length === 0 ? 2 : 1;
  }
  if (person.tenures.some(({ office }) => namedOwner(story, office, context))) points += 2;
  if (context.day !== undefined) {
    if (person.born !== undefined && earliest(person.born) > context.day) return -100;
    if (person.died !== undefined && context.dated && Number(context.day.slice(0, 4)) - Number(person.died.slice(0, 4)) > 30) points -= 1;
    if (!fits) points += onDay(person.tenures, context, reference.horizon);
  }
  return points;
}

/** Points for how near the tenures lie to the story's day. */
function onDay(tenures: Tenure[], context: StoryContext, horizon: Day): number {
  const day = context.day;
  if (day === undefined) return 0;
  const sure = context.dated ? 1 : 0;
  if (tenures.some((tenure) => mayHoldOn(tenure, day))) return 2 + sure;
  const years = Math.min(...tenures.map((tenure) => daysFrom(tenure, day, horizon))) / 365.25;
  if (years <= 2) return 1;
  if (years <= 10) return 0;
  return years <= 25 ? -1 - sure : -2 - sure;
}

function namedOwner(story: Story, officeId: string, context: StoryContext): boolean {
  const office = story.finder.reference.offices.get(officeId);
  if (!office) return false;
  return office.country !== undefined ? speaksOf(story, office.country, context) : context.organisations.has(office.organisation ?? "");
}

/** Seats and houses that news names for the government in them. */
export const seats: Readonly<Record<string, string[]>> = { USA: ["white house", "pentagon", "capitol hill"], RUS: ["kremlin"], GBR: ["downing street", "westminster"], FRA: ["elysee"], DEU: ["bundestag"], ISR: ["knesset"], KOR: ["blue house"], ITA: ["quirinale"] };

/** True where the story names the country, its capital or its seat of government: "Moscow said" speaks of Russia's people as "Russia said" does. */
export function speaksOf(story: Story, country: string, context: StoryContext): boolean {
  if (context.countries.has(country)) return true;
  let named = placesNamed(story).get(country);
  if (named === undefined) placesNamed(story).set(country, (named = namesPlaceOf(story, country)));
  return named;
}

const placesNamed = perStory(() => new Map<string, boolean>());

function namesPlaceOf(story: Story, country: string): boolean {
  if (seats[country]?.some((seat) => phraseOccurs(story, seat))) return true;
  const { status, capital } = story.finder.reference.countries.get(country) ?? {};
  const words = status === "un-member" ? capitalWords(capital?.value ?? "") : [];
  // Malé is spelled like a common word.
  return words.length > 0 && words[0] !== "male" && words.every((word) => says(story, word));
}

/** Folded words of a capital's name as the data has it. */
export function capitalWords(capital: string): string[] {
  return wordsOf(capital.replace(/[,(].*$/, ""));
}

function withoutOwner(title: TitleReading): TitleReading {
  const { country: _country, organisation: _organisation, ...rest } = title;
  return rest;
}
