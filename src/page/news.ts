/** Whether a page is a news story. */
import { metaOf, typesOf, type Metadata } from "./metadata.ts";

export interface News {
  isArticle: boolean;
  /** The named signal that decided. */
  reason: string;
}

/** Tells news stories from all other pages. */
export function readNews(document: Document, url: URL, metadata: Metadata): News {
  if (/^\/?(?:index\.\w+)?$/.test(url.pathname)) return { isArticle: false, reason: "front page" };
  const paragraphs = [...document.querySelectorAll("p")].filter((p) => (p.textContent?.trim().length ?? 0) > 80).length;
  const says = metaOf(metadata, "og:type") === "article" || metadata.ld.some((object) => typesOf(object).some((type) => type.endsWith("Article")));
  if (says && paragraphs >= 2) return { isArticle: true, reason: "says it is an article" };
  return paragraphs >= 8 ? { isArticle: true, reason: "prose" } : { isArticle: false, reason: "no story" };
}
