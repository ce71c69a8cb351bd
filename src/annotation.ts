/** The background's answer for one article: mentions, and the cards of the entities found. */
import type { Mention } from "./mentions/types.ts";
import type { Card, Flags } from "./reference/cardTypes.ts";
import type { Outlines } from "./reference/outline.ts";
import type { Day } from "./reference/types.ts";

export type { ArticleInfo } from "./mentions/types.ts";

export interface Annotation {
  mentions: Mention[];
  /** One card for each mentioned entity, and each office named without its holder, by id. */
  cards: Record<string, Card>;
  /** Flags the cards show, each once. */
  flags?: Flags;
  /** Locator maps of the countries among the cards. */
  maps?: Outlines;
  /** The data horizon. */
  dataAsOf: Day;
}
