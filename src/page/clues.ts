/** What may still tell a page's day where its head and its text leave it open. */
import { stampWithOffset } from "../article/offsets.ts";
import type { Clues } from "../article/pageFacts.ts";

const STAMPS = ["datetime", "data-timestamp", "data-datetime", "data-date", "data-time", "data-published", "data-publish-date", "data-publishdate", "data-publishtime", "data-publish-time", "data-publication-date", "data-pubdate", "data-published-at", "data-utc", "data-epoch", "data-unixtime"];
const SCRIPTED = /["'](?:date_?published|published_?(?:at|date|on|time)?|publication_?date|publish_?(?:date|time)|pub_?date|first_?published\w*)["']\s*:\s*["']([^"']{8,40})["']|\b\w*date\w*\(\s*["'](\d{4}[^"']{4,30})["']/gi;
/** Scripts looked into, in UTF-16 units: larger ones are programs, or hold more stories than this one. */
const longestState = 300_000;
const longestScript = 1_500_000;
const mostElements = 200;
const mostClues = 1_000;

/** Reads the clues; `headline` and `story`: elements found for them. Asks for no layout, changes nothing. */
export function readClues(document: Document, headline: Element | null, story: Element | undefined): Clues {
  const clues: Clues = { stamps: headline && story ? stampsBetween(document, headline, story) : [], scripted: [], offsets: [] };
  for (const script of document.querySelectorAll("script:not([src])")) {
    const text = script.textContent ?? "";
    if (text.length > longestScript) continue;
    for (const [, offset] of text.matchAll(stampWithOffset)) if (clues.offsets.push(offset!) >= mostClues) break;
    if (text.length > longestState) continue;
    for (const [, stated, given] of text.matchAll(SCRIPTED)) if (clues.scripted.push((stated ?? given)!) >= mostClues) break;
  }
  return clues;
}

/** Stamps in attributes whose text the page's scripts write ("5 hours ago"), between headline and story or in the story. */
function stampsBetween(document: Document, headline: Element, story: Element): string[] {
  const stamps: string[] = [];
  for (const element of [...document.querySelectorAll(STAMPS.map((name) => `[${name}]`).join(","))].slice(0, mostElements)) {
    if (element.closest("aside, nav, footer, li, [hidden]") || /updat|modif/i.test(element.getAttribute("class") ?? "")) continue;
    if (!(headline.compareDocumentPosition(element) & 4 /* following */) || !(element.compareDocumentPosition(story) & 4)) {
      if (!story.contains(element) || element.compareDocumentPosition(headline) & 4) continue;
    }
    const value = STAMPS.map((name) => element.getAttribute(name)).find((stamp) => stamp !== null);
    if (value) stamps.push(value.slice(0, 100));
  }
  return stamps;
}
