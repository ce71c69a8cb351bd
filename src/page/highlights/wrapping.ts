/** Turns names into mark.js marks, a batch of text nodes at a time, where that moves nothing and the page lets it be. */
import type { Guard } from "./guard.ts";
import type { Item, Items } from "./items.ts";
import { measure, moved } from "./layout.ts";
import type { Ledger, Stretch } from "./ledger.ts";
import type { SelectionKeeper } from "./selection.ts";
import { kindClass, lookOf, type MarkSheets } from "./style.ts";

export interface Wrapping {
  /** A text node to be wrapped when its turn comes. */
  await(node: Text): void;
  /** Paints such a node from now on. */
  never(nodes: Iterable<Text>): void;
  /** Wraps what waits; between batches `shouldPause` is asked. True when all is done. */
  run(shouldPause: () => boolean): boolean;
  /** True while a text waits until the reader has done with selecting it. */
  isHeld(): boolean;
  /** For some time, nothing is wrapped; what waits is given to `onDone` as it is. */
  rest(): void;
  isResting(): boolean;
}

/** Text nodes measured, wrapped and measured again together, since each measuring costs a layout: a twentieth of what waits, within these. */
const batchSizes = { least: 24, most: 200 };
/** After a page has undone too much, in milliseconds. */
const restMs = 60_000;
/** Server-made parts of a page that wait for their script, as long as they bear the attribute. */
const pendingIslands = "astro-island[ssr], [defer-hydration]";

/** @param onDone called with the highlights of a batch: wrapped, or left as they are, for now or for good */
export function createWrapping({ items, ledger, guard, style, selection }: { items: Items; ledger: Ledger; guard: Guard; style: MarkSheets; selection: SelectionKeeper }, onDone: (items: Set<Item>) => void): Wrapping {
  const waiting = new Set<Text>();
  /** Nodes the page has rewritten, or where wrapping moves things. */
  const neverWrap = new WeakSet<Text>();
  let restsUntil = 0;
  let held = false;

  const itemsOn = (nodes: Iterable<Text>): Set<Item> => new Set([...nodes].flatMap((node) => [...items.on(node)]));

  /** Whether to wrap now, not now, or not at all. */
  function turnOf(node: Text): "now" | "later" | "never" {
    const here = items.on(node);
    if (here.size === 0 || neverWrap.has(node) || ledger.entryOf(node)) return "never";
    // What changed is read again, and comes back then.
    for (const item of here) if (item.paintOnly || !items.stands(item)) return "never";
    // Text the reader is selecting is not touched.
    if (selection.holds(node)) {
      held = true;
      return "later";
    }
    return node.parentElement?.closest(pendingIslands) ? "later" : "now";
  }

  function wrap(on: Text): void {
    const stretches: Stretch[] = [];
    for (const { key, mention, ranges } of items.on(on)) {
      const className = kindClass[lookOf(mention)];
      for (const { node, start, end } of ranges) if (node === on) stretches.push({ start, end, key, className });
    }
    ledger.wrap(on, stretches.sort((a, b) => a.start - b.start));
  }

  function wrapBatch(nodes: Text[]): void {
    const parents = new Map<Element, Text[]>();
    guard.quietly(() => {
      // The page's changes were heard first; some may have gone from the page with them.
      for (const node of nodes) {
        if (!node.parentElement || turnOf(node) !== "now") continue;
        const siblings = parents.get(node.parentElement);
        if (siblings) siblings.push(node);
        else parents.set(node.parentElement, [node]);
      }
      for (const parent of parents.keys()) style.dress(parent.getRootNode() as Document | ShadowRoot, "marks");
      const before = measure(parents.keys());
      for (const node of [...parents.values()].flat()) wrap(node);
      for (const parent of moved(before)) {
        for (const node of parents.get(parent) ?? []) {
          const entry = ledger.entryOf(node);
          if (entry) ledger.unwrap(entry);
          neverWrap.add(node);
        }
      }
    });
    onDone(itemsOn(nodes));
  }

  const isResting = () => performance.now() < restsUntil;

  return {
    await: (node) => void waiting.add(node),
    never(nodes) {
      for (const node of nodes) neverWrap.add(node);
    },
    run(shouldPause) {
      if (isResting()) return true;
      held = false;
      const later = new Set<Text>();
      while (waiting.size > later.size) {
        const size = Math.min(batchSizes.most, Math.max(batchSizes.least, waiting.size / 20));
        const batch: Text[] = [];
        const left: Text[] = [];
        for (const node of waiting) {
          if (later.has(node)) continue;
          const turn = turnOf(node);
          if (turn === "later") later.add(node);
          else waiting.delete(node);
          if (turn !== "now") left.push(node);
          else if (batch.push(node) >= size) break;
        }
        if (left.length > 0) onDone(itemsOn(left));
        if (batch.length > 0) wrapBatch(batch);
        if (shouldPause()) break;
      }
      return waiting.size <= later.size;
    },
    isHeld: () => held,
    rest() {
      restsUntil = performance.now() + restMs;
      onDone(itemsOn(waiting));
    },
    isResting,
  };
}
