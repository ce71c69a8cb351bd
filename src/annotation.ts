/** The background's answer for one article: mentions, and the cards of the entities found. */
import type { Mention } from "./mentions/types.ts";
import type { Card, Flags } from "./reference/cardTypes.ts";
import type { Day } from "./reference/types.ts";

export type { ArticleInfo } from "./mentions/types.ts";

export interface Annotation {
  mentions: Mention[];
  /** One card for each mentioned entity, by entity id. */
  cards: Record<string, Card>;
  /** Flags the cards show, each once. */
  flags?: Flags;
  /** The data horizon. */
  dataAsOf: Day;
}
