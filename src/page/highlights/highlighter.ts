/** Shows mentions in the page: painted first, wrapped with mark.js once the page is calm, restored the moment the page touches them. */
import type { Appearance } from "../../settings.ts";
import type { HighlightLookup } from "../highlightTypes.ts";
import type { Segment, TextRange } from "../segmentTypes.ts";
import { dissolve, marksIn } from "./copies.ts";
import { createGuard } from "./guard.ts";
import { createItems, type Item, type Placed } from "./items.ts";
import { createLedger, type Entry } from "./ledger.ts";
import { createLookup } from "./lookup.ts";
import { createPaint } from "./paint.ts";
import { createSelectionKeeper } from "./selection.ts";
import { createMarkStyle, lookOf } from "./style.ts";
import { onTakenAlong } from "./takenAlong.ts";
import { createWrapping } from "./wrapping.ts";

export interface Highlighter extends HighlightLookup {
  /** Shows mentions; answers a key for each that could be shown, in order. */
  add(placed: Placed[]): number[];
  /** Whether a highlight still stands, and on these very stretches. */
  standsAt(key: number, ranges: TextRange[]): boolean;
  /** Takes highlights away. */
  remove(keys: Iterable<number>): void;
  /** Wraps what may be wrapped, and paints what may not; `shouldPause` is asked between batches. True when all is done. */
  wrapWaiting(shouldPause: () => boolean): boolean;
  /** From now on `wrapWaiting` follows at once: what is added is not painted before. */
  calm(): void;
  /** Undoes all wrapping for now; painting stays. For translation. */
  unwrapAll(): void;
  /** A segment read from the page as it stands, told in the page's own text nodes. */
  asThePageHasIt(segment: Segment): Segment;
  /** Watches changes in a document or shadow root. */
  watch(root: Document | ShadowRoot): void;
  /** How marks look from now on. */
  look(style: Appearance["markStyle"]): void;
  /** Number of highlights, and how many of them are wrapped. */
  counts(): { all: number; wrapped: number };
}

export interface HighlighterEvents {
  /** The page changed under these nodes. */
  onChanged(nodes: Node[]): void;
  /** Highlights that went because their text changed. */
  onStale(keys: number[]): void;
  /** Something was unwrapped for the reader's sake and may be wrapped again soon. */
  onWaiting?(): void;
}

