/** The side panel (Chrome) or sidebar (Firefox): opening it, and handing it what to look up. */
import browser from "webextension-polyfill";

/** What Chrome has and the shared types do not know. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

const chromePanel = (browser as unknown as { sidePanel?: SidePanel }).sidePanel;
const key = "look-up";

/** Opens the panel of a window. To be called at once in answer to the reader's key or click: browsers allow it then only. */
export function openPanel(windowId: number | undefined): Promise<void> {
  if (chromePanel) return windowId === undefined ? Promise.resolve() : chromePanel.open({ windowId });
  return browser.sidebarAction.open();
}

/** Leaves a question for the panel of a window, open or about to be. Kept in memory only. */
export async function askPanel(windowId: number, query: string): Promise<void> {
  await browser.storage.session.set({ [key]: { windowId, query, at: Date.now() } });
}

/** Calls back with each question left for this window, the one waiting included, until `signal` aborts. */
export function onAsked(windowId: number, listener: (query: string) => void, signal: AbortSignal): void {
  const take = (asked: unknown): void => {
    const { windowId: meant, query } = (asked ?? {}) as { windowId?: unknown; query?: unknown };
    if (meant !== windowId || typeof query !== "string" || signal.aborted) return;
    listener(query);
    void browser.storage.session.remove(key);
  };
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === "session" && changes[key]) take(changes[key].newValue);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(changed));
  void browser.storage.session.get(key).then(({ [key]: asked }) => take(asked), () => undefined);
}
