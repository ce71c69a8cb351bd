/** Reading a list that is kept on this device only. */
import browser from "webextension-polyfill";

/** The sound entries stored under `key`, as `from` picks them from any stored value; those of nothing where storage cannot be read. */
export async function readLocalList<Entry>(key: string, from: (stored: unknown) => Entry[]): Promise<Entry[]> {
  try {
    return from((await browser.storage.local.get(key))[key]);
  } catch {
    return from(undefined);
  }
}
