/** mark.js searching for names by itself, beside our whole way over the same story. */
import { findMentions, type Finder } from "../../src/mentions/findMentions.ts";
import { drive, type Driven } from "../drive/drive.ts";
import { servePages } from "../drive/serve.ts";
import { decide } from "./decide.ts";
import { figure, median, type Table, type Verdict } from "./figures.ts";
import { labScript } from "./lab-script.ts";
import type { BenchPage } from "./pages.ts";

const host = "markjs.newsgloss.example";
/** Longest time mark.js is given, in milliseconds; its page is then closed. */
const patience = 60_000;

export interface MarkJsFigures {
  tables: Table[];
  verdicts: Verdict[];
}

type Evaluate = (expression: string) => Promise<unknown>;
type Outcome = { ms: number } | { over: true } | { error: string };

/** Names in one call where all at once are too many: mark.js goes a step down the stack for each. */
const portion = 500;

/** Measures on the news page whose text is nearest to 14,000 characters. `sizes`: how many of the dataset's names are searched for; all of them come last. */
export async function benchMarkJs(finder: Finder, pages: readonly BenchPage[], sizes: readonly number[], rounds: number): Promise<MarkJsFigures> {
  const { people, countries, agreements } = finder.reference;
  const known = [...people.values()].filter(({ tenures }) => tenures.length > 0).map(({ name }) => name);
  const all = [...new Set([...known, ...[...people.values(), ...countries.values(), ...agreements.values()].map(({ name }) => name)])];
  const news = pages.filter(({ isNews }) => isNews);
  const server = await servePages((asked, path) => {
    const page = asked === host ? news[Number(path.slice(1))] : undefined;
    return page && { body: page.html, type: `text/html; charset=${page.charset}`, headers: { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" } };
  });
  const script = await labScript();
  /** Something done in a page loaded anew. */
  const inPage = async <T>(driven: Driven, index: number, work: (evaluate: Evaluate) => Promise<T>): Promise<T> => {
    const page = await driven.open(`http://${host}/${index}`);
    await page.evaluate(script);
    return work((expression) => page.evaluate(`lab.${expression}`));
  };
  /** In a browser of its own, which can be ended in the middle of it. */
  const inBrowser = async <T>(work: (driven: Driven) => Promise<T>): Promise<T> => {
    const driven = await drive("chrome", { port: server.port, hosts: [host], bare: true });
    try {
      return await work(driven);
    } finally {
      driven.browser.process()?.kill("SIGKILL");
      await driven.close();
    }
  };
  try {
    const lengths = await inBrowser(async (driven) => {
      const all: number[] = [];
      // Some saved pages send themselves elsewhere.
      for (const index of news.keys()) all.push(await inPage(driven, index, lengthOfText).catch(() => 0));
      return all;
    });
    const chosen = lengths.reduce((best, length, index) => (Math.abs(length - 14_000) < Math.abs((lengths[best] ?? 0) - 14_000) ? index : best), 0);
    const page = news[chosen];
    if (!page) return { tables: [], verdicts: [] };
    const whole: number[] = [];
    for (let round = 0; round < rounds; round++) whole.push(await inBrowser((driven) => inPage(driven, chosen, (evaluate) => wholeWay(finder, page, evaluate))));
    const ours = median(whole);
    const rows: Table["rows"] = [];
    let slower = Number.NaN;
    for (const size of [...sizes, all.length]) {
      const names = all.slice(0, size);
      const search = (calls: readonly (readonly string[])[]) => inBrowser((driven) => inPage(driven, chosen, (evaluate) => searched(evaluate, calls)));
      const once = await search([names]);
      const portions = await search(Array.from({ length: Math.ceil(size / portion) }, (_, at) => names.slice(at * portion, (at + 1) * portion)));
      slower = "error" in portions ? Number.NaN : ("over" in portions ? patience : portions.ms) / ours;
      rows.push([size === all.length ? `all ${size.toLocaleString("en")}` : size, told(once), told(portions), ours, Number.isNaN(slower) ? "–" : `${"over" in portions ? "≥ " : ""}${figure(slower)}`]);
    }
    return {
      tables: [{
        title: "mark.js searching by itself",
        note: `The page “${page.name}”, ${(lengths[chosen] ?? 0).toLocaleString("en")} characters; \`mark(names, { accuracy: "exactly" })\`, milliseconds by the clock, in a page loaded anew. Ours: the content script, decide (in the page and in the background), read, find, verify, mark and layout, with the whole dataset, first call, median. What takes longer than 60 s is stopped; the ratio, of the calls of ${portion} names, is then the least it can be.`,
        columns: ["names", "in one call", `in calls of ${portion}`, "ours", "times slower"], rows,
      }],
      verdicts: [{ what: "mark.js with all names ÷ ours, at least", measured: slower, limit: 500, atLeast: true, unit: "×" }],
    };
  } finally {
    await server.close();
  }
}

async function lengthOfText(evaluate: Evaluate): Promise<number> {
  await evaluate("read()");
  return ((await evaluate("texts()")) as string[]).join("").length;
}

/** Milliseconds of everything from the look at the page to its marks. */
async function wholeWay(finder: Finder, { url, published }: BenchPage, evaluate: Evaluate): Promise<number> {
  await evaluate("layout()");
  const decided = await decide(evaluate, url);
  let ms = decided.evaluate + decided.head + decided.text + decided.judging + Number(await evaluate("read()"));
  const texts = (await evaluate("texts()")) as string[];
  const began = performance.now();
  const mentions = findMentions(finder, published === undefined ? {} : { published }, texts);
  ms += performance.now() - began;
  ms += Number(await evaluate(`verify(${JSON.stringify(mentions)})`));
  const { script, layout } = (await evaluate(`mark(${JSON.stringify(mentions)})`)) as { script: number; layout: number };
  return ms + script + layout;
}

/** Searches for the names of each call, one call after the other. */
async function searched(evaluate: Evaluate, calls: readonly (readonly string[])[]): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  let given = true;
  const over = new Promise<Outcome>((resolve) => (timer = setTimeout(() => resolve({ over: true }), patience)));
  const all = async (): Promise<Outcome> => {
    let ms = 0;
    for (const names of calls) if (given) ms += Number(await evaluate(`markJs(${JSON.stringify(names)})`));
    return { ms };
  };
  try {
    return await Promise.race([all().catch((error: unknown): Outcome => ({ error: reasonOf(error) })), over]);
  } finally {
    given = false;
    clearTimeout(timer);
  }
}

function told(outcome: Outcome): string | number {
  return "error" in outcome ? outcome.error : "over" in outcome ? "over 60 s" : outcome.ms;
}

/** What was thrown, without the expression of thousands of names in its middle. */
function reasonOf(error: unknown): string {
  const [message = ""] = String(error instanceof Error ? error.message : error).split("\n");
  return message.length <= 80 ? message : `${message.slice(0, 30)} … ${message.slice(-40)}`;
}
