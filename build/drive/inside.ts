/** Looks into a tab as the extension does: what is marked, and what the closed card shows. Runs from one of the extension's own pages. */
import type { Page } from "puppeteer-core";
import type { TabStatus } from "../../src/messages.ts";

/** What a reader sees of the card. */
export interface CardSeen {
  text: string;
  /** The same without the marks of sources. */
  plain: string;
  /** Viewport pixels. */
  box: { left: number; top: number; right: number; bottom: number };
}

// The code below runs in the browser. It is kept as text, since loaders add their own helpers to functions.

/** Looks into the closed card; only the extension's own world may. */
const lookIntoCard = `() => {
  const host = document.querySelector("newsgloss-card");
  if (!host) return null;
  const shadow = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
  const boxes = [...shadow.children].map((child) => child.getBoundingClientRect()).filter(({ width }) => width > 0);
  const { left, top, right, bottom } = boxes[0] ?? host.getBoundingClientRect();
  const text = [...shadow.children].filter(({ localName }) => localName !== "style").map((child) => child.innerText).join(" ");
  const parts = [];
  const walker = document.createTreeWalker(shadow, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("style, .marks, svg")) parts.push(walker.currentNode.data.trim());
  const plain = parts.filter(Boolean).join(" ").replace(/ ([,.;:)])/g, "$1");
  return { plain, text: text.replace(/\\s+/g, " ").trim(), box: { left, top, right, bottom } };
}`;

/** The tab whose address begins with `url`, asked from an extension page `own`. */
export async function tabId(own: Page, url: string): Promise<number> {
  return (await own.evaluate(`browser.tabs.query({}).then((tabs) => tabs.findLast((tab) => tab.url?.startsWith(${JSON.stringify(url)}))?.id ?? Promise.reject(new Error("no such tab")))`)) as number;
}

/** The open card of a tab, or `null`. */
export async function cardIn(own: Page, tab: number): Promise<CardSeen | null> {
  return (await own.evaluate(`browser.scripting.executeScript({ target: { tabId: ${tab} }, func: ${lookIntoCard} }).then(([answer]) => answer?.result ?? null)`)) as CardSeen | null;
}

/** How the content script says its page stands; `null` where none answers. */
export async function statusIn(own: Page, tab: number): Promise<TabStatus | null> {
  return (await own.evaluate(`browser.tabs.sendMessage(${tab}, { newsgloss: "status", payload: null }, { frameId: 0 }).catch(() => null)`)) as TabStatus | null;
}

/** Waits until `read` gives something, asking every 50 ms. Throws after `seconds`. */
export async function until<T>(what: string, read: () => Promise<T | null | undefined | false>, seconds = 60): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await read();
    if (value !== null && value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
