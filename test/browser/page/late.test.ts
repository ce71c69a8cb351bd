/** What comes late: text appended, unfolded, inserted on top, another story at the same tab, changes without end. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardIn, statusIn, until } from "../../../build/drive/inside.ts";
import { host, openStage, settledMarks, type Stage } from "../extension/stage.ts";
import { longStory, paragraph, story } from "./stories.ts";

const second = `<h1>Berlin and Paris sign a treaty on rivers</h1><p class="byline">By B. Sample · <time datetime="2019-05-20">20 May 2019</time></p>${[1, 2, 3].map((number) => `<p>In paragraph ${number} Germany and France said that Chancellor Angela Merkel would sign a treaty on rivers in the spring, and that the work would begin in the same year, officials told reporters.</p>`).join("")}`;

const pages = {
  "/scroll": longStory(4),
  "/folded": story(`${paragraph(0)}${paragraph(1)}<div id="rest" class="folded">${paragraph(2)}</div><button id="more">Read more</button><details><summary>Background</summary>${paragraph(3)}</details><style>.folded{display:none}</style><script>document.getElementById("more").onclick = () => document.getElementById("rest").classList.remove("folded")</script>`),
  "/blog": story(`<div id="posts">${paragraph(0)}${paragraph(1)}${paragraph(2)}</div>`),
  // As servers write it: the name is the first word, after a line's indentation.
  "/indented": story(`<p id="indented">\n\t\t\tLloyd Austin said that the governments would hold talks again before the end of the year, officials told reporters on Sunday.\n\t\t</p>${paragraph(1)}${paragraph(2)}`),
  "/first": longStory(3),
  // Its head says nothing of a story, and its text is not there yet.
  "/built/ministers-agree-to-share-what-radars-see": () => ({ body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ministers agree to share what their radars see</title><body><main id="root"></main></body></html>` }),
  "/ticker": longStory(4, `<div id="ticker">0</div><script>
    let count = 0;
    const timer = setInterval(() => { document.getElementById("ticker").textContent = "Price " + ++count + " of rice in Japan"; }, 15);
    window.stopTicker = () => clearInterval(timer);
  </script>`),
};

let stage: Stage;
beforeAll(async () => { stage = await openStage("chrome", undefined, pages); });
afterAll(async () => { await stage?.close(); });

const marksIn = (page: Page, selector: string) => page.evaluate(`document.querySelectorAll(${JSON.stringify(`${selector} mark.newsgloss-mark`)}).length`) as Promise<number>;
const shownIn = (page: Page, selector: string) => page.evaluate(`(() => {
  let painted = 0;
  for (const name of ["person", "country", "agreement"]) for (const range of CSS.highlights.get("newsgloss-" + name) ?? []) if (range.startContainer.parentElement?.closest(${JSON.stringify(selector)})) painted++;
  return painted + document.querySelectorAll(${JSON.stringify(`${selector} mark.newsgloss-mark`)}).length;
})()`) as Promise<number>;

describe("late content", () => {
  it("marks what is appended as the reader scrolls, and keeps what stands", async () => {
    const { page, errors } = await stage.openStory("/scroll");
    await settledMarks(page);
    const first = await page.evaluateHandle(`document.querySelector(".p0 mark")`);
    for (let number = 10; number < 15; number++) {
      await page.evaluate(`document.querySelector("article").insertAdjacentHTML("beforeend", ${JSON.stringify(paragraph(number))})`);
      await until(`names of paragraph ${number}`, async () => (await shownIn(page, `.p${number}`)) >= 4, 10);
    }
    await until("marks in the last paragraph", async () => (await marksIn(page, ".p14")) === 4, 10);
    expect(await page.evaluate((mark) => (mark as Element).isConnected, first)).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("takes an empty page for none, and reads it once its text is there", async () => {
    const { page, tab, errors } = await stage.openStory("/built/ministers-agree-to-share-what-radars-see", "not-news");
    expect(await statusIn(stage.own, tab)).toMatchObject({ state: "not-news", reason: "too little of a story" });
    await page.evaluate(`document.getElementById("root").innerHTML = ${JSON.stringify(`<h1>Ministers agree to share what their radars see</h1><p class="byline">12 November 2023</p>${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(paragraph).join("")}`)}`);
    await until("the story", async () => (await statusIn(stage.own, tab))?.state === "annotated", 10);
    expect((await settledMarks(page)).length).toBeGreaterThanOrEqual(40);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("keeps a card open over a name that follows an indentation when something comes elsewhere", async () => {
    const { page, tab } = await stage.openStory("/indented");
    await settledMarks(page);
    const mark = await page.evaluateHandle(`document.querySelector("#indented mark")`);
    await page.bringToFront();
    await page.mouse.move(3, 3);
    const { x, y } = (await page.evaluate(`(({ left, top, height }) => ({ x: left + 8, y: top + height / 2 }))(document.querySelector("#indented mark").getBoundingClientRect())`)) as { x: number; y: number };
    await page.mouse.move(x - 2, y);
    await page.mouse.move(x, y);
    await until("the card", async () => (await cardIn(stage.own, tab)) !== null, 10);
    await page.evaluate(`window.taken = 0; new MutationObserver((records) => { for (const { removedNodes } of records) for (const { localName } of removedNodes) if (localName === "newsgloss-card" || localName === "mark") taken++; }).observe(document, { childList: true, subtree: true }); document.querySelector("article").insertAdjacentHTML("beforeend", ${JSON.stringify(paragraph(9))})`);
    await until("names of the new paragraph", async () => (await shownIn(page, ".p9")) >= 4, 10);
    expect(await page.evaluate("taken")).toBe(0);
    expect(await page.evaluate((one) => (one as Element).isConnected, mark)).toBe(true);
    expect(await cardIn(stage.own, tab)).not.toBe(null);
    await page.close();
  });

  it("reads what the reader unfolds", async () => {
    const { page } = await stage.openStory("/folded");
    await settledMarks(page);
    expect(await shownIn(page, "#rest")).toBe(0);
    await page.click("#more");
    await until("names of the unfolded rest", async () => (await marksIn(page, "#rest")) === 4, 10);
    await page.click("summary");
    await until("names of the opened details", async () => (await marksIn(page, "details")) === 4, 10);
    await page.close();
  });

  it("marks a live blog's new posts on top, and leaves the old as they are", async () => {
    const { page, errors } = await stage.openStory("/blog");
    await settledMarks(page);
    for (let number = 20; number < 30; number++) {
      await page.evaluate(`document.getElementById("posts").insertAdjacentHTML("afterbegin", ${JSON.stringify(paragraph(number))})`);
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    await until("marks on all posts", async () => (await marksIn(page, "#posts")) === 13 * 4, 15);
    const text = (await page.evaluate(`document.getElementById("posts").innerText`)) as string;
    expect(text.match(/In paragraph 29 the governments of Japan, South Korea and Australia said/g)).toHaveLength(1);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("forgets the old story where another takes its place, though the head still tells of the first", async () => {
    const { page, tab } = await stage.openStory("/first");
    await page.evaluate(`document.head.insertAdjacentHTML("beforeend", '<link rel="canonical" href="http://${host}/first">')`);
    await settledMarks(page);
    await page.evaluate(`(() => {
      history.pushState(null, "", "/2019/05/20/treaty-on-rivers-signed-in-spring");
      document.title = "Berlin and Paris sign a treaty on rivers";
      setTimeout(() => { document.querySelector("article").innerHTML = ${JSON.stringify(second)}; }, 150);
    })()`);
    const status = await until("the second story", async () => { const now = await statusIn(stage.own, tab); return now?.state === "annotated" && now.article.published !== "2023-11-13" ? now : null; }, 15);
    expect(status.state === "annotated" && status.article.published).toBe("2019-05-20");
    const marks = await until("marks of the second story", async () => { const now = await settledMarks(page); return now.includes("Angela Merkel") ? now : null; }, 15);
    expect(marks).not.toContain("Japan");
    await page.close();
  });

  it("asks less and less of a page that changes without end, and catches up once it rests", async () => {
    const { page } = await stage.openStory("/ticker");
    await stage.own.evaluate(`window.asked = 0; browser.runtime.onMessage.addListener((message) => { if (message?.newsgloss === "annotate") window.asked++; })`);
    await new Promise((resolve) => setTimeout(resolve, 6000));
    const asked = (await stage.own.evaluate("window.asked")) as number;
    expect(asked).toBeLessThan(15);
    await page.evaluate(`window.stopTicker(); document.querySelector("article").insertAdjacentHTML("beforeend", ${JSON.stringify(paragraph(40))})`);
    await until("names of what came then", async () => (await shownIn(page, ".p40")) === 4, 20);
    await page.close();
  });
});
