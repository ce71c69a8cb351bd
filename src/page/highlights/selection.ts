/** Keeps what the reader has selected while text is wrapped and unwrapped. */
import { offsetOf, pieceAt, type Ledger } from "./ledger.ts";

/** An end of the selection, told in the page's own nodes. */
interface Place {
  node: Node;
  offset: number;
}

/** Makes a change to wrapping; the reader's selection stands on the same letters before and after. */
export function keepingSelection(document: Document, ledger: Ledger, change: () => void): void {
  const selection = document.getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode) return change();
  const before = [placeOf(ledger, anchorNode, selection.anchorOffset), placeOf(ledger, focusNode, selection.focusOffset)] as const;
  change();
  const [anchor, focus] = [standing(ledger, before[0]), standing(ledger, before[1])];
  if (!anchor || !focus) return;
  if (selection.anchorNode === anchor.node && selection.anchorOffset === anchor.offset && selection.focusNode === focus.node && selection.focusOffset === focus.offset) return;
  selection.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
}

function placeOf(ledger: Ledger, node: Node, offset: number): Place {
  if (node.nodeType !== Node.TEXT_NODE) {
    // Behind a text, children may be put in without the browser moving the end along.
    const before = node.childNodes[offset - 1];
    if (before?.nodeType !== Node.TEXT_NODE && !(before && ledger.entryOf(before))) return { node, offset };
    const entry = ledger.entryOf(before);
    if (!entry) return { node: before, offset: (before as Text).length };
    return { node: entry.node, offset: offsetOf(entry, before) + (before.textContent?.length ?? 0) };
  }
  const entry = ledger.entryOf(node);
  return entry ? { node: entry.node, offset: offsetOf(entry, node) + offset } : { node, offset };
}

function standing(ledger: Ledger, { node, offset }: Place): Place | undefined {
  if (!node.isConnected) return undefined;
  const entry = ledger.entryOf(node);
  if (entry) return pieceAt(entry, offset);
  const length = node.nodeType === Node.TEXT_NODE ? (node as Text).length : node.childNodes.length;
  return offset <= length ? { node, offset } : undefined;
}
