/** Runs every framework's page with the extension and without, scenario by scenario, and compares. */
import type { BrowserName } from "../../../build/build-extension.ts";
import { drive, type Driven } from "../../../build/drive/drive.ts";
import { servePages, type PageServer, type Served } from "../../../build/drive/serve.ts";
import { checkOff, checkOnAgain, perform, takeOver, type Job, type Load } from "./cells.ts";
import type { FrameworkPage } from "./pages.ts";
import { cellOf, type Matrix } from "./table.ts";
import { host, openWindow } from "./tabs.ts";
import { runTwins, type Twin } from "./twins.ts";

/**
 * Browsers at work at the same time, and windows in each. The switch is one for a whole browser: while the windows of one
 * wait for each other before it, those of another have the processor.
 */
const lanes = { chrome: { browsers: 2, windows: 8 }, firefox: { browsers: 1, windows: 6 } };

export async function runMatrix(name: BrowserName, asked: Job[]): Promise<Matrix> {
  const pages = [...new Set(asked.map(({ source }) => source))];
  const server = await serve(pages);
  const matrix: Matrix = { cells: new Map(pages.map((page) => [page.name, new Map()])), latencies: [], wrapped: 0, painted: 0 };
  // Those taken over late keep others waiting, and so have waves of their own.
  const jobs = asked.toSorted((a, b) => Number(a.source.mode === "late") - Number(b.source.mode === "late"));
  const options = { port: server.port, hosts: [host] };
  const bare = await drive(name, { ...options, bare: true });
  try {
    const twins = runTwins(bare, jobs);
    await Promise.all(Array.from({ length: lanes[name].browsers }, async () => {
      const driven = await drive(name, options);
      await runLane(driven, jobs, twins, matrix).finally(() => driven.close());
    }));
    for (const page of pages) {
      // Once for each job and once for the twin. What fetches itself anew in between begins its story again, and cannot be compared.
      const opened = asked.filter(({ source }) => source === page).length + 1;
      const fetched = server.requests.filter((path) => path === `${host}/${page.slug}`).length;
      if (fetched !== opened) cellOf(matrix, page.name, "on again").push(`fetched ${fetched} times, opened ${opened} times`);
    }
  } finally {
    await bare.close();
    await server.close();
  }
  return matrix;
}

/** Answers for pages and scripts by their paths; `others` for what else is asked for. */
export function serve(pages: FrameworkPage[], others?: (path: string) => Served | undefined): Promise<PageServer> {
  const served = new Map<string, Served>();
  for (const { slug, html, script, scriptPath } of pages) {
    served.set(`/${slug}`, { body: html });
    // Kept by the browser, which compiles it once for many pages.
    served.set(scriptPath, { body: script, type: "text/javascript; charset=utf-8", headers: { "cache-control": "max-age=3600" } });
  }
  return servePages((asked, path) => (asked === host ? (served.get(path) ?? others?.(path)) : undefined));
}

/** One browser, which takes jobs until none is left. */
async function runLane(driven: Driven, jobs: Job[], twins: Map<string, Promise<Twin>>, matrix: Matrix): Promise<void> {
  const own = await driven.openOwn("options/options.html");
  const switchTo = (on: boolean) => own.evaluate(`browser.storage.sync.set({ settings: { version: 1, on: ${on}, density: "every", offSites: [], alwaysSites: [] } })`);
  await switchTo(true);
  const windows = await Promise.all(Array.from({ length: lanes[driven.name].windows }, () => openWindow(driven)));
  while (jobs.length > 0) {
    const loads = await Promise.all(jobs.splice(0, windows.length).map(async (job, at) => {
      const opened = await (windows[at] as (typeof windows)[number])(job.source);
      const load: Load = { ...job, ...opened };
      await takeOver(load, matrix);
      const twin = (await twins.get(job.source.slug)) as Twin;
      await perform(load, twin, matrix);
      return { load, twin };
    }));
    await switchTo(false);
    await Promise.all(loads.map(({ load, twin }) => checkOff(load, twin, matrix)));
    await switchTo(true);
    await Promise.all(loads.map(({ load, twin }) => checkOnAgain(load, twin, matrix)));
  }
}
