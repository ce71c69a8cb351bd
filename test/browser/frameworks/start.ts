/** Runs in the page: starts the framework's story and performs the scenarios on it. The same with the extension and without. */
import { initial, names, type State } from "./model.ts";
import { scenarios, type Patch } from "./scenarios.ts";

export type SetState = (state: State) => void | Promise<void>;
export interface App {
  mount(element: Element, state: State, onRead: () => void): SetState;
  hydrate?(element: Element, state: State, onRead: () => void): SetState;
}

/** Text of a block after a step: at once, and when the page has come to rest. */
type Seen = [now: string, later: string];

/**
 * A block as the page has it: its HTML, and its text nodes. Each with its number among those there at first, as long as the
 * page has not written it: where a framework finds more in an element than the text it knows, it puts a new node there.
 */
export interface Snapshot {
  html: string;
  nodes: string[];
}

export interface Coverage {
  /** Names without mark. */
  missing: string[];
  /** Marked text that is no name. */
  stray: string[];
  wrapped: number;
  painted: number;
}

export interface Harness {
  hydrate(): Promise<void>;
  run(name: string): Promise<Seen[]>;
  afterOff(name: string): Promise<string>;
  snapshot(block: string): Snapshot;
  coverage(blocks: string[]): Coverage;
  /** Changes of the page seen within some milliseconds. */
  changesWithin(milliseconds: number): Promise<number>;
}

declare global {
  interface Window {
    harness?: Harness;
  }
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const block = (id: string) => document.getElementById(id) as HTMLElement;
const textNodes = (root: Node): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
};

export function start(app: App): void {
  const root = document.querySelector("[data-app]") as HTMLElement;
  const mode = document.documentElement.dataset["mode"];
  const numbers = new WeakMap<Node, [number: number, data: string]>();
  let state = structuredClone(initial);
  let setState: SetState = () => undefined;

  let read: Promise<void> | undefined;
  const onRead = () => {
    read = put({ clicks: state.clicks + 1 });
  };
  async function put(patch: Partial<State>): Promise<void> {
    state = { ...state, ...patch };
    await setState(state);
  }

  async function perform(patch: Patch, id: string): Promise<void> {
    if (patch === "click") {
      const link = block(id).querySelector("a") as HTMLElement;
      (link.querySelector("mark") ?? link).dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      return read;
    }
    if (patch === "navigate") {
      history.pushState(null, "", `${location.pathname}?view=two`);
      return put({ view: "two" });
    }
    return put(patch);
  }

  async function step(patch: Patch, id: string, gap: number): Promise<Seen> {
    await perform(patch, id);
    const now = block(id).textContent;
    await wait(gap);
    return [patch === "click" ? "" : now, block(id).textContent];
  }

  const tag = () => textNodes(root).forEach((node, at) => numbers.set(node, [at, node.data]));
  // What stands in the page before anybody else can touch it.
  if (mode === "client") {
    setState = app.mount(root, state, onRead);
    tag();
  } else {
    tag();
    if (mode === "static") setState = app.mount(root, state, onRead);
    if (mode === "early") setState = app.hydrate?.(root, state, onRead) ?? setState;
  }

  /** lit tells its own comments by a number it draws. */
  const htmlOf = (id: string) => block(id).innerHTML.replace(/lit\$\d+/g, "lit$");

  window.harness = {
    async hydrate() {
      if (mode === "late") setState = app.hydrate?.(root, state, onRead) ?? setState;
      await wait(50);
    },
    async run(name) {
      const scenario = scenarios.find((one) => one.name === name);
      const seen: Seen[] = [];
      for (const patch of scenario?.steps ?? []) seen.push(await step(patch, scenario?.block ?? "", scenario?.gap ?? 40));
      return seen;
    },
    async afterOff(name) {
      const scenario = scenarios.find((one) => one.name === name);
      if (!scenario) return "";
      await step(scenario.afterOff, scenario.block, 20);
      return htmlOf(scenario.block);
    },
    snapshot: (id) => ({ html: htmlOf(id), nodes: textNodes(block(id)).map((node) => { const [number, data] = numbers.get(node) ?? []; return `${data === node.data ? number : ""}:${node.data}`; }) }),
    coverage(blocks) {
      const sum: Coverage = { missing: [], stray: [], wrapped: 0, painted: 0 };
      const painted = new Map<Node, Range[]>();
      const registry = CSS.highlights as unknown as Map<string, Iterable<Range>> | undefined;
      for (const [name, highlight] of registry ?? []) {
        if (name === "newsgloss-lit") continue;
        for (const range of highlight) painted.set(range.startContainer, [...(painted.get(range.startContainer) ?? []), range]);
      }
      for (const id of blocks) cover(block(id), painted, sum);
      return sum;
    },
    async changesWithin(milliseconds) {
      let count = 0;
      const observer = new MutationObserver((records) => (count += records.length));
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      await wait(milliseconds);
      observer.disconnect();
      return count;
    },
  };
}

/** Adds to `sum` how the names in an element are marked. */
function cover(element: Element, painted: Map<Node, Range[]>, sum: Coverage): void {
  let text = "";
  let marked = "";
  for (const node of textNodes(element)) {
    const inMark = node.parentElement?.closest("mark.newsgloss-mark") != null;
    const over = [...node.data].flatMap((letter) => letter.split("")).fill(inMark ? "w" : " ");
    for (const range of painted.get(node) ?? []) over.fill("p", range.startOffset, Math.min(range.endOffset, node.data.length));
    text += node.data;
    marked += over.join("");
  }
  for (const { 0: name, index } of text.matchAll(new RegExp(names.join("|"), "g"))) {
    const over = marked.slice(index, index + name.length);
    if (/^w+$/.test(over)) sum.wrapped++;
    else if (/^[wp]+$/.test(over)) sum.painted++;
    else sum.missing.push(`${name} in “${text}”`);
    marked = marked.slice(0, index) + " ".repeat(name.length) + marked.slice(index + name.length);
  }
  for (const { 0: rest, index } of marked.matchAll(/[wp]+/g)) sum.stray.push(`“${text.slice(index, index + rest.length)}” in “${text}”`);
}
