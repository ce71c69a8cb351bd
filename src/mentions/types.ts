/** WHAT THE TEXT SAYS: the shapes that go into and come out of the finder. */
import type { Day, EntityKind } from "../reference/types.ts";

/** What is known of the story besides its text. */
export interface ArticleInfo {
  /** Publication day; absent where nothing dates the story. */
  published?: Day;
  /** BCP 47 language of the text; absent where unknown. */
  lang?: string;
}

/** Why a mention was linked: for the card, for debugging, for tests. */
export interface MentionReason {
  /** The surface form of the gazetteer that matched, or the pattern's name. */
  form: string;
  /** The rule that decided. */
  rule: string;
  /** Where in the same segments the entity was introduced: segment number and offset. */
  introduced?: { segment: number; start: number };
}

/** One of the two things an open mention may mean: an entity, or in plain words something of which nothing is known here. */
export type Reading = { id: string } | { words: string };
export type Readings = readonly [Reading, Reading];

/** A stretch of one segment that names an entity. Offsets in UTF-16 units of that segment. */
export interface Mention {
  segment: number;
  start: number;
  end: number;
  kind: EntityKind;
  /** Entity id. */
  id: string;
  /** `office`: the text names an office, and the date leads to its holder `id`. */
  via?: "office";
  /** With `via: "office"`: the office's id. */
  office?: string;
  why: MentionReason;
  /** Only on an open mention, which names neither of the two for sure; `id` is then its own and no entity's. */
  readings?: Readings;
}

export interface OpenMention extends Mention {
  readings: Readings;
}

/** What was found in a story: `open` mentions are none of the `mentions`, and lie between them. */
export interface Found {
  mentions: Mention[];
  open: OpenMention[];
}
