/** The manifest of each browser: what both share, and what only one of them knows. */
import { readFileSync } from "node:fs";
import { root, type BrowserName } from "./build-extension.ts";

type Manifest = Record<string, unknown>;

const panel = "toolbar/panel.html";

/** Permissions that only one of them knows. */
const ownPermissions: Record<BrowserName, string[]> = { chrome: ["sidePanel"], firefox: [] };

const own: Record<BrowserName, Manifest> = {
  chrome: {
    // 114 brings the popover API, which puts the card in the top layer; 116 the opening of the side panel by a key.
    minimum_chrome_version: "116",
    background: { service_worker: "background.js" },
    side_panel: { default_path: panel },
  },
  firefox: {
    background: { scripts: ["background.js"] },
    sidebar_action: { default_panel: panel, default_title: "__MSG_extensionName__", default_icon: "icons/on-32.png", open_at_install: false },
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
  const shared = read("manifest.json");
  const permissions = [...(shared["permissions"] as string[]), ...ownPermissions[browser]];
  return { ...shared, permissions, version: read("package.json")["version"], ...own[browser] };
}
