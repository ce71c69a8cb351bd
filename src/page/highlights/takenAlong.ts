/** What the reader takes along from the page, by copying or dragging, is the page's own and bears no marks. */

/**
 * Calls back before selected content is copied, cut or dragged, with a test whether a node is part of it; until `signal` aborts.
 * What the callback changes is what the browser then takes.
 */
export function onTakenAlong(document: Document, take: (isSelected: (node: Node) => boolean) => void, signal: AbortSignal): void {
  for (const name of ["copy", "cut", "dragstart"]) {
    document.addEventListener(name, (event) => {
      const selection = document.getSelection();
      if (event.isTrusted && selection && !selection.isCollapsed) take((node) => selection.containsNode(node, true));
    }, { capture: true, signal });
  }
}
