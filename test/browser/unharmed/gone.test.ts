/** The extension goes while pages are open: reloaded, switched off in the browser, uninstalled. */
import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BrowserName } from "../../../build/build-extension.ts";
import { extension } from "../../../build/drive/drive.ts";
import { statusIn, tabId, until } from "../../../build/drive/inside.ts";
import { paragraph } from "../page/stories.ts";
import { pressCommand } from "../extension/commands.ts";
import { host, openStage, sampleStory, settledMarks, type Stage } from "../extension/stage.ts";
import { compare, remember, restored } from "./inPage.ts";

/** A part of the story in a shadow tree. */
const inTree = `<p>Earlier they spoke of Japan and South Korea.</p>${paragraph(70)}`;
const tree = `<x-story></x-story><script>document.querySelector("x-story").attachShadow({ mode: "open" }).innerHTML = ${JSON.stringify(inTree)};</script>`;
const compareTree = `(() => { const { shadowRoot } = document.querySelector("x-story"); return [shadowRoot.innerHTML, shadowRoot.querySelector("p").childNodes.length, shadowRoot.adoptedStyleSheets.length]; })()`;

let stage: Stage;
let page: Page;
let before: string[];

/** A story marked, with what it was before noted. */
async function openMarked(name: BrowserName): Promise<void> {
  stage = await openStage(name, undefined, { "/story": () => ({ body: sampleStory.replace("</article>", `${tree}</article>`) }) });
  await turn(stage.own, false);
  page = await stage.driven.open(`http://${host}/story`);
  const tab = await tabId(stage.own, `http://${host}/story`);
  await until("off", async () => (await statusIn(stage.own, tab))?.state === "off-everywhere");
  await page.evaluate(remember);
  await turn(stage.own, true);
  before = await settledMarks(page);
  await until("marks in the tree", async () => page.evaluate(`document.querySelector("x-story").shadowRoot.querySelector("mark") !== null`), 20);
  expect(before.length).toBeGreaterThan(25);
}
const turn = (own: Page, on: boolean) => own.evaluate(`browser.storage.sync.set({ settings: { version: 1, on: ${on}, density: "every", offSites: [], alwaysSites: [] } })`);
const noMarks = () => until("no marks", async () => (await page.evaluate(`document.querySelectorAll("mark, newsgloss-card").length`)) === 0, 20);

afterEach(() => stage?.close());

describe("in Chromium", () => {
  beforeEach(() => openMarked("chrome"));

  it("uninstalled: the page is as it was", async () => {
    await stage.driven.browser.uninstallExtension(stage.driven.id);
    await noMarks();
    expect(await page.evaluate(compare)).toEqual(restored);
    expect(await page.evaluate(compareTree)).toEqual([inTree, 1, 0]);
  });

  it("disabled: the page is as it was", async () => {
    const settings = await stage.driven.open("chrome://extensions");
    await settings.evaluate(`chrome.management.setEnabled(${JSON.stringify(stage.driven.id)}, false)`);
    await noMarks();
    expect(await page.evaluate(compare)).toEqual(restored);
    expect(await page.evaluate(compareTree)).toEqual([inTree, 1, 0]);
  });

  it("reloaded: the old script leaves, the new one marks the same, and can be switched off", async () => {
    await page.evaluate(`window.oldMark = document.querySelector("mark")`);
    const settings = await stage.driven.open("chrome://extensions");
    // Else the browser would not start an unpacked extension again.
    await settings.evaluate(`chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })`);
    await stage.own.evaluate(`void setTimeout(() => chrome.runtime.reload(), 50)`);
    await until("the old marks to go", async () => page.evaluate(`!window.oldMark.isConnected`), 20);
    await until("new marks", async () => page.evaluate(`document.querySelector("mark") !== null`), 30);
    expect(await settledMarks(page)).toEqual(before);
    const own = await stage.driven.openOwn("options/options.html");
    await turn(own, false);
    await noMarks();
    expect(await page.evaluate(compare)).toEqual(restored);
    expect(await page.evaluate(compareTree)).toEqual([inTree, 1, 0]);
  });
});

describe("in Firefox", () => {
  beforeEach(() => openMarked("firefox"));

  it("uninstalled and installed again: the new script clears what the old could not, marks the same, and can be switched off", async () => {
    await page.evaluate(`window.oldMark = document.querySelector("mark")`);
    await stage.driven.browser.uninstallExtension(stage.driven.id);
    // Firefox takes the script's world away at once; what stands is still the story.
    expect(await page.evaluate(`document.body.textContent === new DOMParser().parseFromString(window.remembered.html, "text/html").body.textContent`)).toBe(true);
    await stage.driven.browser.installExtension(extension("firefox"));
    await until("the old marks to go", async () => page.evaluate(`!window.oldMark.isConnected`), 30);
    await until("new marks", async () => page.evaluate(`document.querySelector("mark") !== null`), 30);
    // The settings went with the extension; by default only some of the names are marked.
    const now = await settledMarks(page);
    expect(now.length).toBeGreaterThan(15);
    expect(before).toEqual(expect.arrayContaining(now));
    expect(await page.evaluate(`document.querySelectorAll("mark mark").length`)).toBe(0);
    // Its pages have another address now; the keyboard still reaches it.
    await page.bringToFront();
    await pressCommand(stage, "toggle-here");
    await noMarks();
    expect(await page.evaluate(compare)).toEqual(restored);
    expect(await page.evaluate(compareTree)).toEqual([inTree, 1, 0]);
  });
});
