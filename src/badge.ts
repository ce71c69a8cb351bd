/** The number on the toolbar button: how many different names the story of a tab holds. */
import browser from "webextension-polyfill";
import type { TabStatus } from "./messages.ts";
import { readSettings } from "./settingsStore.ts";

/** Shows the number on one tab's button where the reader wants it, and nothing otherwise. A tab that is gone meanwhile is no error. */
export async function showBadge(status: TabStatus, tabId: number): Promise<void> {
  const { badge } = await readSettings();
  const count = status.state === "annotated" ? Object.values(status.counts).reduce((all, one) => all + one, 0) : 0;
  await browser.action.setBadgeText({ text: badge && count > 0 ? String(count) : "", tabId }).catch(() => undefined);
}

/** Colours that stay readable on light and dark toolbars. */
export async function dressBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: "#5a6170" });
  await browser.action.setBadgeTextColor?.({ color: "#ffffff" });
}
