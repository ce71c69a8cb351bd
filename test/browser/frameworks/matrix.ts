/** Runs every framework's page with the extension and without, scenario by scenario, and compares. */
import type { Page } from "puppeteer-core";
import type { BrowserName } from "../../../build/build-extension.ts";
import { drive, type Driven } from "../../../build/drive/drive.ts";
import { until } from "../../../build/drive/inside.ts";
import { servePages } from "../../../build/drive/serve.ts";
import type { FrameworkPage } from "./pages.ts";
import type { Scenario } from "./scenarios.ts";
import type { Coverage, Snapshot } from "./start.ts";

const host = "frameworks.newsgloss.example";

/** What is asked of each page besides the scenarios. */
export const pageCells = ["before hydration", "marked at first", "off", "on again"] as const;

export interface Matrix {
  /** Faults by page and cell; a cell without faults is right, one not there was not run. */
  cells: Map<string, Map<string, string[]>>;
  /** Milliseconds until the new text was marked, of each page load. */
  latencies: number[];
  /** Names found wrapped and only painted after the scenarios. */
  wrapped: number;
  painted: number;
}

interface Twin {
  seen: Record<string, [string, string][]>;
  after: Record<string, Snapshot>;
  afterOff: Record<string, string>;
  errors: string[];
}

interface Tab {
  source: FrameworkPage;
  group: Scenario[];
  page: Page;
  errors: string[];
}

/** Tabs at work at the same time. */
const atOnce = { chrome: 12, firefox: 6 };
/** Time for the extension to mark what changed, in milliseconds, on a machine that runs a dozen tabs besides. The median is held to a second. */
const patience = 8000;

export async function runMatrix(name: BrowserName, pages: FrameworkPage[], groups: Scenario[][]): Promise<Matrix> {
  const bySlug = new Map(pages.map((page) => [page.slug, page]));
  const server = await servePages((asked, path) => {
    const page = asked === host ? bySlug.get(path.slice(1).replace(/\.js$/, "")) : undefined;
    return page && (path.endsWith(".js") ? { body: page.script, type: "text/javascript; charset=utf-8" } : { body: page.html });
  });
  const options = { port: server.port, hosts: [host] };
  const [bare, driven] = await Promise.all([drive(name, { ...options, bare: true }), drive(name, options)]);
  const matrix: Matrix = { cells: new Map(pages.map((page) => [page.name, new Map()])), latencies: [], wrapped: 0, painted: 0 };
  try {
    const own = await driven.openOwn("options/options.html");
    const switchTo = (on: boolean) => own.evaluate(`browser.storage.sync.set({ settings: { version: 1, on: ${on}, density: "every", offSites: [], alwaysSites: [] } })`);
    await switchTo(true);
    const twins = new Map<string, Twin>();
    const scenarios = groups.flat();
    await inTurns(pages, 4, async (source) => void twins.set(source.slug, await runTwin(bare, source, scenarios)));
    await bare.close();
    const jobs = pages.flatMap((source) => groups.map((group) => ({ source, group })));
    for (let at = 0; at < jobs.length; at += atOnce[name]) {
      await runWave(driven, jobs.slice(at, at + atOnce[name]), twins, switchTo, matrix);
    }
  } finally {
    await Promise.all([bare.close(), driven.close()]);
    await server.close();
  }
  return matrix;
}

async function inTurns<T>(jobs: T[], places: number, run: (job: T) => Promise<void>): Promise<void> {
  const left = [...jobs];
  await Promise.all(Array.from({ length: places }, async () => {
    for (let job = left.shift(); job !== undefined; job = left.shift()) await run(job);
  }));
}

async function openTab({ browser }: Driven, source: FrameworkPage): Promise<{ page: Page; errors: string[] }> {
  // Windows of their own, since pages in the background hold back.
  const page = await browser.newPage(browser.process()?.spawnfile.includes("firefox") ? {} : { type: "window" });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && errors.push(message.text()));
  await page.goto(`http://${host}/${source.slug}`, { waitUntil: "load", timeout: 60_000 });
  await page.waitForFunction("window.harness !== undefined", { timeout: 30_000 });
  return { page, errors };
}

