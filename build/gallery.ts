/** `npm run gallery`: every kind and state of the card, as pictures and one page of them, in `dist/gallery`. */
import { mkdir, writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import type { Country } from "../src/reference/types.ts";
import { drawOutlines } from "./compile-reference/outlines.ts";
import { cards, open } from "../test/card/fixtureCards.ts";
import { openStage, type StageOptions } from "../test/browser/card/stage.ts";

const folder = new URL("../dist/gallery/", import.meta.url);

interface Picture {
  name: string;
  /** Entity whose card is shown. */
  of: string;
  options?: StageOptions;
  /** Body attributes. */
  body?: string;
  text?: string;
  /** Done once the card is open. */
  after?(page: Page): Promise<void>;
}

const dark = "<style>body{background:#141414;color:#ddd}mark.lit{background:#444!important}</style>";
const click = (selector: string) => async (page: Page): Promise<void> => {
  await page.locator(`newsgloss-card ${selector}`).first().click();
  await page.waitForTimeout(150);
};
const narrow: StageOptions = { context: { viewport: { width: 320, height: 620 } } };

const pictures: Picture[] = [
  { name: "official", of: "shin-won-sik" },
  { name: "official-dark", of: "shin-won-sik", options: { head: dark } },
  { name: "official-sources", of: "shin-won-sik", after: click(".foot .more:last-child") },
  { name: "official-from-a-name", of: "shin-won-sik", after: click(".name") },
  { name: "official-nothing-known", of: "shin-won-sik", after: click(".name:has-text('Kim')") },
  { name: "official-later-not-known", of: "ada-verloren" },
  { name: "official-story-newer-than-data", of: "newer" },
  { name: "official-newer-dark", of: "newer", options: { head: dark } },
  { name: "official-no-date", of: "undated" },
  { name: "official-long-names", of: "long" },
  { name: "office", of: "KOR/Minister of National Defense" },
  { name: "office-nobody-known", of: "vacant" },
  { name: "office-dark", of: "KOR/Minister of National Defense", options: { head: dark } },
  { name: "another-day", of: "shin-won-sik", after: click(".doors .more >> nth=1") },
  { name: "read-as-of-today", of: "shin-won-sik", after: click(".doors .more >> nth=0") },
  { name: "two-readings", of: "open:KOR|x" },
  { name: "two-readings-dark", of: "open:KOR|x", options: { head: dark } },
  { name: "two-readings-forced-colours", of: "open:KOR|x", options: { context: { forcedColors: "active" } } },
  { name: "two-readings-320", of: "open:KOR|x", options: narrow },
  { name: "not-this", of: "shin-won-sik", after: click(".not-this .more") },
  { name: "not-this-dark", of: "KOR", options: { head: dark }, after: click(".not-this .more") },
  { name: "country", of: "KOR" },
  { name: "country-dark", of: "KOR", options: { head: dark } },
  { name: "country-disputed", of: "XRU" },
  { name: "agreement", of: "tisa" },
  { name: "agreement-dark", of: "tisa", options: { head: dark } },
  { name: "agreement-ended", of: "ended" },
  { name: "agreement-190-parties", of: "universal" },
  { name: "agreement-190-parties-open", of: "universal", after: click("summary") },
  { name: "resolution", of: "unsc-2397" },
  { name: "right-to-left", of: "shin-won-sik", body: 'dir="rtl" lang="ar"', text: "قال وزير الدفاع MARK في سيول إن المناورات ستستمر." },
  { name: "forced-colours", of: "shin-won-sik", options: { context: { forcedColors: "active" } } },
  { name: "forced-colours-dark", of: "tisa", options: { context: { forcedColors: "active", colorScheme: "dark" } } },
  { name: "forced-colours-country", of: "KOR", options: { context: { forcedColors: "active" } } },
  { name: "vertical", of: "shin-won-sik", body: 'style="writing-mode:vertical-rl"' },
  { name: "zoom-200", of: "shin-won-sik", options: { context: { viewport: { width: 500, height: 350 }, deviceScaleFactor: 2 } } },
  { name: "narrow-320", of: "shin-won-sik", options: narrow },
  { name: "narrow-320-agreement", of: "universal", options: narrow },
  { name: "narrow-320-newer", of: "newer", options: narrow },
  { name: "narrow-320-long-names", of: "long", options: narrow },
  { name: "narrow-320-dark", of: "KOR", options: { ...narrow, head: dark } },
];

const around = "<p>More of the story follows here, as it does in papers, so that one sees what a card lies over and what it leaves alone.</p>".repeat(6);

const maps = drawOutlines([{ id: "KOR" }, { id: "JPN" }] as Country[]);
const stage = await openStage();
try {
  await mkdir(folder, { recursive: true });
  const only = process.argv.slice(2);
  for (const { name, of, options, body = "", text = "SEOUL, 12 November. Officials spoke of MARK at length on Sunday.", after } of pictures) {
    if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
    const page = await stage.open(`<body ${body}><p>${text.replace("MARK", `<mark data-entity="${of}">what this is about</mark>`)}</p>${around}</body>`, {
      maps,
      cards: { ...cards, [open.id]: open },
      ...options,
      context: { viewport: { width: 760, height: 720 }, deviceScaleFactor: 1.5, ...options?.context },
    });
    await page.hover("mark");
    await page.waitForFunction(() => document.querySelector("newsgloss-card") !== null);
    await page.waitForTimeout(250);
    await after?.(page);
    await page.screenshot({ path: new URL(`${name}.png`, folder).pathname });
    await page.context().close();
    console.log(name);
  }
  const figures = pictures.map(({ name }) => `<figure><img src="${name}.png" alt=""><figcaption>${name.replaceAll("-", " ")}</figcaption></figure>`);
  await writeFile(new URL("index.html", folder), `<!doctype html><meta charset="utf-8"><title>Cards</title><style>body{font:15px system-ui;margin:2rem;background:#ddd;display:grid;grid-template-columns:repeat(auto-fill,minmax(360px,1fr));gap:1.5rem}figure{margin:0}img{width:100%;border:1px solid #999}</style>${figures.join("\n")}`);
} finally {
  await stage.close();
}
