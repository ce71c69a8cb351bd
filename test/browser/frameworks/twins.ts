/** What each framework's page does without the extension: the measure of what it does with it. */
import type { Driven } from "../../../build/drive/drive.ts";
import type { Job } from "./cells.ts";
import type { Scenario } from "./scenarios.ts";
import type { Snapshot } from "./start.ts";
import { ask, openWindow, quoted, type Opened } from "./tabs.ts";

export interface Twin {
  /** Of each scenario, the text after each step: at once, and later. */
  seen: Record<string, [string, string][]>;
  after: Record<string, Snapshot>;
  afterOff: Record<string, string>;
  errors: string[];
}

/** Twins at work at the same time. */
const atOnce = 3;

/** Runs the twins of the jobs' pages, in their order, each for all its jobs; answers them by the pages' slugs, while they still run. */
export function runTwins(bare: Driven, jobs: Job[]): Map<string, Promise<Twin>> {
  const twins = new Map<string, Promise<Twin>>();
  const windows = Array.from({ length: atOnce }, () => openWindow(bare));
  const free: Promise<unknown>[] = windows.map(() => Promise.resolve());
  [...new Set(jobs.map(({ source }) => source))].forEach((source, at) => {
    const scenarios = jobs.filter((job) => job.source === source).flatMap(({ group }) => group);
    const place = at % atOnce;
    const twin = Promise.all([windows[place], free[place]]).then(async ([open]) => runTwin(await (open as NonNullable<typeof open>)(source), scenarios));
    free[place] = twin.catch(() => undefined);
    twins.set(source.slug, twin);
  });
  return twins;
}

async function runTwin({ page, errors }: Opened, scenarios: Scenario[]): Promise<Twin> {
  await ask(page, "hydrate()");
  const names = quoted(scenarios.map(({ name }) => name));
  return { seen: await ask(page, `run(${names})`), after: await ask(page, `snapshots(${names})`), afterOff: await ask(page, `afterOff(${names})`), errors };
}
