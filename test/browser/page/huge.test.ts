/** Pages too big to read in one go: they stay usable, what is given up is said, and switching off restores them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { statusIn, until } from "../../../build/drive/inside.ts";
import { openStage, settledMarks, type Stage } from "../extension/stage.ts";
import { longStory, paragraph, story } from "./stories.ts";

/** Measures the longest time the page could do nothing, from when it is parsed. */
const watchGaps = `<script>window.longest = 0; addEventListener("DOMContentLoaded", () => { let last = 0; const tick = () => { const now = performance.now(); if (last) window.longest = Math.max(window.longest, now - last); last = now; setTimeout(tick, 0); }; addEventListener("load", () => { last = 0; tick(); }); });</script>`;
const sentence = "The governments of Japan and South Korea said that talks would be held again before the end of the year, officials told reporters at the meeting, and that the plan would follow. ";

const pages = {
  // Built by the page itself: a million elements are quicker made than sent.
  "/million": story(`${paragraph(0)}${paragraph(1)}${paragraph(2)}<div id="many"></div><script>
    const many = document.getElementById("many");
    const row = document.createElement("div");
    for (let i = 0; i < 1000; i++) row.append(document.createElement("i"));
    row.hidden = true;
    for (let i = 0; i < 999; i++) many.append(row.cloneNode(true));
  </script>${paragraph(3)}`, { more: watchGaps }),
  "/shown-million": story(`${paragraph(0)}${paragraph(1)}${paragraph(2)}<div id="many" style="height:100px;overflow:hidden;content-visibility:auto"></div><script>
    const many = document.getElementById("many");
    const row = document.createElement("div");
    for (let i = 0; i < 1000; i++) row.append(document.createElement("i"));
    for (let i = 0; i < 999; i++) many.append(row.cloneNode(true));
  </script>${paragraph(3)}`, { more: watchGaps }),
  "/paragraph": story(`${paragraph(0)}<p id="huge"></p><script>document.getElementById("huge").textContent = ${JSON.stringify(sentence)}.repeat(${Math.ceil(5_000_000 / sentence.length)})</script>`, { more: watchGaps }),
  "/mentions": longStory(2500, watchGaps),
  "/deep": story(`${paragraph(0)}${paragraph(1)}${"<div>".repeat(2000)}${paragraph(2)}${"</div>".repeat(2000)}`, { more: watchGaps }),
  "/storm": story(`${paragraph(0)}${paragraph(1)}${paragraph(2)}<div id="storm"></div><script>
    const storm = document.getElementById("storm");
    const timer = setInterval(() => {
      for (let i = 0; i < 60; i++) { const line = document.createElement("p"); line.textContent = "Japan " + Math.random(); storm.append(line); }
      while (storm.childElementCount > 300) storm.firstChild.remove();
    }, 12);
    setTimeout(() => { clearInterval(timer); window.calm = true; }, 5000);
  </script>`, { more: watchGaps }),
};

let stage: Stage;
beforeAll(async () => { stage = await openStage("chrome", undefined, pages); });
afterAll(async () => { await stage?.close(); });

interface Outcome {
  seconds: number;
  marks: number;
  longest: number;
  gaveUp: string | undefined;
}

async function outcomeOf(path: string, keep?: (page: Awaited<ReturnType<Stage["openStory"]>>) => Promise<void>): Promise<Outcome> {
  const began = Date.now();
  const opened = await stage.openStory(path);
  const { page, tab } = opened;
  const seconds = (Date.now() - began) / 1000;
  const marks = (await settledMarks(page)).length;
  const longest = (await page.evaluate("window.longest")) as number;
  const status = await statusIn(stage.own, tab);
  await keep?.(opened);
  await page.close();
  const outcome = { seconds, marks, longest, gaveUp: status?.state === "annotated" ? status.gaveUp : undefined };
  console.log(path, JSON.stringify(outcome));
  return outcome;
}

/** Switched off for the site, and on again for the next. */
async function switchedOff(page: Awaited<ReturnType<Stage["openStory"]>>["page"], tab: number): Promise<void> {
  await stage.own.evaluate(`browser.storage.local.set({ settings: { version: 2, on: false, density: "every", offSites: [], alwaysSites: [] } })`);
  await until("being off", async () => (await statusIn(stage.own, tab))?.state === "off-everywhere");
  expect(await page.evaluate(`document.querySelectorAll("mark").length + CSS.highlights.size`)).toBe(0);
  await stage.own.evaluate(`browser.storage.local.set({ settings: { version: 2, on: true, density: "every", offSites: [], alwaysSites: [] } })`);
}

describe("huge pages", () => {
  it("a million hidden elements", async () => {
    const { gaveUp, marks, longest } = await outcomeOf("/million");
    expect([marks, gaveUp]).toEqual([16, undefined]);
    expect(longest).toBeLessThan(2500);
  });

  // Any new style makes the browser lay a million shown elements out again, which takes as long as its first layout did.
  it("a million elements in sight", async () => {
    const { gaveUp, marks } = await outcomeOf("/shown-million");
    expect(marks).toBe(12);
    expect(gaveUp).toMatch(/very long/);
  });

  it("one paragraph of 5 MB", async () => {
    const { gaveUp, longest } = await outcomeOf("/paragraph", async ({ page, tab }) => {
      const length = (await page.evaluate(`document.getElementById("huge").textContent.length`)) as number;
      await switchedOff(page, tab);
      expect(await page.evaluate(`[document.getElementById("huge").childNodes.length, document.getElementById("huge").textContent.length]`)).toEqual([1, length]);
    });
    expect(gaveUp).toMatch(/very long/);
    expect(longest).toBeLessThan(2500);
  });

  it("ten thousand mentions", async () => {
    const { marks, longest } = await outcomeOf("/mentions", async ({ page, tab }) => switchedOff(page, tab));
    expect(marks).toBe(10_000);
    expect(longest).toBeLessThan(2500);
  });

  it("nesting of two thousand", async () => {
    const { marks } = await outcomeOf("/deep");
    expect(marks).toBeGreaterThanOrEqual(8);
  });

  it("a storm of changes", async () => {
    const { longest } = await outcomeOf("/storm", async ({ page }) => {
      await page.waitForFunction("window.calm", { timeout: 30_000 });
      await until("marks once it is calm", async () => (await page.evaluate(`document.querySelectorAll("#storm mark").length + (CSS.highlights.get("newsgloss-country")?.size ?? 0)`)) as number >= 250, 30);
    });
    expect(longest).toBeLessThan(2500);
  });
});
