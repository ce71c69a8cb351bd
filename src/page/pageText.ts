/** One pass over a page's text: where its prose stands, and which short texts hold a date. */

import { elementAround, firstIn } from "./domReading.ts";

/** A container of prose: the parent of paragraphs, or the element whose own lines are the text. */
export interface ProseBlock {
  element: Element;
  /** Long texts in it. */
  pieces: number;
  /** Their letters, a Chinese, Japanese or Korean one counted threefold. */
  weight: number;
  /** Places of its first and last long text. */
  first: number;
  last: number;
  /** Its beginning, some 1,500 characters. */
  sample: string;
}

/** A short text with digits that may be a date. */
export interface DatedText {
  text: string;
  element: Element;
  /** Place among the page's texts. */
  place: number;
  linked: boolean;
}

export interface PageText {
  prose: ProseBlock[];
  dated: DatedText[];
  /** Place of the story's headline, -1 where none was found. */
  headline: number;
  headlineElement: Element | null;
  /** Letters in all, in links, and in long texts. */
  letters: number;
  linkLetters: number;
  proseWeight: number;
}

const SILENT = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "TEXTAREA", "OPTION", "SELECT", "IFRAME", "TITLE", "CODE", "PRE"]);
const INLINE = new Set(["A", "ABBR", "B", "BIG", "BDI", "CITE", "DEL", "DFN", "EM", "FONT", "I", "INS", "MARK", "Q", "S", "SMALL", "SPAN", "STRONG", "STRIKE", "SUB", "SUP", "TIME", "U", "VAR"]);
const HAS_EAST_ASIAN = /[\u3040-\uD7AF]/;
const EAST_ASIAN = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/g;
/** Long texts that are no story: menus, headings, the reader's own writing. */
const NO_PROSE = "nav, footer, button, label, h1, h2, h3, h4, h5, h6, [hidden], [aria-hidden=true], [contenteditable]:not([contenteditable=false])";
/** A text of this weight is prose. */
const LONG = 60;
const DATE_SHAPED = /(?:19|20|13|14|25)\d\d|\d\d?[./-]\d\d?[./-]\d\d|[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF]{4}/;
const MAX_DATED = 300;
/** No line that tells a day is longer. */
const MAX_DATE_TEXT = 160;
const MAX_TEXTS = 40_000;

/** Letters of a text, comparable between scripts. */
function weightOf(text: string): number {
  return text.length + 2 * (HAS_EAST_ASIAN.test(text) ? (text.match(EAST_ASIAN)?.length ?? 0) : 0);
}

/** Reads the page's text once. `titles`: what the page calls itself, by which its headline is known. */
export function readPageText(document: Document, titles: readonly string[]): PageText {
  const page: PageText = { prose: [], dated: [], headline: -1, headlineElement: headlineOf(document, titles), letters: 0, linkLetters: 0, proseWeight: 0 };
  const body = document.body;
  if (!body) return page;
  const blocks = new Map<Element, ProseBlock>();
  const wanted = titles.map(folded).filter((title) => title.length >= 10);
  const headlineText = page.headlineElement && firstText(document, page.headlineElement);
  const walker = document.createTreeWalker(body, 4 /* text */); // no filter function: calling one for each node costs far more
  let holder: Node | null = null;
  let parent: Element | null = null;
  let silent = false;
  let linked = false;
  let place = 0;
  for (let node = walker.nextNode() as Text | null; node && place < MAX_TEXTS; node = walker.nextNode() as Text | null) {
    const text = node.data.trim();
    if (text === "") continue;
    if (node.parentNode !== holder) {
      holder = node.parentNode;
      parent = elementAround(node);
      silent = !parent || SILENT.has(parent.tagName);
      linked = !silent && parent!.closest("a[href]") !== null;
    }
    if (silent) continue;
    place++;
    if (node === headlineText) page.headline = place;
    const weight = weightOf(text);
    page.letters += weight;
    if (linked) page.linkLetters += weight;
    if (weight < 4) continue;
    if (!linked && page.headline < 0 && weight >= 10 && weight < 300 && wanted.some((title) => text.length * 2 > title.length && title.includes(folded(text)))) {
      page.headline = place;
      page.headlineElement ??= blockAround(parent!);
    }
    const byline = weight < MAX_DATE_TEXT && DATE_SHAPED.test(text);
    if (weight >= LONG && !linked && !(byline && isMuchDate(text)) && !parent!.closest(NO_PROSE) && !inComments(parent!)) {
      addProse(blocks, containerOf(blockAround(parent!)), text, weight, place);
      page.proseWeight += weight;
    } else if (weight < MAX_DATE_TEXT && page.dated.length < MAX_DATED && (byline || parent!.tagName === "TIME")) {
      const around = text.length < 20 ? wholeOf(blockAround(parent!), text) : text;
      page.dated.push({ text: around, element: parent!, place, linked });
    }
  }
  page.prose = [...blocks.values()].sort((a, b) => b.weight - a.weight);
  return page;
}

