/** What the parts of the extension say to each other: one map of functions for each direction. */
import type { Found } from "./annotate.ts";
import type { Clues, PageHead, PageText } from "./article/pageFacts.ts";
import type { Annotation, ArticleInfo } from "./annotation.ts";
import type { Member } from "./cast/members.ts";
import type { NotThis, Whereabouts } from "./notThis.ts";
import type { Card, Flags } from "./reference/cardTypes.ts";
import type { Outlines } from "./reference/outline.ts";
import type { CardWords } from "./words/words.ts";
import type { Day } from "./reference/types.ts";
import type { Appearance } from "./settings.ts";

/** What a page was judged to be; absent parts could not be told. */
export interface PageArticle extends ArticleInfo {
  isArticle: boolean;
  /** Why it was or was not taken for news; one of the named signals of `article/news`. */
  reason: string;
  /** Where the date was found: `json-ld`, `meta`, `time`, `url`, `text` … */
  publishedSource?: string;
  /** 0 to 1. */
  publishedConfidence?: number;
}

/** Different entities found, by kind. */
export interface Counts {
  people: number;
  countries: number;
  agreements: number;
  /** Names of the reader's own. */
  own: number;
}

/** How a page stands; `site` is the host as settings keep it. */
export type TabStatus =
  | { state: "off-everywhere"; site: string }
  | { state: "off-here"; site: string }
  | { state: "not-news"; site: string; reason: string }
  | { state: "reading"; site: string }
  | { state: "annotated"; site: string; article: PageArticle; counts: Counts; gaveUp?: string }
  | { state: "failed"; site: string; reason: string };

/** Everybody and everything a story names, with their facts. */
export interface Cast {
  members: Member[];
  /** By entity id. */
  cards: Record<string, Card>;
  flags: Flags;
  maps: Outlines;
  article: PageArticle;
  /** True while the reader has jumped away from where he was reading. */
  away: boolean;
}

/** Which of an entity's mentions was jumped to: 2 of 5. */
export interface Jumped {
  at: number;
  of: number;
}

/** Whether a page may be read, and how its marks look then; `insist`: it is annotated whatever it is. */
export type Allowed = { state: "off-everywhere" } | { state: "off-here" } | { state: "on"; appearance: Appearance; insist: boolean };

/** What a page's head says of it; `title`: what the page calls itself; `leastProse`: what its prose must weigh for a story, as of `FirstLook`. */
export type Looked = { state: "not-news"; reason: string } | { state: "maybe"; title: string; leastProse: number };

/** What a page is judged to be; `unsure`: the clues are needed. */
export type Judged = { state: "not-news"; reason: string } | { state: "unsure" } | { state: "story"; article: PageArticle };

/** Scripts that are put into a page when it needs them. */
export const injected = ["annotator", "hoverCard"] as const;
export type Injected = (typeof injected)[number];

/** Requests to the background: name → from payload to answer. */
export interface ToBackground {
  /** Whether the settings let pages of a site be read. */
  "may-read"(payload: { site: string; insist: boolean }): Allowed;
  /** Whether a page may be a story, by its head alone. */
  "look"(payload: { head: PageHead; insist: boolean }): Looked;
  /**
   * What a page is, from its head and text; without a text it cannot be read. Where it is to be annotated, the annotator is
   * put into the frame that asks, unless it `hasAnnotator`.
   */
  "judge"(payload: { head: PageHead; insist: boolean; hasAnnotator: boolean; text?: PageText; clues?: Clues }): Judged;
  /** Put a script into the frame that asks: the hover card where a story names somebody. */
  "inject"(payload: Injected): null;
  /** Put the content script into the frames that hold prose of the page's own. */
  "inject-frames"(payload: null): null;
  /** Find the mentions of a whole article. `segments`: text of each block; `where`: what is not meant there is left out. */
  "annotate"(payload: { article: ArticleInfo; segments: string[]; where: Whereabouts }): Annotation;
  /** The reader says that a page or site does not mean this: remembered on this device. */
  "not-this"(payload: NotThis): null;
  /** The card of an entity the story does not name, or one read on another day. `story`: ids of those it names. */
  "card"(payload: { id: string; published?: Day; story?: string[] }): Card | null;
  /** What the card says beside the facts, in the reader's language. */
  "card-words"(payload: null): CardWords;
  /** What a question typed by the reader finds in the whole dataset. */
  "look-up"(payload: { question: string }): Found;
  /** Whether a script of the page's framework still waits to take over its server-made text; asked in the page's own world. */
  "hydration"(payload: null): "pending" | "settled";
  /** The page's state changed: the icon follows. */
  "status"(payload: TabStatus): null;
}

/** Requests to the content script of a tab. */
export interface ToPage {
  "status"(payload: null): TabStatus;
  /** Annotate this page although it was not taken for news. */
  "annotate-anyway"(payload: null): TabStatus;
  /** The reader's settings, or the names of his own, were changed somewhere; told to every frame. */
  "settings-changed"(payload: null): null;
  "own-names-changed"(payload: null): null;
  /** Go to the next or previous mention. */
  "step"(payload: 1 | -1): null;
  /** Whom the story names; `null` where the page is not annotated. */
  "cast"(payload: null): Cast | null;
  /** Go to the next or previous mention of an entity. */
  "jump"(payload: { id: string; direction: 1 | -1 }): Jumped | null;
  /** Go back to where the reader was before jumping. */
  "go-back"(payload: null): boolean;
}

/** A message on the wire. */
export interface Envelope {
  newsgloss: string;
  payload: unknown;
}

export type Payload<Requests, Name extends keyof Requests> = Requests[Name] extends (payload: infer P) => unknown ? P : never;
export type Answer<Requests, Name extends keyof Requests> = Requests[Name] extends (payload: never) => infer A ? A : never;
