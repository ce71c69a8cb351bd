/** Where nothing is ever marked, in a real layout; where it is only painted; and that links stay links. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardIn, until } from "../../../build/drive/inside.ts";
import { host, openStage, settledMarks, type Stage } from "../extension/stage.ts";
import { paragraph, story } from "./stories.ts";

const names = "Japan and South Korea";
/** A name for each place, and what stands there. */
const never: Record<string, string> = {
  editable: `<div contenteditable>${names}</div>`, "editable within": `<div contenteditable="true"><p>${names}</p></div>`, textbox: `<div role="textbox">${names}</div>`,
  textarea: `<textarea>${names}</textarea>`, input: `<input value="${names}">`, select: `<select><option>${names}</option></select>`, button: `<button>${names}</button>`, label: `<label>${names}</label>`,
  code: `<p><code>${names}</code></p>`, pre: `<pre>${names}</pre>`, kbd: `<p><kbd>${names}</kbd> <samp>${names}</samp></p>`, script: `<script type="text/plain">${names}</script>`, template: `<template><p>${names}</p></template>`, noscript: `<noscript><p>${names}</p></noscript>`,
  svg: `<svg width="300" height="30"><text y="20">${names}</text><foreignObject width="200" height="20"><p>${names}</p></foreignObject></svg>`, math: `<math><mtext>${names}</mtext></math>`, canvas: `<canvas>${names}</canvas>`,
  hidden: `<p hidden>${names}</p>`, "hidden by a class": `<p class="off">${names}</p>`, invisible: `<p class="unseen">${names}</p>`, "for screen readers": `<p class="sr-only">${names}</p>`, inert: `<div inert><p>${names}</p></div>`, "aria-hidden": `<p aria-hidden="true">${names}</p>`,
  nav: `<nav><p>${names}</p></nav>`, footer: `<footer><p>${names}</p></footer>`, menu: `<div role="menu"><p role="menuitem">${names}</p></div>`, "a widget": `<div class="related-stories"><a href="/x">${names}</a></div>`, teasers: `<ul><li><a href="/x">${names} agree</a></li></ul>`, comments: `<section class="comments"><p>${names}</p></section>`,
};
const places = Object.entries(never).map(([name, html]) => `<div data-place="${name}">${html}</div>`).join("\n");
const painted: Record<string, string> = {
  ruby: `<p>In <ruby>Japan<rt>nihon</rt></ruby> it rained.</p>`, "live region": `<div aria-live="polite"><p>Japan said more.</p></div>`, status: `<p role="status">Japan said more.</p>`,
  flex: `<div style="display:flex;gap:20px">Talks in Japan again <b>said</b> more of South Korea again.</div>`, grid: `<div style="display:grid;grid-template-columns:1fr 1fr">Talks in Japan again <b>said</b> more of South Korea again.</div>`,
};
const paint = Object.entries(painted).map(([name, html]) => `<div data-paint="${name}">${html}</div>`).join("\n");
const style = "<style>.off{display:none}.unseen{visibility:hidden}.sr-only{position:absolute;clip-path:inset(50%)}</style>";
const links = `<p id="linked">The plan was told to <a id="link" href="/other?of=japan">Japan</a> and <a id="scripted" href="#" onclick="document.title = 'clicked'; return false">South Korea</a> first, as far as reporters know, and to others after some weeks.</p>`;

const pages = {
  "/places": story(`${style}${paragraph(0)}${paragraph(1)}${paragraph(2)}${places}${paint}`),
  "/links": story(`${paragraph(0)}${paragraph(1)}${links}`),
  "/other": story(paragraph(9)),
  "/translate": story(`${paragraph(0)}${paragraph(1)}${paragraph(2)}<p>The governments meet again in South Korea</p>`),
};

let stage: Stage;
beforeAll(async () => { stage = await openStage("chrome", undefined, pages); });
afterAll(async () => { await stage?.close(); });

/** For each place: marks and painted stretches in it. */
const countAt = (attribute: string) => `(() => {
  const counts = {};
  for (const place of document.querySelectorAll("[${attribute}]")) {
    let painted = 0;
    for (const name of ["person", "country", "agreement"]) for (const range of CSS.highlights.get("newsgloss-" + name) ?? []) if (place.contains(range.startContainer)) painted++;
    counts[place.getAttribute("${attribute}")] = [place.querySelectorAll("mark").length, painted > 0];
  }
  return counts;
})()`;

