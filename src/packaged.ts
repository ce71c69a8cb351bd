/** The extension's own files: the one place where anything is fetched, and only from within the package. */
import browser from "webextension-polyfill";

/** Rejects where the package is broken. */
export function packaged(file: string): Promise<Response> {
  return fetch(browser.runtime.getURL(file));
}
