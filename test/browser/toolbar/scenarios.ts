/** What the popup and the side panel do for a reader: the real ones, the same in each browser. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { BrowserName } from "../../../build/build-extension.ts";
import { statusIn, until } from "../../../build/drive/inside.ts";
import { inWorker, openPanel, openPopup, type View } from "../../../build/drive/popup.ts";
import { host, openStage, settledMarks, type Stage } from "../extension/stage.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const setSettings = (stage: Stage, change: object) =>
  stage.own.evaluate(`browser.storage.sync.get("settings").then(({ settings }) => browser.storage.sync.set({ settings: { ...settings, ...${JSON.stringify(change)} } }))`);

/** Types into the field as a reader would. */
const type = (view: View, text: string) =>
  view.run(`(() => { const field = document.querySelector("#question"); field.focus(); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new (window.Event)("input", { bubbles: true })); })()`);
const press = (view: View, selector: string, key: string) =>
  view.run(`document.querySelector(${JSON.stringify(selector)}).dispatchEvent(new (window.KeyboardEvent)("keydown", { key: ${JSON.stringify(key)}, bubbles: true, cancelable: true }))`);
const jumpTo = (view: View, id: string) => view.click(`[data-id="${id}"] .jump`);

interface Lit {
  text: string;
  /** In the window. */
  seen: boolean;
}
const litMark = async (page: Page): Promise<Lit | null> =>
  (await page.evaluate(`(() => {
    const mark = document.querySelector(".newsgloss-mark-lit");
    if (!mark) return null;
    const { top, bottom } = mark.getBoundingClientRect();
    return { text: mark.textContent, seen: top >= 0 && bottom <= innerHeight };
  })()`)) as Lit | null;
const scrolled = (page: Page) => page.evaluate("Math.round(scrollY)") as Promise<number>;
const calmScroll = (page: Page) => until("the page to rest", async () => {
  const before = await scrolled(page);
  await pause(200);
  return (await scrolled(page)) === before;
});

