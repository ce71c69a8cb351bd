/** The text of a page as segments, and the way back from a stretch of a segment to the page's text nodes. */
import {
  DOCUMENT, ELEMENT, FRAGMENT, TEXT,
  dataOf, firstChildOf, nameOf, nextSiblingOf, parentOf, shadowOf, typeOf,
} from "./domReading.ts";
import type { Segment, TextRange, TextRun } from "./segmentTypes.ts";
import { isBlock, isLink, isPaintOnly, treatmentOf } from "./territory.ts";

export interface ReadingOptions {
  /** Stop after so many UTF-16 units of text; 1,500,000 unless told. */
  maxCharacters?: number;
  /** Stop after so many nodes; 400,000 unless told. */
  maxNodes?: number;
}

/** How a reading ended: `complete` is false where a cap cut it. */
export interface ReadingEnd {
  complete: boolean;
}

/** Nodes between two pauses of `segmentsOf` that had no segment to give. */
const NODES_A_SLICE = 1000;

/** Text nodes longer than this are only painted: each mark would copy all that follows it. */
const LONGEST_WRAPPED = 100_000;

/** A letter of any script, or nearly: cheaper than Unicode classes. */
const LETTER = /[^\s\d!-@[-`{-~\u00A0-\u00BF\u2000-\u206F]/;

/** One open element of the walk. */
interface Level {
  next: Node | null;
  block: Element;
  paintOnly: boolean;
  /** Within a link. */
  linked: boolean;
  /** The text ends where this level begins and ends. */
  breaks: boolean;
}

/**
 * Reads the text under `root` in document order, one segment a block, descending into open shadow roots
 * and leaving out what must never be touched (see `territory.ts`), and blocks that are nothing but
 * links: menus, teasers of other stories. A linked headline is read.
 * Gives `null` as a pause after every 1,000 nodes without a segment, so that the caller can slice its time; returns how
 * the reading ended. Asks for visibility once a block, never for boxes. O(nodes).
 */
export function* segmentsOf(root: Element | Document | ShadowRoot, options: ReadingOptions = {}): Generator<Segment | null, ReadingEnd> {
  const start = startOf(root);
  if (!start) return { complete: true };
  const end = yield* walk(start, false, options);
  return end;
}

/** All segments under `root` at once; see `segmentsOf`. */
export function readSegments(root: Element | Document | ShadowRoot, options: ReadingOptions = {}): Segment[] {
  return [...segmentsOf(root, options)].filter((segment) => segment !== null);
}

/**
 * The segments whose block is `block` itself, as it reads now: what is needed after a text in it changed.
 * Blocks within it are left out. Empty where the block may no longer be read.
 */
export function segmentsOfBlock(block: Element): Segment[] {
  const start = startOf(block);
  if (!start) return [];
  return [...walk(start, true, {})].filter((segment) => segment !== null);
}

/** The block whose segment a node's text belongs to; `null` where it stands in a part that is not read. */
export function blockOf(node: Node): Element | null {
  for (let at: Node | null = typeOf(node) === ELEMENT ? node : parentOf(node); at; at = parentOf(at)) {
    if (typeOf(at) === FRAGMENT) return startOf(at as ShadowRoot)?.block ?? null;
    if (typeOf(at) !== ELEMENT) return null;
    if (isBlock(at as Element)) return startOf(at as Element) ? (at as Element) : null;
  }
  return null;
}

/**
 * The stretches of text nodes that hold `start` to `end` of a segment (offsets in UTF-16 units of its text), in order:
 * several where it crosses inline elements, none where it holds no text of the page.
 */
export function rangesOf(segment: Segment, start: number, end: number): TextRange[] {
  const { runs } = segment;
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (run.start + run.length <= start) low = middle + 1;
    else high = middle;
  }
  const ranges: TextRange[] = [];
  for (let i = low; i < runs.length && runs[i]!.start < end; i++) {
    const run = runs[i]!;
    const from = Math.max(start, run.start) - run.start + run.from;
    const to = Math.min(end, run.start + run.length) - run.start + run.from;
    if (to > from) ranges.push({ node: run.node, start: from, end: to });
  }
  return ranges;
}

/** Where a reading of `root` begins, or `null` when an ancestor forbids it. */
function startOf(root: Element | Document | ShadowRoot): Level | null {
  const type = typeOf(root);
  if (type === DOCUMENT) {
    const body = (root as Document).body;
    if (!body || (root as Document).designMode === "on") return null;
    return startOf(body);
  }
  let paintOnly = false;
  let linked = false;
  let block: Element | undefined;
  for (let at: Node | null = root; at; at = parentOf(at)) {
    if (typeOf(at) === DOCUMENT && (at as Document).designMode === "on") return null;
    if (typeOf(at) !== ELEMENT) continue;
    const treatment = treatmentOf(at as Element);
    if (treatment !== "block" && treatment !== "inline") return null;
    paintOnly ||= isPaintOnly(at as Element);
    linked ||= isLink(at as Element);
    if (treatment === "block" || (type === FRAGMENT && !block)) block ??= at as Element;
  }
  const shadow = type === ELEMENT ? shadowOf(root as Element) : null;
  const own = block ?? (type === ELEMENT ? (root as Element) : (root as ShadowRoot).host);
  return { next: shadow ?? firstChildOf(root), block: own, paintOnly, linked, breaks: true };
}

function* walk(start: Level, ownTextOnly: boolean, options: ReadingOptions): Generator<Segment | null, ReadingEnd> {
  let charactersLeft = options.maxCharacters ?? 1_500_000;
  let nodesLeft = options.maxNodes ?? 400_000;
  let sincePause = 0;
  let text = "";
  let runs: TextRun[] = [];
  let block = start.block;
  let visible: boolean | undefined;
  let inLinksOnly = true;
  const levels: Level[] = [start];

  /** Ends the text read so far; gives it when there is something in it to read. */
  const ended = (): Segment | null => {
    const read = runs.length > 0 && /\S/.test(text) && (!inLinksOnly || isHeadline(block, text));
    const segment = read ? { text, runs, block } : null;
    inLinksOnly = true;
    text = "";
    runs = [];
    visible = undefined;
    return segment;
  };

  while (levels.length > 0) {
    const level = levels[levels.length - 1]!;
    const node = level.next;
    if (!node || charactersLeft <= 0 || nodesLeft <= 0) {
      if (node) break;
      levels.pop();
      if (!level.breaks) continue;
      const segment = ended();
      if (segment) {
        sincePause = 0;
        yield segment;
      }
      continue;
    }
    level.next = typeOf(node) === FRAGMENT ? firstChildOf(parentOf(node)!) : nextSiblingOf(node);
    nodesLeft--;
    if (++sincePause >= NODES_A_SLICE) {
      sincePause = 0;
      yield null;
    }
    const type = typeOf(node);
    if (type === TEXT) {
      const data = dataOf(node as Text);
      if (data.length === 0) continue;
      if (text === "") {
        if (!/\S/.test(data)) continue;
        block = level.block;
      }
      visible ??= isVisible(block);
      if (!visible) continue;
      const length = Math.min(data.length, charactersLeft);
      const run: TextRun = { node: node as Text, from: 0, start: text.length, length };
      if (level.paintOnly || data.length > LONGEST_WRAPPED) run.paintOnly = true;
      if (inLinksOnly && !level.linked && LETTER.test(data)) inLinksOnly = false;
      runs.push(run);
      text += length === data.length ? data : data.slice(0, length);
      charactersLeft -= length;
      continue;
    }
    if (type === FRAGMENT) {
      levels.push({ next: firstChildOf(node), block: level.block, paintOnly: level.paintOnly, linked: level.linked, breaks: false });
      continue;
    }
    if (type !== ELEMENT) continue;
    const element = node as Element;
    const treatment = treatmentOf(element);
    if (treatment === "gone") continue;
    if (treatment === "line") {
      if (text !== "") text += "\n";
      continue;
    }
    // A frame is a page of its own, and read from within (see `frames.ts`).
    if (treatment === "frame" || (treatment === "skip" && !breaksWhenSkipped(element))) {
      if (text !== "") text += "\uFFFC";
      continue;
    }
    if (treatment === "inline") {
      if (!isVisibleInline(element)) continue;
    } else {
      const segment = ended();
      if (segment) {
        sincePause = 0;
        yield segment;
      }
      if (treatment === "skip" || ownTextOnly) continue;
    }
    const shadow = shadowOf(element);
    levels.push({
      next: shadow ?? firstChildOf(element),
      block: treatment === "block" ? element : level.block,
      paintOnly: level.paintOnly || isPaintOnly(element),
      linked: level.linked || isLink(element),
      breaks: treatment === "block",
    });
  }
  const last = ended();
  if (last) yield last;
  return { complete: levels.length === 0 };
}

/** A linked heading is the story's own where it is the main one or stands in the page's title. */
function isHeadline(block: Element, text: string): boolean {
  const name = nameOf(block);
  return name === "h1" || (/^h[2-4]$/.test(name) && block.ownerDocument.title.includes(text.trim()));
}

const LINE_BREAKING_SKIPS = new Set(["nav", "footer", "menu", "pre", "xmp", "listing", "plaintext", "legend", "marquee"]);

function breaksWhenSkipped(element: Element): boolean {
  return LINE_BREAKING_SKIPS.has(nameOf(element)) || isBlock(element);
}

/** Whether a block's text is shown; taken for shown where the browser cannot say. */
function isVisible(element: Element): boolean {
  if (typeof element.checkVisibility !== "function" || element.checkVisibility({ visibilityProperty: true })) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style?.display !== "contents" || style.visibility !== "visible") return false;
  const parent = parentOf(element); // without a box of its own, it is as visible as what it stands in
  return parent !== null && typeOf(parent) === ELEMENT && isVisible(parent as Element);
}

/** Styled elements in a line may be hidden by a class (tool tips, texts for print). */
function isVisibleInline(element: Element): boolean {
  return (element.className === "" && element.id === "") || isVisible(element);
}
