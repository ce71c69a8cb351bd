/** Our work in a page beside the floors of the same work, in one browser, page by page. */
import type { Page } from "puppeteer-core";
import { findMentions, type Finder } from "../../src/mentions/findMentions.ts";
import { drive, type Driven } from "../drive/drive.ts";
import { servePages } from "../drive/serve.ts";
import { decide } from "./decide.ts";
import { median, type Table, type Verdict } from "./figures.ts";
import { labScript } from "./lab-script.ts";
import type { BenchPage } from "./pages.ts";

const host = "bench.newsgloss.example";

export interface PageFigures {
  tables: Table[];
  verdicts: Verdict[];
}

/** Milliseconds of one page by part; the median over rounds. */
type Parts = Record<"evaluate" | "head" | "text" | "read" | "verify" | "mark" | "markLayout" | "off" | "walk" | "readFloor" | "handWrap" | "handLayout" | "handOff", number>;

/** Measures each page, without the extension's own copy running in it. Answers tables and verdicts. */
export async function benchPages(finder: Finder, pages: readonly BenchPage[], rounds: number): Promise<PageFigures> {
  const script = await labScript();
  // Cross-origin isolation gives the page a clock of 5 µs.
  const headers = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
  const server = await servePages((asked, path) => {
    const page = asked === host ? pages[Number(path.slice(1))] : undefined;
    return page && { body: page.html, type: `text/html; charset=${page.charset}`, headers };
  });
  const driven = await drive("chrome", { port: server.port, hosts: [host], bare: true });
  try {
    const measured: Measured[] = [];
    for (const [index, page] of pages.entries()) {
      const rows = { first: [] as Parts[], later: [] as Parts[] };
      let mentions = 0;
      let wrapped = 0;
      let characters = 0;
      try {
        for (let round = 0; round < rounds; round++) {
          const ours = await oneRound(driven, script, index, page, finder);
          // Nothing is marked on pages that are no news.
          const hand = page.isNews ? await handRound(driven, script, index, page, finder) : { first: noHand, later: noHand };
          for (const which of ["first", "later"] as const) rows[which].push({ ...ours[which].parts, ...hand[which] });
          ({ mentions, wrapped, characters } = ours.first);
        }
      } catch (error) {
        // Some saved pages send themselves elsewhere.
        console.error(`${page.name} is left out: ${error instanceof Error ? error.message : String(error)}`);
        continue;
      }
      measured.push({ page, first: medians(rows.first), later: medians(rows.later), mentions, wrapped, characters });
    }
    return {
      tables: [
        tableOf("In the page", "Milliseconds on the main thread, medians; first call in a page of a new tab. “Script”: evaluating the content script as built; it is counted with the decision, not in the ratio. “Floor”: walk the text nodes, walk and skip and join, wrap the same ranges by hand; layout apart.", measured, "first"),
        tableOf("In the next page", "The same on the next page in the same tab: what the browser has compiled for the first stands ready, for us and for the floor.", measured, "later"),
      ],
      verdicts: verdictsOf(measured),
    };
  } finally {
    await driven.close();
    await server.close();
  }
}

type Hand = Pick<Parts, "walk" | "readFloor" | "handWrap" | "handLayout" | "handOff">;
const noHand: Hand = { walk: Number.NaN, readFloor: Number.NaN, handWrap: Number.NaN, handLayout: Number.NaN, handOff: Number.NaN };

interface Measured {
  page: BenchPage;
  first: Parts;
  later: Parts;
  mentions: number;
  wrapped: number;
  characters: number;
}

function medians(rows: readonly Parts[]): Parts {
  return Object.fromEntries(Object.keys(rows[0] ?? {}).map((part) => [part, median(rows.map((row) => row[part as keyof Parts]))])) as Parts;
}

/** What the tab does until the background can say whether the page is a story: its text is read where the head leaves it open. */
const decideOf = ({ head, text }: Parts) => head + text;
const oursOf = (parts: Parts) => decideOf(parts) + parts.read + parts.verify + parts.mark;
const floorOf = ({ walk, readFloor, handWrap }: Parts) => walk + readFloor + handWrap;

function tableOf(title: string, note: string, measured: readonly Measured[], which: "first" | "later"): Table {
  return {
    title, note,
    columns: ["page", "characters", "mentions", "wrapped", "script", "head", "text", "read", "verify", "mark", "layout", "floor: walk", "read", "wrap", "layout", "ours ÷ floor", "off", "off by hand"],
    rows: measured.map(({ page, [which]: parts, mentions, wrapped, characters }) => [page.name, characters, mentions, wrapped, parts.evaluate, parts.head, parts.text, parts.read, parts.verify, parts.mark, parts.markLayout, parts.walk, parts.readFloor, parts.handWrap, parts.handLayout, page.isNews ? oursOf(parts) / floorOf(parts) : "–", parts.off, parts.handOff]),
  };
}

