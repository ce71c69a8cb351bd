/** The card's place in the page: one element, there only while a card is open. */
import { hostName } from "./hostName.ts";
import { cardStyle } from "./style.ts";

export interface CardHost {
  element: HTMLElement;
  /** What is drawn into and placed. */
  card: HTMLElement;
  /** What of it is in focus. */
  focused(): Element | null;
  remove(): void;
}

const sheets = new WeakMap<Document, CSSStyleSheet>();

function sheetFor(document: Document): CSSStyleSheet {
  let sheet = sheets.get(document);
  if (!sheet) {
    const Sheet = document.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
    sheet = new Sheet();
    sheet.replaceSync(cardStyle);
    sheets.set(document, sheet);
  }
  return sheet;
}

/** Where an element can be seen and used: the fullscreen element or the uppermost modal dialog around or above `word`. */
function hostParent(document: Document): Element {
  const modals = [...document.querySelectorAll("dialog:modal")];
  const fullscreen = document.fullscreenElement;
  const last = modals.at(-1);
  if (last && (!fullscreen || fullscreen.contains(last))) return last;
  // Pictures and videos show none of their children.
  if (fullscreen && !/^(video|img|iframe|canvas|object|embed)$/i.test(fullscreen.localName)) return fullscreen;
  return last ?? document.body;
}

/** Puts an empty card on top of everything; it is seen once placed. */
export function openHost(document: Document, dark: boolean): CardHost {
  const element = document.createElement(hostName);
  element.setAttribute("popover", "manual");
  if (dark) element.setAttribute("data-dark", "");
  const root = element.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [sheetFor(document)];
  const card = document.createElement("section");
  card.className = "card";
  card.tabIndex = -1;
  card.setAttribute("role", "dialog");
  card.style.visibility = "hidden";
  root.append(card);
  hostParent(document).append(element);
  element.showPopover();
  return { element, card, focused: () => root.activeElement, remove: () => element.remove() };
}
