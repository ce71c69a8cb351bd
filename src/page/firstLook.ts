/** A first look at every page, for the small script that goes into all of them. */
import { addressesOf, isFrontPage } from "./address.ts";
import { metadataAt, metaOf } from "./metadata.ts";
import { readNews } from "./news.ts";
import { ownStory } from "./ownStory.ts";
import { readPageText } from "./pageText.ts";

/** What reads a page, for the reader that comes later. */
export const pageParts = { metadataAt, readPageText, readNews };
export type PageParts = typeof pageParts;

export interface FirstLook {
  /** False: surely no story. True: `readArticle` has the last word. */
  mayBeStory: boolean;
  /** One of the named signals of `news`. */
  reason: string;
}

/**
 * Whether a page may be a news story, decided without reading its day and language, erring towards yes.
 * `url` as for `readArticle`. Asks for no layout, changes nothing, never throws.
 */
export function firstLook(document: Document, url: URL): FirstLook {
  try {
    return look(document, url);
  } catch {
    return { mayBeStory: false, reason: "unreadable" }; // pages can shadow any property of their forms
  }
}

function look(document: Document, url: URL): FirstLook {
  const metadata = metadataAt(document, url);
  if (isFrontPage(addressesOf(document, url, metadata))) return { mayBeStory: false, reason: "front page" };
  const title = metaOf(metadata, "og:title", "twitter:title") ?? document.title;
  const text = readPageText(document, [title, document.title]);
  const mayBeDated = text.dated.length > 0 || /\d{4}/.test(url.href) || metadata.ld.some((object) => "datePublished" in object) || [...metadata.meta.keys()].some((name) => /date|publish|created/.test(name));
  const news = readNews({ document, url, metadata, text, dated: mayBeDated ? 1 : null, ownLd: ownStory(metadata, title) !== undefined });
  return { mayBeStory: news.isArticle, reason: news.reason };
}
