/** Wraps stretches of one text node with mark.js. */
import Mark from "mark.js";

/** Marks stretches (in order, apart) of one text node of the page; `each` is called with every mark, in order. */
export function markOneText(node: Text, stretches: readonly { start: number; end: number }[], each: (mark: HTMLElement) => void): void {
  // mark.js walks with a NodeIterator, which the browser then tells of every removal in the document until it is collected: of
  // 5,000 names wrapping took 1.4 s and unwrapping 1.7 s, against 0.5 and 0.2 s. A text node needs none. The page does not see
  // this property, which an extension's own world has for itself.
  const owner = document as { createNodeIterator?: unknown };
  Object.defineProperty(owner, "createNodeIterator", { configurable: true, value: iteratorOver });
  try {
    // The context is the text node itself, so mark.js walks nothing else.
    new Mark(node as unknown as HTMLElement).markRanges(
      stretches.map(({ start, end }) => ({ start, length: end - start })),
      { element: "mark", className: "", each: (element) => each(element as HTMLElement) },
    );
  } finally {
    delete owner.createNodeIterator;
  }
}

/** What mark.js uses of a NodeIterator, over a node that has none within it. */
function iteratorOver(node: Node, _show: number, filter: (node: Node) => number): Pick<NodeIterator, "nextNode" | "previousNode"> {
  let isPassed = filter(node) !== NodeFilter.FILTER_ACCEPT;
  let isBehind = false;
  return {
    nextNode() {
      if (isPassed || isBehind) return null;
      isBehind = true;
      return node;
    },
    previousNode() {
      if (!isBehind) return null;
      isBehind = false;
      return node;
    },
  };
}