export function toolbarScenarios(name: BrowserName): void {
  describe(`popup and panel in ${name}`, () => {
    let stage: Stage;
    let view: View | undefined;
    beforeAll(async () => {
      stage = await openStage(name);
    });
    afterEach(async () => {
      await view?.close();
      view = undefined;
      await setSettings(stage, { version: 1, on: true, offSites: [], alwaysSites: [], badge: false, density: "calm", kinds: ["person", "country", "agreement"] });
      for (const page of await stage.driven.browser.pages()) if (page !== stage.own && page.url().startsWith("http")) await page.close();
    });
    afterAll(async () => {
      await stage?.close();
    });
    const popup = async () => (view = await openPopup(stage.driven, stage.own));
    const panel = async () => (view = await openPanel(stage.driven, stage.own));

    it("the popup lists whom the story names, as of its day, with how often", async () => {
      const { page } = await stage.openStory("/story");
      await settledMarks(page);
      const open = await popup();
      const said = await open.says(/Lloyd Austin/);
      expect(said).toContain(`On at ${host}`);
      expect(said).toMatch(/People\s+7/);
      expect(said).toMatch(/Lloyd Austin\s+Secretary of Defense, United States\s+3/);
      expect(said).toMatch(/South Korea\s+President Yoon Suk Yeol; Prime Minister Han Duck-soo\s+4/);
      expect(said).toMatch(/Spirit of Camp David\s+Declaration/);
      const places = await open.run<number[]>(`[...document.querySelectorAll('[data-id="lloyd-austin"] .place')].map((place) => Number(place.getAttribute("x")))`);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places.every((place) => place >= 0 && place <= 100)).toBe(true);
      expect(await open.run(`document.querySelectorAll('[data-id="KOR"] .flag svg').length`)).toBe(1);
    });

    it("tells an old story's age, and on a press who left which office when", async () => {
      await stage.openStory("/story");
      const open = await popup();
      expect(await open.says(/Published/)).toMatch(/Published .*13.* · \d+ years ago\. All 7 officials named have since left those offices\./);
      await open.click(".age summary");
      const list = await open.says(/Known up to/);
      expect(list).toMatch(/Lloyd Austin\s+Secretary of Defense, United States, .*2021 – .*2025/);
      expect(list).toMatch(/Known up to .*2026/);
    });

    it("jumps to the first mention, then to the next, lights each, and leads back to where one was reading", async () => {
      const { page } = await stage.openStory("/long");
      await settledMarks(page);
      await page.evaluate("scrollTo({ top: 120, behavior: 'instant' })");
      await calmScroll(page);
      const start = await scrolled(page);
      const open = await popup();
      await open.says(/Lloyd Austin/);
      await jumpTo(open, "charles-q-brown-jr");
      await until("the mark to light up in the window", async () => (await litMark(page))?.seen);
      expect((await litMark(page))?.text).toBe("Charles Q. Brown");
      expect(await scrolled(page)).toBeGreaterThan(start + 500);
      await open.says(/1 of 2/);
      await jumpTo(open, "charles-q-brown-jr");
      await open.says(/2 of 2/);
      // This one is marked only now.
      await until("the second mention to light up", async () => (await litMark(page))?.text === "Brown");
      await jumpTo(open, "charles-q-brown-jr");
      await open.says(/1 of 2/);
      await press(open, '[data-id="charles-q-brown-jr"] .jump', "ArrowLeft");
      await open.says(/2 of 2/);
      await open.click("#go-back");
      await until("the way back", async () => (await scrolled(page)) === start);
      expect(await litMark(page)).toBeNull();
      await until("no way back any more", () => open.run<boolean>(`document.querySelector("#go-back") === null`));
    });

    it("goes back by the Backspace key, and remembers the way while the popup is shut", async () => {
      const { page } = await stage.openStory("/long");
      await settledMarks(page);
      const first = await popup();
      await first.says(/Lloyd Austin/);
      await jumpTo(first, "charles-q-brown-jr");
      await until("the jump", async () => (await scrolled(page)) > 500);
      await calmScroll(page);
      await first.close();
      const second = await popup();
      await second.says(/Back to where I was reading/);
      await second.run(`document.querySelector("#question").focus()`);
      await press(second, "#question", "Backspace");
      await until("the way back", async () => (await scrolled(page)) === 0);
    });

    it("lists what the reader's settings leave unmarked, and marks it when jumped to", async () => {
      await setSettings(stage, { density: "page", kinds: ["person"] });
      const { page } = await stage.openStory("/story");
      const marks = await settledMarks(page);
      expect(marks).not.toContain("Russia");
      expect(marks).not.toContain("Austin");
      const open = await popup();
      expect(await open.says(/Lloyd Austin/)).toMatch(/Russia/);
      await jumpTo(open, "lloyd-austin");
      await open.says(/1 of 3/);
      await jumpTo(open, "lloyd-austin");
      await until("the second mention to light up", async () => (await litMark(page))?.text === "Austin");
      await jumpTo(open, "RUS");
      await until("a country to light up", async () => (await litMark(page))?.text === "Russia");
    });

    it("a jump leaves no trace in the page once Newsgloss is switched off", async () => {
      const { page, tab } = await stage.openStory("/story");
      await settledMarks(page);
      const open = await popup();
      await open.says(/Lloyd Austin/);
      await jumpTo(open, "RUS");
      await until("the mark to light up", async () => (await litMark(page))?.text === "Russia");
      await open.click("#global-switch");
      await until("the page to be off", async () => (await statusIn(stage.own, tab))?.state === "off-everywhere");
      expect(await page.evaluate(`document.querySelectorAll("mark, [class*=newsgloss]").length`)).toBe(0);
    });

    it("says where a name stands in what the page hides", async () => {
      const { page } = await stage.openStory("/hidden");
      await settledMarks(page);
      const open = await popup();
      const said = await open.says(/Lloyd Austin/);
      if (!said.includes("Russia")) return expect(await page.evaluate(`document.querySelector("#russia mark")`)).toBeNull();
      await jumpTo(open, "RUS");
      await open.says(/where the page shows nothing just now/);
    });

    it("filters by typing and opens the facts within the popup, names in them leading on and back", async () => {
      await stage.openStory("/story");
      const open = await popup();
      await open.says(/Lloyd Austin/);
      await type(open, "defense japan");
      await until("the list to be filtered", () => open.run<boolean>(`document.querySelectorAll(".kind li").length === 1`));
      await press(open, "#question", "Enter");
      const facts = `document.querySelector(".inline-card")?.shadowRoot.textContent ?? ""`;
      await until("the facts", async () => /Minoru Kihara/.test(await open.run<string>(facts)));
      expect(await open.run<string>(facts)).toContain("Minister of Defense");
      await open.run(`[...document.querySelector(".inline-card").shadowRoot.querySelectorAll("button.name")].find((name) => /Hamada/.test(name.textContent)).click()`);
      await until("the predecessor's facts", async () => /Yasukazu Hamada/.test(await open.run<string>(`document.querySelector(".inline-card")?.shadowRoot.querySelector("h2").textContent ?? ""`)));
      await open.run(`document.querySelector(".inline-card").shadowRoot.querySelector(".back").click()`);
      await until("the way back", async () => /Minoru Kihara/.test(await open.run<string>(`document.querySelector(".inline-card")?.shadowRoot.querySelector("h2").textContent ?? ""`)));
      await open.click("#leave-facts");
      await until("the list", () => open.run<boolean>(`document.querySelector("#question") !== null`));
    });

    it("looks up what the story does not name, offline, and says plainly where nothing is known", async () => {
      await stage.openStory("/story");
      const before = stage.server.requests.length;
      const open = await popup();
      await open.says(/Lloyd Austin/);
      await type(open, "defence minister poland 2021");
      expect(await open.says(/Błaszczak/)).toMatch(/Mariusz Błaszczak\s+Minister of National Defence, Poland\s+as of .*2021/);
      await press(open, "#question", "Enter");
      await until("the facts", async () => /Mariusz Błaszczak/.test(await open.run<string>(`document.querySelector(".inline-card")?.shadowRoot.textContent ?? ""`)));
      await open.click("#leave-facts");
      await type(open, "xqxqxq");
      await open.says(/Nothing is known here of “xqxqxq”\./);
      expect(stage.server.requests.slice(before).filter((request) => !request.endsWith("/favicon.ico"))).toEqual([]);
    });

    it("keeps the switch of the site and the switch of all sites apart", async () => {
      const { page, tab } = await stage.openStory("/story");
      await settledMarks(page);
      const open = await popup();
      await open.click("#site-switch");
      await until("the site to be off", async () => (await statusIn(stage.own, tab))?.state === "off-here");
      const off = await open.says(/Switched off on this site/);
      expect(off).toContain(`Off at ${host}`);
      expect(off).toContain("Newsgloss is on");
      await open.click("#site-switch");
      await open.says(/Lloyd Austin/);
      await open.click("#global-switch");
      const all = await open.says(/Newsgloss is off everywhere/);
      expect(all).toContain("Switched off on all sites. No page is read.");
      expect(await open.run(`document.querySelector("#site-switch") === null`)).toBe(true);
    });

    it.each<[string, Parameters<Stage["openStory"]>[1], RegExp]>([
      ["/nobody", "annotated", /No official, country or agreement found in this story\./],
      ["/shop", "not-news", /This page does not look like a news story: .+\./],
    ])("says plainly how %s stands", async (path, state, expected) => {
      await stage.openStory(path, state);
      await (await popup()).says(expected);
    });

    it.each<[string, RegExp]>([
      ["about:blank", /belongs to the browser/],
      [`http://${host}/paper.pdf`, /This is a PDF file/],
    ])("says plainly why %s cannot be annotated", async (url, expected) => {
      const page = await stage.driven.browser.newPage();
      // A viewer of the browser's own may take the page over, and the driver with it.
      await page.goto(url, { timeout: 5000 }).catch(() => undefined);
      await page.bringToFront();
      const said = await (await popup()).says(expected);
      expect(said).toContain("Newsgloss is on");
      await view?.close();
      await page.close();
    });

    it("annotates a page that is no news when told to", async () => {
      const { page } = await stage.openStory("/shop", "not-news");
      const open = await popup();
      await open.click("#annotate-anyway");
      await open.says(/Japan/);
      expect(await settledMarks(page)).toContain("Japan");
    });

    it("the panel follows the tab in front and the page in it, and stays", async () => {
      const { page } = await stage.openStory("/story");
      await settledMarks(page);
      const open = await panel();
      await open.says(/Lloyd Austin/);
      const shop = await stage.openStory("/shop", "not-news");
      await open.says(/does not look like a news story/);
      await page.bringToFront();
      await open.says(/Lloyd Austin/);
      await page.goto(`http://${host}/nobody`);
      await open.says(/No official, country or agreement found/);
      await page.goto(`http://${host}/story`);
      await open.says(/Lloyd Austin/);
      await jumpTo(open, "RUS");
      await until("the mark to light up", async () => (await litMark(page))?.text === "Russia");
      await shop.page.close();
    });

    it("the panel stays with its own window", async () => {
      const { page } = await stage.openStory("/story");
      await settledMarks(page);
      const open = await panel();
      await open.says(/Lloyd Austin/);
      const id = (await stage.own.evaluate(`browser.windows.create({ url: "http://${host}/nobody", focused: true }).then(({ id }) => id)`)) as number;
      await until("the other window's page to be annotated", async () => (await stage.own.evaluate(`browser.tabs.query({ windowId: ${id} }).then(([tab]) => browser.tabs.sendMessage(tab.id, { newsgloss: "status", payload: null })).then(({ state }) => state).catch(() => null)`)) === "annotated");
      await pause(300);
      expect(await open.run<string>("document.body.innerText")).toContain("Lloyd Austin");
      await stage.own.evaluate(`browser.windows.remove(${id})`);
    });

    it("copies a fact with its source and date, and compares two countries", async () => {
      await stage.openStory("/story");
      const open = await panel();
      await open.says(/Lloyd Austin/);
      await open.click('[data-id="lloyd-austin"] .entity');
      await open.click("#cite summary");
      const facts = await open.says(/Lloyd Austin: Secretary of Defense, United States/);
      expect(facts).toMatch(/Lloyd Austin: Secretary of Defense, United States, .*2021 – .*2025 \(.+, .+2026\)/);
      await open.click("#leave-facts");
      await open.click('[data-id="JPN"] .entity');
      await open.click("#compare");
      await open.says(/Japan is to be compared/);
      expect(await open.run(`document.querySelectorAll(".person.kind, .agreement.kind").length`)).toBe(0);
      await open.click('[data-id="KOR"] .entity');
      const table = await open.says(/Capital/);
      expect(table).toMatch(/Tokyo\s+Seoul/);
      expect(table).toMatch(/Both are members of\s+.*G20/);
      await open.click("#leave-compare");
      await open.says(/Lloyd Austin/);
    });

    it("shows the number of names on the button where the reader wants it", async () => {
      const { page, tab } = await stage.openStory("/story");
      await settledMarks(page);
      const badge = () => stage.own.evaluate(`browser.action.getBadgeText({ tabId: ${tab} })`) as Promise<string>;
      expect(await badge()).toBe("");
      await setSettings(stage, { badge: true });
      await until("the number", async () => (await badge()) === "19");
      await page.goto(`http://${host}/nobody`);
      await until("no number where nothing is found", async () => (await badge()) === "");
      await setSettings(stage, { badge: false });
    });

    it("answers a question put by the address bar on a page of its own", async () => {
      const page = await stage.driven.openOwn("toolbar/panel.html?look-up=president%20of%20peru");
      await page.waitForFunction(`/Peru/.test(document.querySelector(".found")?.innerText ?? "")`, { timeout: 30_000 });
      expect(await page.evaluate(`document.querySelector(".found li").innerText`)).toMatch(/President/);
      expect(await page.evaluate(`document.querySelector("#question").value`)).toBe("president of peru");
      await page.close();
    });

    if (name === "chrome") chromeOnly(() => ({ stage, popup, panel }));
  });
}

