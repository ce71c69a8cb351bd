/** Where the card stands: under or over the line read, inside the window; on small screens a sheet at its edge. */
import { computePosition, flip, offset, shift, size, type Placement } from "@floating-ui/dom";

/** Between the line and the card, and between the card and the window's edge, in pixels. */
const gap = 6;
const margin = 8;
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

/** Moves the card to its anchor. Changes nothing of the page and scrolls nothing. */
export async function placeCard(card: HTMLElement, anchor: Anchor, asSheet: boolean): Promise<void> {
  const view = card.ownerDocument.defaultView;
  if (!view) return;
  if (asSheet) placeSheet(card, anchor.box, view);
  else await placeBeside(card, anchor);
  card.style.visibility = "visible";
}

async function placeBeside(card: HTMLElement, { box, vertical, rightToLeft }: Anchor): Promise<void> {
  delete card.dataset["sheet"];
  card.style.width = "";
  card.style.maxHeight = "";
  const placement: Placement = vertical ? "left-start" : rightToLeft ? "bottom-end" : "bottom-start";
  const { x, y } = await computePosition({ getBoundingClientRect: () => box }, card, {
    strategy: "fixed",
    placement,
    middleware: [
      offset(gap),
      flip({ padding: margin, crossAxis: false, fallbackStrategy: "bestFit" }),
      size({
        padding: margin,
        apply: ({ availableHeight, elements }) => {
          elements.floating.style.maxHeight = `${Math.max(80, Math.floor(availableHeight))}px`;
        },
      }),
      shift({ padding: margin }),
    ],
  });
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
}

/** At the bottom, or at the top where the bottom would cover the line. */
function placeSheet(card: HTMLElement, line: DOMRect, view: Window): void {
  const { clientWidth: width, clientHeight: height } = view.document.documentElement;
  const window = { width, height: view.innerHeight || height };
  card.style.maxHeight = "";
  card.style.width = `${window.width}px`;
  card.dataset["sheet"] = "bottom";
  const wanted = card.offsetHeight;
  const below = window.height - line.bottom - gap;
  const above = line.top - gap;
  const onTop = below < Math.min(wanted, window.height / 2) && above > below;
  const room = Math.max(120, Math.min(onTop ? above : below, window.height * 0.7));
  card.dataset["sheet"] = onTop ? "top" : "bottom";
  card.style.maxHeight = `${Math.floor(room)}px`;
  card.style.left = "0px";
  card.style.top = onTop ? "0px" : `${Math.round(window.height - Math.min(wanted, room))}px`;
}
