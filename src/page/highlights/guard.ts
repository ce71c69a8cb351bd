/** Watches the page's changes around wrapped text and undoes the wrapping in the same microtask, before a frame is painted. */
import type { Entry, Ledger, Normalized } from "./ledger.ts";
import type { SelectionKeeper } from "./selection.ts";

export interface Guard {
  /** Makes a change of ours that the guard must not take for the page's. */
  quietly(change: () => void): void;
  /** Also watches a shadow root or a frame's document. */
  watch(root: Node): void;
}

/** What the page did to one entry in a batch of changes. `normalize()` walks down the tree, so its effects come in that order. */
interface Touch extends Normalized {
  wrote: boolean;
  /** It wrote or replaced a fragment of ours: it reads what stands in the page and takes it for its own, as translations do. */
  adopted: boolean;
  /** Where a fragment of ours was replaced. */
  replacedIn: Node | null;
  normalized: boolean;
}

function noteRemoval(node: Node, found: [Entry, Touch] | undefined): void {
  if (!found) return;
  const [entry, on] = found;
  if (node === entry.canary) {
    on.normalized = true;
    on.wroteBefore = on.wrote;
    on.wrote = false;
  } else if (node === entry.node && on.normalized) on.removedAfter = true;
}

/** Something was put in the place of `removed`; with the page's own node among them, it is a whole text that is replaced. */
function noteReplacement(node: Node, { target, removed }: { target: Node; removed: Node[] }, found: [Entry, Touch] | undefined): void {
  if (!found || node === found[0].canary || removed.includes(found[0].node)) return;
  found[1].adopted = true;
  found[1].replacedIn = target;
}

/** The page took its own text elsewhere, or out, and then replaced all that it had left there, which it believes is nothing of that text. */
function wasLeftBehind({ node, fragments }: Entry, { replacedIn }: Touch): boolean {
  return replacedIn !== null && node.parentNode !== replacedIn && fragments.every(({ parentNode }) => parentNode === null);
}

/** A page that makes us undo this often … */
const restoresAllowed = 12;
/** … within this time, in milliseconds, is only painted from then on. The measured failures of framework pages give the number. */
const restoreWindow = 10_000;

/**
 * @param onTouched called with the page's text nodes whose wrapping was undone, and after every batch of
 *   changes with the nodes that changed, so that new text can be read.
 * @param onMoved called after a batch in which nodes were put in or taken out.
 * @param onStorm called when the page undoes more than it is worth to do again.
 */
export function createGuard(
  selection: SelectionKeeper,
  ledger: Ledger,
  handlers: { onTouched(nodes: Text[]): void; onMoved(): void; onChanged(targets: Node[]): void; onStorm(): void },
  signal: AbortSignal,
): Guard {
  const restores: number[] = [];
  const observer = new MutationObserver(handle);
  const options = { childList: true, characterData: true, subtree: true };

  /** What the page has changed so far; mostly nothing. */
  function hear(): void {
    const records = observer.takeRecords();
    if (records.length > 0) handle(records);
  }

  function handle(records: MutationRecord[]): void {
    const touches = new Map<Entry, Touch>();
    const changed = new Set<Node>();
    const touch = (node: Node): [Entry, Touch] | undefined => {
      const entry = ledger.entryOf(node);
      if (!entry) return undefined;
      const known = touches.get(entry);
      if (known) return [entry, known];
      const fresh = { wrote: false, adopted: false, replacedIn: null, normalized: false, wroteBefore: false, removedAfter: false };
      touches.set(entry, fresh);
      return [entry, fresh];
    };
    for (const record of records) {
      changed.add(record.target);
      const [entry, on] = touch(record.target) ?? [];
      if (record.type !== "childList") {
        if (on) on[entry?.node === record.target ? "wrote" : "adopted"] = true;
        continue;
      }
      const removed = [...record.removedNodes];
      for (const node of removed) noteRemoval(node, touch(node));
      if (record.addedNodes.length > 0) {
        if (on) on.adopted = true; // put into a mark of ours
        for (const node of removed) noteReplacement(node, { target: record.target, removed }, touch(node));
      }
      if (record.previousSibling) touch(record.previousSibling);
      if (record.nextSibling) touch(record.nextSibling);
    }
    const touched: Text[] = [];
    const undo = (entry: Entry, on: Touch) => {
      if (on.normalized) ledger.unwrapNormalized(entry, on);
      else if (on.adopted && !wasLeftBehind(entry, on)) ledger.leave(entry);
      else if (on.wrote) ledger.unwrap(entry, true);
      else if (ledger.intact(entry) && entry.node.parentNode) return;
      else ledger.unwrap(entry);
      touched.push(entry.node);
    };
    if (touches.size > 0) selection.keeping(() => touches.forEach((on, entry) => undo(entry, on)));
    // However much changes at once, a route for one, it is one change; what the page has taken out, as endless lists do, is no quarrel.
    if (touched.some((node) => node.isConnected)) restores.push(performance.now());
    observer.takeRecords();
    if (touched.length > 0) handlers.onTouched(touched);
    if (records.some(({ type }) => type === "childList")) handlers.onMoved();
    handlers.onChanged([...changed]);
    while (restores.length > 0 && (restores[0] ?? 0) < performance.now() - restoreWindow) restores.shift();
    if (restores.length > restoresAllowed) {
      restores.length = 0;
      handlers.onStorm();
    }
  }

  signal.addEventListener("abort", () => {
    hear();
    observer.disconnect();
  });
  return {
    quietly(change) {
      // The page's own changes first, so that taking records below drops only ours.
      hear();
      if (selection.isNone()) change();
      else selection.keeping(change);
      observer.takeRecords();
    },
    watch(root) {
      if (!signal.aborted) observer.observe(root, options);
    },
  };
}