/** What only Chrome's drivers can do: the worker ended or addressed, the popup as a page. */
function chromeOnly(here: () => { stage: Stage; popup(): Promise<View>; panel(): Promise<View> }): void {
  // First: a driver that has once looked into the worker keeps its successors from starting.
  it("works on when the background ends between two clicks", async () => {
    const { stage, panel } = here();
    const { page } = await stage.openStory("/story");
    await settledMarks(page);
    const open = await panel();
    await open.says(/Lloyd Austin/);
    const session = await stage.own.createCDPSession();
    await session.send("ServiceWorker.enable" as never);
    // Not answered where none runs.
    const stop = () => Promise.race([session.send("ServiceWorker.stopAllWorkers" as never), pause(1000)]);
    await stop();
    await jumpTo(open, "RUS");
    await until("the jump", async () => (await litMark(page))?.text === "Russia");
    await stop();
    await type(open, "president of peru");
    await open.says(/Peru/);
    await stop();
    await open.click(".found .entity");
    await until("the facts", async () => /Peru/.test(await open.run<string>(`document.querySelector(".inline-card")?.shadowRoot.textContent ?? ""`)));
    await session.detach();
  });

  it("looks up a selection by the context menu, in the panel", async () => {
    const { stage, panel } = here();
    await stage.openStory("/story");
    const open = await panel();
    await open.says(/Lloyd Austin/);
    await inWorker(stage.driven.browser, `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.contextMenus.onClicked.dispatch({ menuItemId: "look-up", selectionText: "Angela Merkel" }, tab))`);
    expect(await open.says(/Merkel/)).toMatch(/Angela Merkel\s+before that: Chancellor/i);
  });

  it("suggests answers in the address bar, and opens a page for the one chosen", async () => {
    const { stage } = here();
    await inWorker(stage.driven.browser, `chrome.omnibox.onInputEntered.dispatch("resolution 2397", "newForegroundTab")`);
    const target = await stage.driven.browser.waitForTarget((one) => one.url().includes("look-up="));
    const page = await target.asPage();
    await page.waitForFunction(`/2397/.test(document.querySelector(".found")?.innerText ?? "")`, { timeout: 30_000 });
    const suggested = await inWorker(stage.driven.browser, `new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch("president of peru", resolve))`) as { content: string; description: string }[];
    expect(suggested.length).toBeGreaterThan(1);
    expect(suggested[0]?.description).toMatch(/Peru/);
    await page.close();
  });

  it.each(["light", "dark"])("popup and facts have no accessibility violation in %s", async (scheme) => {
    const { stage, popup } = here();
    await stage.openStory("/story");
    const open = await popup();
    await open.says(/Lloyd Austin/);
    await open.page?.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await open.click(".age summary");
    await open.click("#copy-list summary");
    await open.run(axeSource);
    const faults = async () => {
      const { violations } = await open.run<{ violations: { id: string; nodes: { html: string }[] }[] }>(`axe.run(document, { resultTypes: ["violations"] })`);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    };
    expect(await faults()).toEqual([]);
    await type(open, "korea");
    await open.says(/From all facts/);
    expect(await faults()).toEqual([]);
    await open.click('[data-id="KOR"] .entity');
    await until("the facts", () => open.run<boolean>(`document.querySelector(".inline-card")?.shadowRoot.querySelector("h2") !== null`));
    await open.click("#cite summary");
    expect(await faults()).toEqual([]);
    await open.click("#compare");
    await open.click('[data-id="JPN"] .entity');
    await open.says(/Capital/);
    expect(await faults()).toEqual([]);
  });
}
