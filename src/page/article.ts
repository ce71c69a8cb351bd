/** Whether a page is a news story, and what it says of itself: day, language. */
import type { PageArticle } from "../messages.ts";
import { languageOf } from "./language.ts";
import type { PageParts } from "./firstLook.ts";
import { metaOf } from "./metadata.ts";
import { ownStory } from "./ownStory.ts";
import type { PageText } from "./pageText.ts";
import { readPublished } from "./published.ts";

/**
 * Reads what a page is. `url` is the page's address (a content script's `location`, or where a saved page came from).
 * `parts`: what the first look brought, so that it does not come into the page twice.
 * Asks for no layout, changes nothing, never throws; runs in browsers and in jsdom.
 */
export function readArticle(document: Document, url: URL, parts: PageParts): PageArticle {
  try {
    return read(document, url, parts);
  } catch {
    return { isArticle: false, reason: "unreadable" }; // pages can shadow any property of their forms
  }
}

function read(document: Document, url: URL, { metadataAt, readPageText, readNews }: PageParts): PageArticle {
  const metadata = metadataAt(document, url);
  const title = metaOf(metadata, "og:title", "twitter:title") ?? document.title;
  const text = readPageText(document, [title, document.title]);
  const declared = metaOf(metadata, "og:locale", "content-language", "inlanguage", "language", "dc.language");
  const lang = languageOf(document, declared, sampleOf(text));
  const published = readPublished({ document, url, metadata, text, lang: lang ?? "en", title });
  const news = readNews({ document, url, metadata, text, dated: published?.confidence ?? null, ownLd: ownStory(metadata, title) !== undefined });
  return {
    isArticle: news.isArticle,
    reason: news.reason,
    ...(published && { published: published.day, publishedSource: published.source, publishedConfidence: published.confidence }),
    ...(lang && { lang }),
  };
}

/** A few hundred words of the story. */
function sampleOf({ prose, headlineElement }: PageText): string {
  const beginnings = prose.slice(0, 3).map(({ sample }) => sample);
  return [headlineElement?.textContent ?? "", ...beginnings].join(" ").slice(0, 4000).replace(/\s+/g, " ");
}
