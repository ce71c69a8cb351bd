/** Painting without touching the page's nodes: CSS Custom Highlights, where the browser has them. */
import type { EntityKind } from "../../reference/types.ts";
import type { TextRange } from "../segmentTypes.ts";
import { painted } from "./style.ts";

type PaintLayer = EntityKind | "open";

export interface Paint {
  add(key: number, kind: PaintLayer, ranges: readonly TextRange[]): void;
  remove(key: number): void;
  /** Highlights with a text that is no longer in the page: Firefox paints nothing as long as one of them is among the others. */
  gone(): number[];
  /** Boxes of a painted highlight's lines in viewport pixels; none where it is not painted. */
  boxesOf(key: number): DOMRect[];
  /** The highlight painted over a position in a text node. */
  at(node: Node, offset: number): number | undefined;
  light(key: number | null): void;
}

/** Paints until `signal` aborts. */
export function createPaint(document: Document, signal: AbortSignal): Paint {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  // Reading a Highlight back throws in Firefox's content scripts, so the list is kept here.
  // Static ranges, since each live one makes every later change of text dearer: wrapping 300 painted names took twice as long.
  const kept = new Map<number, { kind: PaintLayer; ranges: StaticRange[] }>();
  const byNode = new Map<Node, Set<number>>();
  const layers = new Map<keyof typeof painted, Highlight>();
  let lit: StaticRange[] = [];

  function layer(name: keyof typeof painted): Highlight | undefined {
    // Not every browser can paint.
    const registry = view?.CSS?.highlights;
    if (!registry || typeof view?.Highlight !== "function") return undefined;
    let highlight = layers.get(name);
    if (!highlight) {
      highlight = new view.Highlight();
      highlight.priority = name === "lit" ? 1 : 0;
      layers.set(name, highlight);
      registry.set(painted[name], highlight);
    }
    return highlight;
  }

  signal.addEventListener("abort", () => {
    for (const name of layers.keys()) view?.CSS.highlights.delete(painted[name]);
    kept.clear();
    byNode.clear();
  });

  return {
    add(key, kind, stretches) {
      const ranges = stretches.map(({ node, start, end }) => new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }));
      kept.set(key, { kind, ranges });
      for (const range of ranges) {
        layer(kind)?.add(range);
        const keys = byNode.get(range.startContainer) ?? new Set();
        keys.add(key);
        byNode.set(range.startContainer, keys);
      }
    },
    remove(key) {
      const entry = kept.get(key);
      if (!entry) return;
      kept.delete(key);
      for (const range of entry.ranges) {
        layers.get(entry.kind)?.delete(range);
        layers.get("lit")?.delete(range);
        const keys = byNode.get(range.startContainer);
        if (keys?.delete(key) && keys.size === 0) byNode.delete(range.startContainer);
      }
    },
    gone: () => [...kept].filter(([, { ranges }]) => ranges.some(({ startContainer }) => !startContainer.isConnected)).map(([key]) => key),
    boxesOf: (key) =>
      (kept.get(key)?.ranges ?? []).flatMap(({ startContainer: node, startOffset, endOffset }) => {
        if (endOffset > (node as Text).length) return [];
        const range = (node.ownerDocument ?? document).createRange();
        range.setStart(node, startOffset);
        range.setEnd(node, endOffset);
        return [...range.getClientRects()];
      }),
    at(node, offset) {
      for (const key of byNode.get(node) ?? []) {
        for (const range of kept.get(key)?.ranges ?? []) {
          if (range.startContainer === node && range.startOffset <= offset && offset <= range.endOffset) return key;
        }
      }
      return undefined;
    },
    light(key) {
      const highlight = lit.length > 0 || key !== null ? layer("lit") : undefined;
      for (const range of lit) highlight?.delete(range);
      lit = key === null ? [] : [...(kept.get(key)?.ranges ?? [])];
      for (const range of lit) highlight?.add(range);
    },
  };
}
