/**
 * When a card shows, stays and goes: a pure state machine. What it decides it
 * returns as effects, which `attachCard` carries out; time comes back as events.
 */

/** Named delays, in milliseconds. */
export const delays = {
  /** Resting on a word before its card shows. A pass over the text is shorter. */
  rest: 150,
  /** Away from word and card before the card goes. */
  leave: 300,
  /** A finger held on a name. Shorter than the 500 ms after which browsers open their own menu. */
  hold: 400,
} as const;

/** A pointer that moved further than this, in pixels, was not resting. */
export const restRadius = 10;

/** A highlight, and the entity its text names. */
export interface Word {
  key: number;
  id: string;
}

/** What the pointer is over. `way`: between the open card's word and the card, heading for the card. */
export type Place =
  | { on: "word"; word: Word }
  | { on: "card" }
  | { on: "way"; word?: Word }
  | { on: "page" };

export type Opener = "pointer" | "keyboard" | "focus" | "touch";

export interface OpenCard {
  key: number;
  opener: Opener;
  /** Entities opened one from another; the last one shows. Never empty. */
  trail: string[];
  pinned: boolean;
}

export interface CardState {
  open: OpenCard | null;
  /** The word rested on; `timer` runs until its card shows. */
  resting: { word: Word; by: "pointer" | "focus" | "touch"; timer: number; x: number; y: number } | null;
  /** The open card goes when `timer` ends; `word` lies under the pointer then. */
  leaving: { timer: number; word?: Word } | null;
  /** An entity asked of the background, not answered yet; `again`: the card that shows, read on another day. */
  asking: { token: number; id: string; again: boolean } | null;
  /** Keyboard focus is inside the card. */
  focusInside: boolean;
  /** A button or finger is down on the page: the reader selects, drags or scrolls. */
  pressing: boolean;
  /** How long the pointer rests before a card shows, in milliseconds; `null`: by a click alone. */
  patience: number | null;
  /** The next timer or token number. */
  next: number;
}

export const closedState: CardState = {
  open: null, resting: null, leaving: null, asking: null, focusInside: false, pressing: false, patience: delays.rest, next: 1,
};

export type CardEvent =
  | { type: "point"; at: Place; x: number; y: number }
  | { type: "press"; on: "word" | "card" | "page"; word?: Word }
  | { type: "release" }
  /** A click or tap on a word that is no link. */
  | { type: "tap"; word: Word; by: "pointer" | "touch" }
  /** A finger set down on a word, and lifted or moved off again. */
  | { type: "finger-down"; word: Word; x: number; y: number }
  | { type: "finger-off" }
  | { type: "focus-word"; word: Word }
  | { type: "blur-word" }
  | { type: "focus-card" }
  | { type: "blur-card" }
  /** Asked for by key or by another part of the extension. */
  | { type: "open"; word: Word }
  | { type: "timer"; timer: number }
  /** A name inside the card was chosen; `ready`: its facts are at hand. */
  | { type: "follow"; id: string; ready: boolean }
  /** The reader wants the card read on another day; `ready`: those facts are at hand. */
  | { type: "reread"; ready: boolean }
  | { type: "answer"; token: number; found: boolean }
  | { type: "back" }
  | { type: "scroll" }
  | { type: "select" }
  | { type: "escape" }
  /** The word does not mean what its card says: on this page, or on the whole site. */
  | { type: "not-this"; on: "page" | "site" }
  | { type: "patience"; ms: number | null }
  | { type: "gone"; key: number }
  | { type: "off" };

export type Effect =
  | { do: "wait"; timer: number; ms: number }
  | { do: "forget"; timer: number }
  /** Show, or show anew, the card of `open`; `focus`: move focus into it. */
  | { do: "show"; focus: boolean }
  | { do: "hide"; returnFocus: boolean }
  | { do: "ask"; id: string; token: number }
  /** The background knows nothing of `id`. */
  | { do: "tell-missing"; id: string }
  /** The mark of `id` is not wanted there any more. */
  | { do: "take-away"; id: string; on: "page" | "site" }
  /** The finger's press was ours: the click and menu that follow it are not the page's. */
  | { do: "claim-touch" };

type Step = [CardState, Effect[]];

