/** The built extension itself in Chromium: waking, memory, tasks, first and last mark, hovering. */
import type { CDPSession, Page } from "puppeteer-core";
import { drive, type Driven } from "../drive/drive.ts";
import { statusIn, tabId, until } from "../drive/inside.ts";
import { servePages } from "../drive/serve.ts";
import { median, type Table, type Verdict } from "./figures.ts";
import { madeUpStory, pageOf } from "./made-up.ts";
import { marksAtRest, watchMarks, type MarksSeen } from "./watch-marks.ts";

const host = "story.newsgloss.example";

export interface ExtensionFigures {
  tables: Table[];
  verdicts: Verdict[];
}

/** Pages by path: `/60` and `/600` have so many names, `/long` 200,000 characters, `/huge` five million. */
function pagesWith(names: readonly string[]): Map<string, string> {
  return new Map([
    ["/60", pageOf(madeUpStory(names, 20_000, 60))],
    ["/600", pageOf(madeUpStory(names, 120_000, 600))],
    ["/long", pageOf(madeUpStory(names, 200_000, 1_000))],
    ["/huge", pageOf(madeUpStory(names, 5_000_000, 5_000))],
    ["/bare", pageOf([])],
  ]);
}

/** Runs every part; `quick` leaves out the page of 5 MB and repeats less often. */
export async function benchExtension(names: readonly string[], quick: boolean): Promise<ExtensionFigures> {
  const pages = pagesWith(names);
  const server = await servePages((asked, path) => (asked === host ? { body: pages.get(path) ?? "<!doctype html><title>none</title>" } : undefined));
  const options = { port: server.port, hosts: [host] };
  const driven = await drive("chrome", options);
  try {
    const own = await driven.openOwn("options/options.html");
    const marks = await benchMarks(driven, own, quick ? ["/60", "/600", "/long"] : ["/60", "/600", "/long", "/huge"], quick ? 3 : 5);
    const hover = await benchHover(driven, own, quick ? 8 : 20);
    const wake = await benchWake(driven, own, names, quick ? 5 : 11);
    const memory = await benchMemory(driven, own);
    const parts = [marks, hover, wake, memory];
    return { tables: parts.map(({ table }) => table), verdicts: parts.flatMap(({ verdicts }) => verdicts) };
  } finally {
    await driven.close();
    await server.close();
  }
}

interface Part {
  table: Table;
  verdicts: Verdict[];
}

async function openWatched(driven: Driven, path: string): Promise<Page> {
  const page = await driven.browser.newPage();
  await page.evaluateOnNewDocument(watchMarks);
  await page.goto(`http://${host}${path}`, { waitUntil: "load" });
  return page;
}

async function annotated(own: Page, page: Page, path: string): Promise<number> {
  const tab = await tabId(own, `http://${host}${path}`);
  await until(`${path} to be annotated`, async () => (await statusIn(own, tab))?.state === "annotated", 120);
  await marksAtRest(page, `${path} to come to rest`, 700);
  return tab;
}

async function benchMarks(driven: Driven, own: Page, paths: string[], rounds: number): Promise<Part> {
  const rows: Table["rows"] = [];
  const longest = new Map<string, number>();
  for (const path of paths) {
    const seen: { first: number; last: number; count: number; longest: number; over: number }[] = [];
    for (let round = 0; round < (path === "/huge" ? 2 : rounds); round++) {
      const page = await driven.browser.newPage();
      await page.evaluateOnNewDocument(watchMarks);
      await page.tracing.start({ categories: ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel"] });
      await page.goto(`http://${host}${path}`, { waitUntil: "load" });
      await annotated(own, page, path);
      const trace = await page.tracing.stop();
      const { load, first, last, count } = (await page.evaluate("window.seen")) as MarksSeen;
      const tasks = extensionTasks(trace ?? new Uint8Array(), driven.origin);
      seen.push({ first: first - load, last: last - load, count, longest: Math.max(0, ...tasks), over: tasks.filter((ms) => ms > 50).length });
      await page.close();
    }
    const of = (part: keyof (typeof seen)[number]) => median(seen.map((one) => one[part]));
    longest.set(path, of("longest"));
    rows.push([path, of("count"), of("first"), of("last"), of("longest"), of("over")]);
  }
  return {
    table: { title: "From load to marks", note: "Milliseconds after the page's load event, and the longest task in the page in which the extension ran (layout in the task included). Medians.", columns: ["page", "marks", "first mark", "last mark", "longest task", "tasks over 50 ms"], rows },
    verdicts: [
      { what: "longest task, page of 200 KB", measured: longest.get("/long") ?? Number.NaN, limit: 16, unit: "ms" },
      ...(longest.has("/huge") ? [{ what: "longest task, page of 5 MB", measured: longest.get("/huge") ?? Number.NaN, limit: 50, unit: "ms" }] : []),
    ],
  };
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string } };
}

/** Lengths, in milliseconds, of the tasks in which code of the extension ran. */
function extensionTasks(trace: Uint8Array, origin: string): number[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const tasks = traceEvents.filter(({ name, ph }) => ph === "X" && (name === "RunTask" || name === "ThreadControllerImpl::RunTask")).sort((a, b) => a.ts - b.ts);
  const ours = traceEvents.filter(({ name, ph, args }) => ph === "X" && ["FunctionCall", "EvaluateScript", "v8.evaluateScript"].includes(name) && args?.data?.url?.startsWith(origin) === true);
  const lengths = new Map<TraceEvent, number>();
  for (const call of ours) {
    // The worker's own tasks are on other threads than any page's; those with a page's task around them count.
    const around = tasks.findLast(({ pid, tid, ts, dur = 0 }) => pid === call.pid && tid === call.tid && ts <= call.ts && ts + dur >= call.ts);
    if (around) lengths.set(around, (around.dur ?? 0) / 1000);
  }
  return [...lengths.values()];
}

