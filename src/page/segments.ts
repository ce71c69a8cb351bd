/** The text of a page as segments, and the way back from a stretch of a segment to the page's text nodes. */
import { DOCUMENT, ELEMENT, FRAGMENT, TEXT, nameOf, parentOf, readable, typeOf } from "./domReading.ts";
import type { Segment, TextRange, TextRun } from "./segmentTypes.ts";
import { breaksWhenSkipped, isLink, isPaintOnly, treatmentOf } from "./territory.ts";

export interface ReadingOptions {
  /** Stop after so many UTF-16 units of text; 1,500,000 unless told. */
  maxCharacters?: number;
  /** Stop after so many nodes; 400,000 unless told. */
  maxNodes?: number;
}

/** A reading on its way. */
export interface Reading {
  /** Those read so far, in document order. */
  readonly segments: Segment[];
  /** Reads on; `shouldPause` is asked after every segment, and after 1,000 nodes without one. True when there is no more to read. */
  readOn(shouldPause: () => boolean): boolean;
  /** Whether all was read, at the end: false where a cap cut the reading. */
  isComplete(): boolean;
}

/** Nodes without a segment after which a reading may pause. */
const NODES_A_SLICE = 1000;

/** Text nodes longer than this are only painted: each mark would copy all that follows it. */
const LONGEST_WRAPPED = 100_000;

/** Anything that is seen. */
const INK = /\S/;

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

/** All segments under `root` at once; see `createReading`. */
export function readSegments(root: Element | Document | ShadowRoot, options: ReadingOptions = {}): Segment[] {
  const reading = createReading(root, options);
  reading.readOn(() => false);
  return reading.segments;
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
    const element = readable(at as Element);
    const treatment = treatmentOf(element);
    if (treatment !== "block" && treatment !== "inline") return null;
    paintOnly ||= isPaintOnly(element);
    linked ||= isLink(element);
    if (treatment === "block" || (type === FRAGMENT && !block)) block ??= at as Element;
  }
  if (type === FRAGMENT) return { next: root.firstChild, block: block ?? (root as ShadowRoot).host, paintOnly, linked, breaks: true };
  const element = readable(root as Element);
  return { next: element.shadowRoot ?? element.firstChild, block: block ?? (root as Element), paintOnly, linked, breaks: true };
}

/**
 * Reads the text under `root` in document order, one segment a block, descending into open shadow roots
 * and leaving out what must never be touched (see `territory.ts`), and blocks that are nothing but
 * links: menus, teasers of other stories. A linked headline is read.
 * Asks for visibility once a block, never for boxes. O(nodes).
 */
export function createReading(root: Element | Document | ShadowRoot, options: ReadingOptions = {}): Reading {
  let charactersLeft = options.maxCharacters ?? 1_500_000;
  let nodesLeft = options.maxNodes ?? 400_000;
  const start = startOf(root);
  const levels: Level[] = start ? [start] : [];
  const segments: Segment[] = [];
  let text = "";
  let runs: TextRun[] = [];
  let block: Element;
  let visible: boolean | undefined;
  let inLinksOnly = true;

  /** Ends the text read so far; keeps it when there is something in it to read, and answers whether. */
  function endText(): boolean {
    const isRead = runs.length > 0 && INK.test(text) && (!inLinksOnly || isHeadline(block, text));
    if (isRead) segments.push({ text, runs, block });
    inLinksOnly = true;
    text = "";
    runs = [];
    visible = undefined;
    return isRead;
  }

  function readText(node: Text, level: Level): void {
    const { data } = node;
    if (data.length === 0) return;
    let from = 0;
    if (text === "") {
      // A segment begins with what is seen: once a name at its beginning is wrapped, the blanks before it stand in a text of their own.
      from = data.search(INK);
      if (from < 0) return;
      block = level.block;
    }
    visible ??= isVisible(block);
    if (!visible) return;
    const length = Math.min(data.length - from, charactersLeft);
    const run: TextRun = { node, from, start: text.length, length };
    if (level.paintOnly || data.length > LONGEST_WRAPPED) run.paintOnly = true;
    if (inLinksOnly && !level.linked && LETTER.test(data)) inLinksOnly = false;
    runs.push(run);
    text += length === data.length ? data : data.slice(from, from + length);
    charactersLeft -= length;
  }

  /** Answers whether a segment ended with it. */
  function readElement(node: Element, level: Level): boolean {
    const element = readable(node);
    level.next = element.nextSibling;
    const treatment = treatmentOf(element);
    if (treatment === "gone") return false;
    if (treatment === "line") {
      if (text !== "") text += "\n";
      return false;
    }
    // A frame is a page of its own, and read from within (see `frames.ts`).
    if (treatment === "frame" || (treatment === "skip" && !breaksWhenSkipped(element))) {
      if (text !== "") text += "\uFFFC";
      return false;
    }
    const isBlock = treatment === "block";
    if (treatment === "inline" && !isVisibleInline(node)) return false;
    const ended = treatment !== "inline" && endText();
    if (treatment === "skip") return ended;
    levels.push({
      next: element.shadowRoot ?? element.firstChild,
      block: isBlock ? node : level.block,
      paintOnly: level.paintOnly || isPaintOnly(element),
      linked: level.linked || isLink(element),
      breaks: isBlock,
    });
    return ended;
  }

  /** Reads one node, or ends one level; answers whether a segment ended with it. */
  function step(level: Level): boolean {
    const { next: node } = level;
    if (!node) {
      levels.pop();
      return level.breaks && endText();
    }
    nodesLeft--;
    const type: unknown = node.nodeType;
    if (type === TEXT) {
      level.next = node.nextSibling;
      readText(node as Text, level);
      return false;
    }
    if (type === FRAGMENT) {
      // A shadow tree stands before its host's own children.
      level.next = (node as ShadowRoot).host.firstChild;
      levels.push({ next: node.firstChild, block: level.block, paintOnly: level.paintOnly, linked: level.linked, breaks: false });
      return false;
    }
    // A form may say anything.
    if (type === ELEMENT || typeof type !== "number") return readElement(node as Element, level);
    level.next = node.nextSibling;
    return false;
  }

  return {
    segments,
    readOn(shouldPause) {
      let resumed = nodesLeft;
      for (;;) {
        const level = levels[levels.length - 1];
        if (!level || (level.next && (charactersLeft <= 0 || nodesLeft <= 0))) break;
        const ended = step(level);
        if (!ended && resumed - nodesLeft < NODES_A_SLICE) continue;
        resumed = nodesLeft;
        if (shouldPause()) return false;
      }
      endText();
      return true;
    },
    isComplete: () => levels.length === 0,
  };
}

/** A linked heading is the story's own where it is the main one or stands in the page's title. */
function isHeadline(block: Element, text: string): boolean {
  const name = nameOf(block);
  return name === "h1" || ((name === "h2" || name === "h3" || name === "h4") && block.ownerDocument.title.includes(text.trim()));
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
