/** Pages that mean harm: what they can learn, what they can drive, and what their tricks do to us. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardIn, until } from "../../../build/drive/inside.ts";
import { openStage, settledMarks, type Stage } from "../extension/stage.ts";
import { paragraph, story } from "./stories.ts";

const text = [0, 1, 2, 3].map(paragraph).join("\n");
const clobbered = "nodeType firstChild nextSibling parentNode childNodes localName tagName getAttribute hasAttributes querySelector querySelectorAll contains closest ownerDocument isConnected textContent className id parentElement classList remove append children getRootNode";

const pages = {
  "/plain": story(text),
  "/clobbered": story(`<form>${clobbered.split(" ").map((name) => `<input name="${name}" hidden>`).join("")}${text}${[4, 5, 6].map(paragraph).join("")}</form>`),
  // Images and forms with a name stand in for the document's own properties.
  "/shadowed": story(`${["body", "head", "querySelectorAll", "createTreeWalker", "createRange", "adoptedStyleSheets", "defaultView", "title", "addEventListener"].map((name) => `<img name="${name}" alt="">`).join("")}${text}`),
  "/polluted": story(text, { more: `<script>
    for (const proto of [Array.prototype, Map.prototype, Set.prototype, WeakMap.prototype]) for (const name of Object.getOwnPropertyNames(proto)) if (name !== "constructor" && typeof Object.getOwnPropertyDescriptor(proto, name).value === "function" && name !== "push") { const own = proto[name]; proto[name] = function (...args) { window.stolen = (window.stolen || 0) + (args[0] && args[0].mention ? 1 : 0); return own.apply(this, args); }; }
    Object.defineProperty(Object.prototype, "mention", { get() { return undefined; }, configurable: true });
    Object.defineProperty(Object.prototype, "published", { value: "1999-01-01", configurable: true });
    Node.prototype.getRootNode = () => { throw new Error("mine"); };
    Text.prototype.splitText = () => { throw new Error("mine"); };
    window.MutationObserver = window.CSSStyleSheet = window.Highlight = function () { throw new Error("mine"); };
  </script>` }),
  "/styled": story(text, { more: `<style>
    mark { background: red !important; color: blue !important; display: block !important; font-size: 40px !important; padding: 20px !important; }
    article p mark, #x, body mark[class] { display: inline-block !important; margin: 30px !important; border: 5px solid red !important; }
    html body main article p > mark:not(#id):not(#other) { position: absolute !important; font-weight: 900 !important; }
    * { all: revert; }
    mark::before { content: "AD" !important; } mark::after { content: "AD"; }
  </style><script>for (const name of ["--ng-ink", "--ink", "--ground", "--accent", "--line", "--muted"]) try { CSS.registerProperty({ name, syntax: "<color>", inherits: false, initialValue: "red" }) } catch {}</script>` }),
  "/inert": story(`${text}<div inert>${paragraph(9)}</div>`),
};

let stage: Stage;

const noCard = async (tab: number) => {
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(await cardIn(stage.own, tab)).toBeNull();
};
const openCard = async (page: Page, tab: number) => {
  await page.bringToFront();
  await page.hover(".p1 mark");
  return until("the card", async () => cardIn(stage.own, tab), 10);
};

describe.each(["chrome", "firefox"] as const)("hostile pages in %s", (name) => {
  beforeAll(async () => { stage = await openStage(name, undefined, pages); });
  afterAll(async () => { await stage?.close(); });

  it("learn nothing but which words are wrapped", async () => {
    const { page: told, tab } = await stage.openStory("/plain");
    await settledMarks(told);
    const attributes = (await told.evaluate(`[...new Set([...document.querySelectorAll("mark")].flatMap((mark) => mark.getAttributeNames().map((name) => name + "=" + mark.getAttribute(name).replace(/-[pcao]\\b/, "-kind"))))]`)) as string[];
    expect(attributes.sort()).toEqual(["class=newsgloss-mark newsgloss-mark-kind", "data-markjs=true", "role=none"]);
    expect(await told.evaluate(`Object.getOwnPropertyNames(window).filter((name) => /gloss/i.test(name)).concat(Object.getOwnPropertySymbols(window).map(String).filter((name) => /gloss/i.test(name)))`)).toEqual([]);
    expect(await told.evaluate(`[...document.querySelectorAll("mark")].every((mark) => Object.getOwnPropertyNames(mark).length === 0)`)).toBe(true);
    for (const file of ["manifest.json", "content.js", "annotator.js", "facts.bin", "icons/on-16.png", "toolbar/popup.html"]) {
      expect(await told.evaluate(`fetch(${JSON.stringify(`${stage.driven.origin}/${file}`)}).then(() => "read", () => "refused")`), file).toBe("refused");
    }
    await openCard(told, tab);
    expect(await told.evaluate(`(() => { const host = document.querySelector("newsgloss-card"); return [host.shadowRoot, host.textContent, host.innerText.trim(), document.body.innerText.includes("Prime Minister of")]; })()`)).toEqual([null, "", "", false]);
    await told.close();
  });

  it("open no card by events of their own making", async () => {
    const { page, tab } = await stage.openStory("/plain");
    await settledMarks(page);
    await page.evaluate(`(() => {
      const mark = document.querySelector(".p1 mark");
      const box = mark.getBoundingClientRect();
      const at = { bubbles: true, composed: true, cancelable: true, clientX: box.left + 5, clientY: box.top + 5, screenX: 50, screenY: 50, pointerId: 1, isPrimary: true, pointerType: "mouse", detail: 1 };
      for (const name of ["pointerover", "pointerenter", "pointermove", "pointerdown", "pointerup"]) mark.dispatchEvent(new PointerEvent(name, at));
      for (const name of ["mouseover", "mousemove", "mousedown", "mouseup", "click"]) mark.dispatchEvent(new MouseEvent(name, at));
      for (const name of ["pointerdown", "pointerup"]) mark.dispatchEvent(new PointerEvent(name, { ...at, pointerType: "touch" }));
      mark.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
      for (const key of ["Enter", " ", "ArrowDown", "Tab"]) for (const name of ["keydown", "keyup"]) mark.dispatchEvent(new KeyboardEvent(name, { key, bubbles: true, altKey: true, shiftKey: true }));
      mark.click();
    })()`);
    await noCard(tab);
    await page.close();
  });

  it("do not close or press what the reader opened", async () => {
    const { page, tab } = await stage.openStory("/plain");
    await settledMarks(page);
    const card = await openCard(page, tab);
    await page.evaluate(`(() => {
      const host = document.querySelector("newsgloss-card");
      for (const key of ["Escape", "Tab", "Enter"]) for (const at of [document, host, document.body]) at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
      document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, clientX: 2, clientY: 2 }));
      document.body.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX: 2, clientY: 2, screenX: 9, screenY: 9 }));
      host.click();
    })()`);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect((await cardIn(stage.own, tab))?.text).toBe(card.text);
    await page.close();
  });

  it.each([["/clobbered", 28], ["/polluted", 16]])("with shadowed or altered properties get their marks like any other: %s", async (path, count) => {
    const { page, tab, errors } = await stage.openStory(path);
    expect((await settledMarks(page)).length).toBe(count);
    await openCard(page, tab);
    expect(await page.evaluate("window.stolen || 0")).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it.runIf(name === "chrome")("with images in the place of the document's own properties are marked or left alone, and never broken", async () => {
    const page = await stage.driven.browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    await page.goto("http://story.newsgloss.example/shadowed", { waitUntil: "load" });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await page.evaluate(`document.documentElement.textContent.match(/In paragraph 2 the governments of Japan, South Korea and Australia said/g).length`)).toBe(1);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("cannot dress the marks up so that anything moves", async () => {
    const { page, tab } = await stage.openStory("/styled");
    await settledMarks(page);
    const seen = (await page.evaluate(`[...document.querySelectorAll("mark.newsgloss-mark")].map((mark) => { const style = getComputedStyle(mark); return [style.display, style.position, style.fontSize === getComputedStyle(mark.parentElement).fontSize, style.paddingLeft, style.marginLeft, style.borderLeftWidth, style.backgroundColor, style.fontWeight === getComputedStyle(mark.parentElement).fontWeight, getComputedStyle(mark, "::before").content, getComputedStyle(mark, "::after").content].join(" "); })`)) as string[];
    expect([...new Set(seen)]).toEqual(["inline static true 0px 0px 0px rgba(0, 0, 0, 0) true none none"]);
    const card = await openCard(page, tab);
    expect(card.box.right - card.box.left).toBeGreaterThan(200);
    await page.close();
  });

  it("keep inert text to themselves", async () => {
    const { page } = await stage.openStory("/inert");
    expect((await settledMarks(page)).length).toBe(16);
    expect(await page.evaluate(`document.querySelectorAll("[inert] mark").length`)).toBe(0);
    await page.close();
  });
});
