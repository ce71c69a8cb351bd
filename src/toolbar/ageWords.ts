/** The story's age, in words. Pure. */
import { officeSpan, officeTitle } from "../card/personWords.ts";
import { printDate } from "../card/dates.ts";
import type { Official, StoryAge } from "../cast/age.ts";
import type { Words } from "../words/words.ts";

/** "Published 12 Nov 2023 · 3 years ago." */
export function publishedWords({ published, years, months }: StoryAge, words: Words): string {
  const ago = new Intl.RelativeTimeFormat(words.locale, { numeric: "always" });
  return words.say("ageLine", { day: printDate(published, words.locale), ago: years > 0 ? ago.format(-years, "year") : ago.format(-months, "month") });
}

/** "6 of the 7 officials named have since left those offices." "" where none was in office. */
export function departureWords({ left, stay, unknown }: StoryAge, words: Words): string {
  const all = left.length + stay.length + unknown.length;
  if (all === 0) return "";
  if (left.length === all) return all === 1 ? words.say("ageOnlyLeft") : words.say("ageAllLeft", { all });
  if (left.length > 0) return words.count("ageLeft", left.length, { all });
  if (stay.length === 0) return "";
  return all === 1 ? words.say("ageOnlyStays") : words.say("ageNoneLeft", { all });
}

/** "Lloyd Austin", "Secretary of Defense, United States", "22 Jan 2021 – 20 Jan 2025" */
export function officialWords({ card, office }: Official, words: Words): { name: string; title: string; span: string } {
  return { name: card.name, title: officeTitle(office), span: officeSpan(office, card.horizon, words) };
}