const same = (state: CardState): Step => [state, []];

/** Whether the card stays although the pointer is elsewhere. */
const isHeld = (state: CardState): boolean => state.open !== null && (state.open.pinned || state.focusInside);

function dropResting([state, effects]: Step): Step {
  if (!state.resting) return [state, effects];
  return [{ ...state, resting: null }, [...effects, { do: "forget", timer: state.resting.timer }]];
}

function dropLeaving([state, effects]: Step): Step {
  if (!state.leaving) return [state, effects];
  return [{ ...state, leaving: null }, [...effects, { do: "forget", timer: state.leaving.timer }]];
}

function rest([state, effects]: Step, word: Word, by: "pointer" | "focus" | "touch", x: number, y: number): Step {
  const timer = state.next;
  if (by === "pointer" && state.patience === null) return [state, effects];
  const ms = by === "touch" ? delays.hold : (state.patience ?? delays.rest);
  return [
    { ...state, resting: { word, by, timer, x, y }, next: timer + 1 },
    [...effects, { do: "wait", timer, ms }],
  ];
}

function leave(step: Step, word?: Word): Step {
  const [state, effects] = dropLeaving(step);
  const timer = state.next;
  return [
    { ...state, leaving: word ? { timer, word } : { timer }, next: timer + 1 },
    [...effects, { do: "wait", timer, ms: delays.leave }],
  ];
}

function show(step: Step, word: Word, opener: Opener, pinned: boolean): Step {
  const [state, effects] = dropLeaving(dropResting(step));
  const focus = opener === "keyboard";
  const open: OpenCard = { key: word.key, opener, trail: [word.id], pinned };
  return [{ ...state, open, asking: null, focusInside: focus }, [...effects, { do: "show", focus }]];
}

function hide(step: Step, returnFocus: boolean): Step {
  const [state, effects] = dropLeaving(dropResting(step));
  if (!state.open) return [{ ...state, asking: null }, effects];
  return [
    { ...state, open: null, asking: null, focusInside: false },
    [...effects, { do: "hide", returnFocus: returnFocus && state.focusInside }],
  ];
}

function point(state: CardState, at: Place, x: number, y: number): Step {
  if (state.pressing) return same(state);
  const { open, resting } = state;
  if (at.on === "word") {
    if (open?.key === at.word.key) return dropLeaving(dropResting(same(state)));
    if (isHeld(state)) return same(state);
    if (resting?.word.key === at.word.key) {
      const moved = Math.hypot(x - resting.x, y - resting.y) > restRadius;
      return moved ? rest(dropResting(same(state)), at.word, "pointer", x, y) : same(state);
    }
    const rested = rest(dropResting(same(state)), at.word, "pointer", x, y);
    return open && !state.leaving ? leave(rested) : rested;
  }
  const settled = resting?.by === "pointer" ? dropResting(same(state)) : same(state);
  if (at.on === "card") return dropLeaving(settled);
  if (!open || isHeld(state) || open.opener !== "pointer") return settled;
  if (at.on === "way") return leave(settled, state.patience === null ? undefined : at.word);
  // Off the way, a word passed on it is no longer waiting underneath.
  return state.leaving && !state.leaving.word ? settled : leave(settled);
}

function press(state: CardState, on: "word" | "card" | "page", word?: Word): Step {
  if (on === "card") {
    const [settled, effects] = dropLeaving(dropResting(same(state)));
    if (!settled.open || settled.open.pinned) return [settled, effects];
    return [{ ...settled, open: { ...settled.open, pinned: true } }, [...effects, { do: "show", focus: false }]];
  }
  const pressed: Step = [{ ...state, pressing: true }, []];
  if (on === "word" && word && state.open?.key === word.key) return dropLeaving(dropResting(pressed));
  return hide(pressed, false);
}

function timeUp(state: CardState, timer: number): Step {
  if (state.resting?.timer === timer) {
    const { word, by } = state.resting;
    const shown = show([{ ...state, resting: null }, []], word, by, false);
    return by === "touch" ? [shown[0], [...shown[1], { do: "claim-touch" }]] : shown;
  }
  if (state.leaving?.timer === timer) {
    const { word } = state.leaving;
    const settled: Step = [{ ...state, leaving: null }, []];
    return word ? show(settled, word, "pointer", false) : hide(settled, false);
  }
  return same(state);
}

