/** Entry of the toolbar popup. Wiring only. */
import { render } from "preact";
import browser from "webextension-polyfill";
import { askPage } from "../messaging.ts";
import type { TabStatus } from "../messages.ts";
import { rule, siteFrom, withSite } from "../settings.ts";
import { changeSettings, onSettings, readSettings } from "../settingsStore.ts";
import { PopupView } from "./PopupView.tsx";

const main = document.getElementById("popup");
if (!main) throw new Error("popup.html has no place for the popup");

/** How often a page that is still being read is asked again. */
const askAgainMs = 250;

async function statusOf(tab: browser.Tabs.Tab | undefined): Promise<TabStatus | undefined> {
  if (tab?.id === undefined) return undefined;
  return askPage(tab.id, "status", null).catch(() => undefined);
}

async function show(into: HTMLElement): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const [settings, status] = await Promise.all([readSettings(), statusOf(tab)]);
  const site = status?.site ?? siteFrom(tab?.url ?? "");
  const here = status !== undefined && site !== undefined ? rule(settings, site) : undefined;
  render(
    <PopupView
      on={settings.on}
      onHere={here === undefined ? undefined : here !== "off-here"}
      status={status}
      switchSite={(on) => {
        if (site !== undefined) void changeSettings((current) => withSite(current, site, on));
      }}
      switchAll={(on) => void changeSettings((current) => ({ ...current, on }))}
      annotateAnyway={() => {
        if (tab?.id !== undefined) void askPage(tab.id, "annotate-anyway", null).then(() => show(into), () => undefined);
      }}
      openOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    />,
    into,
  );
  if (status?.state === "reading") setTimeout(() => void show(into), askAgainMs);
}

void show(main);
// The page follows the settings too; it is asked a moment later.
onSettings(() => void show(main).then(() => setTimeout(() => void show(main), askAgainMs)), new AbortController().signal);
