/** Watches marks come in a page, from the page's own side. */
import type { Page } from "puppeteer-core";
import { until } from "../drive/inside.ts";

/** What `window.seen` holds: milliseconds of the page's own clock, and the number of marks put in. */
export interface MarksSeen {
  load: number;
  first: number;
  last: number;
  count: number;
}

/** Source that begins to watch where it runs. */
export const watchMarks = `(() => {
  const seen = (window.seen = { load: 0, first: 0, last: 0, count: 0 });
  addEventListener("load", () => (seen.load = performance.now()));
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeName === "MARK") { seen.count++; seen.last = performance.now(); seen.first ||= seen.last; }
  }).observe(document, { childList: true, subtree: true });
})()`;

/** Waits until there are marks and no more have come for some milliseconds. Throws after two minutes. */
export async function marksAtRest(page: Page, what: string, restMs: number): Promise<void> {
  let before = -1;
  await until(what, async () => {
    const count = (await page.evaluate("window.seen.count")) as number;
    const calm = count > 0 && count === before;
    before = count;
    if (!calm) await new Promise((resolve) => setTimeout(resolve, restMs));
    return calm;
  }, 120);
}
