/** One pass over a page's text: where its prose stands, and which short texts hold a date. What to make of it is the background's business (`article/`). */
import type { Clues, PageText } from "../article/pageFacts.ts";
import { folded } from "../article/titles.ts";
import { readClues } from "./clues.ts";
import { datedText, longestDateLine, wholeLine } from "./dated.ts";
import { elementAround, firstIn, nameOf } from "./domReading.ts";
import { isSilent, longText, mostTexts, weightOf } from "./longTexts.ts";
import { addProse, blockAround, twinsOf, weightOfStory, type ProseBlock } from "./prose.ts";

export interface TextReading {
  text: PageText;
  /** Reads what is asked for only where the text leaves the day open. */
  clues(): Clues;
}

/** Long texts that are no story: menus, headings, the reader's own writing. */
const NO_PROSE = "nav, footer, button, label, h1, h2, h3, h4, h5, h6, [hidden], [aria-hidden=true], [contenteditable]:not([contenteditable=false])";
const DATE_SHAPED = /(?:19|20|13|14|25)\d\d|\d\d?[./-]\d\d?[./-]\d\d|[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF]{4}/;
const MAX_DATED = 300;
const MAX_STAMPS = 200;
/** Containers that are told of. */
const MAX_PROSE = 3;
const MARKED_DAYS = "[itemprop~=datePublished][content], [property$=datePublished][content], [property='dc:issued'][content], [property='dcterms:issued'][content], [property='dc:date'][content], abbr.published[title]";
/** Where MediaWiki says from when the text on the page is: above two revisions compared (the newer one), above an old revision. */
const REVISIONS = ["#mw-diff-ntitle1", "#mw-revision-info"];

/** Reads the page's text once. `titles`: what the page calls itself, by which its headline is known. Asks for no layout, changes nothing. Throws where the page shadows what is read. */
export function readPageText(document: Document, titles: readonly string[]): TextReading {
  const blocks = new Map<Element, ProseBlock>();
  const dated: { text: string; element: Element; place: number; linked: boolean }[] = [];
  let [letters, linkLetters, proseWeight] = [0, 0, 0];
  let headlineElement = headlineOf(document, titles);
  let headline = -1;
  const wanted = titles.map(folded).filter((title) => title.length >= 10);
  const headlineStart = headlineElement && firstText(document, headlineElement);
  // No filter function: calling one for each node costs far more.
  const walker = document.body ? document.createTreeWalker(document.body, 4 /* text */) : null;
  let holder: Element | null = null;
  let parent: Element | null = null;
  let silent = false;
  let linked = false;
  let place = 0;
  for (let node = walker?.nextNode() as Text | null | undefined; node && place < mostTexts; node = walker?.nextNode() as Text | null) {
    const text = node.data.trim();
    if (text === "") continue;
    if (node.parentElement !== holder) {
      holder = node.parentElement;
      parent = holder && nameOf(holder) !== "form" ? holder : elementAround(node);
      silent = !parent || isSilent(parent);
      linked = !silent && parent!.closest("a[href]") !== null;
    }
    if (silent) continue;
    place++;
    if (node === headlineStart) headline = place;
    const weight = weightOf(text);
    letters += weight;
    if (linked) linkLetters += weight;
    if (weight < 4) continue;
    if (!linked && headline < 0 && weight >= 10 && weight < 300 && wanted.some((title) => text.length * 2 > title.length && title.includes(folded(text)))) {
      headline = place;
      headlineElement ??= blockAround(parent!);
    }
    const byline = weight < longestDateLine && DATE_SHAPED.test(text);
    if (weight >= longText && !linked && !(byline && isMuchDate(text)) && !parent!.closest(NO_PROSE) && !inComments(parent!)) {
      addProse(blocks, parent!, text, weight, place);
      proseWeight += weight;
    } else if (weight < longestDateLine && dated.length < MAX_DATED && (byline || parent!.tagName === "TIME")) {
      dated.push({ text: text.length < 20 ? wholeLine(blockAround(parent!), text) : text, element: parent!, place, linked });
    }
  }
  const prose = [...blocks.values()].sort((a, b) => b.weight - a.weight);
  return {
    text: {
      prose: prose.slice(0, MAX_PROSE).map(({ pieces, weight, first, last, sample }) => ({ pieces, weight, first, last, sample })),
      dated: dated.map(({ text, element, place, linked }) => datedText(text, element, place, linked, headlineElement)),
      headline,
      ...(headlineElement && { headlineText: (headlineElement.textContent ?? "").slice(0, 4000) }),
      letters, linkLetters, proseWeight,
      storyWeight: weightOfStory(prose),
      twins: twinsOf(prose),
      marked: [...document.querySelectorAll(MARKED_DAYS)].slice(0, MAX_STAMPS).flatMap((element) => (element.localName === "meta" || element.closest("aside, nav, footer") ? [] : [(element.getAttribute("content") ?? element.getAttribute("title") ?? "").slice(0, 100)])),
      times: [...document.querySelectorAll("time[datetime]")].slice(0, MAX_STAMPS).map((time) => (time.getAttribute("datetime") ?? "").slice(0, 100)),
      revisions: REVISIONS.map((place) => (document.querySelector(place)?.textContent ?? "").slice(0, 300)),
    },
    clues: () => readClues(document, headlineElement, prose[0]?.element),
  };
}

/** A long line that is mostly day and time ("Published … at …, updated … at …"): a sentence that names a day has fewer digits. */
function isMuchDate(text: string): boolean {
  return (text.match(/[\d\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF]/g)?.length ?? 0) * 9 > text.length;
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
