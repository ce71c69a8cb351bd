/**
 * Pages within the page: frames of the same origin that hold prose, as some publishers' stories and their inlays do.
 * Scripts of ours go into no other frame, so advertisements cost nothing.
 */

/** Whether one of the page's frames, as far as they may be looked into, holds prose. */
export function hasStoryFrame(document: Document): boolean {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>("iframe, frame")) {
    try {
      const inner = frame.contentDocument;
      if (inner && inner.designMode !== "on" && [...inner.querySelectorAll("p")].some((paragraph) => (paragraph.textContent?.trim().length ?? 0) >= 60)) return true;
    } catch {
      continue; // another origin's frame, or a frame on its way out
    }
  }
  return false;
}

/** Asked in every frame of a page that has such a frame: is it this one, and not read yet? Self-contained, since it is sent as source. */
export function isStoryFrame(): boolean {
  try {
    if (window === window.top || !window.top?.document || document.designMode === "on" || Symbol.for("newsgloss") in globalThis) return false;
    return innerWidth > 200 && [...document.querySelectorAll("p")].some((paragraph) => (paragraph.textContent?.trim().length ?? 0) >= 60);
  } catch {
    return false;
  }
}

/** The document that says what the page is and when it was published: the top one, also from within its frames. */
export function topOf(window: Window): { document: Document; url: URL } {
  const top = window.top ?? window;
  return { document: top.document, url: new URL(top.location.href) };
}
