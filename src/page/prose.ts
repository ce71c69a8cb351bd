/** Where a page's prose stands: its containers, and which of them are the story. */
import type { Prose } from "../article/pageFacts.ts";
import { elementAround } from "./domReading.ts";

/** A container of prose in the page. */
export interface ProseBlock extends Prose {
  element: Element;
}

const INLINE = new Set(["A", "ABBR", "B", "BIG", "BDI", "CITE", "DEL", "DFN", "EM", "FONT", "I", "INS", "MARK", "Q", "S", "SMALL", "SPAN", "STRONG", "STRIKE", "SUB", "SUP", "TIME", "U", "VAR"]);
/** A container's beginning that is kept, in characters, and at most of one text. */
const sampleLength = 1_500;
const longestSample = 4_000;

/** Puts a long text to those of its container. */
export function addProse(blocks: Map<Element, ProseBlock>, holder: Element, text: string, weight: number, place: number): void {
  const element = containerOf(blockAround(holder));
  const known = blocks.get(element);
  if (!known) {
    blocks.set(element, { element, pieces: 1, weight, first: place, last: place, sample: text.slice(0, longestSample) });
    return;
  }
  known.pieces++;
  known.weight += weight;
  known.last = place;
  if (known.sample.length < sampleLength) known.sample += ` ${text.slice(0, longestSample)}`;
}

/** The block that an element stands in, or is. */
export function blockAround(element: Element): Element {
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

/** The prose of the story: of its main container, and of the boxes around it as long as no linked headlines stand there. `prose`: the largest first. */
export function weightOfStory(prose: readonly ProseBlock[]): number {
  const [main] = prose;
  if (!main) return 0;
  let region = main.element;
  for (let i = 0; i < 3; i++) {
    const parent = elementAround(region);
    if (!parent || parent.tagName === "BODY" || parent.querySelectorAll("h2 a[href], h3 a[href], h4 a[href]").length > 1) break;
    region = parent;
  }
  let weight = 0;
  for (const block of prose.slice(0, 200)) if (region.contains(block.element)) weight += block.weight;
  return weight;
}

/** How many other containers look like the main one and are hardly smaller, each under a linked headline: entries of a list. `prose`: the largest first. */
export function twinsOf(prose: readonly ProseBlock[]): number {
  const [main] = prose;
  const names = main?.element.getAttribute("class")?.trim();
  if (!main || !names) return 0;
  return prose.filter(
    ({ element, weight }) => element !== main.element && weight * 4 > main.weight && element.tagName === main.element.tagName && element.getAttribute("class")?.trim() === names &&
      elementAround(element)?.querySelector("h1 a[href], h2 a[href], h3 a[href], h4 a[href]"),
  ).length;
}
