/** Where the reader's own names are kept: on this device only. */
import browser from "webextension-polyfill";
import { readLocalList } from "./localList.ts";
import { ownNamesFrom, type OwnName } from "./ownNames/ownNames.ts";
import { onStored, ownNamesKey } from "./storedChanges.ts";

/** The stored entries; none where storage cannot be read. */
export function readOwnNames(): Promise<OwnName[]> {
  return readLocalList(ownNamesKey, ownNamesFrom);
}

/** Rejects where this device's storage is full; what was stored then stays. */
export async function writeOwnNames(names: OwnName[]): Promise<void> {
  await browser.storage.local.set({ [ownNamesKey]: names });
}

/** Calls back after each change made anywhere, until `signal` aborts. */
export function onOwnNames(listener: () => void, signal: AbortSignal): void {
  onStored((changed, area) => area === "local" && ownNamesKey in changed && listener(), signal);
}
