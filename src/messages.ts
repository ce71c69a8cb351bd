/** What the parts of the extension say to each other. Each message is one member of `Requests`. */
import type { Annotation, ArticleInfo } from "./annotation.ts";
import type { Settings } from "./settings.ts";

/** What the content script read of a page; `null` parts could not be told. */
export interface PageArticle extends ArticleInfo {
  isArticle: boolean;
  /** Why it was or was not taken for news; one of the named signals of `page/article`. */
  reason: string;
  /** Where the date was found: `json-ld`, `meta`, `time`, `url`, `text` … */
  publishedSource?: string;
  /** 0 to 1. */
  publishedConfidence?: number;
}

/** What the toolbar popup shows of a tab. */
export type TabStatus =
  | { state: "off-everywhere" }
  | { state: "off-here"; site: string }
  | { state: "not-allowed" }
  | { state: "not-news"; site: string; reason: string }
  | { state: "reading"; site: string }
  | { state: "annotated"; site: string; article: PageArticle; counts: { people: number; countries: number; agreements: number }; gaveUp?: string };

/** Requests to the background: name → [payload, answer]. */
export interface BackgroundRequests {
  /** Asked by the content script: put the annotator into the sender's frame. */
  "inject-annotator": [Record<string, never>, null];
  /** Find the mentions of a whole article. `segments`: text of each block. */
  "annotate": [{ article: ArticleInfo; segments: string[] }, Annotation];
}

/** Requests to the content script of a tab: name → [payload, answer]. */
export interface PageRequests {
  "status": [Record<string, never>, TabStatus];
  "settings-changed": [{ settings: Settings }, null];
}

/** A message on the wire. */
export interface Envelope<Name extends string, Payload> {
  newsgloss: Name;
  payload: Payload;
}
