/** The cells of one page load: its marks, the scenarios one after the other, and the page when all is off again. */
import type { Page } from "puppeteer-core";
import { until } from "../../../build/drive/inside.ts";
import type { FrameworkPage } from "./pages.ts";
import type { Scenario } from "./scenarios.ts";
import type { Coverage, Snapshot } from "./start.ts";
import { cellOf, type Matrix } from "./table.ts";
import { ask, quoted } from "./tabs.ts";
import type { Twin } from "./twins.ts";

/** What is asked of each page besides the scenarios. */
export const pageCells = ["before hydration", "marked at first", "off", "on again"] as const;

/** A page and the scenarios that share a load of it. */
export interface Job {
  source: FrameworkPage;
  group: Scenario[];
}

/** The page of a job in its window. */
export interface Load extends Job {
  page: Page;
  errors: string[];
}

/** Time for the extension to mark what changed, in milliseconds, on a machine that runs a dozen tabs besides. The median is held to a second. */
const patience = 8000;

const namesOf = ({ group }: Load) => quoted(group.map(({ name }) => name));

/** Waits until every name in the blocks is marked and nothing else; gives what is missing when patience ends. */
const covered = ({ page }: Load, blocks: string[]) => ask<Coverage>(page, `marked(${quoted(blocks)}, "marked", ${patience})`);

/** Marks before the page's own script took over, and the marks a reader meets at first. */
export async function takeOver(tab: Load, matrix: Matrix): Promise<void> {
  const faultsOf = (cell: string) => cellOf(matrix, tab.source.name, cell);
  const blocks = [...new Set(tab.group.map(({ block }) => block))];
  if (tab.source.mode === "late") {
    const coverage = await covered(tab, blocks);
    // Time enough to wrap, were the page taken for settled.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    faultsOf("before hydration").push(...coverage.missing);
    await ask(tab.page, "hydrate()");
  }
  const coverage = await ask<Coverage>(tab.page, `marked(${quoted(blocks)}, "wrapped", 15_000)`);
  const faults = faultsOf("marked at first");
  faults.push(...coverage.missing, ...coverage.stray);
  if (coverage.painted > 0) faults.push(`${coverage.painted} names only painted, ${coverage.wrapped} wrapped`);
}

/** Does to the page what the scenarios say, and waits for its marks and for calm. */
export async function perform(tab: Load, twin: Twin, matrix: Matrix): Promise<void> {
  const faultsOf = (cell: string) => cellOf(matrix, tab.source.name, cell);
  const { page, group } = tab;
  const seen = await ask<Record<string, [string, string][]>>(page, `run(${namesOf(tab)})`);
  for (const { name } of group) {
    const [steps = [], wanted = []] = [seen[name], twin.seen[name]];
    steps.forEach(([now, later], step) => {
      if (now !== wanted[step]?.[0]) faultsOf(name).push(`step ${step}: “${now}” at once, not “${wanted[step]?.[0]}”`);
      if (later !== wanted[step]?.[1]) faultsOf(name).push(`step ${step}: “${later}”, not “${wanted[step]?.[1]}”`);
    });
    if (steps.length === 0 || steps.length !== wanted.length) faultsOf(name).push(`${steps.length} steps, not ${wanted.length}`);
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

/** Once it is switched off, the page must be what its twin is, and go on as it does. */
export async function checkOff(tab: Load, twin: Twin, matrix: Matrix): Promise<void> {
  const faultsOf = (cell: string) => cellOf(matrix, tab.source.name, cell);
  const { source, page, group } = tab;
  await until("no marks", async () => (await page.evaluate(`document.querySelectorAll("mark.newsgloss-mark").length + document.adoptedStyleSheets.filter(({ cssRules }) => cssRules[0]?.cssText.includes("newsgloss")).length`)) === 0, 20).catch((error: unknown) => faultsOf("off").push(String(error)));
  const snapshots = await ask<Record<string, Snapshot>>(page, `snapshots(${namesOf(tab)})`);
  for (const { name } of group) {
    const now = snapshots[name] as Snapshot;
    const wanted = twin.after[name];
    if (now.html !== wanted?.html) faultsOf(name).push(`off: ${now.html}, not ${wanted?.html}`);
    // What compares the page with new HTML may well have chosen other nodes to keep.
    else if (source.mode === "static" ? now.nodes.length !== wanted.nodes.length : now.nodes.join("|") !== wanted.nodes.join("|")) faultsOf(name).push(`off, text nodes: ${now.nodes.join("|")}, not ${wanted.nodes.join("|")}`);
  }
  const html = await ask<Record<string, string>>(page, `afterOff(${namesOf(tab)})`);
  for (const { name } of group) if (html[name] === undefined || html[name] !== twin.afterOff[name]) faultsOf(name).push(`off, then updated: ${html[name]}, not ${twin.afterOff[name]}`);
  faultsOf("off");
}

/** Switched on again, the marks are back. Last the page's own console is looked through. */
export async function checkOnAgain(tab: Load, twin: Twin, matrix: Matrix): Promise<void> {
  const faults = cellOf(matrix, tab.source.name, "on again");
  const coverage = await covered(tab, tab.group.map(({ block }) => block));
  faults.push(...coverage.missing, ...coverage.stray);
  const known = new Set(twin.errors);
  faults.push(...tab.errors.filter((error) => !known.has(error)));
}
