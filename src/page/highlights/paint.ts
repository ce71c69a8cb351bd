/** Painting without touching the page's nodes: CSS Custom Highlights, where the browser has them. */
import type { EntityKind } from "../../reference/types.ts";
import { painted } from "./style.ts";

type PaintLayer = EntityKind | "open";

/** A painted stretch. */
export interface PaintedRange {
  key: number;
  kind: PaintLayer;
  range: Range;
}

export interface Paint {
  /** False where the browser cannot paint. */
  readonly able: boolean;
  add(key: number, kind: PaintLayer, ranges: Range[]): void;
  remove(key: number): void;
  /** Highlights whose ranges the browser emptied because what they stand in was moved or taken out. */
  emptied(): number[];
  /** Ranges of a painted highlight; none where it is not painted. */
  rangesOf(key: number): readonly Range[];
  /** The highlight painted over a position in a text node. */
  at(node: Node, offset: number): number | undefined;
  light(key: number | null): void;
}

/** Paints until `signal` aborts. */
export function createPaint(document: Document, signal: AbortSignal): Paint {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  const registry = view?.CSS?.highlights;
  const able = registry !== undefined && typeof view?.Highlight === "function";
  // Reading a Highlight back throws in Firefox's content scripts, so the list is kept here.
  // The nodes as they were: a range forgets its own when that leaves the page.
  const kept = new Map<number, { kind: PaintLayer; ranges: Range[]; nodes: Node[] }>();
  const byNode = new Map<Node, Set<number>>();
  const layers = new Map<keyof typeof painted, Highlight>();
  let lit: Range[] = [];

  function layer(name: keyof typeof painted): Highlight | undefined {
    if (!able || !view || !registry) return undefined;
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
    for (const name of layers.keys()) registry?.delete(painted[name]);
    kept.clear();
    byNode.clear();
  });

  return {
    able,
    add(key, kind, ranges) {
      kept.set(key, { kind, ranges, nodes: ranges.map(({ startContainer }) => startContainer) });
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
      }
      for (const node of entry.nodes) {
        const keys = byNode.get(node);
        if (keys?.delete(key) && keys.size === 0) byNode.delete(node);
      }
    },
    emptied: () => [...kept].filter(([, { ranges }]) => ranges.some(({ collapsed }) => collapsed)).map(([key]) => key),
    rangesOf: (key) => kept.get(key)?.ranges ?? [],
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