function verdictsOf(measured: readonly Measured[]): Verdict[] {
  const news = measured.filter(({ page, mentions }) => page.isNews && mentions > 0);
  const others = measured.filter(({ page }) => !page.isNews);
  const ratios = (which: "first" | "later") => news.map((one) => oursOf(one[which]) / floorOf(one[which]));
  const onMarks = ({ first }: Measured) => (first.read + first.verify + first.mark) / floorOf(first);
  return [
    { what: "ours ÷ floor without layout, first page of a tab: median", measured: median(ratios("first")), limit: 1.5, unit: "×" },
    { what: "ours ÷ floor without layout, first page of a tab: worst", measured: Math.max(...ratios("first")), limit: 2, unit: "×" },
    { what: "ours ÷ floor without layout, next page in the tab: median", measured: median(ratios("later")), limit: 1.5, unit: "×" },
    { what: "ours ÷ floor without layout, next page in the tab: worst", measured: Math.max(...ratios("later")), limit: 2, unit: "×" },
    { what: "of it reading and marking alone ÷ floor, first page of a tab: median", measured: median(news.map(onMarks)), limit: 1.5, unit: "×" },
    { what: "layout: ours ÷ by hand, median page", measured: median(news.map(({ first }) => first.markLayout / first.handLayout)), limit: 2.5, unit: "×" },
    { what: "switching off ÷ unwrapping by hand, most marks", measured: offRatio(news), limit: 1.5, unit: "×" },
    { what: "script evaluation and decision on a page that is no news, first page of a tab: median", measured: median(others.map(({ first }) => first.evaluate + decideOf(first))), limit: 3, unit: "ms" },
    { what: "script evaluation and decision on a page that is no news, next page in the tab: median", measured: median(others.map(({ later }) => later.evaluate + decideOf(later))), limit: 3, unit: "ms" },
  ];
}

/** On the page with most marks. */
function offRatio(pages: readonly Measured[]): number {
  const most = [...pages].sort((a, b) => b.wrapped - a.wrapped)[0];
  return most ? most.first.off / most.first.handOff : Number.NaN;
}

/** Both for the first page of a new tab and for the next one in the same tab. */
async function withLab<T>(driven: Driven, script: string, index: number, use: (page: Page) => Promise<T>): Promise<{ first: T; later: T }> {
  const address = `http://${host}/${index}`;
  const page = await driven.open(address);
  try {
    await page.evaluate(script);
    const first = await use(page);
    await page.goto(address, { waitUntil: "load", timeout: 60_000 });
    await page.evaluate(script);
    return { first, later: await use(page) };
  } finally {
    await page.close();
  }
}

const call = (page: Page, expression: string) => page.evaluate(`lab.${expression}`) as Promise<number>;
const callApart = (page: Page, expression: string) => page.evaluate(`lab.${expression}`) as Promise<{ script: number; layout: number }>;

async function oneRound(driven: Driven, script: string, index: number, { url, published }: BenchPage, finder: Finder) {
  return withLab(driven, script, index, async (page) => {
    await call(page, "layout()");
    const { evaluate, head, text } = await decide((expression) => page.evaluate(`lab.${expression}`), url);
    const read = await call(page, "read()");
    const texts = (await page.evaluate("lab.texts()")) as string[];
    const mentions = JSON.stringify(findMentions(finder, published === undefined ? {} : { published }, texts));
    const verify = await call(page, `verify(${mentions})`);
    const { script: mark, layout: markLayout } = await callApart(page, `mark(${mentions})`);
    const counts = (await page.evaluate("lab.counts()")) as { all: number; wrapped: number };
    const { script: off } = await callApart(page, "unmark()");
    return { parts: { evaluate, head, text, read, verify, mark, markLayout, off }, mentions: counts.all, wrapped: counts.wrapped, characters: texts.reduce((all, text) => all + text.length, 0) };
  });
}

async function handRound(driven: Driven, script: string, index: number, { published }: BenchPage, finder: Finder) {
  return withLab(driven, script, index, async (page) => {
    await call(page, "layout()");
    const walk = await call(page, "walk()");
    const readFloor = await call(page, "readFloor()");
    await call(page, "read()");
    const texts = (await page.evaluate("lab.texts()")) as string[];
    await call(page, `verify(${JSON.stringify(findMentions(finder, published === undefined ? {} : { published }, texts))})`);
    const { script: handWrap, layout: handLayout } = await callApart(page, "handWrap()");
    const { script: handOff } = await callApart(page, "handUnwrap()");
    return { walk, readFloor, handWrap, handLayout, handOff };
  });
}
