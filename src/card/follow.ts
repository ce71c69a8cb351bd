/** Notices when an open card's word may have moved: by scrolling, by a new size of window, page or card. */
import type { Around } from "./around.ts";

/**
 * Calls `moved`, at most once a frame, until the returned function is called.
 * Nothing is watched while no card is open.
 */
export function follow(card: HTMLElement, { windows, outermost, frames }: Around, moved: () => void): () => void {
  const ending = new AbortController();
  let frame = 0;
  const soon = (): void => {
    if (frame !== 0) return;
    frame = outermost.requestAnimationFrame(() => {
      frame = 0;
      moved();
    });
  };
  const options = { capture: true, passive: true, signal: ending.signal };
  // What loads late above the word makes the page longer.
  const sizes = new ResizeObserver(soon);
  for (const window of windows) {
    const { document } = window;
    document.addEventListener("scroll", soon, options);
    window.addEventListener("resize", soon, options);
    for (const element of [document.documentElement, document.body]) sizes.observe(element);
  }
  for (const element of [card, ...frames()]) sizes.observe(element);
  return () => {
    ending.abort();
    sizes.disconnect();
    outermost.cancelAnimationFrame(frame);
  };
}
