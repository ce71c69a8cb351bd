/** Brings the hover card to a page's highlights: carries out what the state machine decides. */
import type { HighlightHit, HighlightLookup } from "../page/highlightTypes.ts";
import type { Card, Flags, ShownCard } from "../reference/cardTypes.ts";
import type { Day } from "../reference/types.ts";
import type { Appearance } from "../settings.ts";
import type { Outlines } from "../reference/outline.ts";
import type { Words } from "../words/words.ts";
import { lookAround } from "./around.ts";
import { createFacts } from "./facts.ts";
import { flagDrawer } from "./flags.ts";
import { spokenLine } from "./spokenLine.ts";
import { listenToKeys } from "./keys.ts";
import { listenToPointer, wordOf } from "./listen.ts";
import { mapDrawer } from "./maps.ts";
import { lineAt } from "./place.ts";
import { closedState, nextCardState, type CardEvent, type CardState, type Effect } from "./state.ts";
import { createSurface } from "./surface.tsx";

export interface CardOptions {
  document: Document;
  highlights: HighlightLookup;
  /** What the card says beside the facts. */
  words: Words;
  /** Facts that came with the annotation. */
  cardOf(id: string): ShownCard | undefined;
  /** Asks for the facts of an entity, on the story's day or another; `null` where there are none. */
  requestCard(id: string, day?: Day): Promise<Card | null>;
  /** Takes a mark away because it does not mean this, on this page or the whole site; absent where that cannot be remembered. */
  notThis?: ((id: string, on: "page" | "site") => void) | undefined;
  /** Flags that came with the annotation, or a way to them. */
  flags?: Flags | (() => Flags | undefined) | undefined;
  /** Locator maps that came with the annotation. */
  maps?: Outlines | undefined;
  /** Where the story's day was found, as the page's reading calls it: `json-ld`, `meta`, `text` … */
  dayFrom?: string | undefined;
  appearance?: Pick<Appearance, "cardDelay" | "theme"> | undefined;
  /** Ends everything and leaves nothing behind. */
  signal: AbortSignal;
}

export interface CardController {
  /** Opens the card of a highlight, with keyboard focus in it. */
  openAt(key: number): void;
  close(): void;
  /** Goes to the next (1) or previous (-1) highlight; Enter then opens its card. */
  step(direction: 1 | -1): void;
  /** Says it in another language from the next card on. */
  say(words: Words): void;
  /** Shows cards as the reader now wants them. */
  look(appearance: Pick<Appearance, "cardDelay" | "theme">): void;
}

