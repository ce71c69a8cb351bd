/** Where the card stands: under or over the line read, inside the window; on small screens a sheet at its edge. */
import { computePosition, type Platform } from "@floating-ui/core";
import { flip, offset, shift, size, type Placement, type Side } from "@floating-ui/dom";

/** Between the line and the card, and between the card and the window's edge, in pixels. */
const gap = 6;
const margin = 8;
/** A card with less room than this on either side of its line covers the line. */
const least = 80;
/** A card that grows stays on its side of the line while it has this much room there: the pointer is on it. */
const enough = 240;
/** In narrower windows the card is a sheet as wide as the window. */
export const sheetBelow = 480;

export interface Anchor {
  /** The part of the word the card stands at. */
  box: DOMRect;
  vertical: boolean;
  rightToLeft: boolean;
}

/** Which line of a word lies under a point; its first where none does. */
export function lineAt(rects: readonly DOMRect[], at: { x: number; y: number } | null): number {
  if (!at) return 0;
  return Math.max(0, rects.findIndex(({ left, right, top, bottom }) => at.x >= left - 1 && at.x <= right + 1 && at.y >= top - 1 && at.y <= bottom + 1));
}

/**
 * The place of one line of a word, stretched over the word's other lines, so that the card covers none of them.
 * @returns `null` where the word has no boxes
 */
export function anchorAt(rects: readonly DOMRect[], lineNumber: number, element: Element | undefined): Anchor | null {
  const line = rects[lineNumber] ?? rects[0];
  if (!line) return null;
  const style = element?.ownerDocument.defaultView?.getComputedStyle(element);
  const vertical = style ? !style.writingMode.startsWith("horizontal") : false;
  const rightToLeft = style?.direction === "rtl";
  const starts = rects.map((rect) => (vertical ? rect.left : rect.top));
  const ends = rects.map((rect) => (vertical ? rect.right : rect.bottom));
  const start = Math.min(...starts);
  const length = Math.max(...ends) - start;
  const box = vertical ? new DOMRect(start, line.top, length, line.height) : new DOMRect(line.left, start, line.width, length);
  return { box, vertical, rightToLeft };
}

/** The part of the page on the screen, without scroll bars, and zoomed in as by two fingers. */
function seenWindow(view: Window): DOMRect {
  const seen = view.visualViewport;
  return seen ? new DOMRect(seen.offsetLeft, seen.offsetTop, seen.width, seen.height) : new DOMRect(0, 0, view.innerWidth, view.innerHeight);
}

/** Moves the card to its anchor. Changes nothing of the page and scrolls nothing. */
export async function placeCard(card: HTMLElement, anchor: Anchor, asSheet: boolean): Promise<void> {
  const view = card.ownerDocument.defaultView;
  if (!view) return;
  const seen = seenWindow(view);
  // Measured at its full height, the card has nothing to scroll for a moment.
  const { scrollTop } = card;
  if (asSheet) placeSheet(card, anchor.box, seen);
  else await placeBeside(card, anchor, seen);
  card.scrollTop = scrollTop;
  card.style.visibility = "visible";
}

/**
 * The card's whole world, told to the placing: the window, in whose pixels its
 * host in the top layer counts. None of the page's boxes can clip or move it.
 */
function windowPlatform({ x, y, width, height }: DOMRect, card: HTMLElement, seen: DOMRect): Platform {
  const size = () => ({ width: card.offsetWidth, height: card.offsetHeight });
  return {
    getElementRects: () => ({ reference: { x, y, width, height }, floating: { x: 0, y: 0, ...size() } }),
    getDimensions: size,
    getClippingRect: () => seen,
    isElement: () => true,
  };
}

const sides: readonly (string | undefined)[] = ["top", "bottom", "left", "right"] satisfies Side[];

/** The side of its line the card stands on, where it may stay there while it grows. */
function keptSide(card: HTMLElement, { box }: Anchor, seen: DOMRect): Side | undefined {
  const side = card.dataset["side"];
  if (!sides.includes(side)) return undefined;
  const room = { top: box.top - seen.top, bottom: seen.bottom - box.bottom, left: box.left - seen.left, right: seen.right - box.right }[side as Side] - gap - margin;
  return room >= Math.min(side === "top" || side === "bottom" ? card.offsetHeight : card.offsetWidth, enough) ? (side as Side) : undefined;
}

/** Under its line or over it; in vertical writing left or right of it. */
async function placeBeside(card: HTMLElement, anchor: Anchor, seen: DOMRect): Promise<void> {
  const { box, vertical, rightToLeft } = anchor;
  delete card.dataset["sheet"];
  card.style.width = "";
  card.style.maxHeight = "";
  const kept = keptSide(card, anchor, seen);
  const alignment = !vertical && rightToLeft ? "end" : "start";
  const wanted: Placement = `${kept ?? (vertical ? "left" : "bottom")}-${alignment}`;
  const { x, y, placement } = await computePosition(box, card, {
    platform: windowPlatform(box, card, seen),
    strategy: "fixed",
    placement: wanted,
    middleware: [
      offset(gap),
      ...(kept ? [] : [flip({ padding: margin, crossAxis: false, fallbackStrategy: "bestFit" })]),
      size({
        padding: margin,
        apply: ({ availableHeight, elements }) => {
          elements.floating.style.maxHeight = `${Math.floor(availableHeight < least ? seen.height - 2 * margin : availableHeight)}px`;
        },
      }),
      // Along the other axis too: in the lowest windows it covers its line.
      shift({ padding: margin, crossAxis: true }),
    ],
  });
  card.dataset["side"] = placement.slice(0, placement.indexOf("-"));
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
}

/** At the bottom, or at the top where the bottom would cover the line. */
function placeSheet(card: HTMLElement, line: DOMRect, seen: DOMRect): void {
  card.style.maxHeight = "";
  card.style.width = `${seen.width}px`;
  card.dataset["sheet"] = "bottom";
  const wanted = card.offsetHeight;
  const end = seen.y + seen.height;
  const below = end - line.bottom - gap;
  const above = line.top - seen.y - gap;
  const onTop = below < Math.min(wanted, seen.height / 2) && above > below;
  const room = Math.min(onTop ? above : below, seen.height * 0.7);
  card.dataset["sheet"] = onTop ? "top" : "bottom";
  card.style.maxHeight = `${Math.floor(room)}px`;
  card.style.left = `${seen.x}px`;
  card.style.top = `${onTop ? seen.y : Math.round(end - Math.min(wanted, room))}px`;
}
