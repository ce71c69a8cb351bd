/** Turns what the reader does with pointer and finger into events of the card's state machine. */
import type { HighlightHit, HighlightLookup } from "../page/highlightTypes.ts";
import type { Around } from "./around.ts";
import { isOnTheWay, type Point } from "./safeWay.ts";
import { restRadius, type CardEvent, type Place, type Word } from "./state.ts";
import type { Surface } from "./surface.tsx";

interface Pointing {
  window: Window;
  around: Around;
  highlights: HighlightLookup;
  surface: Surface;
  send(event: CardEvent): void;
  /** Key of the open card's word. */
  openKey(): number | null;
  signal: AbortSignal;
}

/** What a click on it already does something. */
const interactive = "a[href], button, summary, label, input, select, textarea, [role=button], [role=link], [role=tab], [role=menuitem], [onclick]";

/** A word that names an office and nobody has the office's card. */
export const wordOf = ({ key, mention }: HighlightHit): Word => ({ key, id: mention.office ?? mention.id });

function isLinked(hit: HighlightHit, target: EventTarget | null): boolean {
  return hit.link !== undefined || (target instanceof Element && target.closest(interactive) !== null);
}

/** Where an event points, even inside an open shadow tree. */
const targetOf = (event: Event): EventTarget | null => event.composedPath()[0] ?? event.target;

export interface Pointer {
  /** Where the pointer was last, in pixels of the card's window. */
  at(): Point | null;
  /** Also hears the pointer in a window around the story's, where the card stands. */
  hearIn(window: Window, signal: AbortSignal): void;
  /** The finger's press became ours: what the browser makes of it is not the page's. */
  claim(): void;
}

/** A pointer that goes off the screen or into a frame is not heard of any more. */
const isOut = ({ relatedTarget: to, pointerType }: PointerEvent): boolean => pointerType !== "touch" && (to === null || /^i?frame$/.test((to as Element).localName));

/** Listens in the capture phase, so that no page can re-target or stop it. Heeds only what the reader's hand did. */
export function listenToPointer({ window, around, highlights, surface, send, openKey, signal }: Pointing): Pointer {
  /** Where the pointer left the open card's word; the way to the card starts there. */
  let leftWord: Point | null = null;
  let last: Point | null = null;
  let lastOnScreen: Point | null = null;
  let finger: Point | null = null;
  let claimed = false;

  const on = <Name extends keyof WindowEventMap>(from: Window, until: AbortSignal, name: Name, listener: (event: WindowEventMap[Name]) => void, passive = true): void => {
    const heard = (event: Event): void => {
      if (event.isTrusted) listener(event as WindowEventMap[Name]);
    };
    from.addEventListener(name, heard, { capture: true, passive, signal: until });
  };

  /** The highlight under the pointer; none stands in the windows around. */
  const hitBy = (event: PointerEvent, from: Window): HighlightHit | null => (from === window ? highlights.at(targetOf(event), event.clientX, event.clientY) : null);
  const pointOf = (event: MouseEvent, from: Window): Point => around.outward(new DOMRect(event.clientX, event.clientY), from);

  function placeOf(event: PointerEvent, from: Window, at: Point): Place {
    if (surface.owns(event)) {
      leftWord = null;
      return { on: "card" };
    }
    const hit = hitBy(event, from);
    if (hit && hit.key === openKey()) {
      leftWord = at;
      return { on: "word", word: wordOf(hit) };
    }
    const box = openKey() === null ? null : surface.box();
    const closer = last === null || box === null || distance(box, at) <= distance(box, last);
    if (leftWord && box && closer && isOnTheWay(leftWord, box, at)) return hit ? { on: "way", word: wordOf(hit) } : { on: "way" };
    return hit ? { on: "word", word: wordOf(hit) } : { on: "page" };
  }

  function hearIn(from: Window, until: AbortSignal): void {
    on(from, until, "pointermove", (event) => {
      const at = pointOf(event, from);
      if (event.pointerType === "touch") {
        if (finger && Math.hypot(at.x - finger.x, at.y - finger.y) > restRadius) send({ type: "finger-off" });
        return;
      }
      // After a scroll the browser tells of a pointer that never moved; in a scaled frame it may have rounded the place anew.
      if (lastOnScreen && Math.hypot(event.screenX - lastOnScreen.x, event.screenY - lastOnScreen.y) < 1) return;
      lastOnScreen = { x: event.screenX, y: event.screenY };
      const place = placeOf(event, from, at);
      last = at;
      send({ type: "point", at: place, x: at.x, y: at.y });
    });
    on(from, until, "pointerout", (event) => {
      if (!isOut(event)) return;
      lastOnScreen = null;
      send({ type: "point", at: { on: "page" }, x: -1, y: -1 });
    });
    on(from, until, "pointerdown", (event) => {
      claimed = false;
      if (surface.owns(event)) return send({ type: "press", on: "card" });
      const hit = hitBy(event, from);
      send(hit ? { type: "press", on: "word", word: wordOf(hit) } : { type: "press", on: "page" });
      if (event.pointerType !== "touch" || !hit || !event.isPrimary) return;
      finger = pointOf(event, from);
      last = finger;
      send({ type: "finger-down", word: wordOf(hit), x: finger.x, y: finger.y });
    });
    for (const name of ["pointerup", "pointercancel"] as const) {
      on(from, until, name, () => {
        finger = null;
        send({ type: "finger-off" });
        send({ type: "release" });
      });
    }
  }
  hearIn(window, signal);
  on(window, signal, "click", (event) => {
    if (claimed) {
      claimed = false;
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    if (surface.owns(event) || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // A click without a pointer's place is a key's.
    if (event.detail === 0) return;
    const target = targetOf(event);
    const hit = highlights.at(target, event.clientX, event.clientY);
    if (!hit || isLinked(hit, target) || window.getSelection()?.isCollapsed === false) return;
    last = pointOf(event, window);
    send({ type: "tap", word: wordOf(hit), by: (event as PointerEvent).pointerType === "touch" ? "touch" : "pointer" });
  }, false);
  on(window, signal, "contextmenu", (event) => {
    if (!claimed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, false);

  return {
    at: () => last,
    hearIn,
    claim: () => {
      claimed = true;
    },
  };
}

function distance({ left, right, top, bottom }: DOMRect, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
