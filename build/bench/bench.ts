/**
 * `npm run bench [-- FOLDER] [--quick] [--only finder,pages,live,growth,markjs,extension] [--save] [--guard]`: what the extension costs, beside floors and other ways,
 * in one run. FOLDER: saved pages with an index; made-up pages without. Writes `dist/bench/` (Markdown, JSON, SVG); with `--save` also
 * `build/bench/latest.*`, which the README shows and where the parts left out keep the figures they had. With `--guard` it fails where a ratio is far above the
 * stored one in three runs out of three, and writes nothing.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { buildExtension, root } from "../build-extension.ts";
import { loadFinder } from "../load-finder.ts";
import { worseEachTime } from "./guard.ts";
import { benchExtension } from "./extension-bench.ts";
import { benchFinder } from "./finder-bench.ts";
import { benchGrowth } from "./growth-bench.ts";
import { benchMarkJs } from "./markjs-bench.ts";
import { benchPages } from "./page-bench.ts";
import { madeUpPages, pagesFrom } from "./pages.ts";
import { benchLive } from "./live-bench.ts";
import { plotOf, type Series } from "./plot.ts";
import { figuresIn, reportMarkdown, reportOf, type Figures, type Part, type Report } from "./report.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: "boolean", default: false }, only: { type: "string", default: "finder,pages,live,growth,markjs,extension" }, save: { type: "boolean", default: false }, guard: { type: "boolean", default: false } } });
const parts = new Set(values.only.split(","));
const finder = loadFinder();
const names = [...finder.reference.people.values()].filter(({ tenures }) => tenures.length > 0).slice(0, 400).map(({ name }) => name);
const pages = positionals[0] === undefined ? madeUpPages(finder) : pagesFrom(positionals[0], values.quick ? 8 : 40);

await buildExtension("chrome");
const size = (file: string) => statSync(new URL(`dist/chrome/${file}`, root)).size / 1024;
const sizes: Figures = {
  tables: [],
  verdicts: [
    { what: "content script, minified", measured: size("content.js"), limit: 25, unit: "KB" },
    { what: "annotator, minified", measured: size("annotator.js"), limit: 90, unit: "KB" },
  ],
};

let growth: Series[] = [];
const measures = new Map<Part, () => Figures | Promise<Figures>>([
  ["finder", () => {
    const figures = benchFinder(finder, values.quick);
    growth = figures.growth;
    return figures;
  }],
  ["pages", () => benchPages(finder, pages, values.quick ? 3 : 7)],
  ["live", () => benchLive(pages.filter((_, index) => index % 4 === 0), values.quick ? 2 : 3)],
  ["growth", () => benchGrowth(finder, names, values.quick ? 1 : 3)],
  ["markjs", () => benchMarkJs(finder, pages, values.quick ? [500] : [500, 2_000], values.quick ? 3 : 7)],
  ["extension", () => benchExtension(names, values.quick)],
]);

/** The parts asked for, one after the other. */
async function measure(): Promise<Map<Part, Figures>> {
  const run = new Map<Part, Figures>([["sizes", sizes]]);
  for (const [part, bench] of measures) {
    if (!parts.has(part)) continue;
    console.error(`${part} …`);
    run.set(part, await bench());
  }
  return run;
}

const machine = `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`;
// What was not measured is no number, which JSON writes as null.
const stored = JSON.parse(readFileSync(new URL("build/bench/latest.json", root), "utf8"), (_key, value: unknown) => value ?? Number.NaN) as Report;

if (values.guard) {
  let figures = 0;
  const worse = await worseEachTime(stored, async () => { const { verdicts } = reportOf(machine, values.quick, await measure()); figures = verdicts.length; return verdicts; }, 3);
  for (const line of worse) console.error(line);
  console.log(`${figures} figures, ${worse.length} far above the stored ones`);
  process.exitCode = worse.length > 0 ? 1 : 0;
} else {
  const run = await measure();
  const svg = growth.length > 0 ? plotOf("Growth", "characters, or surface forms", "ms, or MB/s", growth) : undefined;
  const write = (folder: URL, name: string, report: Report) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL(`${name}.md`, folder), reportMarkdown(report));
    writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(report, null, 2)}\n`);
    if (svg !== undefined) writeFileSync(new URL(`${name}.svg`, folder), svg);
  };
  const report = reportOf(machine, values.quick, run);
  write(new URL("dist/bench/", root), "bench", report);
  if (values.save) write(new URL("build/bench/", root), "latest", reportOf(machine, values.quick, new Map([...figuresIn(stored), ...run])));
  console.log(reportMarkdown(report));
}
