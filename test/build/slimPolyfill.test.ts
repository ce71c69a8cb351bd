import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { slimmed } from "../../build/slim-polyfill.ts";

const polyfill = readFileSync(createRequire(import.meta.url).resolve("webextension-polyfill/dist/browser-polyfill.js"), "utf8");

/** Runs the slim polyfill on a `chrome` of the test's own. */
async function loaded(chrome: object): Promise<{ runtime: { sendMessage(message: unknown): Promise<unknown> }; contextMenus: { removeAll(): Promise<void> } }> {
  const world = globalThis as { chrome?: object };
  world.chrome = chrome;
  try {
    return (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(slimmed(polyfill) ?? "")}`)).default;
  } finally {
    delete world.chrome;
  }
}

it("still wraps messages and menus", async () => {
  const asked: unknown[] = [];
  const browser = await loaded({
    runtime: { id: "some", sendMessage: (message: unknown, answer: (value: unknown) => void) => answer([message, "heard"]) },
    contextMenus: { removeAll: (done: () => void) => (asked.push("removed"), done()) },
  });
  expect(await browser.runtime.sendMessage("hello")).toEqual(["hello", "heard"]);
  await browser.contextMenus.removeAll();
  expect(asked).toEqual(["removed"]);
});

it("refuses a polyfill written otherwise", () => {
  expect(slimmed(polyfill.replace("const apiMetadata", "const metadata"))).toBeUndefined();
  expect(slimmed(polyfill.replace("apiMetadata.privacy", "apiMetadata.secrecy"))).toBeUndefined();
  expect(slimmed(`"use strict";\n${polyfill}`)).toBeUndefined();
});