/** Listens until `signal` aborts. Adds no element to the page but while a card is open. */
export function attachCard({ document, highlights, cardOf, requestCard, notThis, flags, maps, dayFrom, appearance, signal, ...options }: CardOptions): CardController {
  const window = document.defaultView;
  if (!window) throw new Error("A card needs a document with a window");
  let { words } = options;
  const facts = createFacts(cardOf, requestCard);
  const timers = new Map<number, number>();
  let state: CardState = closedState;
  let missing = false;
  let line = 0;
  let cameFrom: HTMLElement | null = null;
  const around = lookAround(window);
  /** Ends what is heard in the windows around while a card is open. */
  let opened: AbortController | null = null;

  const surface = createSurface(around, () => theme, (card) => {
    card.addEventListener("focusin", (event) => {
      if (event.isTrusted) send({ type: "focus-card" });
    });
    card.addEventListener("focusout", (event) => {
      const stays = card.contains(event.relatedTarget as Node | null);
      if (event.isTrusted && !stays && card.isConnected) send({ type: "blur-card" });
    });
  });
  const pointer = listenToPointer({ window, around, highlights, surface, send, openKey: () => state.open?.key ?? null, signal });
  const keys = listenToKeys({ window, highlights, surface, send, state: () => state, describe, signal });

  function describe(hit: HighlightHit): string {
    const card = cardOf(wordOf(hit).id);
    return card ? spokenLine(card, words) : "";
  }

  function send(event: CardEvent): void {
    const [next, effects] = nextCardState(state, event);
    state = next;
    for (const effect of effects) carryOut(effect);
  }

  function carryOut(effect: Effect): void {
    switch (effect.do) {
      case "wait": {
        // Another day's facts are fetched while the pointer rests.
        if (state.resting?.timer === effect.timer) void facts.prepare(state.resting.word.id);
        timers.set(effect.timer, window!.setTimeout(() => {
          timers.delete(effect.timer);
          send({ type: "timer", timer: effect.timer });
        }, effect.ms));
        return;
      }
      case "forget": {
        window!.clearTimeout(timers.get(effect.timer));
        timers.delete(effect.timer);
        return;
      }
      case "show": return show(effect.focus);
      case "hide": return hide(effect.returnFocus);
      case "ask": return void ask(effect.id, effect.token);
      case "tell-missing": {
        missing = true;
        return show(false);
      }
      case "take-away": return notThis?.(effect.id, effect.on);
      case "claim-touch": return pointer.claim();
    }
  }

  let shownKey: number | null = null;

  /** A highlight, with its boxes as the card's window counts. */
  function seen(key: number): HighlightHit | null {
    const hit = highlights.get(key);
    return hit && { ...hit, rects: hit.rects.map((rect) => around.outward(rect)) };
  }

  function show(focus: boolean): void {
    const { open } = state;
    if (shownKey === null) around.look();
    const id = open?.trail.at(-1);
    const hit = open && seen(open.key);
    const card = id === undefined ? undefined : facts.of(id);
    if (!open || !card || !hit) return send({ type: "off" });
    if (shownKey !== open.key) {
      if (shownKey !== null) surface.hide();
      shownKey = open.key;
      line = lineAt(hit.rects, open.opener === "pointer" || open.opener === "touch" ? pointer.at() : null);
      cameFrom = around.focused();
      opened ??= hearAround();
      highlights.light(open.key);
    }
    const before = open.trail.at(-2);
    surface.show({
      card,
      tools: { words, flag: flagDrawer(document, typeof flags === "function" ? flags() : flags, card.flags), map: mapDrawer(document, maps, card.maps), follow, dayFrom },
      readOn,
      closable: open.pinned || open.opener === "touch",
      backTo: before === undefined ? undefined : facts.of(before)?.name,
      notThis: notThis && before === undefined ? (on) => send({ type: "not-this", on }) : undefined,
      back: () => send({ type: "back" }),
      close: () => send({ type: "escape" }),
      missing,
      word: () => seen(open.key),
      line,
      byTouch: open.opener === "touch",
      focus,
    });
    missing = false;
  }

  function hide(returnFocus: boolean): void {
    shownKey = null;
    opened?.abort();
    opened = null;
    surface.hide();
    highlights.light(null);
    if (returnFocus && cameFrom?.isConnected) {
      cameFrom.focus({ preventScroll: true });
      // A linked word that is in focus again does not open anew the card just left.
      send({ type: "blur-word" });
    }
    cameFrom = null;
  }

  function follow(id: string): void {
    send({ type: "follow", id, ready: facts.of(id) !== undefined });
  }

  function readOn(day: Day | null): void {
    const id = state.open?.trail.at(-1);
    if (id === undefined) return;
    facts.readOn(day);
    send({ type: "reread", ready: facts.isReady(id) });
  }

  async function ask(id: string, token: number): Promise<void> {
    const found = await facts.prepare(id);
    if (!found && state.asking?.token === token && state.asking.again) facts.readOn(null);
    send({ type: "answer", token, found });
  }

  /** A scroll of the page, or of what the open word stands in; a ticker elsewhere is none. */
  function onScroll(event: Event): void {
    const key = state.open?.key ?? state.resting?.word.key;
    const scrolled = event.target as Node;
    if (key === undefined) return;
    const word = highlights.get(key)?.element;
    if (scrolled.nodeType === Node.DOCUMENT_NODE || [word, ...around.frames()].some((holder) => holder && scrolled.contains(holder))) send({ type: "scroll" });
  }

  function hearPage({ document: page }: Window, until: AbortSignal): void {
    page.addEventListener("scroll", onScroll, { capture: true, passive: true, signal: until });
    for (const name of ["fullscreenchange", "toggle"]) {
      // What comes up over the page comes up over the card.
      page.addEventListener(name, (event) => {
        if (state.open && !surface.owns(event)) send({ type: "off" });
      }, { capture: true, signal: until });
    }
  }

  /** The card of a story in a frame stands outside of it: what the reader does there is heard while it is open. */
  function hearAround(): AbortController {
    const ending = new AbortController();
    for (const outer of around.windows.slice(1)) {
      pointer.hearIn(outer, ending.signal);
      keys.hearIn(outer, ending.signal);
      hearPage(outer, ending.signal);
    }
    return ending;
  }

  hearPage(window, signal);
  document.addEventListener("fullscreenchange", around.look, { signal });
  // A frame that goes takes its scripts along, but not a card outside of it.
  window.addEventListener("pagehide", () => send({ type: "off" }), { signal });
  document.addEventListener("selectionchange", () => {
    if (document.getSelection()?.isCollapsed === false) send({ type: "select" });
  }, { signal });
  highlights.onGone((key) => send({ type: "gone", key }), signal);
  signal.addEventListener("abort", () => send({ type: "off" }), { once: true });

  let theme: Appearance["theme"] = "page";
  function look(next: Pick<Appearance, "cardDelay" | "theme">): void {
    theme = next.theme;
    send({ type: "patience", ms: next.cardDelay === "click" ? null : next.cardDelay });
  }
  if (appearance) look(appearance);

  return {
    look,
    say(next) {
      words = next;
    },
    openAt(key) {
      const hit = highlights.get(key);
      if (hit && !signal.aborted) send({ type: "open", word: wordOf(hit) });
    },
    close: () => send({ type: "off" }),
    step: (direction) => {
      if (!signal.aborted) keys.step(direction);
    },
  };
}
