/** Finding highlights for the card: under a pointer, by key, in reading order. */
import type { HighlightHit, HighlightLookup } from "../highlightTypes.ts";
import type { Guard } from "./guard.ts";
import type { Items } from "./items.ts";
import type { Ledger } from "./ledger.ts";
import type { Paint } from "./paint.ts";
import { caretAt } from "./pointer.ts";
import { litClass } from "./style.ts";

export interface Lookup extends HighlightLookup {
  /** Shows the lit highlight as lit again, where it was wrapped, unwrapped or painted anew. */
  relight(): void;
  /** Tells those who asked that a highlight went away. */
  tellGone(key: number): void;
}

export function createLookup(document: Document, { items, ledger, paint, guard }: { items: Items; ledger: Ledger; paint: Paint; guard: Guard }): Lookup {
  const gone: ((key: number) => void)[] = [];
  let lit: number | null = null;

  function marksOf(key: number): HTMLElement[] {
    return (items.get(key)?.ranges ?? []).flatMap(({ node }) => {
      const entry = ledger.entryOf(node);
      return entry && entry.node === node ? [...entry.marks].filter(([, other]) => other === key).map(([mark]) => mark) : [];
    });
  }

  function get(key: number): HighlightHit | null {
    const item = items.get(key);
    if (!item) return null;
    const marks = marksOf(key);
    const rects = [...marks.flatMap((mark) => [...mark.getClientRects()]), ...paint.boxesOf(key)];
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
        if (key !== undefined && items.get(key)) return key;
        if (at === entry.node.parentNode) break;
      }
    }
    const caret = caretAt(target instanceof Node ? target : document, x, y);
    return caret ? paint.at(caret.node, caret.offset) : undefined;
  }

  function light(key: number | null): void {
    guard.quietly(() => {
      if (lit !== null) for (const mark of marksOf(lit)) mark.classList.remove(litClass);
      lit = key;
      if (key !== null) for (const mark of marksOf(key)) mark.classList.add(litClass);
    });
    paint.light(key);
  }

  return {
    at(target, x, y) {
      const key = keyAt(target, x, y);
      return key === undefined ? null : get(key);
    },
    get,
    inOrder() {
      const firsts = [...items.all()].map(({ key, ranges }) => ({ key, first: ranges[0] }));
      firsts.sort(({ first: p }, { first: q }) => {
        if (!p || !q) return 0;
        if (p.node === q.node) return p.start - q.start;
        return p.node.compareDocumentPosition(q.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
      });
      return firsts.map(({ key }) => key);
    },
    light,
    relight() {
      if (lit !== null) light(lit);
    },
    onGone(listener, until) {
      gone.push(listener);
      until.addEventListener("abort", () => gone.splice(gone.indexOf(listener), 1));
    },
    tellGone(key) {
      for (const listener of gone) listener(key);
    },
  };
}
