/** Watches the page's changes around wrapped text and undoes the wrapping in the same microtask, before a frame is painted. */
import type { Entry, Ledger } from "./ledger.ts";

export interface Guard {
  /** Makes a change of ours that the guard must not take for the page's. */
  quietly(change: () => void): void;
  /** Also watches a shadow root or a frame's document. */
  watch(root: Node): void;
}

/** A page that makes us undo this often … */
const restoresAllowed = 12;
/** … within this time, in milliseconds, is only painted from then on. The measured failures of framework pages give the number. */
const restoreWindow = 10_000;

/**
 * @param onTouched called with the page's text nodes whose wrapping was undone, and after every batch of
 *   changes with the nodes that changed, so that new text can be read.
 * @param onStorm called when the page undoes more than it is worth to do again.
 */
export function createGuard(
  ledger: Ledger,
  handlers: { onTouched(nodes: Text[]): void; onChanged(targets: Node[]): void; onStorm(): void },
  signal: AbortSignal,
): Guard {
  const restores: number[] = [];
  const observer = new MutationObserver((records) => handle(records));
  const options = { childList: true, characterData: true, subtree: true };

  function handle(records: MutationRecord[]): void {
    if (records.length === 0) return;
    const suspects = new Set<Entry>();
    const changed = new Set<Node>();
    const suspect = (node: Node) => {
      const entry = ledger.entryOf(node);
      if (entry) suspects.add(entry);
    };
    for (const record of records) {
      changed.add(record.target);
      suspect(record.target);
      if (record.type !== "childList") continue;
      for (const node of record.removedNodes) suspect(node);
      if (record.previousSibling) suspect(record.previousSibling);
      if (record.nextSibling) suspect(record.nextSibling);
    }
    const touched: Text[] = [];
    for (const entry of suspects) {
      if (ledger.intact(entry) && entry.node.parentNode) continue;
      ledger.unwrap(entry);
      touched.push(entry.node);
      restores.push(performance.now());
    }
    observer.takeRecords();
    if (touched.length > 0) handlers.onTouched(touched);
    handlers.onChanged([...changed]);
    while (restores.length > 0 && (restores[0] ?? 0) < performance.now() - restoreWindow) restores.shift();
    if (restores.length > restoresAllowed) {
      restores.length = 0;
      handlers.onStorm();
    }
  }

  signal.addEventListener("abort", () => observer.disconnect());
  return {
    quietly(change) {
      // The page's own changes first, so that taking records below drops only ours.
      handle(observer.takeRecords());
      change();
      observer.takeRecords();
    },
    watch(root) {
      if (!signal.aborted) observer.observe(root, options);
    },
  };
}
