/** What the card needs to know of highlights. Implemented in `page/highlights`, used by `card`. */
import type { Mention } from "../mentions/types.ts";

/** One highlight under a pointer, in focus or on the way of a keyboard step. */
export interface HighlightHit {
  /** Number of the highlight, stable while it stands. */
  key: number;
  mention: Mention;
  /** Boxes of the highlight's lines in viewport pixels, in reading order. */
  rects: DOMRect[];
  /** First `<mark>`, where the highlight is wrapped and not only painted. */
  element?: HTMLElement;
  /** The element its text stands in. */
  block?: Element;
  /** The page's own link around the highlight, if any. */
  link?: HTMLAnchorElement;
}

export interface HighlightLookup {
  /** The highlight at a point of the viewport, or under an event's target. */
  at(target: EventTarget | null, x: number, y: number): HighlightHit | null;
  /** By key; `null` once it is gone. */
  get(key: number): HighlightHit | null;
  /** Keys in document order. */
  inOrder(): number[];
  /** Show one highlight as lit (its card is open, or it was jumped to), or none. */
  light(key: number | null): void;
  /** Called with the key of each highlight that goes away, until `signal` aborts. */
  onGone(listener: (key: number) => void, signal: AbortSignal): void;
}
