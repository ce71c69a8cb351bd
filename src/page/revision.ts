/** A wiki's text as it stood on a day. */
import type { Day } from "../reference/types.ts";
import { daysIn } from "./days.ts";

/** Where MediaWiki says from when the text on the page is: above two revisions compared (the newer one), above an old revision. */
const TOLD = ["#mw-diff-ntitle1", "#mw-revision-info"];

/** The day of the revision shown, where the page shows one for good and not whatever is newest. */
export function revisionDay(document: Document, lang: string): Day | undefined {
  for (const place of TOLD) {
    const [first, ...others] = daysIn((document.querySelector(place)?.textContent ?? "").slice(0, 300), lang);
    if (first && others.every(({ day }) => day === first.day)) return first.day;
  }
  return undefined;
}
