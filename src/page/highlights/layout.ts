/** Whether wrapping moves anything: the boxes around texts before and after. */

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Half a pixel: less is rounding. */
const tolerance = 0.5;
/** Children of one element that are measured; what moves one of many siblings moves the first of them too. */
const mostChildren = 20;

/**
 * Measures the elements that texts stand in. A wrapper can become an item of a flex or grid box, end an element's being
 * `:first-child`, or part letters that join; whatever the cause, a box inside the element changes.
 */
export function measure(parents: Iterable<Element>): Map<Element, Box[]> {
  const boxesOf = measurer();
  return new Map([...parents].map((parent) => [parent, boxesOf(parent)]));
}

/** The elements of an earlier measurement in which anything has moved by more than half a pixel, or changed its size so. */
export function moved(before: Map<Element, Box[]>): Element[] {
  const boxesOf = measurer();
  return [...before].filter(([parent, boxes]) => {
    const after = boxesOf(parent);
    return after.length !== boxes.length || after.some((box, at) => differs(box, boxes[at] as Box));
  }).map(([parent]) => parent);
}

function differs(a: Box, b: Box): boolean {
  return (["left", "top", "width", "height"] as const).some((side) => Math.abs(a[side] - b[side]) > tolerance);
}

/** Gives the size of an element, and the boxes of its text and children seen from its corner: what moves it as a whole is no concern here. */
function measurer(): (parent: Element) => Box[] {
  // One range for all: the browser keeps each in step with every later change of text.
  let range: Range | undefined;
  return (parent) => {
    range ??= parent.ownerDocument.createRange();
    range.selectNodeContents(parent);
    const own = parent.getBoundingClientRect();
    const inner = [range.getBoundingClientRect(), ...children(parent).map((child) => child.getBoundingClientRect())];
    return [{ left: 0, top: 0, width: own.width, height: own.height }, ...inner.map(({ left, top, width, height }) => ({ left: left - own.left, top: top - own.top, width, height }))];
  };
}

function children(parent: Element): Element[] {
  const found: Element[] = [];
  for (let child = parent.firstElementChild; child && found.length < mostChildren; child = child.nextElementSibling) if (child.localName !== "mark") found.push(child);
  return found;
}
