/** Going from one mention of an entity to the next, and back to where one was reading. */
import type { Jumped } from "../messages.ts";
import type { Mention } from "../mentions/types.ts";
import { elementAround } from "./domReading.ts";
import type { HighlightHit, HighlightLookup } from "./highlightTypes.ts";

export interface Jumps {
  /** Scrolls to the next (1) or previous (-1) mention of an entity that can be seen and lights it; the first one at first. `null` where there is none. */
  to(id: string, direction: 1 | -1): Jumped | null;
  /** Back to where the reader was before jumping; false where no jump was made. */
  back(): boolean;
  /** True while there is a place to go back to. */
  isAway(): boolean;
}

export interface JumpOptions {
  document: Document;
  highlights: HighlightLookup;
  mentions(): readonly Mention[];
  /** The highlight of a mention, marked now where it was not. */
  keyOf(mention: Mention): number | undefined;
}

/** What scrolls, and how far it was. */
interface Scrolled {
  element: Element;
  left: number;
  top: number;
}

/** A way longer than so many windows is taken at once. */
const smoothWindows = 3;

export function createJumps({ document, highlights, mentions, keyOf }: JumpOptions): Jumps {
  let last: { id: string; at: number; key: number } | null = null;
  let from: Scrolled[] | null = null;

  /** Where the window and every box around an element stand. */
  function standing(element: Element): Scrolled[] {
    const places: Scrolled[] = [];
    for (let at: Element | null = element; at; at = elementAround(at)) {
      if (at.scrollHeight > at.clientHeight || at === document.scrollingElement) places.push({ element: at, left: at.scrollLeft, top: at.scrollTop });
    }
    return places;
  }

  function behaviorFor(distance: number): ScrollBehavior {
    const view = document.defaultView;
    const calm = view?.matchMedia("(prefers-reduced-motion: reduce)").matches ?? true;
    return calm || Math.abs(distance) > smoothWindows * (view?.innerHeight ?? 0) ? "instant" : "smooth";
  }

  function show(hit: HighlightHit): boolean {
    const box = hit.rects.find(({ width, height }) => width > 0 && height > 0);
    const element = hit.element ?? hit.block;
    if (!box || !element?.isConnected) return false;
    const stood = standing(element);
    // A reader who has moved on since the last jump goes back to where he is now.
    if (from === null || !isInWindow(last && highlights.get(last.key))) from = stood;
    else from.push(...stood.filter((place) => !from?.some(({ element: known }) => known === place.element)));
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: behaviorFor(box.top) });
    highlights.light(hit.key);
    return true;
  }

  function isInWindow(hit: HighlightHit | null): boolean {
    const height = document.defaultView?.innerHeight ?? 0;
    return hit?.rects.some(({ top, bottom }) => bottom > 0 && top < height) ?? false;
  }

  return {
    to(id, direction) {
      const own = mentions().filter((mention) => mention.id === id);
      const start = last?.id === id ? last.at + direction : direction === 1 ? 0 : own.length - 1;
      for (let tried = 0; tried < own.length; tried++) {
        const at = (((start + tried * direction) % own.length) + own.length) % own.length;
        const key = keyOf(own[at] as Mention);
        const hit = key === undefined ? null : highlights.get(key);
        if (!hit || !show(hit)) continue;
        last = { id, at, key: hit.key };
        return { at: at + 1, of: own.length };
      }
      return null;
    },
    back() {
      if (!from) return false;
      for (const { element, left, top } of from) element.scrollTo({ left, top, behavior: behaviorFor(top - element.scrollTop) });
      highlights.light(null);
      from = null;
      last = null;
      return true;
    },
    isAway: () => from !== null,
  };
}
