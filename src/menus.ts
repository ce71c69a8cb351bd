/** The context menus: looking up what is selected, and the switches on the toolbar button. */
import browser, { type Menus, type Tabs } from "webextension-polyfill";
import { browserWords } from "./browserWords.ts";
import { askPanel, openPanel } from "./panel.ts";
import { toggleEverywhere, toggleHere } from "./switches.ts";

/** A longer selection is no name. */
const longestQuery = 120;

/** Puts up the menus; browsers keep them, so that this is done at installation and start only. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const words = browserWords();
  browser.contextMenus.create({ id: "look-up", title: words.say("menuLookUp", { selection: "%s" }), contexts: ["selection"] });
  browser.contextMenus.create({ id: "toggle-here", title: words.say("commandToggleHere"), contexts: ["action"] });
  browser.contextMenus.create({ id: "toggle-everywhere", title: words.say("menuToggleEverywhere"), contexts: ["action"] });
  browser.contextMenus.create({ id: "open-panel", title: words.say("commandOpenPanel"), contexts: ["action"] });
}

/** Carries out what was chosen. The panel is opened first: browsers allow it only at once. */
export function onMenu({ menuItemId, selectionText = "" }: Menus.OnClickData, tab?: Tabs.Tab): Promise<unknown> {
  switch (menuItemId) {
    case "look-up": {
      const opened = openPanel(tab?.windowId);
      return tab?.windowId === undefined ? opened : Promise.all([opened, askPanel(tab.windowId, selectionText.slice(0, longestQuery).trim())]);
    }
    case "open-panel": return openPanel(tab?.windowId);
    case "toggle-here": return toggleHere(tab?.url);
    case "toggle-everywhere": return toggleEverywhere();
    default: return Promise.resolve();
  }
}
