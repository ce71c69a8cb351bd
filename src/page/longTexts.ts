/** Which of a page's texts are long enough for prose, and whether there is enough of it for a story. */
import { elementAround } from "./domReading.ts";

const SILENT = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "TEXTAREA", "OPTION", "SELECT", "IFRAME", "TITLE", "CODE", "PRE"]);
const HAS_EAST_ASIAN = /[\u3040-\uD7AF]/;
const EAST_ASIAN = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/g;
/** An East Asian letter counts so many times. */
const eastAsianWeight = 3;

/** Texts of a page that are looked at. */
export const mostTexts = 40_000;
/** A text of this weight is prose. */
export const longText = 60;

/** Whether an element's text is nobody's to read. */
export function isSilent(element: Element): boolean {
  return SILENT.has(element.tagName);
}

/** Letters of a text, comparable between scripts. */
export function weightOf(text: string): number {
  return text.length + (eastAsianWeight - 1) * (HAS_EAST_ASIAN.test(text) ? (text.match(EAST_ASIAN)?.length ?? 0) : 0);
}

/**
 * Whether the page's long texts outside of links weigh so much together, counting no further than that. Never false where
 * `readPageText` would find as much prose, and far cheaper: it looks at few texts more closely; true where there are too many of them to tell.
 * Throws where the page shadows what is read.
 */
export function holdsProse(document: Document, least: number): boolean {
  const walker = document.body && document.createTreeWalker(document.body, 4 /* text */);
  let left = least;
  let seen = 0;
  for (let node = walker?.nextNode() as Text | null; node && left > 0; node = walker?.nextNode() as Text | null) {
    if (++seen > mostTexts) return true;
    if (node.length * eastAsianWeight < longText) continue;
    const weight = weightOf(node.data.trim());
    if (weight < longText) continue;
    const around = elementAround(node);
    if (around && !isSilent(around) && around.closest("a[href]") === null) left -= weight;
  }
  return left <= 0;
}