const ask = async <T>(page: Page, expression: string): Promise<T> => (await page.evaluate(`window.harness.${expression}`)) as T;
const quoted = (value: unknown) => JSON.stringify(value);

async function runTwin(bare: Driven, source: FrameworkPage, scenarios: Scenario[]): Promise<Twin> {
  const { page, errors } = await openTab(bare, source);
  await ask(page, "hydrate()");
  const twin: Twin = { seen: {}, after: {}, afterOff: {}, errors };
  for (const { name } of scenarios) twin.seen[name] = await ask(page, `run(${quoted(name)})`);
  for (const { name, block } of scenarios) twin.after[name] = await ask(page, `snapshot(${quoted(block)})`);
  for (const { name } of scenarios) twin.afterOff[name] = await ask(page, `afterOff(${quoted(name)})`);
  await page.close();
  return twin;
}

async function runWave(driven: Driven, jobs: { source: FrameworkPage; group: Scenario[] }[], twins: Map<string, Twin>, switchTo: (on: boolean) => Promise<unknown>, matrix: Matrix): Promise<void> {
  const faultsOf = (tab: Tab, cell: string): string[] => {
    const cells = matrix.cells.get(tab.source.name) ?? new Map<string, string[]>();
    const faults = cells.get(cell) ?? [];
    cells.set(cell, faults);
    return faults;
  };
  const tabs: Tab[] = await Promise.all(jobs.map(async (job) => ({ ...job, ...(await openTab(driven, job.source)) })));
  await Promise.all(tabs.map(async (tab) => {
    await takeOver(tab, (cell) => faultsOf(tab, cell));
    const twin = twins.get(tab.source.slug) as Twin;
    await perform(tab, twin, (cell) => faultsOf(tab, cell), matrix);
  }));
  await switchTo(false);
  await Promise.all(tabs.map((tab) => checkOff(tab, twins.get(tab.source.slug) as Twin, (cell) => faultsOf(tab, cell))));
  await switchTo(true);
  await Promise.all(tabs.map(async (tab) => {
    const faults = faultsOf(tab, "on again");
    const coverage = await covered(tab, tab.group.map(({ block }) => block));
    faults.push(...coverage.missing, ...coverage.stray);
    const known = new Set((twins.get(tab.source.slug) as Twin).errors);
    faults.push(...tab.errors.filter((error) => !known.has(error)));
    await tab.page.close();
  }));
}

