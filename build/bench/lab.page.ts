/** Runs in a page: the extension's own parts and the floors they are measured against, each called and timed from outside. */
import Mark from "mark.js";
import type { Mention } from "../../src/mentions/types.ts";
import type { PageHead, PageText } from "../../src/article/pageFacts.ts";
import { holdsProse } from "../../src/page/longTexts.ts";
import { readHead } from "../../src/page/pageHead.ts";
import { readPageText, type TextReading } from "../../src/page/pageText.ts";
import { createHighlighter, type Highlighter } from "../../src/page/highlights/highlighter.ts";
import { rangesOf, readSegments } from "../../src/page/segments.ts";
import type { Segment, TextRange } from "../../src/page/segmentTypes.ts";

const facts: { head?: PageHead; text?: PageText; holdsProse?: boolean } = {};
let reading: TextReading | undefined;
let segments: Segment[] = [];
let found: TextRange[][] = [];
let highlighter: Highlighter | undefined;
let life = new AbortController();

const skipped = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TEXTAREA SELECT BUTTON OPTION CODE PRE KBD SAMP SVG NAV FOOTER IFRAME".split(" "));

/** A page of frames alone has no body that is laid out. */
const root = (): Element => document.body ?? document.documentElement;

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Time spent in asking for boxes or for the selection, which makes the browser lay the page out: counted as layout, not as our work. */
let layoutTime = 0;
function countAsLayout<Answer>(ask: () => Answer): Answer {
  const began = performance.now();
  const answer = ask();
  layoutTime += performance.now() - began;
  return answer;
}
for (const prototype of [Element.prototype, Range.prototype, Selection.prototype] as object[]) {
  for (const name of ["getBoundingClientRect", "getClientRects", "containsNode", "isCollapsed", "anchorNode", "focusNode", "rangeCount"]) {
    const { value, get } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
    if (typeof value === "function") Object.defineProperty(prototype, name, { configurable: true, value(this: unknown, ...given: unknown[]) { return countAsLayout(() => (value as (...given: unknown[]) => unknown).apply(this, given)); } });
    else if (get) Object.defineProperty(prototype, name, { configurable: true, get(this: unknown) { return countAsLayout(() => get.call(this) as unknown); } });
  }
}

/** Milliseconds of some work without layout, and of the layout within and after it. */
function timedApart(work: () => unknown): { script: number; layout: number } {
  layoutTime = 0;
  const whole = timed(work);
  const within = layoutTime;
  return { script: whole - within, layout: within + timed(() => root().getBoundingClientRect().height) };
}

/** Text of every text node that is not skipped, in document order. */
function textOfPage(node: Node, parts: string[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) parts.push((child as Text).data);
    else if (child.nodeType === Node.ELEMENT_NODE && !skipped.has(child.nodeName.toUpperCase())) textOfPage(child, parts);
  }
}

/** Wraps stretches of text nodes by hand, the last of a node first, so that offsets stay true. */
function wrapByHand(ranges: readonly TextRange[]): HTMLElement[] {
  const marks: HTMLElement[] = [];
  for (const { node, start, end } of [...ranges].reverse()) {
    const rest = node.splitText(start);
    rest.splitText(end - start);
    const mark = document.createElement("mark");
    rest.replaceWith(mark);
    mark.append(rest);
    marks.push(mark);
  }
  return marks;
}

const lab = {
  walk: () => timed(() => { const walker = document.createTreeWalker(root(), NodeFilter.SHOW_TEXT); while (walker.nextNode()); }),
  readFloor: () => timed(() => { const parts: string[] = []; textOfPage(root(), parts); return parts.join("\n").length; }),
  layout: () => timed(() => root().getBoundingClientRect().height),
  /** Compiles and runs the content script as built, up to its first question, which stays without an answer. */
  evaluate: (code: string) => {
    const unanswered = { id: "lab", sendMessage() {}, onMessage: { addListener() {} } };
    Object.assign(window, { chrome: { runtime: unanswered } });
    const script = document.createElement("script");
    script.textContent = code;
    const ms = timed(() => document.documentElement.append(script));
    script.remove();
    return ms;
  },
  /** What the page says of itself: all that every page must give. */
  head: (url: string) => timed(() => (facts.head = readHead(document, new URL(url)))),
  /** Whether it has as much prose as its head asks for. */
  prose: (least: number) => timed(() => (facts.holdsProse = holdsProse(document, least))),
  /** Its text, as far as its day and the verdict need it. */
  text: (title: string) => timed(() => {
    reading = readPageText(document, [title, document.title]);
    facts.text = reading.text;
  }),
  clues: () => timed(() => reading?.clues()),
  facts,
  read: () => timed(() => (segments = readSegments(document))),
  texts: () => segments.map(({ text }) => text),
  /** Which stretches the mentions are; the floor wraps the same. */
  verify: (mentions: Mention[]) => timed(() => (found = mentions.map(({ segment, start, end }) => { const one = segments[segment]; return one ? rangesOf(one, start, end) : []; }))),
  /** Shows and wraps everything, as the annotator does on a page that has come to rest, in one go. */
  mark: (mentions: Mention[]) => timedApart(() => {
    life = new AbortController();
    highlighter = createHighlighter(document, { onChanged() {}, onStale() {} }, life.signal);
    highlighter.watch(document);
    highlighter.calm();
    highlighter.add(mentions.map((mention, index) => ({ mention, ranges: found[index] ?? [], paintOnly: false })));
    highlighter.wrapWaiting(() => false);
  }),
  /** Highlights, and how many of them are wrapped. */
  counts: () => highlighter?.counts(),
  unmark: () => timedApart(() => life.abort()),
  handWrap: () => timedApart(() => wrapByHand(found.flat())),
  handUnwrap: () => timedApart(() => {
    for (const mark of document.querySelectorAll("mark")) {
      const { previousSibling: own, nextSibling: rest } = mark;
      if (own instanceof Text) {
        own.data += (mark.textContent ?? "") + (rest instanceof Text ? rest.data : "");
        if (rest instanceof Text) rest.remove();
        mark.remove();
      } else mark.replaceWith(...mark.childNodes);
    }
  }),
  markJs: (names: string[]) => timed(() => new Mark(document.body).mark(names, { accuracy: "exactly", separateWordSearch: false })),
};

export type Lab = typeof lab;
declare global {
  interface Window { lab: Lab }
}
window.lab = lab;