/** A long line that is mostly day and time ("Published … at …, updated … at …"): a sentence that names a day has fewer digits. */
function isMuchDate(text: string): boolean {
  return (text.match(/[\d\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF]/g)?.length ?? 0) * 9 > text.length;
}

function addProse(blocks: Map<Element, ProseBlock>, element: Element, text: string, weight: number, place: number): void {
  const known = blocks.get(element);
  if (!known) {
    blocks.set(element, { element, pieces: 1, weight, first: place, last: place, sample: text });
    return;
  }
  known.pieces++;
  known.weight += weight;
  known.last = place;
  if (known.sample.length < 1500) known.sample += ` ${text}`;
}

function firstText(document: Document, element: Element): Node | null {
  const walker = document.createTreeWalker(element, 4 /* text */);
  let node = walker.nextNode();
  while (node && (node as Text).data.trim() === "") node = walker.nextNode();
  return node;
}

/** Whether a text belongs to the readers' comments; boxes around the whole page may be named after them too. */
function inComments(element: Element): boolean {
  const around = element.closest("[class^=comment i], [class*=' comment' i], [id^=comment i], [class^=disqus i]");
  return around !== null && around.tagName !== "BODY" && around.tagName !== "MAIN" && !firstIn(around, "h1");
}

/** The element's text where it is short: dates are often built of several elements. */
function wholeOf(block: Element, text: string): string {
  const whole = linesOf(block).replace(/\s+/g, " ").trim();
  return whole.length <= 160 ? whole : text;
}

/** The element's text, with a space where a line ends: `5/24/2016<br>02:05 PM` is no one word. */
function linesOf(block: Element): string {
  if (!firstIn(block, "br")) return block.textContent ?? "";
  let text = "";
  const walker = block.ownerDocument.createTreeWalker(block, 5 /* elements and text */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) text += node.nodeType === 3 ? (node as Text).data : (node as Element).localName === "br" ? " " : "";
  return text;
}

function blockAround(element: Element): Element {
  let at = element;
  for (;;) {
    const up = INLINE.has(at.tagName) ? elementAround(at) : null;
    if (!up) return at;
    at = up;
  }
}

/** Paragraphs gather in their parent; bare lines in the element that holds them. */
function containerOf(block: Element): Element {
  const parent = elementAround(block);
  if (!parent || parent.tagName === "BODY") return block;
  if (block.tagName === "P" || block.tagName === "LI" || block.tagName === "BLOCKQUOTE") return parent;
  return block.tagName === "DIV" && block.childElementCount <= 2 ? parent : block;
}

/** Lower case, single spaces: how titles are compared. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/[\s\u00A0]+/g, " ").replace(/[’‘]/g, "'").replace(/[“”«»]/g, '"').trim();
}

/** The heading that stands in the page's title; else the only one long enough to be a headline. */
function headlineOf(document: Document, titles: readonly string[]): Element | null {
  const wanted = titles.map(folded);
  const headings = [...document.querySelectorAll("h1, [itemprop=headline], h2")].slice(0, 60);
  let best: Element | null = null;
  let bestLength = 9;
  for (const heading of headings) {
    const text = folded(heading.textContent ?? "");
    if (text.length <= bestLength || text.length > 400) continue;
    if (wanted.some((title) => title.includes(text) || (title.length > 15 && text.includes(title)))) {
      best = heading;
      bestLength = text.length;
    }
  }
  if (best) return best;
  const ones = headings.filter((heading) => heading.tagName === "H1" && weightOf(heading.textContent?.trim() ?? "") >= 20);
  return ones.length === 1 ? ones[0]! : null;
}
