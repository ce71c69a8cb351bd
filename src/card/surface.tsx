/** The card on the screen: draws it, keeps it at its word, takes it away. */
import { render } from "preact";
import type { HighlightHit } from "../page/highlightTypes.ts";
import type { ShownCard } from "../reference/cardTypes.ts";
import type { Appearance } from "../settings.ts";
import type { Words } from "../words/words.ts";
import type { Around } from "./around.ts";
import { isDarkBehind } from "./backdrop.ts";
import { openHost, type CardHost } from "./host.ts";
import { follow } from "./follow.ts";
import { anchorAt, placeCard, sheetBelow } from "./place.ts";
import { CardView, type CardViewProps } from "./view/CardView.tsx";

function kindName(kind: ShownCard["kind"], words: Words): string {
  switch (kind) {
    case "person": return words.say("cardKindPerson");
    case "office": return words.say("cardKindOffice");
    case "country": return words.say("cardKindCountry");
    case "agreement": return words.say("cardKindAgreement");
    case "own": return words.say("cardKindOwn");
    case "open": return words.say("cardKindOpen");
  }
}

export interface Shown extends CardViewProps {
  /** The highlight, read anew each time and in pixels of the card's window; `null` once it is gone. */
  word(): HighlightHit | null;
  /** Which of the word's lines the card stands at. */
  line: number;
  byTouch: boolean;
  focus: boolean;
}

export interface Surface {
  show(shown: Shown): void;
  hide(): void;
  /** Whether an event came from the card. */
  owns(event: Event): boolean;
  /** The card's box in pixels of its window, while it is open. */
  box(): DOMRect | null;
  /** The focusable elements of the card in order, and the one in focus. */
  stops(): { all: HTMLElement[]; current: Element | null };
  focus(): void;
}

/** Keeps what happens inside the card from the page. */
const ownEvents = ["click", "auxclick", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend", "keydown", "keyup", "keypress", "wheel", "copy", "contextmenu"];

/**
 * @param around the windows the story stands in; the card stands in the outermost
 * @param theme asked as each card opens
 * @param listen called with each new card element, to hear its focus
 */
export function createSurface(around: Around, theme: () => Appearance["theme"], listen: (card: HTMLElement) => void): Surface {
  let host: CardHost | null = null;
  let stopFollowing: (() => void) | null = null;
  /** Which card stands in it. */
  let shownKey = "";

  function open(word: HighlightHit): CardHost {
    const behind = word.element?.parentElement ?? word.block;
    const opened = openHost(around.outermost.document, theme() === "page" ? behind !== undefined && isDarkBehind(behind) : theme() === "dark");
    for (const type of ownEvents) opened.card.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    listen(opened.card);
    return opened;
  }

  return {
    show(shown) {
      const word = shown.word();
      if (!word) return;
      const fresh = host === null;
      host ??= open(word);
      const { card } = host;
      card.dataset["kind"] = shown.card.kind;
      card.setAttribute("aria-label", `${shown.card.name}, ${kindName(shown.card.kind, shown.tools.words)}`);
      if (fresh) card.dataset["fresh"] = "";
      const key = `${shown.card.id} ${shown.card.reading.day}`;
      render(<CardView key={key} {...shown} />, card);
      // A card that is only kept by a press stays as it was scrolled, or the press would end on another line.
      if (fresh || key !== shownKey) card.scrollTop = 0;
      shownKey = key;
      stopFollowing?.();
      const place = async () => {
        const now = shown.word();
        if (!now || !host) return;
        const anchor = anchorAt(now.rects, shown.line, now.element);
        if (!anchor || (card.style.visibility === "visible" && !around.shows(anchor.box))) return;
        const narrow = around.outermost.document.documentElement.clientWidth < sheetBelow;
        const asSheet = narrow || (shown.byTouch && around.outermost.matchMedia("(pointer: coarse) and (max-width: 640px)").matches);
        await placeCard(card, anchor, asSheet);
      };
      // What is not shown yet takes no focus.
      void place().then(() => {
        if (shown.focus && host?.card === card) card.focus({ preventScroll: true });
      });
      stopFollowing = follow(card, around, () => void place());
    },
    hide() {
      stopFollowing?.();
      stopFollowing = null;
      if (!host) return;
      render(null, host.card);
      host.remove();
      host = null;
    },
    owns: (event) => host !== null && event.composedPath().includes(host.element),
    box: () => host?.card.getBoundingClientRect() ?? null,
    stops() {
      if (!host) return { all: [], current: null };
      const all = [...host.card.querySelectorAll<HTMLElement>("button, a[href], input, summary")].filter(({ tabIndex }) => tabIndex >= 0);
      return { all, current: host.focused() };
    },
    focus: () => host?.card.focus({ preventScroll: true }),
  };
}
