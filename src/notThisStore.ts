/** Where the list of what pages do not mean is kept: on this device only. */
import browser from "webextension-polyfill";
import { readLocalList } from "./localList.ts";
import { notThisFrom, withNotThis, type NotThis } from "./notThis.ts";

const key = "notThis";

/** The stored entries; none where storage cannot be read. */
export function readNotThis(): Promise<NotThis[]> {
  return readLocalList(key, notThisFrom);
}

let adding: Promise<unknown> = Promise.resolve();

/** Adds an entry, one after the other. Rejects where this device's storage is full; what was stored then stays. */
export function addNotThis(said: NotThis): Promise<void> {
  const added = adding.then(async () => browser.storage.local.set({ [key]: withNotThis(await readNotThis(), said) }));
  adding = added.catch(() => undefined);
  return added;
}

/** Forgets every entry; answers the way to have them back. */
export async function forgetNotThis(): Promise<() => Promise<void>> {
  const before = await readNotThis();
  await browser.storage.local.remove(key);
  return () => browser.storage.local.set({ [key]: before });
}
