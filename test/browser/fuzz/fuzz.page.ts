/** Runs in the page: a random tree with highlights and its twin without, both changed in the same random ways, then compared. */
import type { Mention } from "../../../src/mentions/types.ts";
import { createHighlighter } from "../../../src/page/highlights/highlighter.ts";
import { createStanding } from "../../../src/page/highlights/standing.ts";
import { readSegments } from "../../../src/page/segments.ts";
import type { Segment } from "../../../src/page/segmentTypes.ts";
import { randomHtml, randomSteps, sharesTurn, type Step } from "./random.ts";
import { change, createTwins, type Twins } from "./twins.ts";

export interface Failure {
  seed: number;
  /** What was found wrong. */
  what: string;
  /** The tree, and the shortest sequence that shows it. */
  html: string;
  steps: Step[];
}

declare global {
  interface Window {
    fuzz(seed: number): Promise<Failure | null>;
    /** Sums over all runs, to see that anything is tested at all. */
    fuzzed: { trees: number; steps: number; wrapped: number; painted: number; undone: number };
  }
}

const names = /Japan|South Korea|Lloyd Austin|Norway|Taiwan/g;
const kinds = ["country", "person", "agreement"] as const;
window.fuzzed = { trees: 0, steps: 0, wrapped: 0, painted: 0, undone: 0 };

const errors: string[] = [];
addEventListener("error", ({ message }) => errors.push(message));
addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));

window.fuzz = async (seed) => {
  const html = randomHtml(seed);
  let steps = randomSteps(seed);
  // Half of the pages come to rest before their names are found: those are wrapped without being painted.
  const isCalm = seed % 2 === 1;
  window.fuzzed.trees++;
  window.fuzzed.steps += steps.length;
  let what = await run(html, steps, isCalm);
  if (what === null) return null;
  // As few steps as still show a fault.
  for (let at = 0; at < steps.length; ) {
    const fewer = steps.toSpliced(at, 1);
    const still = await run(html, fewer, isCalm);
    if (still === null) at++;
    else [steps, what] = [fewer, still];
  }
  return { seed, what, html, steps };
};

/** What goes wrong in one sequence, or `null`. */
async function run(html: string, steps: Step[], isCalm: boolean): Promise<string | null> {
  errors.length = 0;
  const twins = createTwins(html);
  const ending = new AbortController();
  const highlighter = createHighlighter(document, { onChanged: () => undefined, onStale: (keys) => (window.fuzzed.undone += keys.length) }, ending.signal);
  const standing = createStanding(highlighter);
  highlighter.watch(document);
  if (isCalm) highlighter.calm();
  let keys: number[] = [];
  try {
    for (const [at, step] of steps.entries()) {
      switch (step.do) {
        case "read": {
          const segments = readSegments(twins.marked).map((segment) => highlighter.asThePageHasIt(segment));
          const wrong = segments.find((segment) => segment.runs.some(({ node, from, length, start }) => ![undefined, segment.text.slice(start, start + length)].includes(twins.textOf(node)?.slice(from, from + length))));
          if (wrong) return `read “${wrong.text}”, which the page's own nodes do not hold`;
          standing.show(segments, mentionsIn(segments));
          if (isCalm) highlighter.wrapWaiting(() => false);
          keys = highlighter.inOrder();
          const unmarked = missing(twins.marked);
          if (unmarked !== null) return unmarked;
          break;
        }
        case "wrap":
          highlighter.wrapWaiting(() => false);
          break;
        case "light":
          highlighter.light(keys[step.numbers[0] % (keys.length || 1)] ?? null);
          break;
        case "unwrap":
          highlighter.unwrapAll();
          break;
        default: {
          const fault = change(twins, step);
          if (fault !== null) return fault;
        }
      }
      // Several changes may come in one turn; what the page's observers and ours do comes after.
      const next = steps[at + 1];
      if (next && sharesTurn(step, next)) continue;
      await Promise.resolve();
      const fault = differs(twins) ?? stray(twins.marked);
      if (fault !== null) return `after ${step.do}: ${fault}`;
    }
    const { all, wrapped } = highlighter.counts();
    window.fuzzed.wrapped += wrapped;
    window.fuzzed.painted += all - wrapped;
    ending.abort();
    return restored(twins) ?? errors[0] ?? null;
  } catch (error) {
    return error instanceof Error ? `${error.message} ${error.stack}` : String(error);
  } finally {
    ending.abort();
    twins.marked.remove();
    await Promise.resolve();
  }
}

function mentionsIn(segments: Segment[]): Mention[] {
  return segments.flatMap(({ text }, segment) => [...text.matchAll(names)].map(({ 0: name, index }) => ({ segment, start: index, end: index + name.length, kind: kinds[name.length % 3] ?? "country", id: name, why: { form: name, rule: "test" } })));
}

function differs({ marked, plain }: Twins): string | null {
  return marked.textContent === plain.textContent ? null : `shows “${marked.textContent}”, not “${plain.textContent}”`;
}

const paintedRanges = (): StaticRange[] => ["newsgloss-person", "newsgloss-country", "newsgloss-agreement"].flatMap((name) => [...((CSS.highlights as unknown as Map<string, Iterable<StaticRange>>).get(name) ?? [])]);

/** What is painted: nothing where the text has become shorter than the range reaches. */
function textOf({ startContainer, startOffset, endOffset }: StaticRange): string {
  const { data } = startContainer as Text;
  return endOffset <= data.length ? data.slice(startOffset, endOffset) : "";
}

/** Marked or painted text that is no name, or part of one. */
function stray(marked: Element): string | null {
  const names = ["Japan", "South Korea", "Lloyd Austin", "Norway", "Taiwan"];
  const shown = [...[...marked.querySelectorAll("mark.newsgloss-mark")].map((mark) => mark.textContent ?? ""), ...paintedRanges().map(textOf)].filter((text) => text !== "");
  const wrong = shown.find((text) => !names.some((name) => name.includes(text)));
  return wrong === undefined ? null : `marks “${wrong}”`;
}

/** A name that bears no mark right after reading. */
function missing(marked: Element): string | null {
  const painted = new Map<Node, StaticRange[]>();
  for (const range of paintedRanges()) painted.set(range.startContainer, [...(painted.get(range.startContainer) ?? []), range]);
  for (const block of marked.querySelectorAll("p, li, div, h2")) {
    if (block.querySelector("p, li, div, h2, ul")) continue;
    let text = "";
    let over = "";
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!(node instanceof Text)) {
        // No name runs across the end of a line.
        if (node.nodeName === "BR") [text, over] = [`${text}\n`, `${over} `];
        continue;
      }
      const letters = [...node.data].fill(node.parentElement?.closest("mark.newsgloss-mark") ? "x" : " ");
      for (const range of painted.get(node) ?? []) letters.fill("x", range.startOffset, range.endOffset);
      text += node.data;
      over += letters.join("");
    }
    for (const { 0: name, index } of text.matchAll(names)) if (over.slice(index, index + name.length).includes(" ")) return `leaves “${name}” unmarked in “${text}”`;
  }
  return null;
}

/** Switched off: HTML, and the page's own text nodes, are those of the twin. */
function restored(twins: Twins): string | null {
  const { marked, plain } = twins;
  if (marked.innerHTML !== plain.innerHTML) return `left ${marked.innerHTML} where ${plain.innerHTML} should be`;
  if (paintedRanges().length > 0) return "left painted ranges";
  const [ours, theirs] = [twins.numbers(marked), twins.numbers(plain)];
  return ours === theirs ? null : `left the text nodes ${ours}, not ${theirs}`;
}
