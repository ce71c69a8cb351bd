import { describe, expect, it } from "vitest";
import { closedState, delays, nextCardState, restRadius, type CardEvent, type CardState, type Effect, type Word } from "../../src/card/state.ts";

const shin: Word = { key: 1, id: "shin" };
const korea: Word = { key: 2, id: "korea" };

/** Plays events against a clock, as the page does. `{ pass: ms }` lets time go by. */
function play(...steps: (CardEvent | { pass: number })[]) {
  let state: CardState = closedState;
  let now = 0;
  const timers = new Map<number, number>();
  const done: Effect[] = [];
  const send = (event: CardEvent): void => {
    const [next, effects] = nextCardState(state, event);
    state = next;
    for (const effect of effects) {
      done.push(effect);
      if (effect.do === "wait") timers.set(effect.timer, now + effect.ms);
      if (effect.do === "forget") timers.delete(effect.timer);
    }
  };
  for (const step of steps) {
    if (!("pass" in step)) {
      send(step);
      continue;
    }
    const end = now + step.pass;
    for (;;) {
      const due = [...timers].filter(([, at]) => at <= end).sort((a, b) => a[1] - b[1])[0];
      if (!due) break;
      now = due[1];
      timers.delete(due[0]);
      send({ type: "timer", timer: due[0] });
    }
    now = end;
  }
  const shown = done.filter(({ do: name }) => name === "show" || name === "hide").map(({ do: name }) => name);
  return { state, done, shown, open: state.open?.trail.at(-1) ?? null, waiting: timers.size };
}

const over = (word: Word, x = 0, y = 0): CardEvent => ({ type: "point", at: { on: "word", word }, x, y });
const onPage: CardEvent = { type: "point", at: { on: "page" }, x: 500, y: 500 };
const onCard: CardEvent = { type: "point", at: { on: "card" }, x: 0, y: 50 };
const onWay = (word?: Word): CardEvent => ({ type: "point", at: word ? { on: "way", word } : { on: "way" }, x: 0, y: 20 });
const pressCard: CardEvent = { type: "press", on: "card" };
const pressPage: CardEvent = { type: "press", on: "page" };
const open = [over(shin), { pass: delays.rest }] as const;

