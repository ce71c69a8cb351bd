/** Shows mentions in the page: painted first, wrapped with mark.js once the page is calm, restored the moment the page touches them. */
import type { Mention } from "../../mentions/types.ts";
import type { HighlightHit, HighlightLookup } from "../highlightTypes.ts";
import type { Segment, TextRange } from "../segmentTypes.ts";
import { dissolve, marksIn } from "./copies.ts";
import { createGuard } from "./guard.ts";
import { createLedger, type Entry } from "./ledger.ts";
import { movesLayout, wrapShiftsLayout } from "./layout.ts";
import { createPaint } from "./paint.ts";
import { caretAt } from "./pointer.ts";
import { createMarkStyle, kindClass, litClass } from "./style.ts";

/** A mention with the page's text it stands in. */
export interface Placed {
  mention: Mention;
  ranges: TextRange[];
  /** Never wrap: the page rewrites such text, or speaks it aloud. */
  paintOnly: boolean;
  /** What the ranges must hold, line breaks aside. */
  text?: string;
}

export interface Highlighter extends HighlightLookup {
  /** Shows mentions; answers a key for each, in order. */
  add(placed: Placed[]): number[];
  /** Whether a highlight still stands, and on these very stretches. */
  standsAt(key: number, ranges: TextRange[]): boolean;
  /** Takes highlights away. */
  remove(keys: Iterable<number>): void;
  /** Wraps what is only painted so far and may be wrapped; `shouldPause` is asked between text nodes. True when all is done. */
  wrapWaiting(shouldPause: () => boolean): boolean;
  /** Undoes all wrapping for now; painting stays. For copying, printing, translation. */
  unwrapAll(): void;
  /** A segment read from the page as it stands, told in the page's own text nodes. */
  asThePageHasIt(segment: Segment): Segment;
  /** Watches changes in a document or shadow root. */
  watch(root: Document | ShadowRoot): void;
  /** Number of highlights, and how many of them are wrapped. */
  counts(): { all: number; wrapped: number };
}

interface Item extends Placed {
  key: number;
}

/**
 * @param onChanged the page changed under these nodes
 * @param onStale highlights that went because their text changed
 */
