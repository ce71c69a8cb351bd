// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { lookAround } from "../../src/card/around.ts";

/** A page in jsdom with a frame in it, drawn at a place and size. */
function framed(parent: Document, box: { x: number; y: number; width: number; height: number }, size: { width: number; height: number }): Window {
  const frame = parent.createElement("iframe");
  frame.style.padding = "3px";
  parent.body.append(frame);
  frame.getBoundingClientRect = () => new DOMRect(box.x, box.y, box.width, box.height);
  Object.defineProperties(frame, { offsetWidth: { value: size.width }, offsetHeight: { value: size.height }, clientLeft: { value: 2 }, clientTop: { value: 2 } });
  if (!frame.contentWindow) throw new Error("a frame without a window");
  return frame.contentWindow;
}

class Rect {
  constructor(readonly x: number, readonly y: number, readonly width: number, readonly height: number) {}
  get left() { return this.x; }
  get top() { return this.y; }
  get right() { return this.x + this.width; }
  get bottom() { return this.y + this.height; }
}

describe("the windows around a story", () => {
  vi.stubGlobal("DOMRect", Rect);
  afterEach(() => document.body.replaceChildren());

  it("are none for a page of its own", () => {
    const around = lookAround(window);
    expect(around.windows.map((one) => one.document)).toEqual([document]);
    expect(around.frames()).toEqual([]);
    expect(around.outward(new DOMRect(1, 2, 3, 4))).toMatchObject({ x: 1, y: 2, width: 3, height: 4 });
  });

  it("are counted from the inside out, with edges and scales of each frame", () => {
    const middle = framed(document, { x: 100, y: 50, width: 400, height: 200 }, { width: 200, height: 100 });
    const inner = framed(middle.document, { x: 10, y: 20, width: 60, height: 40 }, { width: 60, height: 40 });
    const around = lookAround(inner);
    expect(around.windows.slice(0, 2)).toEqual([inner, middle]);
    expect(around.outermost.document).toBe(document);
    // In the middle window at 10 + 5 + 1, 20 + 5 + 2; in the outer at twice 5 more than that.
    expect(around.outward(new DOMRect(1, 2, 3, 4))).toMatchObject({ x: 100 + 2 * 21, y: 50 + 2 * 32, width: 6, height: 8 });
    expect(around.outward(new DOMRect(1, 2, 0, 0), middle)).toMatchObject({ x: 112, y: 64 });
  });

  it("show nothing that a frame has scrolled out of sight", () => {
    const inner = framed(document, { x: 100, y: 100, width: 310, height: 60 }, { width: 310, height: 60 });
    Object.defineProperties(inner, { innerWidth: { value: 300 }, innerHeight: { value: 50 } });
    const around = lookAround(inner);
    expect(around.shows(new DOMRect(120, 120, 40, 10))).toBe(true);
    expect(around.shows(new DOMRect(120, 170, 40, 10))).toBe(false);
  });

  it("end at a set of frames, which shows nothing beside them", () => {
    const inner = framed(document, { x: 0, y: 0, width: 1, height: 1 }, { width: 1, height: 1 });
    vi.spyOn(document, "body", "get").mockReturnValue(document.createElement("frameset"));
    expect(lookAround(inner).windows).toEqual([inner]);
    vi.restoreAllMocks();
  });

  it("know the element that holds the keyboard's focus, in whichever window", () => {
    const inner = framed(document, { x: 0, y: 0, width: 1, height: 1 }, { width: 1, height: 1 });
    const around = lookAround(inner);
    expect(around.focused()).toBe(null);
    const button = inner.document.createElement("button");
    inner.document.body.append(button);
    const frame = document.querySelector("iframe");
    vi.spyOn(document, "activeElement", "get").mockReturnValue(frame);
    vi.spyOn(inner.document, "activeElement", "get").mockReturnValue(button);
    expect(around.focused()).toBe(button);
    const field = document.createElement("input");
    vi.spyOn(document, "activeElement", "get").mockReturnValue(field);
    expect(around.focused()).toBe(field);
    vi.restoreAllMocks();
  });
});
