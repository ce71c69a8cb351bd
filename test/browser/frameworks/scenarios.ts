/** What happens to the story's blocks, one after the other, the same in every framework. */
import { initial, list, type State } from "./model.ts";

export type Patch = Partial<State> | "click" | "navigate";

export interface Scenario {
  name: string;
  block: keyof State;
  steps: Patch[];
  /** Milliseconds between steps. */
  gap?: number;
  /** Once more, after the extension was switched off. */
  afterOff: Patch;
}

const [one, two, three] = list("order") as [State["order"][0], State["order"][0], State["order"][0]];
const live = (count: number): State["live"] => [...Array.from({ length: count }, (_, at) => ({ id: `live-${count + 1 - at}`, text: `Report ${count + 1 - at}: news from ${at % 2 ? "Taiwan" : "Germany"} for Japan.` })), ...initial.live];

export const scenarios: Scenario[] = [
  { name: "text in place", block: "text", steps: [{ text: "Talks with Ukraine and Japan began anew." }, { text: "The talks have ended." }, { text: "Then Canada called Taiwan." }], afterOff: { text: "At last Poland spoke." } },
  { name: "emptied, refilled", block: "filled", steps: [{ filled: "" }, { filled: "The answer of Germany and Norway is here." }], afterOff: { filled: "" } },
  { name: "removed, back", block: "shown", steps: [{ shown: false }, { shown: true }], afterOff: { shown: false } },
  { name: "bare text by elements", block: "beside", steps: [{ beside: ["First Canada, then", "Mexico", "asked Poland."] }, { beside: ["Nobody but", "Brazil", "asked."] }], afterOff: { beside: ["At once", "Japan", "left Mexico."] } },
  { name: "inserted between", block: "between", steps: [{ between: true }, { between: false }, { between: true }], afterOff: { between: false } },
  { name: "inserted before", block: "before", steps: [{ before: true }, { before: false }, { before: true }], afterOff: { before: false } },
  { name: "appended", block: "append", steps: [{ append: [...list("append"), { id: "append-4", text: "Poland and Mexico agreed." }] }], afterOff: { append: list("append") } },
  { name: "prepended", block: "prepend", steps: [{ prepend: [{ id: "prepend-0", text: "Canada spoke before all." }, ...list("prepend")] }], afterOff: { prepend: list("prepend") } },
  { name: "reordered", block: "order", steps: [{ order: [three, one, two] }, { order: [three, two, one] }], afterOff: { order: [two, three, one] } },
  { name: "item's text", block: "item", steps: [{ item: list("item").map((item, at) => (at === 1 ? { ...item, text: "No reply from Germany so far." } : item)) }], afterOff: { item: list("item") } },
  { name: "item dropped", block: "drop", steps: [{ drop: list("drop").filter((_, at) => at !== 1) }], afterOff: { drop: list("drop").slice(2) } },
  { name: "element swapped", block: "swapped", steps: [{ swapped: true }, { swapped: false }, { swapped: true }], afterOff: { swapped: false } },
  { name: "innerHTML", block: "html", steps: [{ html: "A <i>new</i> text on Japan <b>and Ukraine</b>." }], afterOff: { html: "Only <i>Sweden</i> is left." } },
  { name: "clicks", block: "clicks", steps: ["click", "click"], afterOff: "click" },
  { name: "adjacent texts", block: "split", steps: [{ split: ["Officials from Norway and Sweden ", "met those of Finland in the evening."] }, { split: ["Officials from Norway and Sweden ", "saw nobody from Brazil."] }], afterOff: { split: ["", "Nobody saw Finland."] } },
  { name: "attributes only", block: "tone", steps: [{ tone: "harsh" }, { tone: "calm" }], afterOff: { tone: "cool" } },
  { name: "live blog", block: "live", steps: [1, 2, 3, 4, 5].map((count) => ({ live: live(count) })), gap: 60, afterOff: { live: live(6) } },
  { name: "burst of 25", block: "burst", steps: Array.from({ length: 25 }, (_, at) => ({ burst: `Count ${at + 1} of the votes in Poland and ${at % 2 ? "Japan" : "Sweden"}.` })), gap: 8, afterOff: { burst: "Count over in Norway." } },
  { name: "replaced by key", block: "keyed", steps: [{ keyed: [{ id: "keyed-2", text: "A new edition about Canada and Brazil." }] }, { keyed: [{ id: "keyed-3", text: "One more edition about Mexico." }] }], afterOff: { keyed: [{ id: "keyed-4", text: "The last edition about Taiwan." }] } },
  { name: "route change", block: "view", steps: ["navigate"], afterOff: { view: "one" } },
];

/**
 * Scenarios that share a page load. A page that rewrites its text many times within seconds is only painted from then on,
 * so not all go into one; the route change comes in a group of its own at the end.
 */
export const groups: Scenario[][] = [0, 1, 2, 3].map((group) => scenarios.filter((_, at) => at % 4 === group));