describe("the card's state machine", () => {
  it.each<[string, (CardEvent | { pass: number })[], string | null]>([
    ["opens after resting on a word", [over(shin), { pass: delays.rest }], "shin"],
    ["waits the whole delay", [over(shin), { pass: delays.rest - 1 }], null],
    ["opens nothing on a fast pass", [over(shin), { pass: 100 }, onPage, { pass: 1000 }], null],
    ["opens nothing on a pass over two words", [over(shin), { pass: 100 }, over(korea), { pass: 100 }, onPage, { pass: 1000 }], null],
    ["begins the delay anew when the pointer moves on along the word", [over(shin), { pass: 100 }, over(shin, restRadius + 1), { pass: 100 }], null],
    ["bears a trembling hand", [over(shin), { pass: 100 }, over(shin, restRadius - 1), { pass: 50 }], "shin"],
    ["stays for a moment after the pointer left", [...open, onPage, { pass: delays.leave - 1 }], "shin"],
    ["goes when the pointer stays away", [...open, onPage, { pass: delays.leave }], null],
    ["does not put off going while the pointer wanders", [...open, onPage, { pass: 200 }, onPage, { pass: 100 }], null],
    ["stays when the pointer comes back to the word", [...open, onPage, { pass: 200 }, over(shin), { pass: 1000 }], "shin"],
    ["stays while the pointer is in the card", [...open, onPage, { pass: 200 }, onCard, { pass: 1000 }], "shin"],
    ["goes after the pointer left the card", [...open, onCard, { pass: 1000 }, onPage, { pass: delays.leave }], null],
    ["stays on a slow way to the card", [...open, onWay(), { pass: 250 }, onWay(), { pass: 250 }, onWay(), { pass: 250 }, onCard], "shin"],
    ["stays on a way that leads over another word", [...open, onWay(korea), { pass: 200 }, onWay(), { pass: 200 }, onCard, { pass: 1000 }], "shin"],
    ["turns to the word the way stopped on", [...open, onWay(korea), { pass: delays.leave }], "korea"],
    ["goes when the way stopped on nothing", [...open, onWay(), { pass: delays.leave }], null],
    ["forgets the word under the way once off it", [...open, onWay(korea), { pass: 100 }, onPage, { pass: delays.leave }], null],
    ["turns to another word after resting on it", [...open, over(korea), { pass: delays.rest }], "korea"],
    ["opens nothing while a button is down", [pressPage, over(shin), { pass: 1000 }], null],
    ["opens after the button is up again", [pressPage, { type: "release" }, over(shin), { pass: delays.rest }], "shin"],
    ["opens nothing when text is selected meanwhile", [over(shin), { pass: 100 }, { type: "select" }, { pass: 1000 }], null],
    ["opens nothing when the page scrolls meanwhile", [over(shin), { pass: 100 }, { type: "scroll" }, { pass: 1000 }], null],
    ["goes when the page scrolls", [...open, { type: "scroll" }], null],
    ["goes on Escape", [...open, { type: "escape" }], null],
    ["gives up waiting on Escape", [over(shin), { type: "escape" }, { pass: 1000 }], null],
    ["goes on a press elsewhere", [...open, pressPage], null],
    ["stays on a press on its word", [...open, { type: "press", on: "word", word: shin }], "shin"],
    ["goes when its word is gone", [...open, { type: "gone", key: 1 }], null],
    ["stays when another word is gone", [...open, { type: "gone", key: 2 }], "shin"],
    ["does not open for a word that is gone", [over(shin), { type: "gone", key: 1 }, { pass: 1000 }], null],
    ["goes when switched off", [...open, pressCard, { type: "off" }], null],
    ["is kept by a press in it", [...open, pressCard, onPage, { pass: 1000 }], "shin"],
    ["kept, lets a pass over other words be", [...open, pressCard, over(korea), { pass: 1000 }], "shin"],
    ["kept, stays while the page scrolls", [...open, pressCard, { type: "scroll" }], "shin"],
    ["kept, goes on a press elsewhere", [...open, pressCard, pressPage], null],
    ["kept, goes on Escape", [...open, pressCard, { type: "escape" }], null],
    ["opens at once on a tap", [{ type: "tap", word: shin, by: "touch" }], "shin"],
    ["opens on a finger held down", [{ type: "finger-down", word: shin, x: 0, y: 0 }, { pass: delays.hold }], "shin"],
    ["does not open for a finger lifted early", [{ type: "finger-down", word: shin, x: 0, y: 0 }, { pass: 100 }, { type: "finger-off" }, { pass: 1000 }], null],
    ["does not open for a finger that scrolls", [{ type: "finger-down", word: shin, x: 0, y: 0 }, { pass: 100 }, { type: "scroll" }, { pass: 1000 }], null],
    ["opens for a word in keyboard focus", [{ type: "focus-word", word: shin }, { pass: delays.rest }], "shin"],
    ["opened by focus, goes with it", [{ type: "focus-word", word: shin }, { pass: 200 }, { type: "blur-word" }, { pass: delays.leave }], null],
    ["opened by focus, stays when focus moves into the card", [{ type: "focus-word", word: shin }, { pass: 200 }, { type: "blur-word" }, { type: "focus-card" }, { pass: 1000 }], "shin"],
    ["opened by focus, does not mind the pointer", [{ type: "focus-word", word: shin }, { pass: 200 }, onPage, { pass: 1000 }], "shin"],
    ["opened by focus, stays while the page scrolls to it", [{ type: "focus-word", word: shin }, { pass: 200 }, { type: "scroll" }], "shin"],
    ["opens at once when asked for by key", [{ type: "open", word: shin }], "shin"],
    ["opened by key, does not mind the pointer", [{ type: "open", word: shin }, over(korea), { pass: 1000 }], "shin"],
    ["goes when focus leaves it for the page", [{ type: "open", word: shin }, { type: "blur-card" }, { pass: delays.leave }], null],
    ["opens the card of a name in it", [...open, { type: "follow", id: "lee", ready: true }], "lee"],
    ["goes back", [...open, { type: "follow", id: "lee", ready: true }, { type: "back" }], "shin"],
    ["has nothing to go back to at first", [...open, { type: "back" }], "shin"],
    ["goes when its word does not mean this", [...open, pressCard, { type: "not-this", on: "page" }], null],
    ["is not taken away from a card that was followed from it", [...open, { type: "follow", id: "lee", ready: true }, { type: "not-this", on: "site" }], "lee"],
    ["may be taken away after going back", [...open, { type: "follow", id: "lee", ready: true }, { type: "back" }, { type: "not-this", on: "site" }], null],
    ["keeps the card it has until an answer comes", [...open, { type: "follow", id: "lee", ready: false }], "shin"],
  ])("%s", (_name, steps, shown) => {
    expect(play(...steps).open).toBe(shown);
  });

  it.each<["page" | "site", (CardEvent | { pass: number })[], Effect[]]>([
    ["page", [...open, pressCard], [{ do: "take-away", id: "shin", on: "page" }]],
    ["site", [...open, { type: "follow", id: "lee", ready: true }, { type: "back" }], [{ do: "take-away", id: "shin", on: "site" }]],
    ["page", [...open, { type: "follow", id: "lee", ready: true }], []],
    ["page", [], []],
  ])("has the word's own mark taken away from the %s, and no other", (on, steps, taken) => {
    expect(play(...steps, { type: "not-this", on }).done.filter((effect) => effect.do === "take-away")).toEqual(taken);
  });

  it("leaves no timer running when it closes", () => {
    expect(play(...open, onPage, { type: "escape" }).waiting).toBe(0);
    expect(play(over(shin), { type: "off" }).waiting).toBe(0);
    expect(play(...open, over(korea), { type: "off" }).waiting).toBe(0);
  });

  it("shows one card at a time, and each once", () => {
    expect(play(...open, over(shin), { pass: 500 }, over(korea), { pass: 500 }, onPage, { pass: 500 }).shown).toEqual(["show", "show", "hide"]);
  });

  describe("names that are not at hand", () => {
    const ask = [...open, { type: "follow", id: "lee", ready: false }] as const;
    const token = play(...ask).state.asking?.token ?? -1;

    it("are asked for, and open when answered", () => {
      expect(play(...ask).done.at(-1)).toEqual({ do: "ask", id: "lee", token });
      expect(play(...ask, { type: "answer", token, found: true }).open).toBe("lee");
    });
    it("keep the card open meanwhile", () => {
      expect(play(...ask, onPage, { pass: 1000 }).open).toBe("shin");
    });
    it("are said to be missing where nothing is known", () => {
      expect(play(...ask, { type: "answer", token, found: false }).done.at(-1)).toEqual({ do: "tell-missing", id: "lee" });
    });
    it.each<[string, CardEvent[]]>([
      ["the card was closed", [{ type: "escape" }]],
      ["another card was opened", [{ type: "open", word: korea }]],
      ["the reader went on to another name", [{ type: "follow", id: "kim", ready: true }]],
    ])("are dropped when %s before the answer", (_name, events) => {
      const before = play(...ask, ...events);
      expect(play(...ask, ...events, { type: "answer", token, found: true }).open).toBe(before.open);
      expect(before.open).not.toBe("lee");
    });
  });

  describe("another day", () => {
    const ask = [...open, { type: "reread", ready: false }] as const;
    const token = play(...ask).state.asking?.token ?? -1;

    it("shows the same card again at once where its facts are at hand", () => {
      expect(play(...open, { type: "reread", ready: true }).shown).toEqual(["show", "show"]);
    });
    it("shows it when they are answered, and goes no step further on the trail", () => {
      const after = play(...ask, { type: "answer", token, found: true });
      expect(after.shown).toEqual(["show", "show"]);
      expect(after.state.open?.trail).toEqual(["shin"]);
    });
    it("does nothing without a card", () => {
      expect(play({ type: "reread", ready: false }).done).toEqual([]);
    });
  });

  describe("focus", () => {
    const lastOf = (...steps: (CardEvent | { pass: number })[]) => play(...steps).done.at(-1);

    it("stays where it is when the pointer opens a card", () => {
      expect(lastOf(...open)).toEqual({ do: "show", focus: false });
    });
    it("moves into a card asked for by key, and back on Escape", () => {
      expect(lastOf({ type: "open", word: shin })).toEqual({ do: "show", focus: true });
      expect(lastOf({ type: "open", word: shin }, { type: "escape" })).toEqual({ do: "hide", returnFocus: true });
    });
    it("is not moved by closing a card it was never in", () => {
      expect(lastOf(...open, { type: "escape" })).toEqual({ do: "hide", returnFocus: false });
    });
    it("goes where the reader pressed", () => {
      expect(lastOf({ type: "open", word: shin }, pressPage)).toEqual({ do: "hide", returnFocus: false });
    });
  });

  it("claims a finger's press once it opened a card", () => {
    expect(play({ type: "finger-down", word: shin, x: 0, y: 0 }, { pass: delays.hold }).done.at(-1)).toEqual({ do: "claim-touch" });
  });
});
