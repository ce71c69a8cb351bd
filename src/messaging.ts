/** Sending and answering the messages of `messages.ts`. */
import browser, { type Runtime } from "webextension-polyfill";
import type { Answer, Envelope, Payload, ToBackground, ToPage } from "./messages.ts";

/** What browsers say where the background went to sleep before it answered. */
const cutOff = /Receiving end does not exist|(port|channel) closed|message manager disconnected/i;
/** A background that goes to sleep needs so long until it can be woken again. */
const wakeMs = 200;

/** Asks the background, a second time where it fell asleep over the first. Rejects where it failed, or where the extension is gone. */
export async function askBackground<Name extends keyof ToBackground>(name: Name, payload: Payload<ToBackground, Name>): Promise<Answer<ToBackground, Name>> {
  const ask = async () => (await browser.runtime.sendMessage({ newsgloss: name, payload } satisfies Envelope)) as Answer<ToBackground, Name>;
  try {
    return await ask();
  } catch (error) {
    if (isOrphaned() || !(error instanceof Error) || !cutOff.test(error.message)) throw error;
    await new Promise((resolve) => setTimeout(resolve, wakeMs));
    return ask();
  }
}

/** Asks the content script of a tab's top frame. Rejects where there is none. */
export async function askPage<Name extends keyof ToPage>(tab: number, name: Name, payload: Payload<ToPage, Name>): Promise<Answer<ToPage, Name>> {
  return (await browser.tabs.sendMessage(tab, { newsgloss: name, payload } satisfies Envelope, { frameId: 0 })) as Answer<ToPage, Name>;
}

/** Tells the content scripts of all tabs, in all frames; those that are gone or asleep hear nothing. */
export async function tellPages(name: "settings-changed" | "own-names-changed"): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, { newsgloss: name, payload: null } satisfies Envelope).catch(() => undefined)));
}

/** One function for each request of a direction. */
export type Handlers<Requests> = {
  [Name in keyof Requests]: (payload: Payload<Requests, Name>, sender: Runtime.MessageSender) => Answer<Requests, Name> | Promise<Answer<Requests, Name>>;
};

/** Answers requests from the extension's own parts, until `signal` aborts; others' messages are left alone. */
export function answer<Requests>(handlers: Handlers<Requests>, signal?: AbortSignal): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const name = message.newsgloss as keyof Requests;
    if (!Object.hasOwn(handlers, name)) return undefined;
    // An error thrown at once must reach the asker like one thrown later.
    return (async () => handlers[name](message.payload as Payload<Requests, typeof name>, sender))();
  };
  browser.runtime.onMessage.addListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  signal?.addEventListener("abort", () => {
    try {
      browser.runtime.onMessage.removeListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
    } catch {}
  });
}

/** True in a page's script that outlived its extension: updated, switched off or removed meanwhile. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === "object" && message !== null && typeof (message as Envelope).newsgloss === "string";
}

/** Calls back with the tab whose page has told the background how it stands, until `signal` aborts. Answers nothing. */
export function hearStatus(listener: (tab: number) => void, signal: AbortSignal): void {
  const heard = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message) || message.newsgloss !== "status") return;
    if (sender.tab?.id !== undefined && sender.frameId === 0) listener(sender.tab.id);
  };
  browser.runtime.onMessage.addListener(heard);
  signal.addEventListener("abort", () => browser.runtime.onMessage.removeListener(heard));
}
