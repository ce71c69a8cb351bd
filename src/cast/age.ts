/** How old a story is, and which of the officials it names have left their offices since. Pure. */
import type { Card, HeldOffice, PersonCard } from "../reference/cardTypes.ts";
import { daysBetween, latest } from "../reference/partialDate.ts";
import type { Day } from "../reference/types.ts";

/** A younger story needs no word about its age. */
const oldDays = 60;
/** A date less sure than this is no ground to call a story old. */
const sure = 0.8;

export interface Official {
  card: PersonCard;
  /** The office held on the story's day. */
  office: HeldOffice;
}

export interface StoryAge {
  published: Day;
  /** Whole years, or whole months of a story younger than a year. */
  years: number;
  months: number;
  /** Officials named who held an office on the story's day and are known to have left it up to the data horizon. */
  left: Official[];
  /** Those known to hold it still on the horizon. */
  stay: Official[];
  /** Those of whom it is not known. */
  unknown: Official[];
  /** Up to this day the above is known. */
  horizon: Day;
}

/** `undefined` for a story that is young, or not dated for certain. `today`: the reader's day. */
export function storyAge(article: { published?: Day; publishedConfidence?: number }, cards: Card[], horizon: Day, today: Day): StoryAge | undefined {
  const { published, publishedConfidence = 0 } = article;
  if (published === undefined || publishedConfidence < sure || daysBetween(published, today) <= oldDays) return undefined;
  const months = monthsBetween(published, today);
  const age: StoryAge = { published, years: Math.floor(months / 12), months, left: [], stay: [], unknown: [], horizon };
  // After the horizon nothing is known of what came later.
  if (published >= horizon) return age;
  for (const card of cards) {
    const office = card.kind === "person" ? card.held[0] : undefined;
    if (card.kind !== "person" || !office) continue;
    const group = office.until !== undefined ? (latest(office.until) <= horizon ? age.left : age.unknown) : office.seen !== undefined ? age.unknown : age.stay;
    group.push({ card, office });
  }
  return age;
}

function monthsBetween(from: Day, to: Day): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}
