/** A wiki's text as it stood on a day. */
import type { Day } from "../reference/types.ts";
import { daysIn } from "./days.ts";

/** The day of the revision shown, from what the wiki says of it (`PageText.revisions`), where the page shows one for good and not whatever is newest. */
export function revisionDay(revisions: readonly string[], lang: string): Day | undefined {
  for (const told of revisions) {
    const [first, ...others] = daysIn(told, lang);
    if (first && others.every(({ day }) => day === first.day)) return first.day;
  }
  return undefined;
}
