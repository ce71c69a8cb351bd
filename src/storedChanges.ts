/** Changes of what is kept in the browser's storage, and the names it is kept under. */
import browser from "webextension-polyfill";

export const settingsKey = "settings";
export const ownNamesKey = "ownNames";

/** Calls back with what changed and in which area (`sync`, `local`), wherever it was changed, until `signal` aborts. */
export function onStored(listener: (changed: Record<string, unknown>, area: string) => void, signal: AbortSignal): void {
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => {
    // The extension may be gone already, and its storage with it.
    try {
      browser.storage.onChanged.removeListener(listener);
    } catch {}
  });
}
