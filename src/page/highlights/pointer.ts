/** The text position under a point of the viewport. */

interface CaretDocument {
  caretPositionFromPoint?: (x: number, y: number, options?: { shadowRoots?: ShadowRoot[] }) => { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/** The text node and offset nearest a point, if its text lies under the point. */
export function caretAt(near: Node, x: number, y: number): { node: Node; offset: number } | undefined {
  const document = near.nodeType === Node.DOCUMENT_NODE ? (near as Document) : near.ownerDocument;
  const root = near.getRootNode();
  const asked = document as unknown as CaretDocument | null;
  const options = typeof ShadowRoot !== "undefined" && root instanceof ShadowRoot ? { shadowRoots: [root] } : undefined;
  const position = asked?.caretPositionFromPoint?.(x, y, options);
  const range = position ? undefined : asked?.caretRangeFromPoint?.(x, y);
  const node = position?.offsetNode ?? range?.startContainer;
  const offset = position?.offset ?? range?.startOffset;
  if (!node || offset === undefined || node.nodeType !== Node.TEXT_NODE) return undefined;
  // The nearest caret may lie far from the point; the letter there must be under it.
  const text = node as Text;
  const letters = text.ownerDocument.createRange();
  letters.setStart(text, Math.max(0, offset - 1));
  letters.setEnd(text, Math.min(text.length, offset + 1));
  const under = [...letters.getClientRects()].some((box) => box.left - 1 <= x && x <= box.right + 1 && box.top - 1 <= y && y <= box.bottom + 1);
  return under ? { node, offset } : undefined;
}
