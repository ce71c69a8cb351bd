/** The day a story was published, as printed on it. */
import type { Day } from "../reference/types.ts";
import { metaOf, type Metadata } from "./metadata.ts";

export interface Published {
  day: Day;
  /** Where it was found: `json-ld`, `meta`, `time`, `url`, `text`. */
  source: string;
  /** 0 to 1. */
  confidence: number;
}

/** The publication day of a page and how it is known; `null` where nothing dates the page for certain. */
export function readPublished(_document: Document, url: URL, metadata: Metadata): Published | null {
  for (const object of metadata.ld) {
    const day = printedDay(object["datePublished"]);
    if (day) return { day, source: "json-ld", confidence: 0.95 };
  }
  const meta = printedDay(metaOf(metadata, "article:published_time", "datepublished", "og:article:published_time", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date", "pubdate", "date"));
  if (meta) return { day: meta, source: "meta", confidence: 0.9 };
  const path = /\/(20\d\d)[/-](\d\d?)[/-](\d\d?)(?:\D|$)/.exec(url.pathname);
  if (path) return { day: `${path[1]}-${path[2]!.padStart(2, "0")}-${path[3]!.padStart(2, "0")}`, source: "url", confidence: 0.8 };
  return null;
}

function printedDay(value: unknown): Day | undefined {
  return typeof value === "string" ? /^\d{4}-\d\d-\d\d/.exec(value.trim())?.[0] : undefined;
}
