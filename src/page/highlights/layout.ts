/** Whether wrapping a text moves anything: the boxes around it before and after. */

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What was measured before a change. */
export interface Measured {
  parent: Element;
  boxes: Box[];
}

/** Half a pixel: less is rounding. */
const tolerance = 0.5;

/**
 * Measures around a text node that is about to be wrapped, where wrapping may
 * move something; `undefined` where it cannot. Direct text of flex and grid
 * boxes becomes an item of its own when wrapped.
 */
export function wrapShiftsLayout(node: Text): Measured | undefined {
  const parent = node.parentElement;
  const view = node.ownerDocument.defaultView;
  if (!parent || !view) return undefined;
  const { display } = view.getComputedStyle(parent);
  const risky = display.includes("flex") || display.includes("grid") || joinsLetters(node.data);
  return risky || hasLetterRules(parent) ? { parent, boxes: boxesOf(parent) } : undefined;
}

/** True where anything measured has moved or changed size. */
export function movesLayout(before: Measured): boolean {
  const after = boxesOf(before.parent);
  if (after.length < before.boxes.length) return true;
  return before.boxes.some((box, index) => {
    const now = after[index];
    return !now || (["left", "top", "right", "bottom"] as const).some((side) => Math.abs(now[side] - box[side]) > tolerance);
  });
}

function boxesOf(parent: Element): Box[] {
  const range = parent.ownerDocument.createRange();
  range.selectNodeContents(parent);
  const whole = range.getBoundingClientRect();
  return [parent.getBoundingClientRect(), whole, ...[...parent.children].filter((child) => child.localName !== "mark").slice(0, 20).map((child) => child.getBoundingClientRect())];
}

/** Scripts whose letters join or stack over a boundary. */
function joinsLetters(text: string): boolean {
  return /[\u0590-\u08ff\u0900-\u0dff\u1780-\u17ff]/.test(text);
}

/** Text that begins a block may be under `::first-letter`, and first children under `:first-child`. */
function hasLetterRules(parent: Element): boolean {
  return parent.firstElementChild === null && parent.childNodes.length === 1 && parent.ownerDocument.defaultView?.getComputedStyle(parent, "::first-letter").float !== "none";
}
