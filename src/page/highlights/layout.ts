/** Whether wrapping moves anything: the boxes around texts before and after. */

/** Half a pixel: less is rounding. */
const tolerance = 0.5;
/** Children of one element that are measured; what moves one of many siblings moves the first of them too. */
const mostChildren = 20;

/** Places and sizes within elements, in pixels. */
export type Measured = ReadonlyMap<Element, number[]>;

/**
 * Measures the elements that texts stand in. A wrapper can become an item of a flex or grid box, end an element's being
 * `:first-child`, or part letters that join; whatever the cause, a box inside the element changes.
 */
export function measure(parents: Iterable<Element>): Measured {
  const measured = new Map<Element, number[]>();
  // One range for all: the browser keeps each in step with every later change of text.
  let range: Range | undefined;
  for (const parent of parents) {
    range ??= parent.ownerDocument.createRange();
    measured.set(parent, boxesIn(parent, range));
  }
  return measured;
}

/** The elements of an earlier measurement in which anything has moved by more than half a pixel, or changed its size so. */
export function moved(before: Measured): Element[] {
  const found: Element[] = [];
  for (const [parent, sides] of measure(before.keys())) {
    const were = before.get(parent) ?? [];
    let differs = sides.length !== were.length;
    for (let at = 0; at < sides.length && !differs; at++) differs = Math.abs((sides[at] ?? 0) - (were[at] ?? 0)) > tolerance;
    if (differs) found.push(parent);
  }
  return found;
}

/** The size of an element, and the boxes of its text and children seen from its corner: what moves it as a whole is no concern here. */
function boxesIn(parent: Element, range: Range): number[] {
  range.selectNodeContents(parent);
  const parts: (Range | Element)[] = [range];
  for (let child = parent.firstElementChild; child && parts.length <= mostChildren; child = child.nextElementSibling) if (child.localName !== "mark") parts.push(child);
  const own = parent.getBoundingClientRect();
  const sides = [own.width, own.height];
  for (const part of parts) {
    const { left, top, width, height } = part.getBoundingClientRect();
    sides.push(left - own.left, top - own.top, width, height);
  }
  return sides;
}
