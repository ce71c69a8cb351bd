/** Where settings are kept: synchronised storage, or this device's where that is absent, off or full. */
import browser from "webextension-polyfill";
import { defaultSettings, settingsFrom, type Settings } from "./settings.ts";
import { onStored, settingsKey } from "./storedChanges.ts";

/** The stored settings, or the defaults. The copy written last wins, so a full or absent sync store loses nothing. */
export async function readSettings(): Promise<Settings> {
  const [local, synced] = await Promise.all([get("local"), get("sync")]);
  return settingsFrom(local ?? synced ?? defaultSettings);
}

/** Stores settings for all devices; only on this one where synchronised storage refuses. Throws where neither takes them. */
async function writeSettings(settings: Settings): Promise<void> {
  try {
    await browser.storage.sync.set({ [settingsKey]: settings });
    await browser.storage.local.remove(settingsKey);
  } catch {
    await browser.storage.local.set({ [settingsKey]: settings });
  }
}

let changing: Promise<unknown> = Promise.resolve();

/** Reads, changes, stores; one change after the other. Answers the new settings; rejects where they cannot be stored, and the old ones stay. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const changed = changing.then(async () => {
    const settings = change(await readSettings());
    await writeSettings(settings);
    return settings;
  });
  changing = changed.catch(() => undefined);
  return changed;
}

/** Calls back with the settings after each change made anywhere, until `signal` aborts. */
export function onSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  onStored((changed) => {
    if (settingsKey in changed) void readSettings().then((settings) => !signal.aborted && listener(settings), () => undefined);
  }, signal);
}

async function get(area: "sync" | "local"): Promise<unknown> {
  try {
    return (await browser.storage[area].get(settingsKey))[settingsKey];
  } catch {
    return undefined;
  }
}
