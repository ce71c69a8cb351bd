/** The card by keyboard: Escape, the way into the card and out of it, and stepping through the words. */
import type { HighlightHit, HighlightLookup } from "../page/highlightTypes.ts";
import { wordOf } from "./listen.ts";
import type { CardEvent, CardState } from "./state.ts";
import type { Surface } from "./surface.tsx";

interface Keyboard {
  window: Window;
  highlights: HighlightLookup;
  surface: Surface;
  send(event: CardEvent): void;
  state(): CardState;
  /** Describes a word for those who hear it. */
  describe(hit: HighlightHit): string;
  signal: AbortSignal;
}

export interface Keys {
  /** Goes to the next or previous word, and brings it into view. */
  step(direction: 1 | -1): void;
  /** Also hears what is typed in a window around the story's: focus in the card is focus there. */
  hearIn(window: Window, signal: AbortSignal): void;
  /** The word stepped to. */
  stepped(): number | null;
}

/** Attributes lent to a mark while it is in focus. */
const lent = ["tabindex", "role", "aria-haspopup", "aria-description"];

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.localName));
}

/** Swallows only what is ours; never while a key is composed or meant for a field. */
export function listenToKeys({ window, highlights, surface, send, state, describe, signal }: Keyboard): Keys {
  const { document } = window;
  let stepped: number | null = null;
  let focused: HTMLElement | null = null;

  function giveBack(): void {
    for (const name of lent) focused?.removeAttribute(name);
    focused = null;
  }

  function forgetStep(): void {
    giveBack();
    if (stepped !== null && state().open === null) highlights.light(null);
    stepped = null;
  }

  /** The first word not above the window: where the reader is. */
  function startOf(keys: number[], direction: 1 | -1): number {
    const from = keys.findIndex((key) => (highlights.get(key)?.rects[0]?.bottom ?? -1) > 0);
    return direction === 1 ? (from < 0 ? 0 : from) : (from < 0 ? keys.length : from) - 1;
  }

  function step(direction: 1 | -1): void {
    const keys = highlights.inOrder();
    if (keys.length === 0) return;
    const current = state().open?.key ?? stepped;
    const at = current === null ? -1 : keys.indexOf(current);
    const to = at < 0 ? startOf(keys, direction) : at + direction;
    const key = keys[(to + keys.length) % keys.length];
    const hit = key === undefined ? null : highlights.get(key);
    if (!hit) return;
    send({ type: "off" });
    giveBack();
    stepped = hit.key;
    hit.element?.scrollIntoView({ block: "nearest", inline: "nearest" });
    highlights.light(hit.key);
    if (hit.element) lend(hit.element, `${describe(hit)}. ${keys.indexOf(hit.key) + 1} of ${keys.length}`);
  }

  function lend(element: HTMLElement, description: string): void {
    focused = element;
    element.setAttribute("tabindex", "-1");
    element.setAttribute("role", "button");
    element.setAttribute("aria-haspopup", "dialog");
    element.setAttribute("aria-description", description);
    element.focus({ preventScroll: true });
  }

  function ours(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function onTab(event: KeyboardEvent, outside: boolean): void {
    const { open, focusInside } = state();
    if (!open) return;
    const { all, current } = surface.stops();
    if (!focusInside) {
      const word = highlights.get(open.key);
      const active = document.activeElement;
      if (outside || event.shiftKey || !active || (active !== word?.link && active !== word?.element)) return;
      ours(event);
      (all[0] ?? null)?.focus({ preventScroll: true });
      if (all.length === 0) surface.focus();
      return;
    }
    const at = all.indexOf(current as HTMLElement);
    const leaving = event.shiftKey ? at <= 0 : at === all.length - 1;
    if (!leaving) return;
    ours(event);
    send({ type: "escape" });
  }

  function onKey(event: KeyboardEvent, outside: boolean): void {
    if (!event.isTrusted || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { open, resting } = state();
    if (event.key === "Escape" && (open || resting || stepped !== null)) {
      if (open || stepped !== null) ours(event);
      send({ type: "escape" });
      if (!open) {
        focused?.blur();
        forgetStep();
      }
    } else if (event.key === "Tab") onTab(event, outside);
    else if (event.key === "Enter" && stepped !== null && !open && !outside && !isEditable(event.target)) {
      const onWord = focused === null ? event.target === document.body : event.target === focused;
      const hit = onWord ? highlights.get(stepped) : null;
      if (!hit) return;
      ours(event);
      send({ type: "open", word: wordOf(hit) });
    }
  }

  function hearIn(from: Window, until: AbortSignal): void {
    from.addEventListener("keydown", (event) => onKey(event, from !== window), { capture: true, signal: until });
  }

  hearIn(window, signal);

  window.addEventListener("focusin", (event) => {
    if (!event.isTrusted || surface.owns(event)) return;
    const { target } = event;
    if (target !== focused) forgetStep();
    if (!(target instanceof HTMLAnchorElement) || !target.matches(":focus-visible")) return;
    const key = highlights.inOrder().find((each) => highlights.get(each)?.link === target);
    const hit = key === undefined ? null : highlights.get(key);
    if (hit) send({ type: "focus-word", word: wordOf(hit) });
  }, { capture: true, signal });

  window.addEventListener("focusout", (event) => {
    if (!event.isTrusted || surface.owns(event)) return;
    if (event.target instanceof HTMLAnchorElement) send({ type: "blur-word" });
    // A mark that lost its focus to the card gets it back from there.
    if (event.target === focused && state().open === null) forgetStep();
  }, { capture: true, signal });

  signal.addEventListener("abort", giveBack, { once: true });
  return { step, hearIn, stepped: () => stepped };
}
