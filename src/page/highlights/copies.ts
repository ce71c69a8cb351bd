/** Marks that nobody keeps a record of: copied by the page, or left by an earlier run of the extension. */
import { markClass } from "./style.ts";

export function marksIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`mark.${markClass}`)];
}

/**
 * Puts a mark's text back where it was cut from. The text before a mark is the page's own, shortened; what follows up to the
 * next mark is cut off from it. Where the name began the text, no text may stand before it.
 */
export function dissolve(mark: Element): void {
  const { previousSibling: before, nextSibling: after } = mark;
  mark.normalize();
  const inner = mark.firstChild;
  const own = before?.nodeType === Node.TEXT_NODE ? (before as Text) : mark.childNodes.length === 1 && inner?.nodeType === Node.TEXT_NODE ? (inner as Text) : undefined;
  if (!own) return mark.replaceWith(...mark.childNodes);
  if (own === before) {
    own.data += mark.textContent ?? "";
    mark.remove();
  } else mark.replaceWith(own);
  if (after?.nodeType !== Node.TEXT_NODE) return;
  own.data += (after as Text).data;
  after.remove();
}
