/** Wraps stretches of one text node with mark.js. */
import Mark from "mark.js/src/lib/mark.js";

/**
 * mark.js's own wrapping, without the search that its public methods begin with: stretches of one text node need none.
 * `markRanges` comes to the same, through a walk over nodes, ranges and frames that the engine compiles at the first mark of a
 * page, which took it 1.2 ms; and the NodeIterator it walks with is told by the browser of every removal in the document until
 * it is collected.
 */
const { wrapRangeInTextNode } = Mark.prototype;

/** Marks stretches (in order, apart) of one text node of the page; `each` is called with every mark and its stretch, in order. None is made around blanks. */
export function markOneText<Stretch extends { start: number; end: number; className: string }>(node: Text, stretches: readonly Stretch[], each: (mark: HTMLElement, stretch: Stretch) => void): void {
  let rest = node;
  let at = 0;
  for (const stretch of stretches) {
    const [start, end] = [stretch.start - at, stretch.end - at];
    if (start < 0 || rest.data.slice(start, end).trim() === "") continue;
    rest = wrapRangeInTextNode.call({ opt: { element: "mark", className: stretch.className } }, rest, start, end);
    at = stretch.end;
    each(rest.previousSibling as HTMLElement, stretch);
  }
}