function follow(state: CardState, id: string, ready: boolean): Step {
  if (!state.open || state.open.trail.at(-1) === id) return same(state);
  if (ready) {
    const open = { ...state.open, pinned: true, trail: [...state.open.trail, id] };
    return [{ ...state, open, asking: null, focusInside: true }, [{ do: "show", focus: true }]];
  }
  return ask(state, state.open, id, false);
}

function reread(state: CardState, ready: boolean): Step {
  const id = state.open?.trail.at(-1);
  if (!state.open || id === undefined) return same(state);
  return ready ? [{ ...state, asking: null }, [{ do: "show", focus: state.focusInside }]] : ask(state, state.open, id, true);
}

/** Asks for a card; the one that shows is kept meanwhile. */
function ask(state: CardState, open: OpenCard, id: string, again: boolean): Step {
  const token = state.next;
  return [{ ...state, open: { ...open, pinned: true }, asking: { token, id, again }, next: token + 1 }, [{ do: "ask", id, token }]];
}

/**
 * One step of the machine.
 * @param state as returned by the last step; `closedState` at first
 * @returns the new state, and the effects to carry out in order
 */
export function nextCardState(state: CardState, event: CardEvent): Step {
  switch (event.type) {
    case "point": return point(state, event.at, event.x, event.y);
    case "press": return press(state, event.on, event.word);
    case "release": return same({ ...state, pressing: false });
    case "tap": {
      if (state.open?.key === event.word.key && state.open.pinned) return same(state);
      return show(same(state), event.word, event.by, true);
    }
    case "finger-down": return rest(dropResting(same(state)), event.word, "touch", event.x, event.y);
    case "finger-off": return state.resting?.by === "touch" ? dropResting(same(state)) : same(state);
    case "focus-word": {
      if (state.open?.key === event.word.key) return dropLeaving(same(state));
      return isHeld(state) || state.pressing ? same(state) : rest(dropResting(same(state)), event.word, "focus", 0, 0);
    }
    case "blur-word": {
      const settled = state.resting?.by === "focus" ? dropResting(same(state)) : same(state);
      return state.open?.opener === "focus" && !isHeld(state) ? leave(settled) : settled;
    }
    case "focus-card": return dropLeaving(same({ ...state, focusInside: true }));
    case "blur-card": {
      const settled: CardState = { ...state, focusInside: false };
      return settled.open && !settled.open.pinned ? leave(same(settled)) : same(settled);
    }
    case "open": return show(same(state), event.word, "keyboard", false);
    case "timer": return timeUp(state, event.timer);
    case "follow": return follow(state, event.id, event.ready);
    case "reread": return reread(state, event.ready);
    case "answer": {
      if (state.asking?.token !== event.token) return same(state);
      const { id, again } = state.asking;
      const settled = { ...state, asking: null };
      if (!event.found) return [settled, [{ do: "tell-missing", id }]];
      return again ? reread(settled, true) : follow(settled, id, true);
    }
    case "back": {
      if (!state.open || state.open.trail.length < 2) return same(state);
      const open = { ...state.open, trail: state.open.trail.slice(0, -1) };
      return [{ ...state, open, asking: null, focusInside: true }, [{ do: "show", focus: true }]];
    }
    case "scroll": {
      const byHand = state.open?.opener === "pointer" || state.open?.opener === "touch";
      return byHand && !isHeld(state) ? hide(same(state), false) : dropResting(same(state));
    }
    case "select": return dropResting(same(state));
    case "escape": return hide(same(state), true);
    case "not-this": {
      // A name followed from the word's own card is another matter.
      const [id, ...further] = state.open?.trail ?? [];
      if (id === undefined || further.length > 0) return same(state);
      const [closed, effects] = hide(same(state), true);
      return [closed, [...effects, { do: "take-away", id, on: event.on }]];
    }
    case "patience": return same({ ...state, patience: event.ms });
    case "gone": {
      if (state.open?.key === event.key) return hide(same(state), true);
      return state.resting?.word.key === event.key ? dropResting(same(state)) : same(state);
    }
    case "off": return hide(same(state), true);
  }
}
