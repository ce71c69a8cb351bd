/**
 * `npm run bench [-- FOLDER] [--quick] [--only finder,pages,extension] [--save] [--guard]`: what the extension costs, beside floors and other ways,
 * in one run. FOLDER: saved pages with an index; made-up pages without. Writes `dist/bench/` (Markdown, JSON, SVG); with `--save` also
 * `build/bench/latest.*`, which the README shows. With `--guard` it fails where a ratio is far above the stored one.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { buildExtension, root } from "../build-extension.ts";
import { loadFinder } from "../load-finder.ts";
import { worseThan } from "./guard.ts";
import { benchExtension } from "./extension-bench.ts";
import { figure, isMet, markdownOf, type Table, type Verdict } from "./figures.ts";
import { benchFinder } from "./finder-bench.ts";
import { benchPages } from "./page-bench.ts";
import { madeUpPages, pagesFrom } from "./pages.ts";
import { plotOf, type Series } from "./plot.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: "boolean", default: false }, only: { type: "string", default: "finder,pages,extension" }, save: { type: "boolean", default: false }, guard: { type: "boolean", default: false } } });
const parts = new Set(values.only.split(","));
const finder = loadFinder();
const names = [...finder.reference.people.values()].filter(({ tenures }) => tenures.length > 0).slice(0, 400).map(({ name }) => name);
const tables: Table[] = [];
const verdicts: Verdict[] = [];
const growth: Series[] = [];

await buildExtension("chrome");
const size = (file: string) => statSync(new URL(`dist/chrome/${file}`, root)).size / 1024;
verdicts.push(
  { what: "content script, minified", measured: size("content.js"), limit: 25, unit: "KB" },
  { what: "annotator, minified", measured: size("annotator.js"), limit: 90, unit: "KB" },
);

if (parts.has("finder")) {
  console.error("finder …");
  const figures = benchFinder(finder, values.quick);
  tables.push(...figures.tables);
  verdicts.push(...figures.verdicts);
  growth.push(...figures.growth);
}
if (parts.has("pages")) {
  console.error("pages …");
  const pages = positionals[0] === undefined ? madeUpPages(finder) : pagesFrom(positionals[0], values.quick ? 8 : 40);
  const figures = await benchPages(finder, pages, values.quick ? 3 : 7, names.slice(0, values.quick ? 100 : 500));
  tables.push(...figures.tables);
  verdicts.push(...figures.verdicts);
}
if (parts.has("extension")) {
  console.error("extension …");
  const figures = await benchExtension(names, values.quick);
  tables.push(...figures.tables);
  verdicts.push(...figures.verdicts);
}

const machine = `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`;
const summary: Table = {
  title: "Targets",
  columns: ["what", "measured", "target", "met"],
  rows: verdicts.map((verdict) => [verdict.what, `${figure(verdict.measured)} ${verdict.unit}`, `${verdict.atLeast === true ? "≥" : "≤"} ${figure(verdict.limit)} ${verdict.unit}`, Number.isNaN(verdict.measured) ? "–" : isMet(verdict) ? "yes" : "no"]),
};
const markdown = `# Bench\n\n${machine}${values.quick ? ", quick run" : ""}. Compare within a table only: the machine is shared.\n\n${[summary, ...tables].map(markdownOf).join("\n")}`;
const json = JSON.stringify({ machine, quick: values.quick, verdicts, tables }, null, 2);
const svg = growth.length > 0 ? plotOf("Growth", "characters, or surface forms", "ms, or MB/s", growth) : undefined;
const write = (folder: URL, name: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.md`, folder), markdown);
  writeFileSync(new URL(`${name}.json`, folder), `${json}\n`);
  if (svg !== undefined) writeFileSync(new URL(`${name}.svg`, folder), svg);
};
write(new URL("dist/bench/", root), "bench");
if (values.save) write(new URL("build/bench/", root), "latest");
if (!values.guard) console.log(markdown);
else {
  const worse = worseThan(JSON.parse(readFileSync(new URL("build/bench/latest.json", root), "utf8")) as { verdicts: Verdict[] }, verdicts);
  for (const line of worse) console.error(line);
  console.log(`${verdicts.length} figures, ${worse.length} far above the stored ones`);
  process.exitCode = worse.length > 0 ? 1 : 0;
}