export function createHighlighter(document: Document, events: HighlighterEvents, signal: AbortSignal): Highlighter {
  const ledger = createLedger();
  const paint = createPaint(document, signal);
  const style = createMarkStyle(document, signal);
  const roots = new Set<Document | ShadowRoot>();
  let isCalm = false;
  const items = createItems((node) => {
    const entry = ledger.entryOf(node);
    return entry?.node === node ? entry.full : node.data;
  });

  const selection = createSelectionKeeper(document, ledger, signal);
  const guard = createGuard(
    selection,
    ledger,
    {
      onTouched(nodes) {
        wrapping.never(nodes);
        refresh(nodes);
      },
      onMoved() {
        for (const key of paint.gone()) show(items.get(key));
      },
      onChanged(nodes) {
        refresh(nodes);
        events.onChanged(nodes);
      },
      onStorm() {
        wrapping.rest();
        unwrapAll();
      },
    },
    signal,
  );
  const lookup = createLookup(document, { items, ledger, paint, guard });
  const wrapping = createWrapping({ items, ledger, guard, style, selection }, (done) => {
    for (const item of done) show(item);
    lookup.relight();
  });

  onTakenAlong(document, (selected) => {
    const taken = [...ledger.entries()].filter(({ node, fragments }) => [node, ...fragments].some(selected));
    if (taken.length === 0) return;
    unwrap(taken);
    events.onWaiting?.();
  }, signal);

  document.addEventListener("selectionchange", () => {
    if (wrapping.isHeld() && document.getSelection()?.isCollapsed !== false) events.onWaiting?.();
  }, { signal });

  signal.addEventListener("abort", () => {
    guard.quietly(() => {
      for (const entry of ledger.entries()) ledger.unwrap(entry);
      // What the page has copied with our marks in it.
      for (const root of roots) for (const mark of marksIn(root)) dissolve(mark);
    });
    items.clear();
  });

  /** Paints a highlight where it is not wrapped, if its text still stands. */
  function show(item: Item | undefined): void {
    if (!item) return;
    paint.remove(item.key);
    if (!items.stands(item)) return;
    const ranges = item.ranges.filter(({ node }) => ledger.entryOf(node)?.node !== node);
    if (ranges.length === 0) return;
    for (const { node } of ranges) style.dress(node.getRootNode() as Document | ShadowRoot, "paint");
    paint.add(item.key, lookOf(item.mention), ranges);
  }

  function itemsOn(nodes: Iterable<Node>): Set<Item> {
    return new Set([...nodes].flatMap((node) => [...items.on(node)]));
  }

  /** After the page changed nodes: highlights whose text still stands are painted, the others go. */
  function refresh(nodes: Iterable<Node>): void {
    const here = [...itemsOn(nodes)];
    if (here.length === 0) return;
    const stale = here.filter((item) => !items.stands(item)).map(({ key }) => key);
    for (const item of here) show(item);
    if (stale.length === 0) return;
    remove(stale);
    events.onStale(stale);
  }

  /** Undoes wrapping for now. */
  function unwrap(entries: Iterable<Entry>): void {
    const nodes = [...entries].map(({ node }) => node);
    if (nodes.length === 0) return;
    guard.quietly(() => {
      for (const node of nodes) {
        const entry = ledger.entryOf(node);
        if (entry?.node !== node) continue;
        ledger.unwrap(entry);
        wrapping.await(node);
      }
    });
    for (const item of itemsOn(nodes)) show(item);
    lookup.relight();
  }

  function unwrapAll(): void {
    unwrap(ledger.entries());
  }

  /** Entries of nodes that are wrapped. */
  function entriesOn(nodes: Iterable<Text>): Entry[] {
    return [...new Set(nodes)].flatMap((node) => {
      const entry = ledger.entryOf(node);
      return entry?.node === node ? [entry] : [];
    });
  }

  function remove(keys: Iterable<number>): void {
    const leaving = [...keys].flatMap((key) => items.drop(key) ?? []);
    for (const { key } of leaving) paint.remove(key);
    const nodes = new Set(leaving.flatMap(({ ranges }) => ranges.map(({ node }) => node)));
    // A node's other highlights stay, and may be wrapped once all of them stand.
    unwrap(entriesOn(nodes));
    for (const node of nodes) if (items.on(node).size > 0) wrapping.await(node);
    for (const { key } of leaving) lookup.tellGone(key);
  }

  return {
    ...lookup,
    add(placed) {
      // The page may have changed while the answer was on its way: what is marked must be what was found.
      const added: Item[] = [];
      for (const one of placed) {
        const item = items.add(one);
        if (!item) continue;
        added.push(item);
        if (!item.paintOnly) for (const { node } of item.ranges) wrapping.await(node);
        if (item.paintOnly || !isCalm || wrapping.isResting()) show(item);
      }
      // A node wrapped before gets its new highlights by wrapping anew.
      if (ledger.size > 0) unwrap(entriesOn(added.flatMap(({ ranges }) => ranges.map(({ node }) => node))));
      return added.map(({ key }) => key);
    },
    standsAt(key, ranges) {
      const item = items.get(key);
      return item !== undefined && item.ranges.length === ranges.length && items.stands(item) && item.ranges.every(({ node, start, end }, at) => ranges[at]?.node === node && ranges[at].start === start && ranges[at].end === end);
    },
    remove,
    wrapWaiting: wrapping.run,
    calm: () => void (isCalm = true),
    unwrapAll,
    asThePageHasIt: (segment) => ({ ...segment, runs: ledger.asThePageHasThem(segment.runs) }),
    watch(root) {
      roots.add(root);
      guard.watch(root);
    },
    look: style.look,
    counts() {
      const wrapped = new Set<number>();
      for (const entry of ledger.entries()) for (const key of entry.marks.values()) wrapped.add(key);
      return { all: items.size, wrapped: wrapped.size };
    },
  };
}
