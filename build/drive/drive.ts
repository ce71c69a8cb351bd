/** Launches Chromium or Firefox with the built extension and drives it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { root, type BrowserName } from "../build-extension.ts";
import { ensureBrowser } from "./browsers.ts";

/** The extension's id in Firefox's pages, fixed beforehand so that they can be opened. */
const firefoxUuid = "6f2f0a3e-3b6d-4a54-9d1c-6e1b2f8b8a55";
const firefoxId = "newsgloss@newsgloss.example";

export interface Driven {
  name: BrowserName;
  browser: Browser;
  /** The extension's id; none without the extension. */
  id: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  origin: string;
  /** A new tab at an address. */
  open(url: string): Promise<Page>;
  /** A tab with one of the extension's own pages. */
  openOwn(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface DriveOptions {
  /** Port of the server that answers for every host under `.example`. */
  port: number;
  /** Hosts the pages use; Firefox must be told each. */
  hosts: string[];
  headless?: boolean;
  /** A profile to keep; a fresh one otherwise, removed at the end. */
  profile?: string;
  /** Leaves the introduction open, which comes up at installation. */
  introduced?: boolean;
  /** Another extension than the built one, in Chromium. */
  folder?: string;
  /** Without the extension, to see what pages do by themselves; it has no `origin` then. */
  bare?: boolean;
}

/** Starts a browser with `dist/<name>` loaded. */
export async function drive(name: BrowserName, options: DriveOptions): Promise<Driven> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "newsgloss-"));
  const driven = name === "chrome" ? await driveChrome(options, profile) : await driveFirefox(options, profile);
  if (!options.bare && !options.introduced) await closeIntroduction(driven);
  return {
    ...driven,
    async close() {
      await driven.browser.close().catch(() => undefined);
      if (options.profile === undefined) removeProfile(profile);
    },
  };
}

/** A browser's last processes may still write there; a folder left among the temporary ones fails nothing. */
export function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  } catch {}
}

/** The folder of the built extension. */
export const extension = (name: BrowserName) => new URL(`dist/${name}`, root).pathname;

/** So that no tab comes to the front in the middle of a test. In a profile that knows the extension none opens. */
async function closeIntroduction({ name, browser }: Pick<Driven, "name" | "browser">): Promise<void> {
  const address = "/welcome/welcome.html";
  if (name === "chrome") {
    const opened = await browser.waitForTarget((target) => target.url().endsWith(address), { timeout: 5_000 }).catch(() => undefined);
    return (await opened?.page())?.close();
  }
  // The driver does not follow where such a tab goes.
  const { connection } = browser as unknown as { connection: { send(method: string, parameters: object): Promise<{ result: { contexts: { context: string; url: string }[] } }> } };
  for (const end = Date.now() + 5_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const { result } = await connection.send("browsingContext.getTree", {});
    const opened = result.contexts.find(({ url }) => url.endsWith(address));
    if (opened) return void (await connection.send("browsingContext.close", { context: opened.context }));
  }
}

async function driveChrome({ port, headless = true, bare = false, folder = extension("chrome") }: DriveOptions, profile: string): Promise<Omit<Driven, "close">> {
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser("chrome"),
    headless,
    userDataDir: profile,
    pipe: true,
    enableExtensions: true,
    protocolTimeout: 180_000,
    timeout: 120_000,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--host-resolver-rules=MAP *.example:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1280,900",
    ],
    defaultViewport: { width: 1280, height: 800 },
  });
  const id = bare ? "" : await browser.installExtension(folder);
  const origin = bare ? "" : `chrome-extension://${id}`;
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: "load", timeout: 60_000 });
    return page;
  };
  return { name: "chrome", browser, id, origin, open, openOwn: (path) => open(`${origin}/${path}`) };
}

async function driveFirefox({ port, hosts, headless = true, bare = false }: DriveOptions, profile: string): Promise<Omit<Driven, "close">> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: ensureBrowser("firefox"),
    headless,
    userDataDir: profile,
    protocolTimeout: 180_000,
    timeout: 120_000,
    args: ["--remote-allow-system-access", "--width=1280", "--height=900"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [firefoxId]: firefoxUuid }),
      "network.dns.localDomains": hosts.join(","),
      "network.socket.forcePort": `80=${port}`,
      // Tabs behind the one in front keep their pace.
      "dom.min_background_timeout_value": 4,
      "dom.min_background_timeout_value_without_budget_throttling": 4,
      "dom.timeout.enable_budget_timer_throttling": false,
      "network.connectivity-service.enabled": false,
      "network.captive-portal-service.enabled": false,
      "datareporting.policy.dataSubmissionEnabled": false,
    },
    defaultViewport: { width: 1280, height: 800 },
  });
  if (!bare) await browser.installExtension(extension("firefox"));
  const origin = `moz-extension://${firefoxUuid}`;
  return {
    name: "firefox",
    browser,
    id: bare ? "" : firefoxId,
    origin,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: "load", timeout: 60_000 });
      return page;
    },
    async openOwn(path) {
      const page = await browser.newPage();
      // `goto` waits for events that never come for an extension's page.
      const { connection } = browser as unknown as { connection: { send(method: string, parameters: object): Promise<unknown> } };
      await connection.send("browsingContext.navigate", { context: (page.mainFrame() as unknown as { _id: string })._id, url: `${origin}/${path}`, wait: "complete" });
      return page;
    },
  };
}
