/** The card of the built extension on pages of every shape, the same in both browsers. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardIn, until, type CardSeen } from "../../../build/drive/inside.ts";
import { openStage, settledMarks, type Stage } from "../extension/stage.ts";

const story = readFileSync(new URL("../../fixtures/sample-story.html", import.meta.url), "utf8");
const styled = (style: string, attributes = 'lang="en"') => () => ({ body: story.replace(/<html[^>]*>/, `<html ${attributes}>`).replace("</head>", `<style>${style}</style></head>`) });
/** The sample story with Georgia in it, and nothing that says which. */
const withGeorgia = story.replace(/<blockquote>[\s\S]*?<\/blockquote>/, "<p>The three ministers also spoke of calm around Taiwan.</p>").replace('<p id="brown">', '<p id="georgia">Observers came from Georgia as well; the South Korean foreign minister thanked Georgia for it.</p><p id="brown">');
const pages = {
  "/card/dark": styled("body { background: #14161a !important; color: #ddd !important; }"),
  "/card/right-to-left": styled("", 'lang="en" dir="rtl"'),
  "/card/vertical": styled("body { writing-mode: vertical-rl; max-width: none !important; }"),
  "/card/fullscreen": () => ({ body: story.replace("<body>", `<body><button id="full" onclick="document.querySelector('article, main, body > *:last-child').requestFullscreen()">Full screen</button>`) }),
  "/card/open": () => ({ body: withGeorgia }),
  "/card/open/again": () => ({ body: withGeorgia }),
  "/card/open/dark": () => ({ body: withGeorgia.replace("</head>", "<style>body { background: #14161a !important; color: #ddd !important; }</style></head>") }),
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

  async function open(path: string, text: string, says = text, size = { width: 1000, height: 700, deviceScaleFactor: 1 }): Promise<{ page: Page; tab: number; card: CardSeen; word: Word }> {
    const { page, tab } = await stage.openStory(path);
    await page.setViewport(size);
    await settledMarks(page);
    const card = await rest(page, tab, text, says);
    return { page, tab, card, word: await wordOf(page, text) };
  }

  /** `says`: what the card must say, where that is not the word itself. */
  async function rest(page: Page, tab: number, text: string, says = text): Promise<CardSeen> {
    await page.bringToFront();
    const word = await wordOf(page, text);
    // After scrolling a reader's pointer comes to rest.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await page.mouse.move(word.x - 3, word.y);
    await page.mouse.move(word.x, word.y);
    await until(`the card of ${text}`, async () => (await cardIn(stage.own, tab))?.text.includes(says));
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
    const { page, card, word } = await open(path, "South Korea", "South Korea", { width, height, deviceScaleFactor });
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

  it.each([300, 600])("waits %i ms where the reader wants it so", async (delay) => {
    const setDelay = (ms: number) => stage.own.evaluate(`browser.storage.sync.get("settings").then(({ settings }) => browser.storage.sync.set({ settings: { ...settings, cardDelay: ${ms} } }))`);
    const { page, tab } = await stage.openStory("/story");
    await settledMarks(page);
    try {
      await setDelay(delay);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await page.bringToFront();
      const word = await wordOf(page, "South Korea");
      await new Promise((resolve) => setTimeout(resolve, 200));
      // In the page's own time: from the last move over the word to the card.
      await page.evaluate(`(() => {
        window.waited = null;
        let moved = 0;
        addEventListener("pointermove", () => (moved = performance.now()), true);
        new MutationObserver(() => { if (document.querySelector("newsgloss-card")) window.waited ??= performance.now() - moved; }).observe(document, { childList: true, subtree: true });
      })()`);
      await page.mouse.move(word.x - 3, word.y);
      await page.mouse.move(word.x, word.y);
      await until("the card", async () => (await cardIn(stage.own, tab))?.text.includes("South Korea"));
      const waited = (await page.evaluate("window.waited")) as number;
      expect(waited).toBeGreaterThanOrEqual(delay - 20);
      // A busy machine is late, never early; the next longer delay is not what ran.
      expect(waited).toBeLessThan(delay * 2 + 300);
    } finally {
      await setDelay(150);
    }
    await page.close();
  });

  /** Clicks the button with this text in the open card, as a reader does. */
  async function clickIn(page: Page, tab: number, text: string): Promise<void> {
    const at = (await inTab(stage, tab, `() => {
      const button = [...${shadow}.querySelectorAll("button")].find(({ innerText }) => innerText.includes(${JSON.stringify(text)}));
      button.scrollIntoView({ block: "nearest" });
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }`)) as { x: number; y: number };
    await page.mouse.move(at.x, at.y, { steps: 6 });
    await page.mouse.click(at.x, at.y);
  }

  /** Says that the open card's name is not meant, and where: "on this page", "on this site". */
  async function sayNotThis(page: Page, tab: number, where: string): Promise<void> {
    await clickIn(page, tab, "Not this");
    await until("the question where", async () => (await cardIn(stage.own, tab))?.text.includes("on this site"));
    await clickIn(page, tab, where);
  }
  const marksOf = (page: Page, text: string) => page.evaluate(`[...document.querySelectorAll("mark.newsgloss-mark")].filter((one) => one.textContent === ${JSON.stringify(text)}).length`) as Promise<number>;
  const forget = () => stage.own.evaluate(`browser.storage.local.remove("notThis")`);

  it("offers two readings where the story does not say which, and loses the mark where it means neither", async () => {
    try {
      const { page, tab } = await stage.openStory("/card/open");
      await settledMarks(page);
      expect(await marksOf(page, "Georgia")).toBe(2);
      expect(await page.evaluate(`[...document.querySelectorAll("#georgia mark.newsgloss-mark-q")].map((one) => one.textContent + " " + getComputedStyle(one).textDecorationStyle)`)).toEqual(["Georgia dotted", "Georgia dotted"]);
      // It is no country of the story's: neither counted nor listed.
      const cast = (await stage.own.evaluate(`browser.tabs.sendMessage(${tab}, { newsgloss: "cast", payload: null }, { frameId: 0 })`)) as { members: { id: string }[] };
      expect(cast.members.map(({ id }) => id)).toContain("KOR");
      expect(cast.members.filter(({ id }) => id === "GEO" || id.startsWith("open:"))).toEqual([]);
      const card = await rest(page, tab, "Georgia");
      expect(card.text).toContain("The US state of Georgia");
      await clickIn(page, tab, "Georgia");
      await until("the country's card", async () => /Back to.*Population/s.test((await cardIn(stage.own, tab))?.text ?? ""));
      await clickIn(page, tab, "Back to");
      await until("the choice again", async () => (await cardIn(stage.own, tab))?.text.includes("The US state of Georgia"));
      await sayNotThis(page, tab, "on this page");
      await until("the marks to go", async () => (await marksOf(page, "Georgia")) === 0);
      expect(await cardIn(stage.own, tab)).toBeNull();
      expect(await marksOf(page, "Taiwan")).toBe(1);
      await page.close();
      const again = await stage.openStory("/card/open");
      await settledMarks(again.page);
      expect(await marksOf(again.page, "Georgia")).toBe(0);
      await again.page.close();
      const other = await stage.openStory("/card/open/again");
      await settledMarks(other.page);
      expect(await marksOf(other.page, "Georgia")).toBe(2);
      await other.page.close();
    } finally {
      await forget();
    }
  });

  it("loses the marks of a name on a whole site where the reader says so", async () => {
    try {
      const { page, tab } = await open("/story", "Taiwan");
      await sayNotThis(page, tab, "on this site");
      await until("the mark to go", async () => (await marksOf(page, "Taiwan")) === 0);
      expect(await marksOf(page, "Lloyd Austin")).toBe(1);
      await page.close();
      const other = await stage.openStory("/card/open/again");
      await settledMarks(other.page);
      expect(await marksOf(other.page, "Taiwan")).toBe(0);
      await other.page.close();
      await forget();
      const back = await stage.openStory("/story");
      await settledMarks(back.page);
      expect(await marksOf(back.page, "Taiwan")).toBe(1);
      await back.page.close();
    } finally {
      await forget();
    }
  });

  it.each([["/story", "light"], ["/card/dark", "dark"], ["/card/open", "light"], ["/card/open/dark", "dark"]])("axe finds no fault in it on %s (%s)", async (path) => {
    const words = path.startsWith("/card/open") ? [["Georgia"], ["foreign minister", "Minister of Foreign Affairs"]] : [["South Korea"], ["Lloyd Austin"], ["Korean Armistice Agreement"]];
    for (const [text = "", says = text] of words) {
      const { page, tab } = await open(path, text, says);
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
