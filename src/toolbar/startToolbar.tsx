/** Brings the popup or the side panel to life. Wiring only. */
import { render } from "preact";
import browser from "webextension-polyfill";
import { wordsForPage } from "../browserWords.ts";
import { askBackground, askPage } from "../messaging.ts";
import { onAsked, openPanel } from "../panel.ts";
import { withSite } from "../settings.ts";
import { changeSettings } from "../settingsStore.ts";
import { everywhere, followTab, type TabView } from "./followTab.ts";
import type { Reach } from "./reach.ts";
import { StoryPane, type Asked } from "./StoryPane.tsx";
import { ToolbarView } from "./ToolbarView.tsx";

/** `popup` goes once its work is done; `panel` stays; `page` is a tab of its own that only looks up. */
export type Place = "popup" | "panel" | "page";

export function startToolbar(into: HTMLElement, place: Place, question?: string): void {
  const words = wordsForPage(document);
  const { signal } = new AbortController();
  let view: TabView | undefined;
  let asked: Asked | undefined = question === undefined ? undefined : { question };

  if (place === "page") {
    document.body.className = place;
    const title = words.say("extensionName");
    render([<h1 key="title">{title}</h1>, <StoryPane key="pane" words={words} cast={null} asked={asked} reach={reachOf(undefined, place)} />], into);
    return;
  }
  const show = () => view && render(<ToolbarView words={words} view={view} asked={asked} reach={reachOf(view, place)} />, into);
  followTab((next) => {
    view = next;
    show();
  }, signal);
  if (place !== "panel") return;
  void browser.windows.getCurrent().then(({ id }) => {
    if (id === undefined) return;
    onAsked(id, (next) => {
      asked = { question: next };
      show();
    }, signal);
  });
}

function reachOf(view: TabView | undefined, place: Place): Reach {
  const { tab, site = "", cast } = view ?? {};
  const done = () => place === "popup" && window.close();
  /** Where the page is gone meanwhile, the next look at the tab says so. */
  const atPage = async <T,>(ask: (id: number) => Promise<T>): Promise<T | null> => (tab === undefined ? null : ask(tab).catch(() => null));
  return {
    jump: (id, direction) => atPage((page) => askPage(page, "jump", { id, direction })),
    goBack: async () => void (await atPage((page) => askPage(page, "go-back", null))),
    card(id, day) {
      const published = day ?? cast?.article.published;
      return askBackground("card", { id, ...(published !== undefined && { published }), ...(cast && { story: cast.members.map((member) => member.id) }) });
    },
    lookUp: (question) => askBackground("look-up", { question }),
    ...(place === "popup" && view?.window !== undefined && { openPanel: () => void openPanel(view.window).then(done, () => undefined) }),
    switchSite: (on) => void changeSettings((current) => withSite(current, site, on)),
    switchAll: (on) => void changeSettings((current) => ({ ...current, on })),
    annotateAnyway: () => void atPage((page) => askPage(page, "annotate-anyway", null)),
    loadAgain: () => void browser.tabs.reload(tab).then(done),
    allow: () => void browser.permissions.request(everywhere).then((allowed) => (allowed ? browser.tabs.reload(tab).then(done) : undefined)),
    openOptions: () => void browser.runtime.openOptionsPage().then(done),
  };
}
