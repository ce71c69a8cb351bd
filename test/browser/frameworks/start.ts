/** Runs in the page: starts the framework's story and performs the scenarios on it. The same with the extension and without. */
import { initial, names, type State } from "./model.ts";
import { scenarios, type Patch, type Scenario } from "./scenarios.ts";

export type SetState = (state: State) => void | Promise<void>;
export interface App {
  mount(element: Element, state: State, onRead: () => void): SetState | Promise<SetState>;
  hydrate?(element: Element, state: State, onRead: () => void): SetState | Promise<SetState>;
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
  /** Performs scenarios, one after the other. */
  run(names: string[]): Promise<Record<string, Seen[]>>;
  /** Performs what comes after the extension was switched off; answers the blocks' HTML. */
  afterOff(names: string[]): Promise<Record<string, string>>;
  /** The blocks of scenarios as they are. */
  snapshots(names: string[]): Record<string, Snapshot>;
  coverage(blocks: string[]): Coverage;
  /** Waits until every name in the blocks is marked, or even wrapped, and nothing else; gives what stands when patience ends. */
  marked(blocks: string[], how: "marked" | "wrapped", patience: number): Promise<Coverage>;
  /** Changes of the page seen within some milliseconds. */
  changesWithin(milliseconds: number): Promise<number>;
}

declare global {
  interface Window {
    harness?: Harness;
  }
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const scenariosOf = (names: string[]) => names.map((name) => scenarios.find((one) => one.name === name) as Scenario);
const block = (id: string) => document.getElementById(id) as HTMLElement;
const textNodes = (root: Node): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
};

export async function start(app: App): Promise<void> {
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
    setState = await app.mount(root, state, onRead);
    tag();
  } else {
    tag();
    if (mode === "static") setState = await app.mount(root, state, onRead);
    if (mode === "early") setState = (await app.hydrate?.(root, state, onRead)) ?? setState;
  }

  /** lit tells its own comments by a number it draws. */
  const htmlOf = (id: string) => block(id).innerHTML.replace(/lit\$\d+/g, "lit$");

  window.harness = {
    async hydrate() {
      if (mode === "late") setState = (await app.hydrate?.(root, state, onRead)) ?? setState;
      await wait(50);
    },
    async run(names) {
      const seen: Record<string, Seen[]> = {};
      for (const { name, block, steps, gap = 40 } of scenariosOf(names)) {
        const here: Seen[] = (seen[name] = []);
        for (const patch of steps) here.push(await step(patch, block, gap));
      }
      return seen;
    },
    async afterOff(names) {
      const html: Record<string, string> = {};
      for (const { name, block, afterOff } of scenariosOf(names)) {
        await step(afterOff, block, 20);
        html[name] = htmlOf(block);
      }
      return html;
    },
    snapshots: (names) => Object.fromEntries(scenariosOf(names).map(({ name, block: id }) => [name, { html: htmlOf(id), nodes: textNodes(block(id)).map((node) => { const [number, data] = numbers.get(node) ?? []; return `${data === node.data ? number : ""}:${node.data}`; }) }])),
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
    async marked(blocks, how, patience) {
      for (const end = performance.now() + patience; ; await wait(50)) {
        const now = this.coverage(blocks);
        const all = now.missing.length === 0 && now.stray.length === 0 && (how === "marked" || (now.painted === 0 && now.wrapped > 0));
        if (all || performance.now() > end) return now;
      }
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