describe("where names are marked", () => {
  it("never touches what is not the story's own visible text", async () => {
    const { page } = await stage.openStory("/places");
    expect((await settledMarks(page)).length).toBeGreaterThan(10);
    expect(await page.evaluate(countAt("data-place"))).toEqual(Object.fromEntries(Object.keys(never).map((name) => [name, [0, false]])));
    await page.close();
  });

  it("paints and does not wrap where wrapping would be heard, or move things", async () => {
    const { page } = await stage.openStory("/places");
    await settledMarks(page);
    expect(await page.evaluate(countAt("data-paint"))).toEqual(Object.fromEntries(Object.keys(painted).map((name) => [name, [0, true]])));
    await page.close();
  });

  it("leaves links as they are: a click and a tap follow them, and the page's own listeners run", async () => {
    const { page, tab } = await stage.openStory("/links");
    await until("marks in links", async () => (await page.evaluate(`document.querySelectorAll("#link mark, #scripted mark").length`)) === 2, 20);
    await page.bringToFront();
    await page.hover("#scripted mark");
    await until("the card of a linked name", async () => cardIn(stage.own, tab), 10);
    await page.click("#scripted mark");
    expect(await page.title()).toBe("clicked");
    await page.keyboard.press("Escape");
    await page.mouse.move(5, 5);
    await Promise.all([page.waitForNavigation({ timeout: 20_000 }), page.click("#link mark")]);
    expect(page.url()).toBe(`http://${host}/other?of=japan`);
    await page.goBack();
    await until("marks in links again", async () => (await page.evaluate(`document.querySelectorAll("#link mark").length`)) === 1, 20);
    const { x, y, width, height } = (await (await page.$("#link mark"))!.boundingBox())!;
    await Promise.all([page.waitForNavigation({ timeout: 20_000 }), page.touchscreen.tap(x + width / 2, y + height / 2)]);
    expect(page.url()).toBe(`http://${host}/other?of=japan`);
    await page.close();
  });

  it.each([
    ["its class first", `document.documentElement.classList.add("translated-ltr"); await pause(50);`, "", ""],
    ["its class last", "", "", `document.documentElement.classList.add("translated-ltr");`],
    ["a paragraph at a time and its class last", "", "if (block !== (block = text.parentElement?.closest('p'))) await pause(0);", `document.documentElement.classList.add("translated-ltr");`],
  ])("stands back while the page is translated, %s, and comes back after", async (_name, first, between, last) => {
    const { page } = await stage.openStory("/translate");
    const before = await settledMarks(page);
    const words = () => page.evaluate(`document.querySelector("article").textContent`) as Promise<string>;
    const written = await words();
    // As the browser's own translation does: every text within two font elements, and a class on the root.
    const texts = await page.evaluate(`(async () => {
      const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      window.originals = [];
      ${first}
      const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) if (walker.currentNode.data.trim() !== "") texts.push(walker.currentNode);
      let block = null;
      for (const text of texts) {
        ${between}
        const outer = document.createElement("font");
        const inner = outer.appendChild(document.createElement("font"));
        inner.textContent = "Übersetzt: Japan, Australien. ";
        window.originals.push([text, outer]);
        text.replaceWith(outer);
      }
      ${last}
      return texts.length;
    })()`);
    await until("no mark while translated", async () => (await page.evaluate(`document.querySelectorAll("mark").length + ["person", "country", "agreement"].reduce((sum, name) => sum + (CSS.highlights.get("newsgloss-" + name)?.size ?? 0), 0)`)) === 0, 10);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await page.evaluate(`document.querySelectorAll("mark").length`)).toBe(0);
    expect((await words()).split("Übersetzt").length - 1, "every text translated, none lost or twice").toBe(texts);
    expect(await words()).not.toContain("governments");
    await page.evaluate(`for (const [text, font] of window.originals) font.replaceWith(text); document.documentElement.classList.remove("translated-ltr");`);
    expect(await words()).toBe(written);
    await until("names marked after the translation", async () => (await page.evaluate(`document.querySelectorAll("mark").length + ["person", "country", "agreement"].reduce((sum, name) => sum + (CSS.highlights.get("newsgloss-" + name)?.size ?? 0), 0)`)) === before.length, 20);
    expect(await words()).toBe(written);
    await page.close();
  });
});
