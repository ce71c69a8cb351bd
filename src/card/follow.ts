/** Notices when an open card's word may have moved: by scrolling, by a new size of window, page or card. */

/**
 * Calls `moved`, at most once a frame, until the returned function is called.
 * Nothing is watched while no card is open.
 */
export function follow(card: HTMLElement, moved: () => void): () => void {
  const { ownerDocument: document } = card;
  const window = document.defaultView;
  if (!window) return () => {};
  const ending = new AbortController();
  let frame = 0;
  const soon = (): void => {
    if (frame !== 0) return;
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      moved();
    });
  };
  const options = { capture: true, passive: true, signal: ending.signal };
  document.addEventListener("scroll", soon, options);
  window.addEventListener("resize", soon, options);
  // What loads late above the word makes the page longer.
  const sizes = new ResizeObserver(soon);
  for (const element of [card, document.documentElement, document.body]) sizes.observe(element);
  return () => {
    ending.abort();
    sizes.disconnect();
    window.cancelAnimationFrame(frame);
  };
}
