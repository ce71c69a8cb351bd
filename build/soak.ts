/**
 * `npm run soak`: one tab for an hour of reading in compressed time. A reader who goes to another story each minute, and to the end
 * of what is loaded every six seconds: `--stories 60 --loads 9`. Memory at the end, what the engine compiled apart, must be that
 * after the first tenth, or less than a tenth above; no observer or listener may be left of an old story.
 */
import { parseArgs } from "node:util";
import type { CDPSession } from "puppeteer-core";
import { buildExtension } from "./build-extension.ts";
import { compiledCode } from "./compiled-code.ts";
import { drive } from "./drive/drive.ts";
import { until } from "./drive/inside.ts";
import { servePages } from "./drive/serve.ts";
import { soakPage } from "./soak-page.ts";

const { values } = parseArgs({ options: { stories: { type: "string", default: "60" }, loads: { type: "string", default: "9" } } });
const [stories, loads] = [Number(values.stories), Number(values.loads)];
if (!(stories >= 10 && loads >= 1)) {
  console.error("--stories is 10 or more, --loads 1 or more");
  process.exit(2);
}

/** Seconds until what was loaded must be marked: a page that changes all the time is read at longer intervals on a busy machine. */
const patience = 60;
/** Seconds after which text that is only painted is taken to stay so. */
const stillPainted = 6;

interface Measured {
  heap: number;
  /** Of it compiled code; measured at the first and the last time. */
  code: number;
  nodes: number;
  listeners: number;
  /** MutationObservers of the extension's world. */
  observers: number;
}

async function measure(session: CDPSession, world: number, withCode: boolean): Promise<Measured> {
  for (let times = 0; times < 3; times++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const { result } = await session.send("Runtime.evaluate", { expression: "MutationObserver.prototype", contextId: world });
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId ?? "" });
  const { result: count } = await session.send("Runtime.callFunctionOn", { objectId: objects.objectId ?? "", functionDeclaration: "function () { return this.length; }", returnByValue: true });
  await session.send("Runtime.releaseObject", { objectId: objects.objectId ?? "" });
  const seen = { heap: metric("JSHeapUsedSize"), nodes: metric("Nodes"), listeners: metric("JSEventListeners"), observers: Number(count.value) };
  return { ...seen, code: withCode ? await compiledCode(session) : Number.NaN };
}

await buildExtension("chrome");
const host = "soak.newsgloss.example";
const server = await servePages((asked) => (asked === host ? { body: soakPage } : undefined));
const driven = await drive("chrome", { port: server.port, hosts: [host] });
let failed = false;
try {
  const own = await driven.openOwn("options/options.html");
  // Every name bears a mark, so that there is most to leave behind.
  await own.evaluate(`browser.storage.sync.set({ settings: { version: 1, on: true, density: "every", offSites: [], alwaysSites: [] } })`);
  await own.close();
  const page = await driven.open(`http://${host}/soak`);
  const session = await page.createCDPSession();
  let world = 0;
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin.startsWith("chrome-extension://")) world = context.id;
  });
  await session.send("Runtime.enable");
  await session.send("Performance.enable");
  await session.send("HeapProfiler.enable");
  const marks = () => page.evaluate(`[...document.querySelectorAll("article p")].at(-1)?.querySelector("mark") !== null`);
  /** Names are wrapped, or after some seconds still painted: wrapping would have moved a line of that text. */
  const shown = () => {
    const since = Date.now();
    return async () => (await marks()) || (Date.now() - since > stillPainted * 1000 && (await page.evaluate("[...CSS.highlights.values()].some(({ size }) => size > 0)")) && ++painted > 0);
  };
  let painted = 0;
  await until("the first marks", marks);
  const began = Date.now();
  let first: Measured | undefined;
  let seen = 0;
  console.log("story   heap (MB)   nodes   listeners   observers");
  for (let story = 1; story <= stories; story++) {
    await page.evaluate("soak.next()");
    await until("marks in the story", shown(), patience);
    for (let load = 0; load < loads; load++) {
      await page.evaluate("soak.more()");
      await until("marks in what was loaded", shown(), patience);
    }
    seen += Number(await page.evaluate(`document.querySelectorAll("mark.newsgloss-mark").length`));
    if (story % Math.ceil(stories / 10) !== 0 && story !== stories) continue;
    const now = await measure(session, world, first === undefined || story === stories);
    first ??= now;
    console.log(`${String(story).padStart(5)}   ${(now.heap / 1e6).toFixed(2).padStart(9)}   ${String(now.nodes).padStart(5)}   ${String(now.listeners).padStart(9)}   ${String(now.observers).padStart(9)}`);
    if (story !== stories) continue;
    const percent = (of: (one: Measured) => number, from: Measured) => (of(now) / of(from) - 1) * 100;
    const [whole, growth] = [percent(({ heap }) => heap, first), percent(({ heap, code }) => heap - code, first)];
    const told = (value: number) => `${value >= 0 ? "+" : ""}${value.toFixed(1)} %`;
    console.log(`${stories} stories and ${stories * loads} loads in ${((Date.now() - began) / 1000).toFixed(0)} s, ${seen} marks at the ends of the stories, ${painted} loads only painted; heap ${told(whole)} since the first tenth, without compiled code ${told(growth)}, listeners ${now.listeners - first.listeners}, observers ${now.observers - first.observers}`);
    failed = !(growth <= 10) || now.observers > first.observers || now.listeners > first.listeners;
  }
} finally {
  await driven.close();
  await server.close();
}
if (failed) console.log("FAILED: something is left of old stories");
process.exitCode = failed ? 1 : 0;
