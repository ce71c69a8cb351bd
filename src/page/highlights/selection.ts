/** Keeps what the reader has selected while text is wrapped and unwrapped. */
import { offsetOf, pieceAt, type Ledger } from "./ledger.ts";

/** An end of the selection, told in the page's own nodes. */
interface Place {
  node: Node;
  offset: number;
}

export interface SelectionKeeper {
  /** True where nothing is selected, as far as the browser has told. */
  isNone(): boolean;
  /** Whether any of a text is selected. */
  holds(node: Text): boolean;
  /** Makes a change to wrapping; the reader's selection stands on the same letters before and after. */
  keeping(change: () => void): void;
}

/** Watches the selection until `signal` aborts. */
export function createSelectionKeeper(document: Document, ledger: Ledger, signal: AbortSignal): SelectionKeeper {
  // Asking for the selection has Chromium lay the page out, even where there is none: the browser tells when there may be one.
  let none: boolean | undefined;
  const options = { capture: true, signal };
  document.addEventListener("selectstart", () => (none = false), options);
  // A page may select and copy in one turn, before the browser tells of either.
  for (const name of ["selectionchange", "copy", "cut", "dragstart"]) document.addEventListener(name, () => (none = undefined), options);
  const isNone = (): boolean => (none ??= !document.getSelection()?.anchorNode);

  function keeping(change: () => void): void {
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

  return {
    isNone,
    holds(node) {
      if (isNone()) return false;
      const selection = node.ownerDocument.getSelection();
      return selection !== null && !selection.isCollapsed && selection.containsNode(node, true);
    },
    keeping,
  };
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
