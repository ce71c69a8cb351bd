/** The manifest of each browser: what both share, and what only one of them knows. */
import { readFileSync } from "node:fs";
import { root, type BrowserName } from "./build-extension.ts";

type Manifest = Record<string, unknown>;

const own: Record<BrowserName, Manifest> = {
  chrome: {
    // 114 brings the popover API, which puts the card in the top layer.
    minimum_chrome_version: "114",
    background: { service_worker: "background.js" },
  },
  firefox: {
    background: { scripts: ["background.js"] },
    browser_specific_settings: {
      gecko: {
        id: "newsgloss@newsgloss.example",
        // Below 142 the store does not know how to read that nothing is collected on all its platforms.
        strict_min_version: "142.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  },
};

/** The manifest of a browser. The version is the package's. */
export function manifestFor(browser: BrowserName): Manifest {
  const read = (file: string) => JSON.parse(readFileSync(new URL(file, root), "utf8")) as Manifest;
  return { ...read("manifest.json"), version: read("package.json")["version"], ...own[browser] };
}
