/** Brings the popup or the side panel to life. Wiring only. */
import { render } from "preact";
import browser from "webextension-polyfill";
import { wordsForPage } from "../browserWords.ts";
import { dateLocale } from "../card/dates.ts";
import { askBackground, askPage } from "../messaging.ts";
import { withSite } from "../settings.ts";
import { changeSettings } from "../settingsStore.ts";
import { everywhere, followTab, type TabView } from "./followTab.ts";
import type { Reach } from "./reach.ts";
import { ToolbarView } from "./ToolbarView.tsx";

/** @param closes whether the window goes once its work is done: a popup's does, a panel's stays */
export function startToolbar(into: HTMLElement, closes: boolean): void {
  const words = wordsForPage(document);
  const locale = dateLocale(navigator.languages);
  const done = () => closes && window.close();

  followTab((view) => render(<ToolbarView words={words} locale={locale} view={view} reach={reachOf(view, done)} />, into), new AbortController().signal);
}

function reachOf({ tab, site, cast }: TabView, done: () => void): Reach {
  /** Where the page is gone meanwhile, the next look at the tab says so. */
  const atPage = async <T,>(ask: (id: number) => Promise<T>): Promise<T | null> => (tab === undefined ? null : ask(tab).catch(() => null));
  return {
    jump: (id, direction) => atPage((page) => askPage(page, "jump", { id, direction })),
    goBack: async () => void (await atPage((page) => askPage(page, "go-back", null))),
    card(id, day) {
      const published = day ?? cast?.article.published;
      return askBackground("card", { id, ...(published !== undefined && { published }) });
    },
    switchSite: (on) => void changeSettings((current) => withSite(current, site, on)),
    switchAll: (on) => void changeSettings((current) => ({ ...current, on })),
    annotateAnyway: () => void atPage((page) => askPage(page, "annotate-anyway", null)),
    loadAgain: () => void browser.tabs.reload(tab).then(done),
    allow: () => void browser.permissions.request(everywhere).then((allowed) => (allowed ? browser.tabs.reload(tab).then(done) : undefined)),
    openOptions: () => void browser.runtime.openOptionsPage().then(done),
  };
}
