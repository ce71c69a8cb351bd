/** Where the card stands: under or over the line read, inside the window; on small screens a sheet at its edge. */

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
export function placeCard(card: HTMLElement, anchor: Anchor, asSheet: boolean): void {
  const view = card.ownerDocument.defaultView;
  if (!view) return;
  const seen = seenWindow(view);
  // Measured at its full height, the card has nothing to scroll for a moment.
  const { scrollTop } = card;
  if (asSheet) placeSheet(card, anchor.box, seen);
  else placeBeside(card, anchor, seen);
  card.scrollTop = scrollTop;
  card.style.visibility = "visible";
}

type Side = "before" | "after";

/** Which side of its line a card of this size goes to, along the page; it prefers `first`, and keeps the side it stands on. */
function sideFor(size: number, room: Record<Side, number>, first: Side, standing: string | undefined): Side {
  const wanted = standing === "before" || standing === "after" ? standing : first;
  const other = wanted === "before" ? "after" : "before";
  const suits = room[wanted] >= (standing === wanted ? Math.min(size, enough) : size);
  return suits || room[wanted] >= room[other] ? wanted : other;
}

const within = (at: number, from: number, to: number): number => Math.round(Math.max(from, Math.min(at, to)));

/** Under its line or over it; in vertical writing left or right of it. */
function placeBeside(card: HTMLElement, { box, vertical, rightToLeft }: Anchor, seen: DOMRect): void {
  const { style, dataset } = card;
  delete dataset["sheet"];
  style.width = "";
  style.maxHeight = "";
  const left = seen.left + margin;
  const top = seen.top + margin;
  const right = seen.right - margin;
  const bottom = seen.bottom - margin;
  const room = vertical ? { before: box.left - gap - left, after: right - gap - box.right } : { before: box.top - gap - top, after: bottom - gap - box.bottom };
  const side = sideFor(vertical ? card.offsetWidth : card.offsetHeight, room, vertical ? "before" : "after", dataset["side"]);
  dataset["side"] = side;
  style.maxHeight = `${Math.floor(vertical || room[side] < least ? bottom - top : room[side])}px`;
  const { offsetWidth: width, offsetHeight: height } = card;
  const x = !vertical ? (rightToLeft ? box.right - width : box.left) : side === "before" ? box.left - gap - width : box.right + gap;
  const y = vertical ? box.top : side === "before" ? box.top - gap - height : box.bottom + gap;
  style.left = `${within(x, left, right - width)}px`;
  style.top = `${within(y, top, bottom - height)}px`;
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
