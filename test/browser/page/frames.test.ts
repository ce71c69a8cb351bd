/** Stories in frames of the page's own and in shadow trees: marked, watched, and with their cards. */
import type { ElementHandle, Frame } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardIn, until, type CardSeen } from "../../../build/drive/inside.ts";
import { openStage, settledMarks, type Stage } from "../extension/stage.ts";
import { paragraph, story } from "./stories.ts";

const inner = `<!doctype html><html lang="en"><meta charset="utf-8"><body>${paragraph(50)}${paragraph(51)}</body></html>`;
const pages = {
  "/framed": story(`${paragraph(0)}${paragraph(1)}${paragraph(2)}<iframe id="own" src="/inlay" width="600" height="500"></iframe><iframe id="written" width="600" height="300" srcdoc="${inner.replace(/"/g, "&quot;")}"></iframe>
    <iframe id="other" src="http://ads.newsgloss.example/inlay" width="600" height="300"></iframe><iframe id="empty" width="600" height="100"></iframe>`),
  "/inlay": () => ({ body: inner }),
  "/small": story(`${paragraph(0)}${paragraph(1)}${paragraph(2)}<p><a id="before" href="#x">Before</a></p>
    <div style="padding: 30px 100px"><iframe id="small" src="/inlay" style="width: 300px; height: 120px; border: 7px solid teal; padding: 13px; transform: scale(1.2); background: #14161a"></iframe></div><div style="height: 1500px"></div>`),
  "/full": story(`${paragraph(0)}${paragraph(1)}${paragraph(2)}<iframe allow="fullscreen" allowfullscreen src="/growing" width="500" height="300"></iframe>`),
  "/growing": () => ({ body: `<!doctype html><html lang="en"><meta charset="utf-8"><body style="background: white"><button onclick="document.documentElement.requestFullscreen()">Full</button>${paragraph(54)}</body></html>` }),
  "/nested": story(`${paragraph(0)}${paragraph(1)}${paragraph(2)}<p><a id="before" href="#x">Before</a></p><iframe src="/middle" width="500" height="300"></iframe>`),
  "/middle": () => ({ body: `<!doctype html><html lang="en"><meta charset="utf-8"><body>${paragraph(52)}<iframe src="/linked" width="300" height="100"></iframe></body></html>` }),
  "/linked": () => ({ body: `<!doctype html><html lang="en"><meta charset="utf-8"><body>${paragraph(53).replace("Japan", '<a id="link" href="#l">Japan</a>')}</body></html>` }),
  "/shadow": story(`${paragraph(0)}${paragraph(1)}<x-story></x-story><script>
    const root = document.querySelector("x-story").attachShadow({ mode: "open" });
    root.innerHTML = ${JSON.stringify(`<style>p { color: green }</style><section>${paragraph(60)}</section>`)};
    window.addMore = () => root.querySelector("section").insertAdjacentHTML("beforeend", ${JSON.stringify(paragraph(61))});
  </script>`),
};

const marksOf = (frame: Frame) => frame.evaluate(`document.querySelectorAll("mark.newsgloss-mark").length`) as Promise<number>;
/** The place of the first mark in the small frame below, in pixels of the page's window: border 7, padding 13, drawn 1.2 times as large. */
const placeInSmall = `(() => {
  const frame = document.getElementById("small");
  const { x, y } = frame.getBoundingClientRect();
  const word = frame.contentDocument.querySelector("mark.newsgloss-mark").getBoundingClientRect();
  return { x: x + (20 + word.x) * 1.2, y: y + (20 + word.y) * 1.2, height: word.height * 1.2 };
})()`;
const hasCard = (frame: Frame) => frame.evaluate(`document.querySelector("newsgloss-card") !== null`) as Promise<boolean>;

