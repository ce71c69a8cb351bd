/** Entry of the toolbar popup. Wiring only. */
import { render } from "preact";
import browser from "webextension-polyfill";
import { wordsForPage } from "../browserWords.ts";
import { askPage } from "../messaging.ts";
import type { TabStatus } from "../messages.ts";
import { rule, siteFrom, withSite } from "../settings.ts";
import { changeSettings, onSettings, readSettings } from "../settingsStore.ts";
import { plightOf } from "./plight.ts";
import { PopupView } from "./PopupView.tsx";

const main = document.getElementById("popup");
if (!main) throw new Error("popup.html has no place for the popup");

/** How often a page that is still being read is asked again. */
const askAgainMs = 250;
const everywhere = { origins: ["http://*/*", "https://*/*"] };
const words = wordsForPage(document);

async function statusOf(tab: browser.Tabs.Tab | undefined): Promise<TabStatus | undefined> {
  if (tab?.id === undefined) return undefined;
  return askPage(tab.id, "status", null).catch(() => undefined);
}

async function show(into: HTMLElement): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const [settings, status, allowed] = await Promise.all([readSettings(), statusOf(tab), browser.permissions.contains(everywhere)]);
  const site = status?.site ?? siteFrom(tab?.url ?? "") ?? "";
  render(
    <PopupView
      words={words}
      on={settings.on}
      onHere={status === undefined ? undefined : rule(settings, site) !== "off-here"}
      site={site}
      page={status ?? { state: "out-of-reach", plight: plightOf(tab ?? {}, allowed) }}
      switchSite={(on) => void changeSettings((current) => withSite(current, site, on))}
      switchAll={(on) => void changeSettings((current) => ({ ...current, on }))}
      annotateAnyway={() => {
        if (tab?.id !== undefined) void askPage(tab.id, "annotate-anyway", null).then(() => show(into), () => undefined);
      }}
      loadAgain={() => void browser.tabs.reload(tab?.id).then(() => window.close())}
      allow={() => void browser.permissions.request(everywhere).then(() => browser.tabs.reload(tab?.id)).then(() => window.close())}
      openOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    />,
    into,
  );
  if (status?.state === "reading") setTimeout(() => void show(into), askAgainMs);
}

void show(main);
// The page follows the settings too; it is asked a moment later.
onSettings(() => void show(main).then(() => setTimeout(() => void show(main), askAgainMs)), new AbortController().signal);
