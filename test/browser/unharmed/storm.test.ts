/** A page that changes without end stays as quick as it is, and is marked when it calms down. */
import { expect, it } from "vitest";
import { until } from "../../../build/drive/inside.ts";
import { openStage } from "../extension/stage.ts";

/** Rewrites 40 paragraphs in turn, each in its own way, every five milliseconds; counts what it gets done. */
const storm = `(() => {
  const story = document.querySelector("article") ?? document.body;
  const names = ["Japan", "Taiwan", "Norway", "Lloyd Austin"];
  const rows = Array.from({ length: 40 }, (_, at) => {
    const row = document.createElement("p");
    row.className = "storm";
    row.append("Row " + at + " waits for " + names[at % 4] + ".");
    story.append(row);
    return row;
  });
  window.storm = { turns: 0, wrong: 0, longest: 0 };
  let last = performance.now();
  window.storm.timer = setInterval(() => {
    const now = performance.now();
    storm.longest = Math.max(storm.longest, now - last);
    last = now;
    const at = storm.turns++ % rows.length;
    const text = "Turn " + storm.turns + ": " + names[storm.turns % 4] + " asked " + names[(storm.turns >> 2) % 4] + ".";
    if (at % 3 === 0 && rows[at].firstChild) rows[at].firstChild.data = text;
    else if (at % 3 === 1) rows[at].textContent = text;
    else rows[at].replaceChildren(Object.assign(document.createElement("b"), { textContent: text }));
    Promise.resolve().then(() => Promise.resolve()).then(() => { if (rows[at].textContent !== text) storm.wrong++; });
  }, 5);
})()`;

it("under a storm of changes the page keeps its pace and its text, and the marks come back after it", async () => {
  const stage = await openStage("chrome");
  try {
    const { page, errors } = await stage.openStory("/story");
    await page.evaluate(storm);
    await new Promise((done) => setTimeout(done, 8000));
    const seen = (await page.evaluate(`(clearInterval(storm.timer), { ...storm, timer: 0 })`)) as { turns: number; wrong: number; longest: number };
    expect(seen.wrong).toBe(0);
    // Without the extension it is about 1,600 turns; this machine may have other work.
    expect(seen.turns).toBeGreaterThan(800);
    await until("the storm's names to be marked", async () => page.evaluate(`(() => {
      const painted = [...CSS.highlights].flatMap(([name, ranges]) => (name.startsWith("newsgloss") ? [...ranges] : []));
      return [...document.querySelectorAll(".storm")].every((row) => row.querySelector("mark") || painted.some((range) => row.contains(range.startContainer)));
    })()`), 20);
    expect(errors).toEqual([]);
  } finally {
    await stage.close();
  }
});
