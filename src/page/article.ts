/** Whether a page is a news story, and what it says of itself: day, language. */
import type { PageArticle } from "../messages.ts";
import { languageOf } from "./language.ts";
import { metaOf, readMetadata } from "./metadata.ts";
import { readNews } from "./news.ts";
import { readPageText, type PageText } from "./pageText.ts";
import { ownStory, readPublished } from "./published.ts";

/**
 * Reads what a page is. `url` is the page's address (a content script's `location`, or where a saved page came from).
 * Asks for no layout, changes nothing, never throws; runs in browsers and in jsdom.
 */
export function readArticle(document: Document, url: URL): PageArticle {
  const metadata = readMetadata(document);
  const title = metaOf(metadata, "og:title", "twitter:title") ?? document.title;
  const lang = languageOf(document, metaOf(metadata, "og:locale", "content-language", "language", "dc.language"));
  let read: PageText | undefined;
  const text = (): PageText => (read ??= readPageText(document, [title, document.title]));
  const published = readPublished({ document, url, metadata, text, lang: lang ?? "en", title });
  const news = readNews({ document, url, metadata, text: text(), published, ownLd: ownStory(metadata, title) !== undefined });
  return {
    isArticle: news.isArticle,
    reason: news.reason,
    ...(published && { published: published.day, publishedSource: published.source, publishedConfidence: published.confidence }),
    ...(lang && { lang }),
  };
}
