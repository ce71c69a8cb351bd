/**
 * What the page believes of its text nodes. mark.js leaves a wrapped node in
 * place, shortened, and puts fragments after it; the page still thinks the node
 * holds the full text. The ledger keeps, for each such node, what it held and
 * which fragments are ours, so that undoing is exact: no `normalize()`, no node
 * of the page's lost or replaced.
 */
import type { TextRun } from "../segmentTypes.ts";
import { markOneText } from "./markOneText.ts";

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
  /** An empty text in the first mark. Only `normalize()` takes it away alone, which cannot be told from a removal otherwise. */
  canary: Text;
}

/** A stretch of a text node and the highlight it belongs to. */
export interface Stretch {
  start: number;
  end: number;
  key: number;
  /** Class of its mark. */
  className: string;
}

/** What else the page did in the turn in which it called `normalize()`. */
export interface Normalized {
  /** It wrote its node before, or after. */
  wroteBefore: boolean;
  wrote: boolean;
  /** It took its node out after. */
  removedAfter: boolean;
}

export interface Ledger {
  /** Wraps stretches of one text node (in order, apart) with mark.js; `undefined` where nothing was wrapped. */
  wrap(node: Text, stretches: Stretch[]): Entry | undefined;
  /** Puts the page's node back as it was and takes our fragments away. `written`: what the node holds now is the page's and stands. */
  unwrap(entry: Entry, written?: boolean): void;
  /**
   * Leaves an entry where the page compares what stands in it with what it wants, and took our fragments for its own:
   * those are its own from now on, and of our marks only their text stays.
   */
  leave(entry: Entry): void;
  /** Takes our fragments away where the page called `normalize()`, leaving what that would have made of the page's own nodes. */
  unwrapNormalized(entry: Entry, how: Normalized): void;
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

  function forget(entry: Entry): boolean {
    if (!entries.delete(entry)) return false;
    for (const node of [entry.node, entry.canary, ...entry.fragments]) byNode.delete(node);
    return true;
  }

  return {
    wrap(node, stretches) {
      const parent = node.parentNode;
      if (!parent || byNode.has(node)) return undefined;
      const full = node.data;
      const after = node.nextSibling;
      const marks = new Map<HTMLElement, number>();
      markOneText(node, stretches, (mark, { key }) => {
        mark.setAttribute("role", "none");
        marks.set(mark, key);
      });
      if (marks.size === 0) return undefined;
      const fragments: ChildNode[] = [];
      for (let next = node.nextSibling; next && next !== after; next = next.nextSibling) fragments.push(next);
      const canary = node.ownerDocument.createTextNode("");
      [...marks.keys()][0]?.append(canary);
      const entry: Entry = { node, full, prefix: node.data, fragments, marks, canary };
      entries.add(entry);
      for (const part of [node, canary, ...fragments]) byNode.set(part, entry);
      return entry;
    },

    unwrap(entry, written = false) {
      if (!forget(entry)) return;
      if (!written) entry.node.data = entry.full;
      for (const fragment of entry.fragments) fragment.remove();
    },

    leave(entry) {
      if (!forget(entry)) return;
      entry.canary.remove();
      for (const mark of entry.marks.keys()) if (mark.parentNode) mark.replaceWith(...mark.childNodes);
    },

    unwrapNormalized(entry, { wroteBefore, wrote, removedAfter }) {
      const { node, full, prefix } = entry;
      if (wrote || entry.fragments.some((fragment) => fragment.parentNode === null && fragment.textContent !== "")) return this.unwrap(entry, wrote);
      if (!forget(entry)) return;
      const fragments = entry.fragments.filter((fragment) => fragment.parentNode !== null);
      const [first] = fragments;
      // What followed the name may have taken in the page's next text.
      const all = fragments.map((fragment) => fragment.textContent).join("");
      const rest = wroteBefore ? all.slice(full.length - prefix.length) : all;
      if (removedAfter) {
        for (const fragment of fragments) fragment.remove();
        node.data += rest;
        return;
      }
      const before = first?.previousSibling;
      // An empty node is dropped, and a text joins the one before it; the first that holds any text stays.
      const keeper = before?.nodeType === Node.TEXT_NODE ? (before as Text) : node;
      if (keeper === node && before !== node) first?.before(node);
      const after = fragments.at(-1)?.nextSibling;
      for (const fragment of fragments) fragment.remove();
      keeper.data += rest;
      if (after?.nodeType === Node.TEXT_NODE) {
        keeper.data += (after as Text).data;
        after.remove();
      }
      if (keeper.data === "") keeper.remove();
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
      if (entries.size === 0) return [...runs];
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

/** Where a part of an entry, or a text in it, begins in the page's full text. */
export function offsetOf(entry: Entry, part: Node): number {
  if (part === entry.node) return 0;
  let offset = entry.prefix.length;
  for (const fragment of entry.fragments) {
    if (fragment === part) break;
    if (fragment.contains(part)) return part === entry.canary ? offset + (fragment.textContent?.length ?? 0) : offset;
    offset += fragment.textContent?.length ?? 0;
  }
  return offset;
}

/** The text that holds an offset of the page's full text, and the offset in it; at a border, the one before. */
export function pieceAt(entry: Entry, offset: number): { node: Text; offset: number } {
  let left = offset - entry.prefix.length;
  if (left <= 0) return { node: entry.node, offset };
  let last = entry.node;
  for (const fragment of entry.fragments) {
    const text = (fragment.nodeType === Node.TEXT_NODE ? fragment : fragment.firstChild) as Text | null;
    if (!text) continue;
    if (left <= text.length) return { node: text, offset: left };
    left -= text.length;
    last = text;
  }
  return { node: last, offset: last.length };
}
