/** Why no script of ours runs in a tab, told from what the browser lets us see of it. Pure. */

export type Plight = "store" | "reader" | "pdf" | "file" | "no-access" | "not-loaded" | "browser-page";

export interface SeenTab {
  /** Absent where the browser does not tell an extension. */
  url?: string | undefined;
  isInReaderMode?: boolean | undefined;
}

/** Hosts on which Chrome, Edge and Firefox run no extension. */
const stores = /^https?:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org)([/?#]|$)/i;

/**
 * @param allowed whether the reader lets Newsgloss read pages of the web. Without that the browser tells no address,
 *   so that a page of the web and one of the browser's own cannot be told apart.
 */
export function plightOf(tab: SeenTab, allowed: boolean): Plight {
  const url = tab.url ?? "";
  if (tab.isInReaderMode || url.startsWith("about:reader")) return "reader";
  if (stores.test(url)) return "store";
  if (url.startsWith("file:")) return "file";
  if (/^https?:/i.test(url)) {
    if (/\.pdf([?#]|$)/i.test(url)) return "pdf";
    return allowed ? "not-loaded" : "no-access";
  }
  return url === "" && !allowed ? "no-access" : "browser-page";
}
