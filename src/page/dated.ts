/** What stands around a text that may be a date. */
import type { DatedText } from "../article/pageFacts.ts";
import { elementAround, firstIn } from "./domReading.ts";

/** No line that tells a day is longer. */
export const longestDateLine = 160;
const longestLabel = 60;
const longestNames = 600;
const ELSEWHERE = "nav, footer, aside, figcaption, blockquote, [role=navigation], [role=contentinfo], [role=complementary]";

/** A text of the page and where it stands; `headline`: the element of the story's headline. */
export function datedText(text: string, element: Element, place: number, linked: boolean, headline: Element | null): DatedText {
  const time = element.closest("time[datetime]") ?? element.closest("time");
  const header = element.closest("header");
  return {
    text, place, linked,
    ...(time && { time: (time.getAttribute("datetime") ?? "").slice(0, 100) }),
    marked: element.closest("[itemprop~=datePublished], time[pubdate]") !== null,
    inHeadline: headline?.contains(element) ?? false,
    elsewhere: element.closest(ELSEWHERE) !== null,
    inHeader: header !== null && !(headline && header.contains(headline)),
    names: namesAround(element),
    label: labelBefore(element),
  };
}

/** The text of a block where it is short, since dates are often built of several elements; `text` otherwise. */
export function wholeLine(block: Element, text: string): string {
  const whole = linesOf(block).replace(/\s+/g, " ").trim();
  return whole.length <= longestDateLine ? whole : text;
}

/** The element's text, with a space where a line ends: `5/24/2016<br>02:05 PM` is no one word. */
function linesOf(block: Element): string {
  if (!firstIn(block, "br")) return block.textContent ?? "";
  let text = "";
  const walker = block.ownerDocument.createTreeWalker(block, 5 /* elements and text */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) text += node.nodeType === 3 ? (node as Text).data : (node as Element).localName === "br" ? " " : "";
  return text;
}

/** Classes and ids of an element and the boxes nearest around it. */
function namesAround(element: Element): string {
  let names = "";
  let at: Element | null = element;
  for (let i = 0; i < 3 && at && at.tagName !== "BODY" && at.tagName !== "ARTICLE"; i++, at = elementAround(at)) {
    for (const name of ["class", "id", "itemprop"]) names += ` ${at.getAttribute(name) ?? ""}`;
  }
  return names.slice(0, longestNames);
}

/** A label in an element of its own before the date: `<b>Published</b> <span>3 March</span>`. */
function labelBefore(element: Element): string {
  let at: Element | null = element;
  for (let i = 0; i < 2 && at; i++, at = elementAround(at)) {
    const text = at.previousSibling?.textContent?.trim() || at.previousElementSibling?.textContent?.trim() || "";
    if (text !== "") return text.length < longestLabel ? text : "";
  }
  return "";
}
