/** What the options page, the reader's own names and the introduction do, the same in each browser. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserName } from "../../../build/build-extension.ts";
import { drive } from "../../../build/drive/drive.ts";
import { cardIn, statusIn, until } from "../../../build/drive/inside.ts";
import { openStage, settledMarks, type Stage } from "./stage.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations: found } = (await page.evaluate(`axe.run(document, { resultTypes: ["violations"] })`)) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Colours of both schemes where the driver can ask for them. */
async function inBothLights(stage: Pick<Stage, "driven">, page: Page, look: () => Promise<void>): Promise<void> {
  for (const value of stage.driven.name === "chrome" ? ["light", "dark"] : ["light"]) {
    if (stage.driven.name === "chrome") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
    await look();
  }
}

/** The table of scenarios, to be run once for each browser. */
export function optionsScenarios(name: BrowserName): void {
  describe(`the options in ${name}`, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage(name);
      await stage.own.waitForSelector("#off-sites");
    });
    afterAll(async () => {
      await stage?.close();
    });

    const run = (script: string) => stage.own.evaluate(script);
    const click = (selector: string) => run(`document.querySelector(${JSON.stringify(selector)}).click()`);
    const write = (selector: string, value: string) => run(`((field) => { field.value = ${JSON.stringify(value)}; field.dispatchEvent(new Event("change", { bubbles: true })); })(document.querySelector(${JSON.stringify(selector)}))`);
    const holds = (what: string, page: Page, test: string) => until(what, async () => (await page.evaluate(test)) as boolean);
    const says = (text: string) => holds(`the page to say ${text}`, stage.own, `document.body.innerText.includes(${JSON.stringify(text)})`);
    const settings = async () => (await run(`Promise.all([browser.storage.local.get("settings"), browser.storage.sync.get("settings")]).then(([local, sync]) => local.settings ?? sync.settings)`)) as Record<string, unknown>;
    const names = async () => (await run(`browser.storage.local.get("ownNames").then(({ ownNames }) => ownNames ?? [])`)) as { name: string }[];
    const reload = async () => {
      await run("window.old = true; setTimeout(() => location.reload())");
      await until("the page anew", () => run(`!window.old && document.querySelector("#off-sites") !== null`).catch(() => false) as Promise<boolean>);
    };
    const choose = (text: string, file = "settings.json") => run(`((input) => {
      const files = new DataTransfer();
      files.items.add(new File([${text}], ${JSON.stringify(file)}));
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    })(document.querySelector("#import-file"))`);

    it("act at once in a tab that is open", async () => {
      const { page, tab } = await stage.openStory("/story");
      await settledMarks(page);
      await click('#mark-style input[value="tint"]');
      await holds("a tint", page, `getComputedStyle(document.querySelector("mark.newsgloss-mark-p")).backgroundColor !== "rgba(0, 0, 0, 0)"`);
      expect(await run(`getComputedStyle(document.querySelector("#sample mark")).backgroundColor`)).not.toBe("rgba(0, 0, 0, 0)");
      await click("#kind-person");
      await holds("no officials", page, `document.querySelector("mark.newsgloss-mark-p") === null && document.querySelector("mark.newsgloss-mark-c") !== null`);
      await click("#kind-person");
      await click('#mark-style input[value="underline"]');
      await write("#off-sites", "*.newsgloss.example");
      await until("the site to be off", async () => (await statusIn(stage.own, tab))?.state === "off-here");
      await holds("no mark", page, `document.querySelector("mark.newsgloss-mark") === null`);
      await write("#off-sites", "");
      await until("the site to be on", async () => (await statusIn(stage.own, tab))?.state === "annotated");
      await page.close();
    });

    it("take the sites they understand, and say which lines they do not", async () => {
      await write("#off-sites", "https://www.Example.org/news\n*.example.test\ntwo words\n*");
      await says("“two words”");
      await until("the two sites stored", async () => JSON.stringify((await settings())["offSites"]) === JSON.stringify(["*.example.test", "example.org"]));
      expect(await run(`document.querySelector("#off-sites").value`)).toContain("two words");
      expect(await run(`document.querySelector("#off-sites").getAttribute("aria-invalid")`)).toBe("true");
      await write("#off-sites", "");
      await until("no site", async () => ((await settings())["offSites"] as string[]).length === 0);
    });

    it("mark names of the reader's own, with their note and link on the card", async () => {
      const { page, tab } = await stage.openStory("/story");
      await settledMarks(page);
      await click("#own-add");
      await stage.own.waitForSelector("#own-name");
      await run(`Object.entries({ name: "Camp David", spellings: "Sample Courier", note: "Where presidents rest.", link: "javascript:alert(1)" }).forEach(([field, value]) => (document.querySelector("#own-" + field).value = value))`);
      await click("#own-save");
      await says("begins with https://");
      expect(await run(`document.querySelector("#own-link").getAttribute("aria-invalid")`)).toBe("true");
      expect(await names()).toEqual([]);
      expect(await run(`document.querySelector("#own-note").value`)).toBe("Where presidents rest.");
      await run(`document.querySelector("#own-link").value = "https://example.org/camp"`);
      await click("#own-save");
      await says("Where presidents rest.");
      await holds("the own name's mark", page, `[...document.querySelectorAll("mark.newsgloss-mark-o")].some((mark) => mark.textContent === "Camp David")`);
      expect(await page.evaluate(`[...document.querySelectorAll("mark.newsgloss-mark-a")].some((mark) => mark.textContent === "Spirit of Camp David")`)).toBe(true);
      await page.bringToFront();
      const point = (await page.evaluate(`(() => { const mark = document.querySelector("mark.newsgloss-mark-o"); mark.scrollIntoView({ block: "center", behavior: "instant" }); const { left, top, width, height } = mark.getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; })()`)) as { x: number; y: number };
      await new Promise((resolve) => setTimeout(resolve, 200));
      await page.mouse.move(point.x - 3, point.y);
      await page.mouse.move(point.x, point.y);
      const card = await until("its card", () => cardIn(stage.own, tab));
      expect(card.text).toContain("Where presidents rest.");
      expect(card.text).toContain("example.org/camp");
      await click("#kind-own");
      await holds("no own mark", page, `document.querySelector("mark.newsgloss-mark-o") === null`);
      await click("#kind-own");
      await holds("the mark again", page, `document.querySelector("mark.newsgloss-mark-o") !== null`);
      await click('#own-names button[aria-label^="Remove"]');
      await holds("no mark of the name removed", page, `document.querySelector("mark.newsgloss-mark-o") === null`);
      await click("#own .undo");
      await holds("the mark back", page, `document.querySelector("mark.newsgloss-mark-o") !== null`);
      await page.close();
    });

    it("save everything to a file, and read it back", async () => {
      await run(`URL.createObjectURL = (blob) => ((window.saved = blob), "blob:nothing")`);
      await click("#export");
      const saved = (await run("window.saved.text()")) as string;
      expect(JSON.parse(saved)).toMatchObject({ file: "newsgloss-settings", names: [{ name: "Camp David" }] });
      const changed = JSON.stringify({ ...JSON.parse(saved), settings: { ...JSON.parse(saved).settings, badge: true, offSites: ["read.example"] }, names: [{ name: "Jane Doe" }] });
      await choose(JSON.stringify(changed));
      await says("1 name");
      expect(await settings()).toMatchObject({ badge: true, offSites: ["read.example"] });
      expect((await names()).map((entry) => entry.name)).toEqual(["Camp David", "Jane Doe"]);
      await click("#keep .undo");
      await until("what was before", async () => (await settings())["badge"] === false && (await names()).length === 1);
    });

    it.each([
      ["broken", `'{"file": "newsgloss-settings", '`, "cut off"],
      ["foreign", `'{"userSettings": {}}'`, "does not come from Newsgloss"],
      ["with a broken setting", `JSON.stringify({ file: "newsgloss-settings", format: 1, settings: { version: 3, on: false, markStyle: "glow" } })`, "markStyle"],
      ["of a newer Newsgloss", `JSON.stringify({ file: "newsgloss-settings", format: 9, settings: {} })`, "newer"],
      ["far too large", `new Uint8Array(13_000_000)`, "far larger"],
      ["that is no text", `new Uint8Array([0xff, 0xfe, 0, 1, 2])`, "no settings file"],
    ])("refuse a file that is %s, and lose nothing", async (_, content, reason) => {
      const before = [await settings(), await names()];
      await choose(content);
      await says(reason);
      await says("Nothing was changed");
      expect([await settings(), await names()]).toEqual(before);
    });

    it("keep settings on this device where they are too large to be synchronised, and synchronise them again when they are not", async () => {
      const many = Array.from({ length: 700 }, (_, index) => `news-${String(index).padStart(4, "0")}.example.org`);
      await write("#off-sites", many.join("\n"));
      await until("all sites", async () => ((await settings())["offSites"] as string[]).length === 700);
      expect(await run(`browser.storage.local.get("settings").then(({ settings }) => settings?.offSites.length)`)).toBe(700);
      await reload();
      expect(await run(`document.querySelector("#off-sites").value.split("\\n").length`)).toBe(700);
      await write("#off-sites", "");
      await until("no site", async () => ((await settings())["offSites"] as string[]).length === 0);
      expect(await run(`browser.storage.local.get("settings").then(({ settings }) => settings === undefined)`)).toBe(true);
    });

    it("say so where nothing can be stored, and what was stored stays", async () => {
      const refuse = (area: string) => `Object.defineProperty(browser.storage.${area}, "set", { configurable: true, value: () => Promise.reject(new Error("full")) })`;
      await run(`${refuse("sync")}; ${refuse("local")}`);
      const before = await settings();
      await click("#badge");
      await says("the change was not kept");
      expect(await settings()).toEqual(before);
      await holds("the box as it was", stage.own, `document.querySelector("#badge").checked === false`);
      await reload();
    });

    it("speak another language at once, on the card too", async () => {
      const { page, tab } = await stage.openStory("/story");
      await settledMarks(page);
      const speak = (language: string) => run(`((menu) => { menu.selectedIndex = [...menu.options].findIndex(({ value }) => value === ${JSON.stringify(language)}); menu.dispatchEvent(new Event("change", { bubbles: true })); })(document.querySelector("#language"))`);
      await speak("de");
      await says("Meine Namen");
      expect(await run("document.documentElement.lang")).toMatch(/^de/);
      await page.bringToFront();
      const cardOf = async (text: string) => {
        await page.mouse.move(3, 3);
        await until("no card", async () => (await cardIn(stage.own, tab)) === null);
        const point = (await page.evaluate(`(() => { const mark = [...document.querySelectorAll("mark")].find(({ textContent }) => textContent === ${JSON.stringify(text)}); mark.scrollIntoView({ block: "center", behavior: "instant" }); const { left, top, width, height } = mark.getClientRects()[0]; return { x: left + width / 2, y: top + height / 2 }; })()`)) as { x: number; y: number };
        await page.mouse.move(point.x - 3, point.y);
        await page.mouse.move(point.x, point.y);
        return (await until("its card", () => cardIn(stage.own, tab))).text;
      };
      expect(await until("the card in German", async () => ((text) => (/Südkorea.*Hauptstadt/.test(text) ? text : null))(await cardOf("South Korea")))).toContain("Artikel vom");
      await speak("ja");
      await says("自分の登録名");
      await until("the card in Japanese", async () => /韓国.*首都/.test(await cardOf("South Korea")));
      await speak("auto");
      await says("My names");
      await page.close();
    });

    it("reset only when asked once more, and give back what was", async () => {
      const notMeant = async () => (await run(`browser.storage.local.get("notThis").then(({ notThis }) => notThis ?? null)`)) as object[] | null;
      const said = { id: "JPN", site: "news.example" };
      await run(`browser.storage.local.set({ notThis: [${JSON.stringify(said)}] })`);
      await click("#badge");
      await until("a change", async () => (await settings())["badge"] === true);
      await click("#reset");
      expect((await settings())["badge"]).toBe(true);
      await click("#reset-no");
      await click("#reset");
      await click("#reset-yes");
      await until("the first settings", async () => (await settings())["badge"] === false);
      expect(await names()).toHaveLength(1);
      expect(await notMeant()).toBeNull();
      await click("#keep .undo");
      await until("what was before", async () => (await settings())["badge"] === true);
      await until("what was not meant", async () => (await notMeant())?.length === 1);
      expect(await notMeant()).toEqual([said]);
      await run(`browser.storage.local.remove("notThis")`);
      await click("#badge");
    });

    it("have no accessibility violation, with all that opens", async () => {
      await click("#own-add");
      await click("#reset");
      await write("#always-sites", "no site");
      await stage.own.waitForSelector("#own-name");
      await inBothLights(stage, stage.own, async () => expect(await violations(stage.own)).toEqual([]));
    });
  });

  it(`the introduction opens at installation in ${name}, and its story is marked`, async () => {
    const driven = await drive(name, { port: 9, hosts: ["nowhere.newsgloss.example"], introduced: true });
    try {
      const own = await driven.openOwn("options/options.html");
      const address = `${driven.origin}/welcome/welcome.html`;
      await until("the introduction", async () => ((await own.evaluate(`browser.tabs.query({}).then((tabs) => tabs.map(({ url }) => url))`)) as string[]).includes(address));
      const page = await driven.openOwn("welcome/welcome.html");
      const marks = await settledMarks(page);
      for (const text of ["Joe Biden", "Angela Merkel", "New START", "Treaty on Open Skies", "Russia"]) expect(marks, text).toContain(text);
      await page.bringToFront();
      const point = (await page.evaluate(`(() => { const { left, top, width, height } = [...document.querySelectorAll("mark")].find(({ textContent }) => textContent === "Angela Merkel").getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; })()`)) as { x: number; y: number };
      await page.mouse.move(point.x - 3, point.y);
      await page.mouse.move(point.x, point.y);
      await until("a card", async () => (await page.evaluate(`document.querySelector("newsgloss-card") !== null`)) as boolean);
      await page.mouse.move(2, 2);
      const words = (await page.evaluate(`document.body.innerText.split(/\\s+/).length`)) as number;
      // A minute of reading.
      expect(words).toBeLessThan(300);
      await inBothLights({ driven }, page, async () => expect(await violations(page)).toEqual([]));
    } finally {
      await driven.close();
    }
  });
}
