/** The background's answer for one article: mentions, and the cards of the entities found. */
import type { Mention, OpenMention } from "./mentions/types.ts";
import type { Card, Flags, OpenCard } from "./reference/cardTypes.ts";
import type { Outlines } from "./reference/outline.ts";
import type { Day } from "./reference/types.ts";

export type { ArticleInfo } from "./mentions/types.ts";

export interface Annotation {
  mentions: Mention[];
  /** One card for each mentioned entity, and each office named without its holder, by id. */
  cards: Record<string, Card>;
  /** Places left open between two readings, and the choice for each by its id: none of the mentions, and counted nowhere. */
  open?: { mentions: OpenMention[]; cards: Record<string, OpenCard> };
  /** Flags the cards show, each once. */
  flags?: Flags;
  /** Locator maps of the countries among the cards. */
  maps?: Outlines;
  /** The data horizon. */
  dataAsOf: Day;
}
