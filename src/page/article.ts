/** Whether a page is a news story, and what it says of itself: day, language. */
import type { PageArticle } from "../messages.ts";
import type { FirstLook, PageParts } from "./firstLook.ts";
import { languageOf } from "./language.ts";
import { metaOf } from "./metadata.ts";
import type { PageText } from "./pageText.ts";
import { readPublished } from "./published.ts";

/**
 * Reads what a page is. `look`: what the first look has read; `parts`: what it brought, so that it does not come into the page twice.
 * Asks for no layout, changes nothing, never throws; runs in browsers and in jsdom.
 */
export function readArticle(look: FirstLook, parts: PageParts): PageArticle {
  try {
    return look.read ? read(look.read, parts) : { isArticle: false, reason: look.reason };
  } catch {
    return { isArticle: false, reason: "unreadable" }; // pages can shadow any property of their forms
  }
}

function read({ page, head }: Required<FirstLook>["read"], { readNews }: PageParts): PageArticle {
  const { document, metadata } = page;
  const declared = metaOf(metadata, "og:locale", "content-language", "inlanguage", "language", "dc.language");
  const lang = languageOf(document, declared, sampleOf(page.text()));
  const published = readPublished(page, lang ?? "en");
  const news = readNews(page, head, published?.confidence ?? null);
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
