/** The licences of everything bundled, as a text that goes into the package. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import type { Metafile } from "esbuild";
import { root } from "./build-extension.ts";

/** Packages drawn on at build time: their code is not in the bundles, what was made of their data is. */
const drawnFrom: Record<string, string> = {
  "country-flag-icons": "drawings of flags",
  "world-atlas": "outlines of countries (Natural Earth, public domain)",
  "cldr-localenames-full": "names of countries (Unicode CLDR)",
};

/** Names of the packages whose files went into the bundles, in order. */
function bundledPackages(metafile: Metafile): string[] {
  const names = new Set<string>();
  for (const output of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (name !== undefined && bytesInOutput > 0) names.add(name);
    }
  }
  return [...names].sort();
}

/** Throws where a package has no licence to be named. */
export function licenceText(metafile: Metafile): string {
  const parts = [...bundledPackages(metafile).map((name) => ({ name, what: "code" })), ...Object.entries(drawnFrom).map(([name, what]) => ({ name, what }))];
  const own = readFileSync(new URL("LICENSE", root), "utf8").trim();
  const sections = parts.map(({ name, what }) => {
    const folder = new URL(`node_modules/${name}/`, root);
    const { version, license } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8")) as { version: string; license?: string };
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (license === undefined && file === undefined) throw new Error(`${name} says no licence`);
    return `${name} ${version} (${what}) · ${license ?? "see below"}\n\n${file !== undefined && existsSync(new URL(file, folder)) ? readFileSync(new URL(file, folder), "utf8").trim() : "The package names its licence and holds no text of it."}`;
  });
  return [`Newsgloss\n\n${own}`, "The dataset: CC0 1.0 but for the attributions in DATA.md beside this file.", ...sections].join("\n\n────────\n\n") + "\n";
}
