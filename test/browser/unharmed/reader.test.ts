/** What a reader sees and takes along is the page's own. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { statusIn, tabId, until } from "../../../build/drive/inside.ts";
import { host, openStage, settledMarks, type Stage } from "../extension/stage.ts";
import { boxes, compare, remember, restored } from "./inPage.ts";

let stage: Stage;
let page: Page;
let tab: number;
beforeAll(async () => {
  stage = await openStage("chrome");
  await turn(false);
  page = await stage.driven.open(`http://${host}/layout`);
  tab = await tabId(stage.own, `http://${host}/layout`);
  await until("off", async () => (await statusIn(stage.own, tab))?.state === "off-everywhere");
  await page.evaluate(remember);
});
afterAll(() => stage?.close());

async function turn(on: boolean): Promise<void> {
  await stage.own.evaluate(`browser.storage.sync.set({ settings: { version: 1, on: ${on}, density: "every", offSites: [], alwaysSites: [] } })`);
}
async function marked(): Promise<void> {
  await turn(true);
  await until("annotation", async () => (await statusIn(stage.own, tab))?.state === "annotated");
  expect((await settledMarks(page)).length).toBeGreaterThan(20);
}
async function unmarked(): Promise<void> {
  await turn(false);
  await until("no marks", async () => (await page.evaluate(`document.querySelectorAll("mark").length`)) === 0);
}
const selected = () => page.evaluate(`getSelection().toString()`);
const selectQuoted = `(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.querySelector("#quoted"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode);
  const place = (letters) => { for (const node of texts) { if (letters <= node.length) return [node, letters]; letters -= node.length; } };
  getSelection().setBaseAndExtent(...place(15), ...place(50));
})()`;

it("no box moves by more than half a pixel, whatever the page's style sheet makes of a wrapper", async () => {
  type Boxes = [string, ...number[]][];
  const before = (await page.evaluate(boxes)) as Boxes;
  await marked();
  const after = (await page.evaluate(boxes)) as Boxes;
  expect(after.map(([name]) => name)).toEqual(before.map(([name]) => name));
  const moved = after.flatMap(([name, ...sides], at) => (sides.some((side, index) => Math.abs(side - Number(before[at]?.[index + 1])) > 0.5) ? [`${name}: ${before[at]?.slice(1).join(" ")} → ${sides.join(" ")}`] : []));
  expect(moved).toEqual([]);
  await unmarked();
  expect(await page.evaluate(compare)).toEqual(restored);
});

it("the selection stays on its letters when marks come and go", async () => {
  const wanted = "Austin said that Japan and South Ko";
  await page.evaluate(selectQuoted);
  expect(await selected()).toBe(wanted);
  await marked();
  expect(await selected()).toBe(wanted);
  // What is selected is painted only, so as not to be touched; select anew where it is wrapped.
  await page.evaluate(`getSelection().removeAllRanges()`);
  await unmarked();
  await marked();
  expect(await page.evaluate(`document.querySelectorAll("#quoted mark").length`)).toBe(4);
  await page.evaluate(selectQuoted);
  expect(await selected()).toBe(wanted);
  await unmarked();
  expect(await selected()).toBe(wanted);
  expect(await page.evaluate(compare)).toEqual(restored);
  await page.evaluate(`getSelection().removeAllRanges()`);
});

const hearCopying = `window.copied = []; addEventListener("copy", () => {
  const fragment = getSelection().getRangeAt(0).cloneContents();
  const holder = document.implementation.createHTMLDocument().body;
  holder.append(fragment);
  window.copied.push([getSelection().toString(), holder.innerHTML]);
})`;

it("copied text and HTML are the page's, and the marks come back", async () => {
  await marked();
  await page.evaluate(hearCopying);
  await page.bringToFront();
  await page.evaluate(selectQuoted);
  await page.keyboard.press("c", { commands: ["Copy"] });
  const [text, html] = (await until("the copy", async () => page.evaluate("window.copied[0]"))) as [string, string];
  expect(text).toBe("Austin said that Japan and South Ko");
  expect(html).toBe("Austin said that Japan and South Ko");
  await page.evaluate(`getSelection().removeAllRanges()`);
  await until("the marks to be back", async () => (await page.evaluate(`document.querySelectorAll("#quoted mark").length`)) === 4 || null, 10);
  await unmarked();
  expect(await page.evaluate(compare)).toEqual(restored);
});

it("what a page selects and copies in one turn, as its own buttons do, is copied whole", async () => {
  await marked();
  await page.evaluate(`getSelection().removeAllRanges()`);
  await page.evaluate(`window.copied = []`);
  // Time for the browser to tell that nothing is selected.
  await new Promise((resolve) => setTimeout(resolve, 200));
  await page.evaluate(`${selectQuoted}; document.execCommand("copy")`);
  expect(await page.evaluate(`window.copied`)).toEqual([["Austin said that Japan and South Ko", "Austin said that Japan and South Ko"]]);
  expect(await selected()).toBe("Austin said that Japan and South Ko");
  await page.evaluate(`getSelection().removeAllRanges()`);
  await unmarked();
  expect(await page.evaluate(compare)).toEqual(restored);
});

it("find in page finds across marks", async () => {
  await marked();
  await page.evaluate(`getSelection().removeAllRanges()`);
  expect(await page.evaluate(`window.find("Lloyd Austin said that Japan and")`)).toBe(true);
  expect(await selected()).toBe("Lloyd Austin said that Japan and");
  await page.evaluate(`getSelection().removeAllRanges()`);
  await unmarked();
});

/** Pixels of a picture that are neither black, white nor grey; the page itself has no others. */
async function colouredPixels(picture: Uint8Array): Promise<number> {
  const reader = await stage.driven.browser.newPage();
  const count = (await reader.evaluate(`(async () => {
    const image = new Image();
    image.src = "data:image/png;base64,${Buffer.from(picture).toString("base64")}";
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if (Math.max(data[at], data[at + 1], data[at + 2]) - Math.min(data[at], data[at + 1], data[at + 2]) > 24) count++;
    return count;
  })()`)) as number;
  await reader.close();
  return count;
}

it("print shows no marks, wrapped or painted", async () => {
  await marked();
  expect(await page.evaluate(`[...CSS.highlights].filter(([name]) => name.startsWith("newsgloss")).reduce((sum, [, { size }]) => sum + size, 0)`)).toBeGreaterThan(0);
  await page.mouse.move(3, 3);
  expect(await colouredPixels(await page.screenshot({ fullPage: true }))).toBeGreaterThan(2000);
  await page.emulateMediaType("print");
  expect(await colouredPixels(await page.screenshot({ fullPage: true }))).toBe(0);
  await page.emulateMediaType("screen");
  await unmarked();
});
