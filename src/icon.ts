/** The toolbar icon: whether Newsgloss is on, for all tabs or for one. */
import browser from "webextension-polyfill";
import { browserWords } from "./browserWords.ts";
import type { TabStatus } from "./messages.ts";

const sizes = [16, 32, 48];

/** Shows a state on one tab's icon, or on all without `tabId`. A tab that is gone meanwhile is no error. */
export async function showState(state: TabStatus["state"], tabId?: number): Promise<void> {
  const off = state === "off-everywhere" || state === "off-here";
  const path = Object.fromEntries(sizes.map((size) => [size, `/icons/${off ? "off" : "on"}-${size}.png`]));
  const tab = tabId === undefined ? {} : { tabId };
  await browser.action.setIcon({ path, ...tab }).catch(() => undefined);
  const key = state === "off-everywhere" ? "iconOff" : state === "off-here" ? "iconOffHere" : "extensionName";
  await browser.action.setTitle({ title: browserWords().say(key), ...tab }).catch(() => undefined);
}
