/** Opens the real popup and side panel, which no driver lists as pages everywhere, and looks into them. */
import type { Browser, Page } from "puppeteer-core";
import type { Driven } from "./drive.ts";
import { until } from "./inside.ts";

/** The popup or side panel of a window. */
export interface View {
  /** Evaluates an expression in which `window` and `document` are the view's. */
  run<T>(expression: string): Promise<T>;
  /** Clicks the first element of a selector, once it is there. */
  click(selector: string): Promise<void>;
  /** Waits until its text holds something. */
  says(text: RegExp): Promise<string>;
  /** Its own page, where the driver has one. */
  page: Page | undefined;
  close(): Promise<void>;
}

interface Bidi {
  send(method: string, parameters: object): Promise<{ result: { contexts: { context: string; url: string }[]; result?: { value?: unknown }; exceptionDetails?: { text: string } } }>;
}

const bidi = (browser: Browser): Bidi => (browser as unknown as { connection: Bidi }).connection;

/** Runs an expression in Firefox's own window, the one in front. Answers its value, a string at most. */
async function inFirefox(browser: Browser, expression: string): Promise<unknown> {
  const { result } = await bidi(browser).send("browsingContext.getTree", { "moz:scope": "chrome" });
  const windows = result.contexts.filter(({ url }) => url.endsWith("browser.xhtml"));
  const context = windows.at(-1)?.context;
  if (context === undefined) throw new Error("no browser window");
  const answer = await bidi(browser).send("script.evaluate", { expression, target: { context }, awaitPromise: true });
  if (answer.result.exceptionDetails) throw new Error(answer.result.exceptionDetails.text);
  return answer.result.result?.value;
}

/** The extension's background worker in Chrome. */
export async function inWorker(browser: Browser, expression: string): Promise<unknown> {
  const target = await browser.waitForTarget((one) => one.type() === "service_worker" && one.url().endsWith("/background.js"));
  const worker = await target.worker();
  if (!worker) throw new Error("no background worker");
  return worker.evaluate(expression);
}

/** Opens the popup over the tab in front, by the button's own action. `own`: one of the extension's pages, to look from. */
export async function openPopup(driven: Driven, own: Page): Promise<View> {
  if (driven.name === "chrome") {
    await own.evaluate("chrome.windows.getLastFocused().then(({ id }) => chrome.action.openPopup({ windowId: id }))");
    return pageView(driven.browser, "toolbar/popup.html");
  }
  await inFirefox(driven.browser, `(() => {
    const { extension } = WebExtensionPolicy.getByID("newsgloss@newsgloss.example");
    const window = Services.wm.getMostRecentWindow("navigator:browser");
    extension.apiManager.global.browserActionFor(extension).triggerAction(window);
  })()`);
  const view = listedView(own, "popup");
  await until("the popup", () => own.evaluate(`browser.extension.getViews({ type: "popup" }).length > 0`) as Promise<boolean>);
  return view;
}

/** Opens the side panel of the window in front. */
export async function openPanel(driven: Driven, own: Page): Promise<View> {
  if (driven.name === "firefox") {
    await inFirefox(driven.browser, `(() => {
      const window = Services.wm.getMostRecentWindow("navigator:browser");
      const { extension } = WebExtensionPolicy.getByID("newsgloss@newsgloss.example");
      extension.apiManager.global.sidebarActionFor(extension).open(window);
    })()`);
    await until("the sidebar", () => own.evaluate(`browser.extension.getViews({ type: "sidebar" }).length > 0`) as Promise<boolean>);
    return listedView(own, "sidebar");
  }
  // Only a gesture of the reader opens it; a click in the popup is one.
  const popup = await openPopup(driven, own);
  await popup.says(/./);
  await popup.page?.click("#open-panel");
  return pageView(driven.browser, "toolbar/panel.html");
}

async function pageView(browser: Browser, path: string): Promise<View> {
  const target = await browser.waitForTarget((one) => one.url().endsWith(path), { timeout: 30_000 });
  const page = await target.asPage();
  return viewOf({ run: <T>(expression: string) => page.evaluate(expression) as Promise<T>, page, close: () => page.close().catch(() => undefined) });
}

function listedView(own: Page, type: "popup" | "sidebar"): View {
  return viewOf({
    run: <T>(expression: string) => own.evaluate(`((window) => ((document) => (${expression}))(window.document))(browser.extension.getViews({ type: "${type}" }).at(-1))`) as Promise<T>,
    page: undefined,
    close: async () => void (await own.evaluate(`browser.extension.getViews({ type: "${type}" }).at(-1)?.close()`)),
  });
}

function viewOf(view: Pick<View, "run" | "page" | "close">): View {
  return {
    ...view,
    async click(selector) {
      await until(`${selector} to click`, () => view.run<boolean>(`document.querySelector(${JSON.stringify(selector)}) !== null`));
      await view.run(`document.querySelector(${JSON.stringify(selector)}).click()`);
    },
    says: (text) => until(`the view to say ${text}`, async () => {
      const said = await view.run<string>("document.body.innerText");
      return text.test(said) ? said : null;
    }),
  };
}
