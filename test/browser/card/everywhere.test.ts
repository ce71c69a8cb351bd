/** The card of the built extension on pages of every shape, the same in both browsers. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardIn, until, type CardSeen } from "../../../build/drive/inside.ts";
import { openStage, settledMarks, type Stage } from "../extension/stage.ts";

const story = readFileSync(new URL("../../fixtures/sample-story.html", import.meta.url), "utf8");
const styled = (style: string, attributes = 'lang="en"') => () => ({ body: story.replace(/<html[^>]*>/, `<html ${attributes}>`).replace("</head>", `<style>${style}</style></head>`) });
const pages = {
  "/card/dark": styled("body { background: #14161a !important; color: #ddd !important; }"),
  "/card/right-to-left": styled("", 'lang="en" dir="rtl"'),
  "/card/vertical": styled("body { writing-mode: vertical-rl; max-width: none !important; }"),
  "/card/fullscreen": () => ({ body: story.replace("<body>", `<body><button id="full" onclick="document.querySelector('article, main, body > *:last-child').requestFullscreen()">Full screen</button>`) }),
  "/card/hostile": styled(`* { color: red !important; font: 40px cursive !important; transform: rotate(1deg); } newsgloss-card { display: none !important; position: static !important; opacity: 0 !important; }`),
};
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Word {
  left: number;
  top: number;
  right: number;
  bottom: number;
  x: number;
  y: number;
}

/** Brings the first mark with this text into view; the box of its first line. */
const wordOf = async (page: Page, text: string): Promise<Word> =>
  (await page.evaluate(`(() => {
    const mark = [...document.querySelectorAll("mark.newsgloss-mark")].find((one) => one.textContent === ${JSON.stringify(text)});
    mark.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const { left, top, right, bottom } = mark.getClientRects()[0];
    return { left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
  })()`)) as Word;

/** Runs a function, given as text, in the extension's own world of a tab. */
const inTab = (stage: Stage, tab: number, code: string) =>
  stage.own.evaluate(`browser.scripting.executeScript({ target: { tabId: ${tab} }, func: ${code} }).then(([answer]) => answer?.result ?? null)`);
const shadow = `((host) => host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host))(document.querySelector("newsgloss-card"))`;