describe.each(["chrome", "firefox"] as const)("frames and shadow trees in %s", (name) => {
  let stage: Stage;
  beforeAll(async () => { stage = await openStage(name, undefined, pages); });
  afterAll(async () => { await stage?.close(); });

  it("marks frames of the page's own that hold prose, and goes into no other", async () => {
    const { page, errors } = await stage.openStory("/framed");
    expect(await settledMarks(page)).toHaveLength(12);
    const own = page.frames().find((frame) => frame.url().endsWith("/inlay") && frame.url().includes("story."))!;
    const written = page.frames().find((frame) => frame.url() === "about:srcdoc")!;
    await until("marks in the frame", async () => (await marksOf(own)) === 8, 20);
    await until("marks in the written frame", async () => (await marksOf(written)) === 8, 20);
    const mark = (await own.$("mark.newsgloss-mark"))!;
    await mark.scrollIntoView();
    await page.bringToFront();
    await mark.hover();
    await until("a card", () => hasCard(page.mainFrame()), 10);
    expect(await hasCard(own)).toBe(false);
    const other = page.frames().find((frame) => frame.url().includes("ads."));
    if (other) expect(await marksOf(other)).toBe(0);
    expect(errors).toEqual([]);
    // The frames follow the switch by themselves.
    await stage.own.evaluate(`browser.storage.local.set({ settings: { version: 2, on: false, density: "every", offSites: [], alwaysSites: [] } })`);
    await until("no marks anywhere", async () => (await marksOf(own)) + (await marksOf(written)) + (await marksOf(page.mainFrame())) === 0, 15);
    expect(await own.evaluate(`document.body.innerHTML`)).toBe(`${paragraph(50)}${paragraph(51)}`);
    expect(await own.evaluate(`[document.body.firstChild.childNodes.length, document.adoptedStyleSheets.length, document.documentElement.outerHTML.includes("gloss")]`)).toEqual([1, 0, false]);
    expect(await page.evaluate(`[document.querySelectorAll("newsgloss-card").length, document.adoptedStyleSheets.length, document.body.outerHTML.includes("newsgloss-")]`)).toEqual([0, 0, false]);
    await stage.own.evaluate(`browser.storage.local.remove("settings")`);
    await page.close();
  });

  it("shows the card of a name in a small frame whole, in the window around it", async () => {
    const { page, tab, errors } = await stage.openStory("/small");
    await settledMarks(page);
    const small = page.frames().find((frame) => frame.url().endsWith("/inlay"))!;
    await until("marks in the frame", async () => (await marksOf(small)) === 8, 20);
    const size = page.viewport() ?? { width: 1280, height: 800 };
    const seen = () => cardIn(stage.own, tab);
    const card = () => until("a card", async () => { const now = await seen(); return now && now.text.length > 20 ? now : null; }, 10);
    const gone = (why: string) => until(`no card: ${why}`, async () => (await seen()) === null, 10);
    await page.evaluate(`document.getElementById("small").scrollIntoView({ block: "center" })`);
    await page.bringToFront();
    const word = (await page.evaluate(placeInSmall)) as { x: number; y: number; height: number };
    const hover = async () => {
      await page.mouse.move(word.x + 2, word.y - 80);
      await new Promise((resolve) => setTimeout(resolve, 120));
      await page.mouse.move(word.x + 4, word.y + word.height / 2);
      return card();
    };
    const besideWord = ({ box }: CardSeen) => Math.min(Math.abs(box.top - word.y - word.height), Math.abs(word.y - box.bottom));

    const shown = await hover();
    expect(shown.box.bottom - shown.box.top, "its whole height").toBeGreaterThan(150);
    expect(shown.box.left >= 0 && shown.box.top >= 0 && shown.box.right <= size.width && shown.box.bottom <= size.height, JSON.stringify(shown.box)).toBe(true);
    expect(besideWord(shown), "near its line").toBeLessThan(16);
    expect(Math.abs(shown.box.left - word.x), "at the beginning of its word").toBeLessThan(16);

    // Slowly from the word through the frame's edge into the card.
    const below = shown.box.top > word.y;
    for (let step = 1; step <= 10; step++) {
      const to = below ? shown.box.top + 30 : shown.box.bottom - 30;
      await page.mouse.move(word.x + 4 + step, word.y + word.height / 2 + ((to - word.y) * step) / 10);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await seen(), "the way to the card is safe").not.toBe(null);
    // A press in the card keeps it; it then follows its word when the page scrolls.
    await page.mouse.down();
    await page.mouse.up();
    await page.evaluate(`scrollBy({ top: 40, behavior: "instant" })`);
    await until("the card to follow", async () => Math.abs(((await seen())?.box.top ?? 0) - (shown.box.top - 40)) < 3, 5);
    await page.keyboard.press("Escape");
    await gone("Escape");
    await page.evaluate(`scrollBy({ top: -40, behavior: "instant" })`);

    await hover();
    await page.evaluate(`scrollBy({ top: 30, behavior: "instant" })`);
    await gone("the page scrolled");
    await page.evaluate(`scrollBy({ top: -30, behavior: "instant" })`);
    await hover();
    await page.mouse.move(5, 5);
    await gone("the pointer went off");
    await hover();
    await small.evaluate(`scrollBy({ top: 12, behavior: "instant" })`);
    await gone("the frame scrolled");
    await small.evaluate(`scrollTo(0, 0)`);

    await hover();
    await page.evaluate(`document.getElementById("before").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true })); document.getElementById("before").dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true }))`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await seen(), "no hand did that").not.toBe(null);
    await page.evaluate(`document.getElementById("small").remove()`);
    await gone("its frame was taken out");
    expect(await page.evaluate(`document.querySelectorAll("newsgloss-card").length`)).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("leads the keyboard from a name in a frame of a frame into its card and back", async () => {
    const { page, tab } = await stage.openStory("/nested");
    await settledMarks(page);
    const linked = await until("the inner frame", async () => page.frames().find((frame) => frame.url().includes("/linked")), 20);
    await until("marks in the inner frame", async () => (await marksOf(linked)) === 4, 20);
    await page.bringToFront();
    await page.focus("#before");
    const focusOf = () => linked.evaluate(`document.hasFocus() ? document.activeElement.id : "elsewhere"`);
    const card = () => until("a card", async () => ((await cardIn(stage.own, tab))?.text.length ?? 0) > 20, 10);
    await page.keyboard.press("Tab");
    expect(await focusOf()).toBe("link");
    await card();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(`document.activeElement.localName`)).toBe("newsgloss-card");
    expect(await focusOf()).toBe("elsewhere");
    await new Promise((resolve) => setTimeout(resolve, 400));
    await card();
    await page.keyboard.press("Escape");
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await cardIn(stage.own, tab), "no card, nor one anew because its word is in focus again").toBe(null);
    expect(await focusOf()).toBe("link");
    await page.close();
  });

  it("keeps the card in a frame that is fullscreen, beside which nothing can be used", async () => {
    const { page } = await stage.openStory("/full");
    await settledMarks(page);
    const frame = await until("the frame", async () => page.frames().find((one) => one.url().includes("/growing")), 20);
    await until("marks in the frame", async () => (await marksOf(frame)) === 4, 20);
    await page.bringToFront();
    await (await frame.$("button"))!.click();
    await until("the frame to fill the screen", () => page.evaluate(`document.fullscreenElement?.localName === "iframe"`) as Promise<boolean>, 10);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const word = (await frame.evaluate(`(({ x, y, bottom }) => ({ x, y, bottom }))(document.querySelector("mark").getBoundingClientRect())`)) as { x: number; y: number; bottom: number };
    await page.mouse.move(word.x + 5, word.bottom + 100);
    await page.mouse.move(word.x + 5, word.y + 5);
    await until("a card in the frame", () => hasCard(frame), 10);
    await page.mouse.move(word.x + 8, word.bottom + 60, { steps: 8 });
    await page.mouse.down();
    await page.mouse.up();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([await hasCard(frame), await hasCard(page.mainFrame())]).toEqual([true, false]);
    await page.close();
  });

  it("marks open shadow trees, hears of their changes, and shows their cards", async () => {
    const { page } = await stage.openStory("/shadow");
    const inTree = () => page.evaluate(`document.querySelector("x-story").shadowRoot.querySelectorAll("mark.newsgloss-mark").length`) as Promise<number>;
    await until("marks in the tree", async () => (await inTree()) === 4, 20);
    await page.evaluate("window.addMore()");
    await until("marks in what came later", async () => (await inTree()) === 8, 20);
    expect(await page.evaluate(`getComputedStyle(document.querySelector("x-story").shadowRoot.querySelector("mark")).textDecorationLine`)).toBe("underline");
    await page.bringToFront();
    const mark = (await page.evaluateHandle(`document.querySelector("x-story").shadowRoot.querySelector("mark")`)).asElement()! as ElementHandle<Element>;
    await mark.scrollIntoView();
    await mark.hover();
    await until("a card", () => hasCard(page.mainFrame()), 10);
    await page.close();
  });
});
