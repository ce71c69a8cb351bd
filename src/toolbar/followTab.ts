/** What the popup and the side panel know of the tab in front, kept up to date. */
import browser, { type Tabs } from "webextension-polyfill";
import type { Cast, TabStatus } from "../messages.ts";
import { askPage, hearStatus } from "../messaging.ts";
import { siteFrom, type Settings } from "../settings.ts";
import { onSettings, readSettings } from "../settingsStore.ts";
import { plightOf, type Plight } from "./plight.ts";

/** Pages of the web, as the manifest asks for them. */
export const everywhere = { origins: ["http://*/*", "https://*/*"] };

export interface TabView {
  /** Absent where the window has no tab in front. */
  tab: number | undefined;
  window: number | undefined;
  settings: Settings;
  /** How the page stands, or why no script of ours runs in it. */
  page: TabStatus | { state: "out-of-reach"; plight: Plight };
  /** Host of the page; "" where the browser does not tell it. */
  site: string;
  cast: Cast | null;
}

/** Calls `show` at once and after every change of the tab in front of this window, until `signal` aborts. */
export function followTab(show: (view: TabView) => void, signal: AbortSignal): void {
  let tab: Tabs.Tab | undefined;
  let reading = false;
  let again = false;

  async function read(): Promise<TabView> {
    [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const id = tab?.id;
    const ask = <T>(asked: Promise<T>): Promise<T | null> => asked.catch(() => null);
    const [settings, allowed, status, cast] = await Promise.all([
      readSettings(),
      browser.permissions.contains(everywhere),
      id === undefined ? null : ask(askPage(id, "status", null)),
      id === undefined ? null : ask(askPage(id, "cast", null)),
    ]);
    const page = status ?? { state: "out-of-reach" as const, plight: plightOf(tab ?? {}, allowed) };
    return { tab: id, window: tab?.windowId, settings, page, site: status?.site ?? siteFrom(tab?.url ?? "") ?? "", cast };
  }

  /** One reading at a time; what changes meanwhile is read after it. */
  async function refresh(): Promise<void> {
    again = true;
    if (reading) return;
    reading = true;
    try {
      while (again && !signal.aborted) {
        again = false;
        const view = await read();
        if (!signal.aborted) show(view);
      }
    } finally {
      reading = false;
    }
  }

  const soon = () => void refresh().catch(() => undefined);
  const onUpdated = (id: number, change: { status?: string }) => {
    if (id === tab?.id && change.status !== undefined) soon();
  };
  browser.tabs.onActivated.addListener(soon);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onReplaced.addListener(soon);
  browser.tabs.onAttached.addListener(soon);
  onSettings(soon, signal);
  hearStatus((id) => id === tab?.id && soon(), signal);
  signal.addEventListener("abort", () => {
    browser.tabs.onActivated.removeListener(soon);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onReplaced.removeListener(soon);
    browser.tabs.onAttached.removeListener(soon);
  });
  soon();
}