/** What passes between the end of the rest delay and the card's first frame. */
async function benchHover(driven: Driven, own: Page, times: number): Promise<Part> {
  const rows: Table["rows"] = [];
  const verdicts: Verdict[] = [];
  for (const path of ["/60", "/600"]) {
    const page = await openWatched(driven, path);
    await page.bringToFront();
    await annotated(own, page, path);
    await page.evaluate(`(() => {
      window.waits = [];
      let moved = 0;
      addEventListener("mousemove", (event) => (moved = event.timeStamp), true);
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeName === "NEWSGLOSS-CARD") requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => window.waits.push(performance.now() - moved); port2.postMessage(0); });
      }).observe(document, { childList: true, subtree: true });
    })()`);
    const count = (await page.evaluate("window.seen.count")) as number;
    for (let time = 0; time < times; time++) {
      const box = (await page.evaluate(`(() => { const mark = document.querySelectorAll("mark")[${(time * 7) % Math.max(1, count)}]; mark.scrollIntoView({ block: "center", behavior: "instant" }); const box = mark.getClientRects()[0]; return { x: box.left + box.width / 2, y: box.top + box.height / 2 }; })()`)) as { x: number; y: number };
      await new Promise((resolve) => setTimeout(resolve, 300));
      await page.mouse.move(box.x, box.y);
      await until("a card", async () => ((await page.evaluate("window.waits.length")) as number) > time, 20).catch(() => undefined);
      await page.keyboard.press("Escape");
      await page.mouse.move(2, 2);
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    const waits = ((await page.evaluate("window.waits")) as number[]).map((wait) => wait - restMs);
    rows.push([path, waits.length, median(waits), Math.max(...waits)]);
    verdicts.push({ what: `end of the rest delay to the card's first frame, ${path.slice(1)} names`, measured: median(waits), limit: 16, unit: "ms" });
    await page.close();
  }
  return { table: { title: "Hover", note: "Milliseconds from the end of the rest delay (150 ms after the pointer's last move) until the card's first frame is out.", columns: ["page", "cards", "median", "worst"], rows }, verdicts };
}

/** The card's rest delay, as `src/card/state` names it. */
const restMs = 150;

async function stopWorkers(own: Page): Promise<void> {
  const session = await own.createCDPSession();
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
  await new Promise((resolve) => setTimeout(resolve, 150));
}

/** Time to an answer of a sleeping background: to a message that needs no data, and to a story. */
async function benchWake(_driven: Driven, own: Page, names: readonly string[], rounds: number): Promise<Part> {
  const segments = madeUpStory(names, 14_000, 40);
  const ask = async (message: object) => (await own.evaluate(`(async () => { const began = performance.now(); await browser.runtime.sendMessage(${JSON.stringify(message)}); return performance.now() - began; })()`)) as number;
  const empty = { newsgloss: "status", payload: { state: "off-everywhere", site: "a.example" } };
  const story = { newsgloss: "annotate", payload: { article: { published: "2015-06-01" }, segments, where: { site: "", page: "" } } };
  const times = { empty: [] as number[], story: [] as number[], warm: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    await stopWorkers(own);
    times.empty.push(await ask(empty));
    await stopWorkers(own);
    times.story.push(await ask(story));
    times.warm.push(await ask(story));
  }
  const [wake, cold, warm] = [median(times.empty), median(times.story), median(times.warm)];
  return {
    table: { title: "The background", note: "Milliseconds from message to answer, medians. The story has 14,000 characters; “no data” is a message that the background answers without opening the dataset.", columns: ["asleep, no data", "asleep, a story", "awake, the story again"], rows: [[wake, cold, warm]] },
    verdicts: [{ what: "asleep, a story − 1.5 × asleep, no data", measured: cold - 1.5 * wake, limit: 50, unit: "ms" }],
  };
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1e6;
}

/** Megabytes of JavaScript heap: of a news tab with and without marks, and of the background with the dataset in use. */
async function benchMemory(driven: Driven, own: Page): Promise<Part> {
  const tabHeap = async (path: string) => {
    const page = await openWatched(driven, path);
    await annotated(own, page, path);
    const session = await page.createCDPSession();
    const on = await heapOf(session);
    await own.evaluate(`browser.storage.sync.set({ settings: { version: 1, on: false } })`);
    await page.reload({ waitUntil: "load" });
    await new Promise((resolve) => setTimeout(resolve, 800));
    const off = await heapOf(session);
    await own.evaluate(`browser.storage.sync.set({ settings: { version: 1, on: true } })`);
    await page.close();
    return on - off;
  };
  const tab = await tabHeap("/60");
  const large = await tabHeap("/600");
  const target = driven.browser.targets().find((one) => one.type() === "service_worker" && one.url().startsWith(driven.origin));
  const worker = await target?.worker();
  const background = worker ? await heapOf(worker.client) : Number.NaN;
  return {
    table: { title: "Memory", note: "Megabytes of JavaScript heap after collecting garbage. A tab: annotated less switched off.", columns: ["news tab, 60 names", "news tab, 600 names", "background, dataset in use"], rows: [[tab, large, background]] },
    verdicts: [
      { what: "heap of a news tab, 60 names", measured: tab, limit: 2, unit: "MB" },
      { what: "heap of the background", measured: background, limit: 40, unit: "MB" },
    ],
  };
}
