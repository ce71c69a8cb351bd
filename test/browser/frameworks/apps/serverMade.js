/** What the pages share that get their HTML from a server: which blocks differ, and clicks heard from above. */
import { blocksHtml } from "../model.ts";

/** @param swap puts the new HTML of one block into the page */
export function mountOn(element, state, onRead, swap) {
  element.addEventListener("click", (event) => event.target.closest("#clicks a") && onRead());
  let now = blocksHtml(state);
  let last = Promise.resolve();
  // One after the other, as answers of a server come.
  return (next) => (last = last.then(async () => {
    const blocks = blocksHtml(next);
    for (const [id, html] of Object.entries(blocks)) if (html !== now[id]) await swap(document.getElementById(id), html);
    now = blocks;
  }));
}
