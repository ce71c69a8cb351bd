/**
 * The windows around the one a story stands in. A story in a frame has its card in the outermost window of its own
 * origin, where no small frame cuts it off; the card counts in that window's pixels.
 */

export interface Around {
  /** Looks anew how far the card may go. */
  look(): void;
  /** The story's own window, then those around it as far as they are of its origin. */
  readonly windows: readonly Window[];
  /** Where the card stands: the last of them. */
  readonly outermost: Window;
  /** A box of one of the windows (the story's own, if none is given) in pixels of the outermost. */
  outward(box: DOMRect, from?: Window): DOMRect;
  /** The frame elements that hold the story, each in the next window. Empty for a page of its own. */
  frames(): HTMLElement[];
  /** Whether a box, in pixels of the outermost window, lies in what that and the frames show of the story. */
  shows(box: DOMRect): boolean;
  /** What the keyboard is at, in whichever window; `null` where it is at nothing. */
  focused(): HTMLElement | null;
}

/**
 * The element a window is held by, if it is of the same origin and can show a card beside it: a set of frames shows
 * nothing else, and beside a fullscreen frame nothing can be used.
 */
function frameOf(window: Window): HTMLElement | null {
  try {
    const frame = window.frameElement as HTMLElement | null;
    const page = frame?.ownerDocument;
    return page?.body?.localName === "body" && page.fullscreenElement !== frame ? frame : null;
  } catch {
    return null; // another origin's
  }
}

export function lookAround(own: Window): Around {
  let windows: Window[];
  function look(): void {
    windows = [own];
    for (let at = own; frameOf(at); ) windows.push((at = at.parent));
  }
  look();
  const frames = (): HTMLElement[] => windows.slice(0, -1).flatMap((window) => frameOf(window) ?? []);

  function outward(box: DOMRect, from = own): DOMRect {
    let { x, y, width, height } = box;
    for (const frame of frames().slice(windows.indexOf(from))) {
      const outer = frame.getBoundingClientRect();
      const style = frame.ownerDocument.defaultView?.getComputedStyle(frame);
      // A page may draw its frame larger or smaller.
      const across = outer.width / frame.offsetWidth || 1;
      const down = outer.height / frame.offsetHeight || 1;
      x = outer.x + (x + frame.clientLeft + parseFloat(style?.paddingLeft ?? "0")) * across;
      y = outer.y + (y + frame.clientTop + parseFloat(style?.paddingTop ?? "0")) * down;
      width *= across;
      height *= down;
    }
    return new DOMRect(x, y, width, height);
  }

  return {
    look, outward, frames,
    get windows() {
      return windows;
    },
    get outermost() {
      return windows.at(-1) ?? own;
    },
    shows: (box) => windows.every((window) => {
      const seen = outward(new DOMRect(0, 0, window.innerWidth, window.innerHeight), window);
      return box.bottom > seen.top && box.right > seen.left && box.top < seen.bottom && box.left < seen.right;
    }),
    focused() {
      const held = frames();
      for (let at = windows.length - 1; ; at--) {
        const { activeElement: active, body } = windows[at]?.document ?? own.document;
        if (at === 0 || active !== held[at - 1]) return active === body ? null : (active as HTMLElement | null);
      }
    },
  };
}
