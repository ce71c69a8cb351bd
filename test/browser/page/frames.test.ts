/** Stories in frames of the page's own and in shadow trees: marked, watched, and with their cards. */
import type { ElementHandle, Frame } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../../build/drive/inside.ts";
import { openStage, settledMarks, type Stage } from "../extension/stage.ts";
import { paragraph, story } from "./stories.ts";

const inner = `<!doctype html><html lang="en"><meta charset="utf-8"><body>${paragraph(50)}${paragraph(51)}</body></html>`;
const pages = {
  "/framed": story(`${paragraph(0)}${paragraph(1)}${paragraph(2)}<iframe id="own" src="/inlay" width="600" height="500"></iframe><iframe id="written" width="600" height="300" srcdoc="${inner.replace(/"/g, "&quot;")}"></iframe>
    <iframe id="other" src="http://ads.newsgloss.example/inlay" width="600" height="300"></iframe><iframe id="empty" width="600" height="100"></iframe>`),
  "/inlay": () => ({ body: inner }),
  "/shadow": story(`${paragraph(0)}${paragraph(1)}<x-story></x-story><script>
    const root = document.querySelector("x-story").attachShadow({ mode: "open" });
    root.innerHTML = ${JSON.stringify(`<style>p { color: green }</style><section>${paragraph(60)}</section>`)};
    window.addMore = () => root.querySelector("section").insertAdjacentHTML("beforeend", ${JSON.stringify(paragraph(61))});
  </script>`),
};

const marksOf = (frame: Frame) => frame.evaluate(`document.querySelectorAll("mark.newsgloss-mark").length`) as Promise<number>;
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
    await until("a card in the frame", () => hasCard(own), 10);
    const other = page.frames().find((frame) => frame.url().includes("ads."));
    if (other) expect(await marksOf(other)).toBe(0);
    expect(errors).toEqual([]);
    // The frames follow the switch by themselves.
    await stage.own.evaluate(`browser.storage.local.set({ settings: { version: 2, on: false, density: "every", offSites: [], alwaysSites: [] } })`);
    await until("no marks anywhere", async () => (await marksOf(own)) + (await marksOf(written)) + (await marksOf(page.mainFrame())) === 0, 15);
    expect(await own.evaluate(`document.body.innerHTML`)).toBe(`${paragraph(50)}${paragraph(51)}`);
    await stage.own.evaluate(`browser.storage.local.remove("settings")`);
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
