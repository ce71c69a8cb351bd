/** Runs in the page: a minimal `HighlightLookup` over `<mark data-entity>` and the card attached to it. */
import english from "../../../src/_locales/en/messages.json";
import { attachCard, type CardController } from "../../../src/card/attachCard.ts";
import type { HighlightHit, HighlightLookup } from "../../../src/page/highlightTypes.ts";
import type { Card, Flags, OpenCard } from "../../../src/reference/cardTypes.ts";
import type { Outlines } from "../../../src/reference/outline.ts";

import { lookIn } from "../../../src/words/catalogue.ts";
import { createWords } from "../../../src/words/words.ts";

declare global {
  interface Window {
    stage(cards: Record<string, Card | OpenCard>, others: Record<string, Card>, flags: Flags, maps?: Outlines): void;
    card: CardController;
    ending: AbortController;
    /** Keys passed to `light`, in order. */
    lit: (number | null)[];
    /** What the reader said is not meant, and where. */
    takenAway: string[];
    /** Answers of `requestCard` wait for this. */
    answering: Promise<void>;
  }
}

window.stage = (cards, others, flags, maps) => {
  window.ending?.abort();
  window.ending = new AbortController();
  window.lit = [];
  window.takenAway = [];
  window.answering = Promise.resolve();
  const gone: ((key: number) => void)[] = [];
  const marks = [...document.querySelectorAll<HTMLElement>("mark[data-entity]")];
  const hitOf = (element: HTMLElement): HighlightHit => {
    const link = element.closest("a");
    const id = element.dataset["entity"] ?? "";
    const kind = cards[id]?.kind;
    return {
      key: marks.indexOf(element),
      mention: { segment: 0, start: 0, end: 1, kind: kind === undefined || kind === "office" || kind === "open" ? "person" : kind, id, why: { form: "", rule: "" } },
      rects: [...element.getClientRects()],
      element,
      ...(link && { link }),
    };
  };
  const highlights: HighlightLookup = {
    at(target) {
      const element = target instanceof Element ? target.closest<HTMLElement>("mark[data-entity]") : null;
      return element ? hitOf(element) : null;
    },
    get(key) {
      const element = marks[key];
      return element?.isConnected ? hitOf(element) : null;
    },
    inOrder: () => marks.filter((mark) => mark.isConnected).map((mark) => marks.indexOf(mark)),
    light(key) {
      window.lit.push(key);
      for (const mark of marks) mark.classList.toggle("lit", marks.indexOf(mark) === key);
    },
    onGone: (listener) => void gone.push(listener),
  };
  new MutationObserver(() => {
    for (const mark of marks) if (!mark.isConnected) for (const listener of gone) listener(marks.indexOf(mark));
  }).observe(document.body, { childList: true, subtree: true });
  window.card = attachCard({
    document,
    words: createWords(lookIn(english), "en-GB"),
    highlights,
    cardOf: (id) => cards[id],
    requestCard: async (id, day) => {
      await window.answering;
      return (day === undefined ? undefined : others[`${id} ${day}`]) ?? others[id] ?? null;
    },
    notThis: (id, on) => void window.takenAway.push(`${id} ${on}`),
    flags,
    maps,
    dayFrom: "meta",
    signal: window.ending.signal,
  });
};
