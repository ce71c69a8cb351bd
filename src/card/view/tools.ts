/** What every part of a card's view may ask for. */
import type { Words } from "../../words/words.ts";
import type { Source, SourceKey } from "../../reference/types.ts";

export interface CardTools {
  /** Of everything but titles, summaries and notes, which are English. */
  words: Words;
  /** A fresh drawing of a flag, or `null` where there is none. */
  flag(iso2: string | undefined): SVGElement | null;
  /** A fresh drawing of where a country lies, or `null` where there is none. */
  map(id: string): SVGElement | null;
  /** Open the card of another entity. */
  follow(id: string): void;
  /** Where the story's day was found, as `article/published` names the places. */
  dayFrom?: string | undefined;
  /** Every source of this card, in the order of their numbers. */
  sources: Record<SourceKey, Source>;
  /** Open the list of sources at one of them. */
  showSource(key: SourceKey): void;
}
