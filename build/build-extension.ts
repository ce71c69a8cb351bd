/** Bundles the extension for one browser. */
import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { build, type BuildOptions } from "esbuild";
import { overdrawn } from "./budgets.ts";
import { compileReference } from "./compile-reference/compile-reference.ts";
import { packForms } from "./compile-reference/pack-forms.ts";
import { packReference } from "./compile-reference/pack-reference.ts";
import { drawOutlines } from "./compile-reference/outlines.ts";
import type { Country } from "../src/reference/types.ts";
import { languageNames, type Language } from "../src/words/languages.ts";
import { countryNamesIn } from "./country-names.ts";
import { drawFlags } from "./draw-flags.ts";
import { drawIcons } from "./draw-icons.ts";
import { licenceText } from "./licences.ts";
import { loadForms } from "./load-forms.ts";
import { manifestFor } from "./manifest.ts";
import { noRawHtml } from "./no-raw-html.ts";
import { slimMark } from "./slim-mark.ts";
import { slimPolyfill } from "./slim-polyfill.ts";
import { slimStyle } from "./slim-style.ts";

export type BrowserName = "chrome" | "firefox";

/** The project's folder. */
export const root = new URL("../", import.meta.url);

/** Files that are bundled; nobody imports them. */
export const entries = ["content", "annotator", "hoverCard", "background", "toolbar/popup", "toolbar/panel", "options/options", "welcome/welcome"];
const pages = ["toolbar/popup.html", "toolbar/panel.html", "toolbar/toolbar.css", "options/options.html", "options/options.css", "welcome/welcome.html", "welcome/welcome.css"];
/** Lowest versions the code is written for; `manifest.ts` says why. */
const targets: Record<BrowserName, string> = { chrome: "chrome116", firefox: "firefox142" };

/** Writes `dist/<browser>`; answers the size of each script in bytes. Throws where a record or the code is broken, or more goes into a page than `budgets` allows. */
export async function buildExtension(browser: BrowserName): Promise<Record<string, number>> {
  const out = new URL(`dist/${browser}/`, root);
  const { data, problems } = compileReference(new URL("src/data/", root).pathname);
  if (problems.length > 0) throw new Error(`the dataset has ${problems.length} problem(s):\n${problems.slice(0, 40).map(({ file, record, reason }) => `  ${file} · ${record} · ${reason}`).join("\n")}`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const options: BuildOptions = {
    absWorkingDir: root.pathname,
    entryPoints: Object.fromEntries(entries.map((entry) => [entry, entryFile(entry)])),
    outdir: out.pathname,
    bundle: true,
    minify: true,
    // Each file runs by itself: in a page, a worker or a document.
    format: "iife",
    target: targets[browser],
    charset: "utf8",
    legalComments: "inline",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
    plugins: [noRawHtml, slimPolyfill, slimMark, slimStyle],
  };
  const { metafile } = await build({ ...options, metafile: true });
  writeFileSync(new URL("manifest.json", out), `${JSON.stringify(manifestFor(browser), null, 2)}\n`);
  writeFileSync(new URL("facts.bin", out), new Uint8Array(packReference(data)));
  writeFileSync(new URL("forms.bin", out), new Uint8Array(packForms(data, loadForms())));
  writeFileSync(new URL("maps.json", out), outlinesFor(data.countries));
  mkdirSync(new URL("names/", out));
  for (const language of Object.keys(languageNames) as Language[]) {
    if (language !== "en") writeFileSync(new URL(`names/${language}.json`, out), JSON.stringify(countryNamesIn(language, data.countries)));
  }
  writeFileSync(new URL("flags.json", out), JSON.stringify(drawFlags(data.countries)));
  for (const file of pages) cpSync(new URL(`src/${file}`, root), new URL(file, out));
  cpSync(new URL("src/_locales/", root), new URL("_locales/", out), { recursive: true });
  writeFileSync(new URL("LICENCES.txt", out), licenceText(metafile));
  cpSync(new URL("src/data/README.md", root), new URL("DATA.md", out));
  drawIcons(new URL("icons/", root), new URL("icons/", out));
  const sizes = Object.fromEntries([...entries.map((entry) => `${entry}.js`), "facts.bin", "forms.bin"].map((file) => [file, statSync(new URL(file, out)).size]));
  const over = overdrawn(sizes);
  if (over.length > 0) throw new Error(`dist/${browser} is too big:\n${over.map((sentence) => `  ${sentence}`).join("\n")}`);
  return sizes;
}

let outlines: string | undefined;
/** Drawn once for both browsers: it takes a second. */
function outlinesFor(countries: readonly Country[]): string {
  outlines ??= JSON.stringify(drawOutlines(countries));
  return outlines;
}

function entryFile(entry: string): string {
  return entry.includes("/") ? `src/${entry}.tsx` : `src/${entry}.ts`;
}
