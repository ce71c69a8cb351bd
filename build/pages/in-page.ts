/** What is asked of a saved page from its own side, as text that runs in it: what stood there before us, with us, and after. */
import { hydrationProbe } from "../../src/page/hydrationProbe.ts";

/** Runs before the page: keeps what its document holds when it is parsed and nobody has touched it, and the long tasks from then on. */
export const keepOriginal = `(() => {
  if (window !== top) return;
  const kept = { html: "", texts: [], data: [], elements: [], parsed: 0, tasks: [], sheets: 0 };
  Object.defineProperty(window, "keptOriginal", { value: kept });
  new PerformanceObserver((list) => kept.tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))).observe({ type: "longtask", buffered: true });
  document.addEventListener("DOMContentLoaded", () => {
    kept.html = document.documentElement.innerHTML;
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) { kept.texts.push(node); kept.data.push(node.data); }
      else kept.elements.push(node);
    }
    kept.sheets = document.adoptedStyleSheets.length;
    kept.parsed = performance.now();
  }, { capture: true, once: true });
})()`;

/** Whether the page's server-made text still waits for its framework, which is blocked here; loaders add a helper's name to functions. */
export const waitsForFramework = `((__name) => (${hydrationProbe.toString()})() === "pending")((it) => it)`;

/** How many stretches are marked and how many only painted, and why those are not marked. */
export interface Standing {
  marks: number;
  painted: number;
  /** Painted stretches by what stands around them. */
  why: Record<string, number>;
  /** Where the first stretch stands that is painted for no such reason. */
  example: string;
  /** Milliseconds since the page was loaded. */
  sinceLoad: number;
}

export const standing = `(() => {
  const why = {};
  let painted = 0;
  let example = "";
  for (const name of ["person", "country", "agreement"]) for (const range of CSS.highlights.get("newsgloss-" + name) ?? []) {
    painted++;
    const around = range.startContainer.parentElement;
    const style = around && getComputedStyle(around);
    const reason = !around ? "gone" : around.closest("[aria-live]:not([aria-live=off]), [role=alert], [role=status], [role=log], [role=timer]") ? "live region" : around.closest("ruby") ? "ruby"
      : /flex|grid/.test(style.display) ? "flex or grid" : /[\\u0590-\\u08ff\\u0900-\\u0dff]/.test(range.startContainer.data) ? "joined letters" : "other";
    if (reason === "other") example ||= around.outerHTML.slice(0, 300);
    why[reason] = (why[reason] ?? 0) + 1;
  }
  const [navigation] = performance.getEntriesByType("navigation");
  return { marks: document.querySelectorAll("mark.newsgloss-mark").length, painted, why, example, sinceLoad: performance.now() - navigation.loadEventEnd };
})()`;

/** Keeps boxes and visible text with marks on. */
export const keepMarked = `(() => {
  const kept = window.keptOriginal;
  // What moves by itself would be taken for moved by us. Told its time, an animation pauses there at once, and not a frame later.
  for (const animation of document.getAnimations()) { const at = animation.currentTime; animation.pause(); animation.currentTime = at; }
  const boxOf = (element) => { const { left, top, right, bottom } = element.getBoundingClientRect(); return [left, top, right, bottom]; };
  kept.boxes = kept.elements.slice(0, 40000).map(boxOf);
  kept.visible = document.body?.innerText ?? "";
  kept.wholeText = document.documentElement.textContent;
})()`;

/** What differs once switched off. */
export interface Difference {
  htmlEqual: boolean;
  /** Number, order, identity and data of the page's own text nodes. */
  textNodesEqual: boolean;
  /** The visible text was the same with marks and without. */
  visibleEqual: boolean;
  /** Furthest that a side of an element's box stood from where it stands without marks, in pixels. */
  largestShift: number;
  shifted: string;
  /** Marks, elements, sheets and highlights of ours that are left. */
  left: number;
  elements: number;
  /** Longest task since the page was parsed, in milliseconds. */
  longestTask: number;
  firstDifference: string;
}

export const compareWithOriginal = `(() => {
  const kept = window.keptOriginal;
  const boxOf = (element) => { const { left, top, right, bottom } = element.getBoundingClientRect(); return [left, top, right, bottom]; };
  let largestShift = 0;
  let shifted = "";
  kept.boxes.forEach((box, index) => {
    const now = boxOf(kept.elements[index]);
    const shift = Math.max(...now.map((side, i) => Math.abs(side - box[i])));
    if (shift > largestShift) { largestShift = shift; shifted = kept.elements[index].outerHTML.slice(0, 160); }
  });
  const texts = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node);
  const html = document.documentElement.innerHTML;
  const visible = document.body?.innerText ?? "";
  let at = 0;
  if (html !== kept.html) while (html[at] === kept.html[at]) at++;
  return {
    htmlEqual: html === kept.html,
    textNodesEqual: texts.length === kept.texts.length && texts.every((text, i) => text === kept.texts[i] && text.data === kept.data[i]),
    visibleEqual: visible === kept.visible && kept.wholeText === document.documentElement.textContent,
    largestShift, shifted,
    left: document.querySelectorAll("mark.newsgloss-mark, newsgloss-card").length + document.adoptedStyleSheets.length - kept.sheets + CSS.highlights.size,
    elements: kept.elements.length,
    longestTask: Math.max(0, ...kept.tasks.filter(([start]) => start >= kept.parsed).map(([, duration]) => duration)),
    firstDifference: html === kept.html ? "" : html.slice(Math.max(0, at - 60), at + 60) + " | " + kept.html.slice(Math.max(0, at - 60), at + 60),
  };
})()`;
