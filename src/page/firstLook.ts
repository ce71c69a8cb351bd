/** A first look at every page, for the small script that goes into all of them. */
import { bestOfText, headSignals, readNews, worstOfText, type HeadSignals } from "./news.ts";
import { beginReading, type PageReading } from "./pageReading.ts";

/** What judges a page, for the reader that comes later, so that it does not come into the page twice. */
export const pageParts = { readNews };
export type PageParts = typeof pageParts;

export interface FirstLook {
  /** False: surely no story. True: `readArticle` has the last word. */
  mayBeStory: boolean;
  /** One of the named signals of `news`. */
  reason: string;
  /** What was read so far; nothing of a page that cannot be read. */
  read?: { page: PageReading; head: HeadSignals };
}

/**
 * Whether a page may be a news story, decided without reading its day and language, erring towards yes, and without reading
 * its text where the rest settles it. `url` as for `PageReading`. Asks for no layout, changes nothing, never throws.
 */
export function firstLook(document: Document, url: URL): FirstLook {
  try {
    const page = beginReading(document, url);
    const head = headSignals(page);
    return { ...verdict(page, head), read: { page, head } };
  } catch {
    return { mayBeStory: false, reason: "unreadable" }; // pages can shadow any property of their forms
  }
}

function verdict(page: PageReading, head: HeadSignals): Omit<FirstLook, "read"> {
  const day = hasDay(page);
  if (!head.isFrontPage && day && worstOfText(head) >= 0) return { mayBeStory: true, reason: "" };
  const asGoodAsCanBe = bestOfText(head);
  if (!asGoodAsCanBe.isArticle) return { mayBeStory: false, reason: asGoodAsCanBe.reason };
  const { isArticle, reason } = readNews(page, head, day || page.text().dated.length > 0 ? 1 : null);
  return { mayBeStory: isArticle, reason };
}

/** Whether anything but the text may tell a day. */
function hasDay({ url, metadata: { meta, ld } }: PageReading): boolean {
  if (ld.some((object) => "datePublished" in object)) return true;
  for (const name of meta.keys()) if (name.includes("date") || name.includes("publish") || name.includes("created")) return true;
  return /\d{4}/.test(url.href);
}