describe.each(["chrome", "firefox"] as const)("the card in %s", (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, undefined, pages);
  });
  afterAll(() => stage?.close());

  async function open(path: string, text: string, size = { width: 1000, height: 700, deviceScaleFactor: 1 }): Promise<{ page: Page; tab: number; card: CardSeen; word: Word }> {
    const { page, tab } = await stage.openStory(path);
    await page.setViewport(size);
    await settledMarks(page);
    const card = await rest(page, tab, text);
    return { page, tab, card, word: await wordOf(page, text) };
  }

  async function rest(page: Page, tab: number, text: string): Promise<CardSeen> {
    await page.bringToFront();
    const word = await wordOf(page, text);
    // After scrolling a reader's pointer comes to rest.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await page.mouse.move(word.x - 3, word.y);
    await page.mouse.move(word.x, word.y);
    await until(`the card of ${text}`, async () => (await cardIn(stage.own, tab))?.text.includes(text));
    await new Promise((resolve) => setTimeout(resolve, 200));
    return (await cardIn(stage.own, tab)) as CardSeen;
  }

  const overlaps = (a: CardSeen["box"], b: Word): boolean => a.left < b.right - 1 && a.right > b.left + 1 && a.top < b.bottom - 1 && a.bottom > b.top + 1;

  it.each([
    ["right to left", "/card/right-to-left", 1000, 700, 1],
    ["in vertical writing", "/card/vertical", 1000, 700, 1],
    ["on a phone's width", "/story", 320, 600, 1],
    ["at twice the size", "/story", 640, 400, 2],
    ["on a page whose style is against it", "/card/hostile", 1000, 700, 1],
  ])("stands in the window and beside the word, %s", async (_look, path, width, height, deviceScaleFactor) => {
    const { page, card, word } = await open(path, "South Korea", { width, height, deviceScaleFactor });
    expect(overlaps(card.box, word)).toBe(false);
    const { left, top, right, bottom } = card.box;
    expect([left >= 0, top >= 0, right <= width + 1, bottom <= height + 1, right - left > 150, bottom - top > 70]).toEqual([true, true, true, true, true, true]);
    await page.close();
  });

  it("is dark on dark ground, light on light, or as the reader wishes", async () => {
    const isDark = (tab: number) => inTab(stage, tab, `() => { const [r, g, b] = getComputedStyle(${shadow}.querySelector(".card")).backgroundColor.match(/\\d+/g); return Number(r) + Number(g) + Number(b) < 200; }`);
    const dark = await open("/card/dark", "South Korea");
    expect(await isDark(dark.tab)).toBe(true);
    const light = await open("/story", "South Korea");
    expect(await isDark(light.tab)).toBe(false);
    const setTheme = (theme: string) => stage.own.evaluate(`browser.storage.sync.get("settings").then(({ settings }) => browser.storage.sync.set({ settings: { ...settings, theme: "${theme}" } }))`);
    try {
      await setTheme("dark");
      await light.page.keyboard.press("Escape");
      await light.page.mouse.move(3, 3);
      await rest(light.page, light.tab, "Lloyd Austin");
      expect(await isDark(light.tab)).toBe(true);
    } finally {
      await setTheme("page");
    }
    await dark.page.close();
    await light.page.close();
  });

  it("shows over a fullscreen element", async () => {
    const { page, tab } = await stage.openStory("/card/fullscreen");
    await settledMarks(page);
    await page.bringToFront();
    await page.click("#full");
    await until("full screen", async () => page.evaluate("document.fullscreenElement !== null") as Promise<boolean>);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await rest(page, tab, "South Korea");
    expect(await page.evaluate(`document.fullscreenElement.contains(document.querySelector("newsgloss-card"))`)).toBe(true);
    await page.close();
  });

  it("opens by a click alone, if so wished", async () => {
    const setDelay = (delay: number | string) => stage.own.evaluate(`browser.storage.sync.get("settings").then(({ settings }) => browser.storage.sync.set({ settings: { ...settings, cardDelay: ${JSON.stringify(delay)} } }))`);
    const { page, tab } = await stage.openStory("/story");
    await settledMarks(page);
    try {
      await setDelay("click");
      await new Promise((resolve) => setTimeout(resolve, 300));
      await page.bringToFront();
      const word = await wordOf(page, "South Korea");
      await new Promise((resolve) => setTimeout(resolve, 200));
      await page.mouse.move(word.x - 3, word.y);
      await page.mouse.move(word.x, word.y);
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect(await cardIn(stage.own, tab)).toBeNull();
      await page.mouse.click(word.x, word.y);
      await until("the card", async () => (await cardIn(stage.own, tab))?.text.includes("South Korea"));
    } finally {
      await setDelay(150);
    }
    await page.close();
  });

  it.each([["/story", "light"], ["/card/dark", "dark"]])("axe finds no fault in it on %s (%s)", async (path) => {
    for (const text of ["South Korea", "Lloyd Austin"]) {
      const { page, tab } = await open(path, text);
      const found = (await inTab(stage, tab, `async () => {
        const module = undefined, exports = undefined, define = undefined;
        ${axe}
        const host = document.querySelector("newsgloss-card");
        const root = ${shadow};
        Object.defineProperty(host, "shadowRoot", { configurable: true, get: () => root });
        const { violations, passes } = await axe.run(host);
        return { faults: violations.map(({ id, nodes }) => id + " " + nodes[0].html), passes: passes.map(({ id }) => id) };
      }`)) as { faults: string[]; passes: string[] };
      expect(found.faults, text).toEqual([]);
      expect(found.passes, text).toContain("color-contrast");
      await page.close();
    }
  });
});