export function createHighlighter(document: Document, handlers: { onChanged(nodes: Node[]): void; onStale(keys: number[]): void }, signal: AbortSignal): Highlighter {
  const ledger = createLedger();
  const paint = createPaint(document, signal);
  const dress = createMarkStyle(signal);
  const items = new Map<number, Item>();
  const keysOfNode = new Map<Text, Set<number>>();
  /** Nodes the page has rewritten, or where wrapping moves things: painted from then on. */
  const neverWrap = new WeakSet<Text>();
  const gone: ((key: number) => void)[] = [];
  const waiting = new Set<Text>();
  const roots = new Set<Document | ShadowRoot>();
  let paintOnlyPage = false;
  let lastKey = 0;
  let litKey: number | null = null;

  const guard = createGuard(
    ledger,
    {
      onTouched(nodes) {
        for (const node of nodes) neverWrap.add(node);
        refresh(nodes);
      },
      onMoved() {
        for (const key of paint.emptied()) {
          const item = items.get(key);
          if (item && stands(item)) paintUnwrapped(item);
        }
      },
      onChanged: handlers.onChanged,
      onStorm() {
        paintOnlyPage = true;
        unwrapAll();
      },
    },
    signal,
  );

  signal.addEventListener("abort", () => {
    guard.quietly(() => {
      for (const entry of ledger.entries()) ledger.unwrap(entry);
      // What the page has copied with our marks in it.
      for (const root of roots) for (const mark of marksIn(root)) dissolve(mark);
    });
    items.clear();
    keysOfNode.clear();
  });

  /** After unwrapping: highlights whose text still stands are painted, the others go. */
  function refresh(nodes: Iterable<Text>): void {
    const stale: number[] = [];
    const keys = new Set([...nodes].flatMap((node) => [...(keysOfNode.get(node) ?? [])]));
    for (const key of keys) {
      const item = items.get(key);
      if (!item) continue;
      if (stands(item)) paintItem(item);
      else stale.push(key);
    }
    if (stale.length > 0) {
      remove(stale);
      handlers.onStale(stale);
    }
  }

  function stands(item: Item): boolean {
    return item.ranges.every(({ node, end }) => node.isConnected && end <= fullText(node).length) && textOf(item) === wanted.get(item.key);
  }

  const wanted = new Map<number, string>();
  function textOf(item: Placed): string {
    return item.ranges.map(({ node, start, end }) => fullText(node).slice(start, end)).join("");
  }

  function fullText(node: Text): string {
    const entry = ledger.entryOf(node);
    return entry && entry.node === node ? entry.full : node.data;
  }

  function paintItem(item: Item): void {
    paint.remove(item.key);
    const ranges = item.ranges.flatMap(({ node, start, end }) => {
      if (!node.isConnected || end > node.data.length) return [];
      const range = node.ownerDocument.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return [range];
    });
    paint.add(item.key, item.mention.kind, ranges);
    if (litKey === item.key) paint.light(item.key);
  }

  function remove(keys: Iterable<number>): void {
    const nodes = new Set<Text>();
    const leaving = [...keys].filter((key) => items.has(key));
    for (const key of leaving) {
      const item = items.get(key);
      for (const { node } of item?.ranges ?? []) nodes.add(node);
      items.delete(key);
      wanted.delete(key);
      paint.remove(key);
      for (const { node } of item?.ranges ?? []) {
        const others = keysOfNode.get(node);
        others?.delete(key);
        if (others?.size === 0) keysOfNode.delete(node);
      }
    }
    guard.quietly(() => {
      for (const node of nodes) {
        const entry = ledger.entryOf(node);
        if (!entry || entry.node !== node) continue;
        ledger.unwrap(entry);
        // The node's other highlights stay.
        for (const key of keysOfNode.get(node) ?? []) {
          const item = items.get(key);
          if (item && stands(item)) paintItem(item);
        }
        if (keysOfNode.has(node)) waiting.add(node);
      }
    });
    for (const key of leaving) for (const listener of gone) listener(key);
  }

  function wrapNode(node: Text): void {
    const stretches = [...(keysOfNode.get(node) ?? [])]
      .flatMap((key) => (items.get(key)?.ranges ?? []).filter((range) => range.node === node).map(({ start, end }) => ({ start, end, key })))
      .sort((a, b) => a.start - b.start);
    const first = items.get(stretches[0]?.key ?? -1);
    if (!first || stretches.some(({ key }) => !stands(items.get(key) as Item))) return;
    let entry: Entry | undefined;
    guard.quietly(() => {
      const before = wrapShiftsLayout(node);
      entry = ledger.wrap(node, stretches, "");
      if (!entry) return;
      for (const [mark, key] of entry.marks) mark.className = kindClass[items.get(key)?.mention.kind ?? "person"];
      if (before && movesLayout(before)) {
        ledger.unwrap(entry);
        neverWrap.add(node);
        entry = undefined;
      }
    });
    for (const { key } of stretches) {
      const item = items.get(key);
      if (!item) continue;
      paintUnwrapped(item);
    }
    if (litKey !== null) light(litKey);
  }

  /** A highlight over several nodes is painted where it is not wrapped. */
  function paintUnwrapped(item: Item): void {
    paint.remove(item.key);
    const left = item.ranges.filter((range) => !isWrapped(range.node));
    if (left.length > 0) paintItem({ ...item, ranges: left });
  }

  function isWrapped(node: Text): boolean {
    return ledger.entryOf(node)?.node === node;
  }

  function unwrapAll(): void {
    guard.quietly(() => {
      for (const entry of ledger.entries()) {
        ledger.unwrap(entry);
        waiting.add(entry.node);
      }
    });
    for (const item of items.values()) if (stands(item)) paintItem(item);
  }

  function marksOf(key: number): HTMLElement[] {
    const item = items.get(key);
    return (item?.ranges ?? []).flatMap(({ node }) => {
      const entry = ledger.entryOf(node);
      return entry && entry.node === node ? [...entry.marks].filter(([, other]) => other === key).map(([mark]) => mark) : [];
    });
  }

  function get(key: number): HighlightHit | null {
    const item = items.get(key);
    if (!item) return null;
    const marks = marksOf(key);
    const rects = [...marks.flatMap((mark) => [...mark.getClientRects()]), ...paint.rangesOf(key).flatMap((range) => [...range.getClientRects()])];
    rects.sort((a, b) => a.top - b.top || a.left - b.left);
    const element = marks[0];
    const block = item.ranges[0]?.node.parentElement;
    const link = (element ?? block)?.closest<HTMLAnchorElement>("a[href]");
    return { key, mention: item.mention, rects, ...(element && { element }), ...(block && { block }), ...(link && { link }) };
  }

  function keyAt(target: EventTarget | null, x: number, y: number): number | undefined {
    if (target instanceof Node) {
      const entry = ledger.entryOf(target);
      for (let at: Node | null = target; entry && at; at = at.parentNode) {
        const key = entry.marks.get(at as HTMLElement);
        if (key !== undefined && items.has(key)) return key;
        if (at === entry.node.parentNode) break;
      }
    }
    const caret = caretAt(target instanceof Node ? target : document, x, y);
    return caret ? paint.at(caret.node, caret.offset) : undefined;
  }

  function light(key: number | null): void {
    if (litKey !== null) for (const mark of marksOf(litKey)) mark.classList.remove(litClass);
    litKey = key;
    guard.quietly(() => {
      if (key !== null) for (const mark of marksOf(key)) mark.classList.add(litClass);
    });
    paint.light(key);
  }

  return {
    add(placed) {
      const added: number[] = [];
      for (const one of placed) {
        // The page may have changed while the answer was on its way: what is marked must be what was found.
        if (one.text !== undefined && textOf(one) !== one.text) continue;
        const key = ++lastKey;
        const item: Item = { ...one, key };
        items.set(key, item);
        wanted.set(key, textOf(item));
        added.push(key);
        for (const { node } of one.ranges) {
          const keys = keysOfNode.get(node) ?? new Set();
          keys.add(key);
          keysOfNode.set(node, keys);
          if (!one.paintOnly) waiting.add(node);
          dress(node.getRootNode() as Document | ShadowRoot);
        }
        if (!one.ranges.some(({ node }) => isWrapped(node))) paintItem(item);
      }
      // A node wrapped before gets its new highlights by wrapping anew.
      for (const one of placed) {
        for (const { node } of one.ranges) {
          const entry = ledger.entryOf(node);
          if (entry?.node !== node) continue;
          guard.quietly(() => ledger.unwrap(entry));
          for (const key of keysOfNode.get(node) ?? []) {
            const item = items.get(key);
            if (item && stands(item)) paintItem(item);
          }
          waiting.add(node);
        }
      }
      return added;
    },
    standsAt(key, ranges) {
      const item = items.get(key);
      return item !== undefined && item.ranges.length === ranges.length && stands(item) && item.ranges.every(({ node, start, end }, at) => ranges[at]?.node === node && ranges[at].start === start && ranges[at].end === end);
    },
    remove,
    wrapWaiting(shouldPause) {
      for (const node of waiting) {
        waiting.delete(node);
        const keys = keysOfNode.get(node);
        if (!keys || paintOnlyPage || neverWrap.has(node) || !node.isConnected || isWrapped(node)) continue;
        if ([...keys].some((key) => items.get(key)?.paintOnly)) continue;
        wrapNode(node);
        if (shouldPause()) return waiting.size === 0;
      }
      return true;
    },
    unwrapAll,
    asThePageHasIt: (segment) => ({ ...segment, runs: ledger.asThePageHasThem(segment.runs) }),
    watch(root) {
      roots.add(root);
      guard.watch(root);
    },
    counts() {
      const wrapped = new Set<number>();
      for (const entry of ledger.entries()) for (const key of entry.marks.values()) wrapped.add(key);
      return { all: items.size, wrapped: wrapped.size };
    },
    at(target, x, y) {
      const key = keyAt(target, x, y);
      return key === undefined ? null : get(key);
    },
    get,
    inOrder() {
      const first = (key: number) => items.get(key)?.ranges[0];
      return [...items.keys()].sort((a, b) => {
        const [p, q] = [first(a), first(b)];
        if (!p || !q) return 0;
        if (p.node === q.node) return p.start - q.start;
        return p.node.compareDocumentPosition(q.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
      });
    },
    light,
    onGone(listener, until) {
      gone.push(listener);
      until.addEventListener("abort", () => gone.splice(gone.indexOf(listener), 1));
    },
  };
}
