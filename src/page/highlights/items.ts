/** The highlights there are: which mention stands on which stretches of which of the page's text nodes. */
import type { Mention } from "../../mentions/types.ts";
import type { TextRange } from "../segmentTypes.ts";

/** A mention with the page's text it stands in. */
export interface Placed {
  mention: Mention;
  ranges: TextRange[];
  /** Never wrap: the page rewrites such text, or speaks it aloud. */
  paintOnly: boolean;
  /** What the ranges must hold, line breaks aside. */
  text?: string;
}

export interface Item extends Placed {
  /** Number of the highlight. */
  key: number;
  /** What its ranges held when it was added. */
  wanted: string;
}

export interface Items {
  /** `undefined` where the page no longer holds what was found. */
  add(placed: Placed): Item | undefined;
  get(key: number): Item | undefined;
  drop(key: number): Item | undefined;
  all(): IterableIterator<Item>;
  /** The highlights on a text node. */
  on(node: Node): ReadonlySet<Item>;
  /** Whether the text of a highlight is still what it was. */
  stands(item: Item): boolean;
  clear(): void;
  readonly size: number;
}

const none: ReadonlySet<Item> = new Set();

/** @param fullText what the page believes that a text node holds */
export function createItems(fullText: (node: Text) => string): Items {
  const items = new Map<number, Item>();
  const onNode = new Map<Node, Set<Item>>();
  let lastKey = 0;

  /** `undefined` where a text has gone, or is too short by now. */
  function textOf(ranges: readonly TextRange[]): string | undefined {
    let text = "";
    for (const { node, start, end } of ranges) {
      const full = fullText(node);
      if (!node.isConnected || end > full.length) return undefined;
      text += full.slice(start, end);
    }
    return text;
  }

  return {
    add(placed) {
      const wanted = textOf(placed.ranges);
      if (wanted === undefined || (placed.text ?? wanted) !== wanted) return undefined;
      const item: Item = { ...placed, key: ++lastKey, wanted };
      items.set(item.key, item);
      for (const { node } of item.ranges) {
        const here = onNode.get(node);
        if (here) here.add(item);
        else onNode.set(node, new Set([item]));
      }
      return item;
    },
    get: (key) => items.get(key),
    drop(key) {
      const item = items.get(key);
      if (!item) return undefined;
      items.delete(key);
      for (const { node } of item.ranges) {
        const here = onNode.get(node);
        if (here?.delete(item) && here.size === 0) onNode.delete(node);
      }
      return item;
    },
    all: () => items.values(),
    on: (node) => onNode.get(node) ?? none,
    stands: ({ ranges, wanted }) => textOf(ranges) === wanted,
    clear() {
      items.clear();
      onNode.clear();
    },
    get size() {
      return items.size;
    },
  };
}
