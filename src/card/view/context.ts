/** What every part of a card's view may ask for. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Source, SourceKey } from "../../reference/types.ts";

export interface CardTools {
  /** For dates and numbers. */
  locale: string;
  /** A fresh drawing of a flag, or `null` where there is none. */
  flag(iso2: string | undefined): SVGElement | null;
  /** Open the card of another entity. */
  follow(id: string): void;
  /** Number of a source on this card, from 1. */
  sourceNumber(key: SourceKey): number | undefined;
  /** Open the list of sources at one of them. */
  showSource(key: SourceKey): void;
  sources: Record<SourceKey, Source>;
}

export const CardContext = createContext<CardTools | null>(null);

/** The tools of the card being drawn. */
export function useCard(): CardTools {
  const tools = useContext(CardContext);
  if (!tools) throw new Error("A card's part was drawn outside a card");
  return tools;
}
