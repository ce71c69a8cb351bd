/** Presses the extension's keyboard commands, which pages and drivers cannot send. */
import type { Browser } from "puppeteer-core";
import type { Stage } from "./stage.ts";

/** Fires a command as the browser would for its key, on the tab in front. */
export async function pressCommand(stage: Stage, command: string): Promise<void> {
  if (stage.driven.name === "chrome") await dispatchInWorker(stage.driven.browser, command);
  else await pressInFirefox(stage.driven.browser, command);
}

async function dispatchInWorker(browser: Browser, command: string): Promise<void> {
  const target = await browser.waitForTarget((one) => one.type() === "service_worker" && one.url().endsWith("/background.js"));
  const worker = await target.worker();
  if (!worker) throw new Error("no background worker");
  await worker.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab))`);
}

interface Bidi {
  connection: { send(method: string, parameters: object): Promise<{ result: { contexts: { context: string; url: string }[] } }> };
}

/** Runs the key element that Firefox makes of the command, in the browser's own window. */
async function pressInFirefox(browser: Browser, command: string): Promise<void> {
  const { connection } = browser as unknown as Bidi;
  const { result } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const window = result.contexts.find(({ url }) => url.endsWith("browser.xhtml"));
  if (!window) throw new Error("no browser window");
  // The key's place tells the command: both stand in the manifest's order.
  const keys = { "toggle-here": "M", "next-mention": "Y", "previous-mention": "U", "open-panel": "L" } as Record<string, string>;
  await connection.send("script.evaluate", {
    expression: `[...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')].find((key) => key.getAttribute("key") === ${JSON.stringify(keys[command])}).doCommand()`,
    target: { context: window.context }, awaitPromise: false,
  });
}