/** Waits until every name in the blocks is marked and nothing else; gives what is missing when patience ends. */
async function covered({ page }: Tab, blocks: string[]): Promise<Coverage> {
  const end = Date.now() + patience;
  for (;;) {
    const coverage = await ask<Coverage>(page, `coverage(${quoted(blocks)})`);
    if ((coverage.missing.length === 0 && coverage.stray.length === 0) || Date.now() > end) return coverage;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Marks before the page's own script took over, and the marks a reader meets at first. */
async function takeOver(tab: Tab, faultsOf: (cell: string) => string[]): Promise<void> {
  const blocks = [...new Set(tab.group.map(({ block }) => block))];
  if (tab.source.mode === "late") {
    const coverage = await covered(tab, blocks);
    // Time enough to wrap, were the page taken for settled.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    faultsOf("before hydration").push(...coverage.missing);
    await ask(tab.page, "hydrate()");
  }
  const coverage = await until(`${tab.source.name} to be wrapped`, async () => {
    const now = await ask<Coverage>(tab.page, `coverage(${quoted(blocks)})`);
    return now.missing.length === 0 && now.painted === 0 && now.wrapped > 0 ? now : null;
  }, 15).catch(() => ask<Coverage>(tab.page, `coverage(${quoted(blocks)})`));
  const faults = faultsOf("marked at first");
  faults.push(...coverage.missing, ...coverage.stray);
  if (coverage.painted > 0) faults.push(`${coverage.painted} names only painted, ${coverage.wrapped} wrapped`);
}

async function perform(tab: Tab, twin: Twin, faultsOf: (cell: string) => string[], matrix: Matrix): Promise<void> {
  const { page, group } = tab;
  for (const { name } of group) {
    const seen = await ask<[string, string][]>(page, `run(${quoted(name)})`);
    const wanted = twin.seen[name] ?? [];
    seen.forEach(([now, later], step) => {
      if (now !== wanted[step]?.[0]) faultsOf(name).push(`step ${step}: “${now}” at once, not “${wanted[step]?.[0]}”`);
      if (later !== wanted[step]?.[1]) faultsOf(name).push(`step ${step}: “${later}”, not “${wanted[step]?.[1]}”`);
    });
    if (seen.length !== wanted.length) faultsOf(name).push(`${seen.length} steps, not ${wanted.length}`);
    faultsOf(name);
  }
  const began = Date.now();
  const blocks = group.map(({ block }) => block);
  const all = await covered(tab, blocks);
  matrix.latencies.push(Date.now() - began);
  matrix.wrapped += all.wrapped;
  matrix.painted += all.painted;
  for (const { name, block } of group) {
    // Asked with patience again: on a busy machine a framework may draw its last step after all stood marked.
    const { missing, stray } = await covered(tab, [block]);
    faultsOf(name).push(...missing.map((what) => `unmarked: ${what}`), ...stray.map((what) => `stray mark: ${what}`));
  }
  // What was painted is wrapped now; then nothing may stir.
  let changes = 1;
  for (let windows = 0; changes > 0 && windows < 15; windows++) changes = await ask<number>(page, "changesWithin(400)");
  if (changes > 0) for (const { name } of group) faultsOf(name).push(`${changes} changes go on in the page`);
}

async function checkOff({ source, page, group }: Tab, twin: Twin, faultsOf: (cell: string) => string[]): Promise<void> {
  await until("no marks", async () => (await page.evaluate(`document.querySelectorAll("mark.newsgloss-mark").length + document.adoptedStyleSheets.filter(({ cssRules }) => cssRules[0]?.cssText.includes("newsgloss")).length`)) === 0, 20).catch((error: unknown) => faultsOf("off").push(String(error)));
  for (const { name, block } of group) {
    const now = await ask<Snapshot>(page, `snapshot(${quoted(block)})`);
    const wanted = twin.after[name];
    if (now.html !== wanted?.html) faultsOf(name).push(`off: ${now.html}, not ${wanted?.html}`);
    // What compares the page with new HTML may well have chosen other nodes to keep.
    else if (source.mode === "static" ? now.nodes.length !== wanted.nodes.length : now.nodes.join("|") !== wanted.nodes.join("|")) faultsOf(name).push(`off, text nodes: ${now.nodes.join("|")}, not ${wanted.nodes.join("|")}`);
  }
  for (const { name } of group) {
    const html = await ask<string>(page, `afterOff(${quoted(name)})`);
    if (html !== twin.afterOff[name]) faultsOf(name).push(`off, then updated: ${html}, not ${twin.afterOff[name]}`);
  }
  faultsOf("off");
}

/** The matrix as a table: a row for each page, a point for each right cell, a cross for each wrong one. */
export function tableOf({ cells, latencies, wrapped, painted }: Matrix, columns: string[]): string {
  const width = Math.max(...[...cells.keys()].map((name) => name.length));
  const lines = columns.map((column, at) => `${" ".repeat(width + 1)}${"│".repeat(at)}┌ ${column}`);
  for (const [name, row] of cells) lines.push(`${name.padEnd(width)} ${columns.map((column) => (row.has(column) ? (row.get(column)?.length === 0 ? "·" : "✗") : " ")).join("")}`);
  const run = [...cells.values()].flatMap((row) => [...row.values()]);
  lines.push(`${run.filter((faults) => faults.length === 0).length} of ${run.length} cells right; new text marked after ${median(latencies)} ms (median), ${Math.max(...latencies)} ms (longest); then ${wrapped} names wrapped, ${painted} painted`);
  return lines.join("\n");
}

export function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

/** All faults, one a line. */
export function faultsOf({ cells }: Matrix): string[] {
  return [...cells].flatMap(([page, row]) => [...row].flatMap(([cell, faults]) => faults.map((fault) => `${page} · ${cell} · ${fault}`)));
}
