import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStage, type Stage, type StageOptions } from "./stage.ts";

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  passes: { id: string }[];
}

let stage: Stage;
let axe = "";
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const dark = "<style>body{background:#141414;color:#ddd}</style>";
const looks: [string, StageOptions][] = [["light", {}], ["dark", { head: dark }], ["narrow", { context: { viewport: { width: 320, height: 600 } } }]];
const entities = ["shin-won-sik", "ada-verloren", "newer", "undated", "long", "KOR", "XRU", "tisa", "ended", "universal", "unsc-2397"];

describe.each(looks)("in %s", (_look, options) => {
  it("axe finds no fault in any kind of card, its lists open", async () => {
    const marks = entities.map((id) => `<p>On <mark data-entity="${id}">what this is about</mark>.</p>`).join("");
    const page = await stage.open(`<body><main><h1>Story</h1>${marks}</main></body>`, options);
    await page.evaluate(axe);
    const faults: string[] = [];
    for (let key = 0; key < entities.length; key += 1) {
      await page.evaluate((at) => window.card.openAt(at), key);
      await page.waitForTimeout(250);
      const closed = page.locator("newsgloss-card [aria-expanded=false]");
      // Of the doors at the foot one is open at a time.
      if ((await closed.count()) > 0) await (key % 2 === 0 ? closed.first() : closed.last()).click();
      for (const summary of await page.locator("newsgloss-card summary").all()) await summary.click();
      const result = await page.evaluate(() => (window as unknown as { axe: { run(where: unknown): Promise<AxeResult> } }).axe.run(document.querySelector("newsgloss-card")));
      expect(result.passes.map(({ id }) => id)).toContain("color-contrast");
      for (const { id, nodes } of result.violations) faults.push(`${entities[key]}: ${id} ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
      await page.keyboard.press("Escape");
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("what is heard", () => {
  it("is name and kind of the card, once, and every fact in words", async () => {
    const page = await stage.open('<body><p><mark data-entity="shin-won-sik">Shin</mark></p></body>');
    await page.evaluate(() => window.card.openAt(0));
    await page.waitForTimeout(150);
    const heard = await page.locator("newsgloss-card .card").ariaSnapshot();
    expect(heard).toContain('dialog "Shin Won-sik, official"');
    expect(heard).toContain("Minister of National Defense 7 Oct 2023 – 6 Sept 2024");
    expect(heard).toContain("Read as of 12 Nov 2023.");
    expect(heard).not.toMatch(/img|highlight/i);
    await page.context().close();
  });
});
