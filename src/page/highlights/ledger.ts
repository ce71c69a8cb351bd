/**
 * What the page believes of its text nodes. mark.js leaves a wrapped node in
 * place, shortened, and puts fragments after it; the page still thinks the node
 * holds the full text. The ledger keeps, for each such node, what it held and
 * which fragments are ours, so that undoing is exact: no `normalize()`, no node
 * of the page's lost or replaced.
 */
import Mark from "mark.js";
import type { TextRun } from "../segmentTypes.ts";

/** One wrapped text node of the page. */
export interface Entry {
  /** The page's own node. */
  node: Text;
  /** What it held before. */
  full: string;
  /** What is left in it: the text before the first mark. */
  prefix: string;
  /** Our nodes after it, in order: marks, and the text between and after them. */
  fragments: ChildNode[];
  /** Key of the highlight each mark belongs to. */
  marks: Map<HTMLElement, number>;
}

/** A stretch of a text node and the highlight it belongs to. */
export interface Stretch {
  start: number;
  end: number;
  key: number;
}

export interface Ledger {
  /** Wraps stretches of one text node (in order, apart) with mark.js; `undefined` where nothing was wrapped. */
  wrap(node: Text, stretches: Stretch[], className: string): Entry | undefined;
  /** Puts the page's node back as it was and takes our fragments away. */
  unwrap(entry: Entry): void;
  /** The entry a node belongs to: the page's own node, or a fragment, or inside one. */
  entryOf(node: Node): Entry | undefined;
  /** True while the page has left the node and its fragments as we put them. */
  intact(entry: Entry): boolean;
  /** Runs of text as the page believes them: our fragments told as parts of the page's own nodes. */
  asThePageHasThem(runs: readonly TextRun[]): TextRun[];
  entries(): IterableIterator<Entry>;
  readonly size: number;
}

export function createLedger(): Ledger {
  const entries = new Set<Entry>();
  const byNode = new WeakMap<Node, Entry>();

  return {
    wrap(node, stretches, className) {
      const parent = node.parentNode;
      if (!parent || byNode.has(node)) return undefined;
      const full = node.data;
      const after = node.nextSibling;
      const marks = new Map<HTMLElement, number>();
      let at = 0;
      // The context is the text node itself, so mark.js walks nothing else.
      new Mark(node as unknown as HTMLElement).markRanges(
        stretches.map(({ start, end }) => ({ start, length: end - start })),
        {
          element: "mark",
          className,
          each: (element) => {
            const mark = element as HTMLElement;
            mark.setAttribute("role", "none");
            marks.set(mark, stretches[at++]?.key ?? -1);
          },
        },
      );
      if (marks.size === 0) return undefined;
      const fragments: ChildNode[] = [];
      for (let next = node.nextSibling; next && next !== after; next = next.nextSibling) fragments.push(next);
      // mark.js leaves an empty text node where a name ends the text.
      const last = fragments.at(-1);
      if (last && last.nodeType === Node.TEXT_NODE && (last as Text).data === "") {
        fragments.pop();
        last.remove();
      }
      const entry: Entry = { node, full, prefix: node.data, fragments, marks };
      entries.add(entry);
      byNode.set(node, entry);
      for (const fragment of fragments) byNode.set(fragment, entry);
      return entry;
    },

    unwrap(entry) {
      if (!entries.delete(entry)) return;
      byNode.delete(entry.node);
      // Where the page has written the node meanwhile, its text stands.
      if (entry.node.data === entry.prefix) entry.node.data = entry.full;
      for (const fragment of entry.fragments) {
        byNode.delete(fragment);
        fragment.remove();
      }
    },

    entryOf(node) {
      for (let at: Node | null = node, steps = 0; at && steps < 3; at = at.parentNode, steps++) {
        const entry = byNode.get(at);
        if (entry) return entry;
      }
      return undefined;
    },

    intact(entry) {
      if (entry.node.data !== entry.prefix) return false;
      let previous: ChildNode = entry.node;
      for (const fragment of entry.fragments) {
        if (previous.nextSibling !== fragment) return false;
        previous = fragment;
      }
      const text = entry.fragments.map((fragment) => fragment.textContent).join("");
      return entry.prefix + text === entry.full;
    },

    asThePageHasThem(runs) {
      const told: TextRun[] = [];
      for (const run of runs) {
        const entry = run.node.parentNode ? this.entryOf(run.node) : undefined;
        if (!entry) {
          told.push(run);
          continue;
        }
        const from = offsetOf(entry, run.node) + run.from;
        const last = told.at(-1);
        if (last && last.node === entry.node && last.from + last.length === from && last.start + last.length === run.start) told[told.length - 1] = { ...last, length: last.length + run.length };
        else told.push({ ...run, node: entry.node, from });
      }
      return told;
    },

    entries: () => entries.values(),
    get size() {
      return entries.size;
    },
  };
}

/** Where a piece of an entry begins in the page's full text. */
function offsetOf(entry: Entry, piece: Text): number {
  if (piece === entry.node) return 0;
  let offset = entry.prefix.length;
  for (const fragment of entry.fragments) {
    if (fragment === piece || fragment.contains(piece)) break;
    offset += fragment.textContent?.length ?? 0;
  }
  return offset;
}
