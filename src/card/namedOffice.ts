/** A card opened from words that name an office ("the defence minister") opens with that office. Pure. */
import type { Card } from "../reference/cardTypes.ts";

/** The card with the office held under that id first; unchanged where it is not a person's or not among those held. */
export function withOfficeFirst(card: Card, office: string | undefined): Card {
  if (card.kind !== "person" || office === undefined) return card;
  const named = card.held.filter((held) => held.office === office);
  if (named.length === 0 || card.held[0]?.office === office) return card;
  // The neighbours given are those of the office that stood first.
  const { predecessor: _before, successor: _after, ...rest } = card;
  return { ...rest, held: [...named, ...card.held.filter((held) => held.office !== office)] };
}
