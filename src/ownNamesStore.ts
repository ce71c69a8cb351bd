/** Where the reader's own names are kept: on this device only. */
import browser from "webextension-polyfill";
import { readLocalList } from "./localList.ts";
import { ownNamesFrom, type OwnName } from "./ownNames/ownNames.ts";

const key = "ownNames";

/** The stored entries; none where storage cannot be read. */
export function readOwnNames(): Promise<OwnName[]> {
  return readLocalList(key, ownNamesFrom);
}

/** Rejects where this device's storage is full; what was stored then stays. */
export async function writeOwnNames(names: OwnName[]): Promise<void> {
  await browser.storage.local.set({ [key]: names });
}

/** Calls back after each change made anywhere, until `signal` aborts. */
export function onOwnNames(listener: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === "local" && key in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener("abort", () => {
    // The extension may be gone already, and its storage with it.
    try {
      browser.storage.onChanged.removeListener(changed);
    } catch {}
  });
}
