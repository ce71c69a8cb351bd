/** What the built extension does for a reader, the same in each browser. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserName } from "../../../build/build-extension.ts";
import { cardIn, statusIn, until, type CardSeen } from "../../../build/drive/inside.ts";
import { pressCommand } from "./commands.ts";
import { host, openStage, settledMarks, type Stage } from "./stage.ts";

/** Settings written as the options page writes them. */
const setSettings = (stage: Stage, change: object) =>
  stage.own.evaluate(`browser.storage.sync.get("settings").then(({ settings }) => browser.storage.sync.set({ settings: { ...settings, ...${JSON.stringify(change)} } }))`);

const pointOn = async (page: Page, text: string): Promise<{ x: number; y: number }> =>
  (await page.evaluate(`(() => {
    const mark = [...document.querySelectorAll("mark.newsgloss-mark")].find((one) => one.textContent === ${JSON.stringify(text)});
    mark.scrollIntoView({ block: "center", behavior: "instant" });
    const box = mark.getClientRects()[0];
    return { x: box.left + Math.min(12, box.width / 2), y: box.top + box.height / 2, top: box.top, bottom: box.bottom };
  })()`)) as { x: number; y: number };

async function hover(stage: Stage, page: Page, tab: number, text: string): Promise<CardSeen> {
  await page.bringToFront();
  await page.mouse.move(3, 3);
  await until("no card", async () => (await cardIn(stage.own, tab)) === null);
  const point = await pointOn(page, text);
  await new Promise((resolve) => setTimeout(resolve, 120));
  await page.mouse.move(point.x - 2, point.y);
  await page.mouse.move(point.x, point.y);
  return until(`the card of ${text}`, async () => {
    const card = await cardIn(stage.own, tab);
    return card && card.text.length > 20 ? card : null;
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Notes the page's own text nodes, so that they can be recognised later. */
const remember = `(() => {
  const nodes = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push([walker.currentNode, walker.currentNode.data]);
  window.remembered = { nodes, html: document.documentElement.outerHTML, sheets: document.adoptedStyleSheets.length };
})()`;
const compare = `(() => {
  const { nodes, html, sheets } = window.remembered;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let count = 0;
  let same = true;
  while (walker.nextNode()) { const was = nodes[count++]; same &&= was !== undefined && was[0] === walker.currentNode && was[1] === walker.currentNode.data; }
  return { html: document.documentElement.outerHTML === html, count: count === nodes.length, same, sheets: document.adoptedStyleSheets.length === sheets };
})()`;
const restored = { html: true, count: true, same: true, sheets: true };

/** The table of scenarios, to be run once for each browser. */
export function scenarios(name: BrowserName): void {
  describe(`the extension in ${name}`, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage(name);
    });
    afterAll(async () => {
      await stage?.close();
    });

    it("marks the officials, countries and agreements of a story, and nothing else", async () => {
      const { page, tab, errors } = await stage.openStory("/story");
      const marks = await settledMarks(page);
      for (const text of ["United States", "South Korea", "Japan", "Lloyd Austin", "Shin Won-sik", "Minoru Kihara", "Austin", "Kihara", "Joe Biden", "Yoon Suk Yeol", "Fumio Kishida", "Biden", "Yoon", "Kishida", "Charles Q. Brown", "Brown", "North Korean", "Russia", "Taiwan", "Spirit of Camp David", "GSOMIA", "Korean Armistice Agreement"]) {
        expect(marks, text).toContain(text);
      }
      const where = (await page.evaluate(`[...document.querySelectorAll("mark")].map((mark) => mark.closest("#decoys, pre, form, nav, footer, header")?.localName ?? "").filter(Boolean)`)) as string[];
      expect(where).toEqual([]);
      expect(await page.evaluate(`[...document.querySelectorAll("mark")].some((mark) => /austin|JPN|kihara/i.test([...mark.attributes].map((a) => a.value).join(" ")))`)).toBe(false);
      expect((await statusIn(stage.own, tab)) as object).toMatchObject({ state: "annotated", counts: { people: 7 } });
      expect(errors).toEqual([]);
      await page.close();
    });

    it("shows on hover what was true on the story's day, not over the line being read, within the window", async () => {
      const { page, tab } = await stage.openStory("/story");
      await settledMarks(page);
      for (const [text, fact] of [["Lloyd Austin", "Secretary of Defense"], ["Shin Won-sik", "Minister of National Defense"], ["Biden", "President"], ["Japan", "Tokyo"], ["GSOMIA", "2016"]] as const) {
        const card = await hover(stage, page, tab, text);
        expect(card.text, text).toContain(fact);
        const word = (await pointOn(page, text)) as { x: number; y: number; top: number; bottom: number };
        expect(card.box.top >= word.bottom - 1 || card.box.bottom <= word.top + 1, `card of ${text} leaves its line free`).toBe(true);
        expect(card.box.left >= 0 && card.box.top >= 0 && card.box.right <= 1280 && card.box.bottom <= 800, `card of ${text} is in the window`).toBe(true);
      }
      await page.keyboard.press("Escape");
      await until("Escape to close the card", async () => (await cardIn(stage.own, tab)) === null);
      await page.close();
    });

    it("marks as the reader wishes, at once in an open page", async () => {
      const { page } = await stage.openStory("/story");
      const every = await settledMarks(page);
      const look = `(() => { const { textDecorationLine, backgroundColor } = getComputedStyle(document.querySelector("mark.newsgloss-mark-p")); return textDecorationLine + " " + (backgroundColor === "rgba(0, 0, 0, 0)" ? "clear" : "tinted"); })()`;
      const waitFor = (what: string, test: string) => until(what, async () => ((await page.evaluate(test)) ? true : null));
      expect(await page.evaluate(look)).toBe("underline clear");
      try {
        await setSettings(stage, { density: "page" });
        await waitFor("one mark for each name", `document.querySelectorAll("mark").length < ${every.length} / 1.5`);
        const [first, all] = (await page.evaluate(`[...document.querySelectorAll("mark")].map(({ textContent }) => textContent)`).then((marks) => [new Set(marks as string[]).size, (marks as string[]).length])) as [number, number];
        expect(first).toBe(all);
        await setSettings(stage, { density: "calm" });
        await waitFor("some more", `document.querySelectorAll("mark").length > ${all}`);
        expect(await page.evaluate(`document.querySelectorAll("mark").length`)).toBeLessThan(every.length);
        await setSettings(stage, { density: "every", kinds: ["agreement"] });
        await waitFor("agreements alone", `document.querySelector("mark.newsgloss-mark-a") && !document.querySelector("mark.newsgloss-mark-p, mark.newsgloss-mark-c")`);
        await setSettings(stage, { density: "calm", kinds: ["person", "country", "agreement"], markStyle: "tint" });
        await waitFor("a tint", `document.querySelector("mark.newsgloss-mark-p") && ${look} === "none tinted"`);
        await setSettings(stage, { markStyle: "key" });
        await waitFor("no look", `${look} === "none clear"`);
        await page.bringToFront();
        await page.keyboard.down("Shift");
        await waitFor("the look while the key is held", `${look} === "underline clear"`);
        await page.keyboard.up("Shift");
        await waitFor("no look again", `${look} === "none clear"`);
      } finally {
        await setSettings(stage, { density: "every", kinds: ["person", "country", "agreement"], markStyle: "underline" });
      }
      await page.close();
    });

    it("keeps the card while the pointer goes into it, and lets it go when it leaves", async () => {
      const { page, tab } = await stage.openStory("/story");
      await settledMarks(page);
      const card = await hover(stage, page, tab, "Shin Won-sik");
      await page.mouse.move((card.box.left + card.box.right) / 2, (card.box.top + card.box.bottom) / 2, { steps: 8 });
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect(await cardIn(stage.own, tab)).not.toBeNull();
      await page.mouse.move(3, 790);
      await until("the card to go", async () => (await cardIn(stage.own, tab)) === null);
      await page.close();
    });

    it("opens from the keyboard on a linked name, and the link stays the page's", async () => {
      const { page, tab } = await stage.openStory("/story");
      await settledMarks(page);
      expect(await page.evaluate(`document.querySelector("a[href='/people/kihara'] mark")?.textContent`)).toBe("Minoru Kihara");
      await page.bringToFront();
      await page.focus("a[href='/people/kihara']");
      const card = await until("the card of the focused name", async () => cardIn(stage.own, tab));
      expect(card.text).toContain("Minister of Defense");
      await page.keyboard.press("Escape");
      await until("Escape to close", async () => (await cardIn(stage.own, tab)) === null);
      await page.close();
    });

    it("off restores the page exactly, on gives the same marks again", async () => {
      await setSettings(stage, { on: false });
      const { page, tab } = await stage.openStory("/story", "off-everywhere");
      await page.evaluate(remember);
      for (let round = 0; round < 2; round++) {
        await setSettings(stage, { on: true });
        await until("annotation", async () => (await statusIn(stage.own, tab))?.state === "annotated");
        const marks = await settledMarks(page);
        expect(marks.length).toBeGreaterThan(25);
        if (round === 1) expect(marks).toEqual(await page.evaluate("window.firstMarks"));
        else await page.evaluate(`window.firstMarks = ${JSON.stringify(marks)}`);
        await hover(stage, page, tab, "Lloyd Austin");
        await setSettings(stage, { on: false });
        await until("no marks", async () => (await page.evaluate(`document.querySelectorAll("mark, newsgloss-card").length`)) === 0);
        expect(await page.evaluate(compare)).toEqual(restored);
      }
      await setSettings(stage, { on: true });
      await page.close();
    });

    it("follows the popup's switches in every open tab, and remembers them", async () => {
      const { page, tab } = await stage.openStory("/story");
      await settledMarks(page);
      const popup = await stage.driven.openOwn("toolbar/popup.html");
      await popup.waitForSelector("#global-switch");
      await popup.click("#global-switch");
      await until("the page to follow", async () => (await statusIn(stage.own, tab))?.state === "off-everywhere");
      expect(await page.evaluate(`document.querySelectorAll("mark").length`)).toBe(0);
      await until("the popup to say so", async () => /off everywhere/.test((await popup.evaluate("document.body.innerText")) as string));
      await popup.click("#global-switch");
      await until("the page to be annotated again", async () => (await statusIn(stage.own, tab))?.state === "annotated");
      await setSettings(stage, { offSites: ["newsgloss.example"] });
      await until("the site to be off", async () => (await statusIn(stage.own, tab))?.state === "off-here");
      expect(await stage.own.evaluate(`browser.storage.sync.get("settings").then(({ settings }) => settings.offSites)`)).toEqual(["newsgloss.example"]);
      await setSettings(stage, { offSites: [] });
      await until("the site to be on", async () => (await statusIn(stage.own, tab))?.state === "annotated");
      await popup.close();
      await page.close();
    });

    it("tells nothing of a page where it is off", async () => {
      await setSettings(stage, { offSites: ["newsgloss.example"] });
      // The extension's own pages hear what a tab tells the background.
      await stage.own.evaluate(`told = []; browser.runtime.onMessage.addListener((message, { tab }) => void (tab && told.push(message.newsgloss)))`);
      const { page, tab } = await stage.openStory("/story", "off-here");
      expect(await stage.own.evaluate("told")).toEqual(["may-read", "status"]);
      await setSettings(stage, { offSites: [] });
      await until("the site to be on", async () => (await statusIn(stage.own, tab))?.state === "annotated");
      expect(await stage.own.evaluate("told")).toEqual(expect.arrayContaining(["look", "judge", "annotate"]));
      await page.close();
    });

    it("has its keyboard commands assigned", async () => {
      const commands = (await stage.own.evaluate(`browser.commands.getAll().then((all) => all.map(({ name, shortcut }) => [name, shortcut]))`)) as [string, string][];
      for (const command of ["toggle-here", "next-mention", "previous-mention", "open-panel"]) expect(commands.find(([name]) => name === command)?.[1], command).toMatch(/Alt\+Shift|⌥⇧/);
    });

    it("switches this site off and on by its keyboard command", async () => {
      const { page, tab } = await stage.openStory("/story");
      await settledMarks(page);
      await page.bringToFront();
      await pressCommand(stage, "toggle-here");
      await until("the site to be off", async () => (await statusIn(stage.own, tab))?.state === "off-here");
      await page.bringToFront();
      await pressCommand(stage, "toggle-here");
      await until("the site to be on", async () => (await statusIn(stage.own, tab))?.state === "annotated");
      await page.close();
    });

    it("opens on a tap", async () => {
      const { page, tab } = await stage.openStory("/story");
      await settledMarks(page);
      await page.bringToFront();
      const point = await pointOn(page, "Taiwan");
      await page.touchscreen.tap(point.x, point.y);
      const card = await until("the card of the tapped name", async () => cardIn(stage.own, tab));
      expect(card.text).toContain("Taipei");
      await page.close();
    });

    it.each(["toolbar/popup.html", "options/options.html"])("%s has no accessibility violation, light or dark", async (path) => {
      const page = await stage.driven.openOwn(path);
      await page.waitForSelector("h1");
      for (const scheme of ["light", "dark"]) {
        await page.evaluate(`document.documentElement.style.colorScheme = "${scheme}"`);
        await page.evaluate(axeSource);
        const { violations } = (await page.evaluate(`axe.run(document, { resultTypes: ["violations"] })`)) as { violations: { id: string; nodes: { html: string }[] }[] };
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`), scheme).toEqual([]);
      }
      await page.close();
    });

    it("works under a strict content security policy", async () => {
      const { page, tab, errors } = await stage.openStory("/strict");
      expect((await settledMarks(page)).length).toBeGreaterThan(25);
      const card = await hover(stage, page, tab, "Taiwan");
      expect(card.text).toContain("Taipei");
      expect(card.box.right - card.box.left).toBeGreaterThan(200);
      expect(errors).toEqual([]);
      await page.close();
    });

    it("shows cards inside an open modal dialog", async () => {
      const { page, tab } = await stage.openStory("/dialog");
      const marks = await settledMarks(page);
      expect(marks.length).toBeGreaterThan(25);
      const inDialog = (await page.evaluate(`document.querySelector("#in-dialog mark") !== null`)) as boolean;
      expect(inDialog).toBe(true);
      const point = (await page.evaluate(`(() => { const { left, top, width, height } = document.querySelector("#in-dialog mark").getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; })()`)) as { x: number; y: number };
      await page.bringToFront();
      await page.mouse.move(point.x - 3, point.y);
      await page.mouse.move(point.x, point.y);
      await until("a card in the dialog", async () => cardIn(stage.own, tab));
      expect(await page.evaluate(`document.querySelector("newsgloss-card").closest("dialog") !== null`)).toBe(true);
      await page.close();
    });

    it("keeps its marks readable on a dark page", async () => {
      const { page } = await stage.openStory("/dark");
      await settledMarks(page);
      const colours = (await page.evaluate(`(() => { const style = getComputedStyle(document.querySelector("mark.newsgloss-mark")); return [style.color, style.backgroundColor]; })()`)) as string[];
      expect(colours).toEqual(["rgb(221, 221, 221)", "rgba(0, 0, 0, 0)"]);
      await page.close();
    });

    it("leaves a page that is no news untouched, until told to annotate it", async () => {
      const { page, tab } = await stage.openStory("/shop", "not-news");
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await page.evaluate(`document.querySelectorAll("mark").length + document.adoptedStyleSheets.length`)).toBe(0);
      await stage.own.evaluate(`browser.tabs.sendMessage(${tab}, { newsgloss: "annotate-anyway", payload: null })`);
      expect(await settledMarks(page)).toContain("Japan");
      await page.close();
    });

    it("asks nothing of any server but the page itself", async () => {
      const before = stage.server.requests.length;
      const { page, tab } = await stage.openStory("/story");
      await settledMarks(page);
      await hover(stage, page, tab, "Lloyd Austin");
      await page.close();
      expect(stage.server.requests.slice(before).filter((request) => request !== `${host}/favicon.ico`)).toEqual([`${host}/story`]);
    });
  });
}
