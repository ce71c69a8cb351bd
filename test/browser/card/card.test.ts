import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cards, open as twoReadings } from "../../card/fixtureCards.ts";
import { openStage, type Stage, type StageOptions } from "./stage.ts";

const filler = "<p>More of the story, line after line, as stories are.</p>".repeat(40);
const story = `<body><p id="first">SEOUL. Defense Minister <mark data-entity="shin-won-sik">Shin Won-sik</mark> of <mark data-entity="KOR">South Korea</mark> met his counterparts.</p>
<p>They spoke of the <a id="link" href="#linked"><mark data-entity="tisa">sharing arrangement</mark></a> and of <mark data-entity="universal">shared rivers</mark>.</p><p><input id="field"></p>${filler}</body>`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const rest = 400;
const leave = 600;
const at = (id: string): string => `mark[data-entity="${id}"]`;
const text = (page: Page): Promise<string | null> => page.evaluate(() => document.querySelector("newsgloss-card")?.shadowRoot?.querySelector(".card")?.textContent ?? null);
const heading = (page: Page): Promise<string | null> => page.evaluate(() => document.querySelector("newsgloss-card")?.shadowRoot?.querySelector("h2")?.firstChild?.textContent ?? null);
const box = (page: Page) => page.evaluate(() => {
  const card = document.querySelector("newsgloss-card")?.shadowRoot?.querySelector(".card");
  return card ? (({ left, top, right, bottom }) => ({ left, top, right, bottom }))(card.getBoundingClientRect()) : null;
});
const boxOf = (page: Page, selector: string) => page.evaluate((name) => (({ left, top, right, bottom }) => ({ left, top, right, bottom }))(document.querySelector(name)!.getBoundingClientRect()), selector);
const inCard = (page: Page, selector: string) => page.locator(`newsgloss-card ${selector}`);
const focusIn = (page: Page): Promise<string> => page.evaluate(() => {
  const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
  return active?.className || active?.id || active?.localName || "";
});

async function withPage(body: string, run: (page: Page) => Promise<void>, options?: StageOptions): Promise<void> {
  const page = await stage.open(body, options);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  try {
    await run(page);
    expect(faults).toEqual([]);
  } finally {
    await page.context().close();
  }
}

async function restOn(page: Page, id: string): Promise<void> {
  await page.mouse.move(900, 690);
  await page.hover(at(id));
  await page.waitForFunction(() => document.querySelector("newsgloss-card") !== null);
  await page.waitForTimeout(100);
}

describe("the pointer", () => {
  it("opens the card by resting, and it goes when the pointer goes", () => withPage(story, async (page) => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await restOn(page, "shin-won-sik");
    expect(await text(page)).toContain("On 12 Nov 2023 · Minister of National Defense, South Korea");
    expect(await text(page)).toContain("Left office 6 Sept 2024");
    await page.mouse.move(900, 690);
    await page.waitForTimeout(leave);
    expect(await page.evaluate(() => document.querySelector("newsgloss-card"))).toBeNull();
    expect((await page.evaluate(() => document.documentElement.outerHTML)).replaceAll(' class=""', "")).toBe(before);
  }));

  it("opens nothing on a pass over the text", () => withPage(story, async (page) => {
    const { left, right, top } = await boxOf(page, "#first");
    await page.mouse.move(left, top + 10);
    await page.mouse.move(right, top + 10, { steps: 12 });
    await page.mouse.move(right, 690);
    await page.waitForTimeout(rest);
    expect(await heading(page)).toBeNull();
  }));

  it("reaches the card by a slow way aslant over another word", () => withPage(story, async (page) => {
    await restOn(page, "shin-won-sik");
    const card = await box(page);
    const word = await boxOf(page, at("shin-won-sik"));
    const from = { x: word.left + 5, y: word.bottom - 3 };
    const to = { x: card!.right - 40, y: card!.top + 20 };
    await page.mouse.move(from.x, from.y);
    for (let step = 1; step <= 8; step += 1) {
      await page.mouse.move(from.x + ((to.x - from.x) * step) / 8, from.y + ((to.y - from.y) * step) / 8);
      await page.waitForTimeout(100);
    }
    await page.waitForTimeout(leave);
    expect(await heading(page)).toBe("Shin Won-sik");
  }));

  it("turns from one word to the next, one card at a time", () => withPage(story, async (page) => {
    await restOn(page, "shin-won-sik");
    await page.hover(at("KOR"));
    await page.waitForTimeout(rest);
    expect(await heading(page)).toBe("South Korea");
    expect(await page.locator("newsgloss-card").count()).toBe(1);
    expect(await page.evaluate(() => window.lit.at(-1))).toBe(1);
  }));

  it("keeps the card by a click in it; a click elsewhere closes it", () => withPage(story, async (page) => {
    await restOn(page, "shin-won-sik");
    await inCard(page, "h2").click();
    await page.mouse.move(900, 690);
    await page.waitForTimeout(leave);
    expect(await heading(page)).toBe("Shin Won-sik");
    await page.mouse.wheel(0, 100);
    await page.waitForTimeout(200);
    const word = await boxOf(page, at("shin-won-sik"));
    expect((await box(page))!.top).toBeGreaterThanOrEqual(word.bottom);
    await page.mouse.click(900, 600);
    expect(await heading(page)).toBeNull();
  }));

  it("takes a first click in a card that is scrolled where it was made", () => withPage(`<body>${filler}<p>They met in <mark data-entity="KOR">South Korea</mark> again.</p>${filler}</body>`, async (page) => {
    await page.locator(at("KOR")).scrollIntoViewIfNeeded();
    await page.setViewportSize({ width: 700, height: 420 });
    await page.evaluate(() => document.querySelector("mark")!.scrollIntoView({ block: "center" }));
    await page.waitForTimeout(200);
    await restOn(page, "KOR");
    const door = inCard(page, ".not-this .more").first();
    await door.scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => document.querySelector("newsgloss-card")!.shadowRoot!.querySelector(".card")!.scrollTop)).toBeGreaterThan(0);
    const { x = 0, y = 0, width = 0, height = 0 } = (await door.boundingBox()) ?? {};
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 8 });
    await page.mouse.click(x + width / 2, y + height / 2);
    expect(await door.getAttribute("aria-expanded")).toBe("true");
  }));

  it("has a mark taken away on the page or the site, and not from a card that was followed to", () => withPage(story, async (page) => {
    for (const [which, where] of [["on this page", "page"], ["on this site", "site"]] as const) {
      await restOn(page, "KOR");
      await inCard(page, ".not-this .more").first().click();
      await inCard(page, `.not-this .more:has-text("${which}")`).click();
      expect(await page.evaluate(() => window.takenAway.at(-1))).toBe(`KOR ${where}`);
      expect(await page.evaluate(() => document.querySelector("newsgloss-card"))).toBeNull();
      await page.mouse.move(900, 690);
    }
    await restOn(page, "shin-won-sik");
    await inCard(page, ".name").first().click();
    await page.waitForFunction(() => document.querySelector("newsgloss-card")?.shadowRoot?.querySelector(".back") !== null);
    expect(await inCard(page, ".not-this").count()).toBe(0);
  }));

  it("offers two readings, one of which may have a card", () => withPage(`<body><p>They met in <mark data-entity="${twoReadings.id}">Corea</mark> again.</p></body>`, async (page) => {
    await page.hover("mark");
    await page.waitForFunction(() => document.querySelector("newsgloss-card") !== null);
    expect(await inCard(page, ".reading").count()).toBe(2);
    expect(await inCard(page, "button.reading").count()).toBe(1);
    expect(await page.evaluate(() => document.querySelector("newsgloss-card")!.shadowRoot!.querySelector(".card")!.getAttribute("aria-label"))).toBe("Corea, may mean either of two");
    await inCard(page, "button.reading").click();
    expect(await heading(page)).toBe("South Korea");
    await inCard(page, ".back").click();
    expect(await heading(page)).toBe("Corea");
  }, { cards: { ...cards, [twoReadings.id]: twoReadings } }));

  it("closes the card by scrolling, and opens none under a pointer that did not move", () => withPage(story, async (page) => {
    await restOn(page, "tisa");
    await page.mouse.wheel(0, 30);
    await page.waitForTimeout(rest);
    expect(await heading(page)).toBeNull();
    await page.mouse.wheel(0, -30);
    await page.waitForTimeout(rest);
    expect(await heading(page)).toBeNull();
  }));

  it("opens nothing while selecting", () => withPage(story, async (page) => {
    const first = await boxOf(page, "#first");
    const word = await boxOf(page, at("shin-won-sik"));
    await page.mouse.move(first.left + 2, first.top + 10);
    await page.mouse.down();
    await page.mouse.move(word.left + 20, word.top + 8, { steps: 5 });
    await page.waitForTimeout(rest);
    expect(await heading(page)).toBeNull();
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()))).toContain("Defense Minister");
  }));

  it("heeds no event made by a script", () => withPage(story, async (page) => {
    await page.evaluate(() => {
      const mark = document.querySelector("mark")!;
      for (const type of ["pointermove", "mousemove", "pointerdown", "pointerup", "click"]) {
        mark.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: 200, clientY: 50, detail: 1 }));
      }
    });
    await page.waitForTimeout(rest);
    expect(await heading(page)).toBeNull();
  }));

  it("lets a click on a linked name follow the link, and opens on a click on another", () => withPage(story, async (page) => {
    await page.click(at("tisa"));
    expect(page.url()).toMatch(/#linked$/);
    await page.mouse.move(900, 690);
    await page.keyboard.press("Escape");
    await page.waitForTimeout(leave);
    await page.click(at("shin-won-sik"));
    expect(await heading(page)).toBe("Shin Won-sik");
  }));

  it("keeps clicks and keys in the card from the page", () => withPage(story, async (page) => {
    await page.evaluate(() => {
      document.body.dataset["heard"] = "";
      for (const type of ["click", "pointerdown", "keydown"]) document.addEventListener(type, () => (document.body.dataset["heard"] += type));
    });
    await restOn(page, "shin-won-sik");
    await inCard(page, ".foot .more >> text=sources").click();
    await page.keyboard.press("j");
    expect(await page.evaluate(() => document.body.dataset["heard"])).toBe("");
    expect(await text(page)).toContain("Gazette of appointments");
  }));
});

describe("the list of sources", () => {
  it("tells what was read, and when, from what nobody opened", () => withPage(story, async (page) => {
    await restOn(page, "shin-won-sik");
    await inCard(page, ".foot .more >> text=sources").click();
    const shown = await text(page);
    expect(shown).toMatch(/Gazette of appointments\s+Office of Government Records, read 12 Jun 2026/);
    expect(shown).toMatch(/List of ministers\s+Encyclopaedia of Many Hands, not opened by us/);
  }));
});

describe("names in a card", () => {
  it("open their own card, asked for where the story does not name them, and lead back", () => withPage(story, async (page) => {
    await restOn(page, "shin-won-sik");
    await inCard(page, ".name >> text=Lee Jong-sup").click();
    await page.waitForTimeout(100);
    expect(await heading(page)).toBe("Lee Jong-sup");
    await inCard(page, ".name >> text=Shin Won-sik").click();
    expect(await heading(page)).toBe("Shin Won-sik");
    await inCard(page, ".back").click();
    await inCard(page, ".back").click();
    expect(await heading(page)).toBe("Shin Won-sik");
    expect(await inCard(page, ".back").count()).toBe(0);
    await inCard(page, ".name >> text=Kim Yong-hyun").click();
    await page.waitForTimeout(100);
    expect(await text(page)).toContain("Nothing more is known");
  }));

  it("do not open over what the reader turned to meanwhile", () => withPage(story, async (page) => {
    await restOn(page, "shin-won-sik");
    await page.evaluate(() => {
      window.answering = new Promise((done) => setTimeout(done, 500));
    });
    await inCard(page, ".name >> text=Lee Jong-sup").click();
    await page.keyboard.press("Escape");
    await page.hover(at("KOR"));
    await page.waitForTimeout(900);
    expect(await heading(page)).toBe("South Korea");
  }));
});

describe("another day", () => {
  it("is chosen on the card, holds for the page's other cards, and is undone there", () => withPage(story, async (page) => {
    await restOn(page, "shin-won-sik");
    await inCard(page, ".doors >> text=Use today instead").click();
    await page.waitForTimeout(100);
    expect(await text(page)).toContain("As of 30 Jun 2026 · no office known to us");
    expect(await text(page)).toContain("Read as of 30 Jun 2026, as you chose");
    await page.keyboard.press("Escape");
    await restOn(page, "shin-won-sik");
    expect(await text(page)).toContain("as you chose");
    await inCard(page, ".doors >> text=Back to the story’s day").click();
    expect(await text(page)).toContain("On 12 Nov 2023 · Minister of National Defense");
  }));
});

describe("the keyboard", () => {
  it("steps through the words, opens with Enter, and gives focus back on Escape", () => withPage(story, async (page) => {
    await page.evaluate(() => window.card.step(1));
    await page.evaluate(() => window.card.step(1));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("South Korea");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-description"))).toBe("Country · on 12 Nov 2023, President: Yoon Suk Yeol. 2 of 4");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(100);
    expect(await heading(page)).toBe("South Korea");
    expect(await focusIn(page)).toBe("card");
    await page.keyboard.press("Tab");
    expect(await focusIn(page)).toBe("name");
    await page.keyboard.press("Escape");
    expect(await heading(page)).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("South Korea");
    await page.evaluate(() => window.card.step(-1));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Shin Won-sik");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.querySelectorAll("mark[tabindex], mark[role]").length)).toBe(0);
    expect(await page.evaluate(() => window.lit.at(-1))).toBeNull();
  }));

  it("leaves the card at its end for the word", () => withPage(story, async (page) => {
    await page.evaluate(() => window.card.step(1));
    await page.keyboard.press("Enter");
    await page.waitForTimeout(100);
    const stops = await inCard(page, ":is(button:not([tabindex='-1']), a[href], summary)").count();
    for (let stop = 0; stop <= stops; stop += 1) await page.keyboard.press("Tab");
    expect(await heading(page)).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Shin Won-sik");
  }));

  it("shows the card of a link in focus, and Tab leads into it", () => withPage(story, async (page) => {
    await page.keyboard.press("Tab");
    await page.waitForTimeout(rest);
    expect(await heading(page)).toBe("Trilateral Information Sharing Arrangement");
    expect(await focusIn(page)).toBe("link");
    await page.keyboard.press("Tab");
    expect(await focusIn(page)).toBe("name");
    await page.keyboard.press("Shift+Tab");
    expect(await focusIn(page)).toBe("link");
    expect(await heading(page)).toBeNull();
  }));

  it("leaves the page's keys to the page", () => withPage(story, async (page) => {
    await page.focus("#field");
    await restOn(page, "shin-won-sik");
    await page.keyboard.type("jk Enter");
    expect(await page.inputValue("#field")).toBe("jk Enter");
    expect(await heading(page)).toBe("Shin Won-sik");
  }));
});

describe("the finger", () => {
  const touch = { head: '<meta name="viewport" content="width=device-width">', context: { hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } } };

  it("opens a sheet by a tap on a name that is no link, below the line or above it", () => withPage(story, async (page) => {
    await page.tap(at("shin-won-sik"));
    await page.waitForTimeout(200);
    expect(await heading(page)).toBe("Shin Won-sik");
    const card = await box(page);
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    expect(card!.left).toBe(0);
    expect(card!.right).toBe(width);
    expect(card!.top).toBeGreaterThan((await boxOf(page, at("shin-won-sik"))).bottom);
    await page.touchscreen.tap(20, 5);
    expect(await heading(page)).toBeNull();
  }, touch));

  it("follows a link by a tap and opens its card by a long press, without following it", () => withPage(story, async (page) => {
    await page.tap(at("tisa"));
    expect(page.url()).toMatch(/#linked$/);
    expect(await heading(page)).toBeNull();
    await page.evaluate(() => history.replaceState(null, "", "/"));
    // Of its two lines, the first.
    const { left, top } = await page.evaluate((name) => document.querySelector(name)!.getClientRects()[0]!.toJSON() as { left: number; top: number }, at("tisa"));
    const session = await page.context().newCDPSession(page);
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: left + 10, y: top + 8 }] });
    await page.waitForTimeout(900);
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await page.waitForTimeout(200);
    expect(await heading(page)).toBe("Trilateral Information Sharing Arrangement");
    expect(page.url()).not.toMatch(/#linked$/);
  }, touch));
});

describe("its place", () => {
  const spread = `<body style="margin:0"><style>mark{position:absolute}</style>${[["1%", "2%"], ["1%", "93%"], ["80%", "2%"], ["80%", "93%"], ["45%", "48%"]]
    .map(([left, top]) => `<mark data-entity="shin-won-sik" style="left:${left};top:${top}">Shin</mark>`).join("")}</body>`;

  it.each([
    ["a wide window", { width: 1200, height: 800 }],
    ["a low window", { width: 1000, height: 400 }],
    ["a window of 320 pixels", { width: 320, height: 568 }],
    ["a window of 320 by 256 pixels", { width: 320, height: 256 }],
  ])("is inside %s and not over the word", (_name, viewport) => withPage(spread, async (page) => {
    const scroll = () => page.evaluate(() => [scrollX, scrollY, document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    const before = await scroll();
    for (let index = 0; index < 5; index += 1) {
      const word = await page.evaluate((number) => (({ left, top, right, bottom }) => ({ left, top, right, bottom }))(document.querySelectorAll("mark")[number]!.getBoundingClientRect()), index);
      await page.evaluate((number) => window.card.openAt(number), index);
      await page.waitForTimeout(80);
      const card = await box(page);
      expect(card!.left).toBeGreaterThanOrEqual(0);
      expect(card!.top).toBeGreaterThanOrEqual(0);
      expect(card!.right).toBeLessThanOrEqual(viewport.width);
      expect(card!.bottom).toBeLessThanOrEqual(viewport.height);
      expect(card!.top >= word.bottom || card!.bottom <= word.top || card!.left >= word.right || card!.right <= word.left).toBe(true);
      expect(await scroll()).toEqual(before);
      await page.evaluate(() => window.card.close());
    }
  }, { context: { viewport } }));

  it.each([320, 1000])("holds the longest names and titles whole in a window of %s pixels", (width) => withPage(`<body><p><mark data-entity="long">what this is about</mark></p></body>`, async (page) => {
    await page.evaluate(() => window.card.openAt(0));
    await page.waitForTimeout(100);
    const over = await page.evaluate(() => {
      const card = document.querySelector("newsgloss-card")!.shadowRoot!.querySelector(".card")!;
      const { left, right } = card.getBoundingClientRect();
      return [...card.querySelectorAll("h2, h2 *, h3, p:not(.unseen), li")].filter((part) => part.getBoundingClientRect().left < left || part.getBoundingClientRect().right > right + 0.5 || part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0).map(({ textContent }) => textContent);
    });
    expect(over).toEqual([]);
  }, { context: { viewport: { width, height: 800 } } }));

  it("does not cover the second line of a name that breaks", () => withPage(`<body style="width:200px"><p>Words up to here <mark data-entity="shin-won-sik">Shin Won-sik</mark> and more.</p></body>`, async (page) => {
    expect(await page.evaluate(() => document.querySelector("mark")!.getClientRects().length)).toBe(2);
    await page.evaluate(() => window.card.openAt(0));
    await page.waitForTimeout(100);
    expect((await box(page))!.top).toBeGreaterThanOrEqual((await boxOf(page, "mark")).bottom);
  }));

  it("stands at the right end of a word in a right-to-left page", () => withPage(`<body dir="rtl"><p>قال <mark data-entity="shin-won-sik">شين وون سيك</mark> إن</p></body>`, async (page) => {
    await page.evaluate(() => window.card.openAt(0));
    await page.waitForTimeout(100);
    expect(Math.abs((await box(page))!.right - (await boxOf(page, "mark")).right)).toBeLessThan(2);
  }));

  it("stands beside a word in vertical writing", () => withPage(`<body style="writing-mode:vertical-rl;height:300px"><p>防衛相の<mark data-entity="shin-won-sik">申源湜</mark>氏</p></body>`, async (page) => {
    await page.evaluate(() => window.card.openAt(0));
    await page.waitForTimeout(100);
    const card = await box(page);
    const word = await boxOf(page, "mark");
    expect(card!.right <= word.left || card!.left >= word.right).toBe(true);
  }));

  it("is in the window whole, beside its line and not on it, wherever the line stands and however the card grows", () => withPage(`<body style="margin:0"><div id="line" style="position:fixed;left:40px;line-height:20px">The <mark data-entity="KOR">South Korea</mark> talks</div></body>`, async (page) => {
    const wrong: string[] = [];
    for (const height of [700, 330, 210, 130]) {
      await page.setViewportSize({ width: 1000, height });
      for (let top = 0; top < height; top += height > 400 ? 97 : 41) {
        for (const grown of [false, true]) {
          const seen = await page.evaluate(async ([top, grown]) => {
            const frame = () => new Promise(requestAnimationFrame);
            window.card.close();
            const line = document.getElementById("line")!;
            line.style.top = `${top}px`;
            window.card.openAt(0);
            const card = document.querySelector("newsgloss-card")!.shadowRoot!.querySelector<HTMLElement>(".card")!;
            for (let count = 0; count < 2; count++) await frame();
            const isUnder = () => card.getBoundingClientRect().top > top;
            const under = isUnder();
            if (grown) {
              card.querySelectorAll("details").forEach((details) => (details.open = true));
              for (let count = 0; count < 4; count++) await frame();
            }
            card.scrollTop = 1e6;
            const box = card.getBoundingClientRect();
            const foot = card.lastElementChild!.lastElementChild!.getBoundingClientRect();
            const word = document.querySelector("mark")!.getBoundingClientRect();
            return { top: box.top, bottom: box.bottom, foot: foot.bottom, wordTop: word.top, wordBottom: word.bottom, turned: isUnder() !== under };
          }, [top, grown] as const);
          const where = `${height}/${top}${grown ? " grown" : ""} ${JSON.stringify(seen)}`;
          if (seen.top < 0 || seen.bottom > height) wrong.push(`not in the window: ${where}`);
          if (seen.foot > seen.bottom) wrong.push(`foot out of reach: ${where}`);
          if (seen.turned && height === 700) wrong.push(`turned to the other side of its line: ${where}`);
          const room = Math.max(seen.wordTop, height - seen.wordBottom);
          if (room > 100 && seen.top < seen.wordBottom - 1 && seen.bottom > seen.wordTop + 1) wrong.push(`covers its line: ${where}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }));

  it("is in the open modal dialog, and can be used there", () => withPage(`<body><dialog><p>Minister <mark data-entity="shin-won-sik">Shin Won-sik</mark> said.</p></dialog></body>`, async (page) => {
    await page.evaluate(() => document.querySelector("dialog")!.showModal());
    await restOn(page, "shin-won-sik");
    await inCard(page, ".foot .more >> text=sources").click({ timeout: 2000 });
    expect(await text(page)).toContain("Gazette of appointments");
    await page.keyboard.press("Escape");
    expect(await heading(page)).toBeNull();
    expect(await page.evaluate(() => document.querySelector("dialog")!.open)).toBe(true);
  }));

  it("is in the fullscreen element", () => withPage(`<body><article><p>Minister <mark data-entity="shin-won-sik">Shin Won-sik</mark> said.</p><button onclick="this.parentNode.requestFullscreen()">Full</button></article></body>`, async (page) => {
    await page.click("button");
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await restOn(page, "shin-won-sik");
    expect(await page.evaluate(() => document.querySelector("newsgloss-card")?.parentElement?.localName)).toBe("article");
    expect(await inCard(page, "h2").isVisible()).toBe(true);
  }));
});

describe("its look", () => {
  const hostile = "*{all:unset!important;color:red!important;font:40px cursive!important;display:inline!important;margin:50px!important} newsgloss-card,[popover]{display:none!important;opacity:0!important;transform:scale(3)!important;width:900px!important}";

  it("is the same whatever the page's styles", async () => {
    const sizes: unknown[] = [];
    for (const head of ["", `<style>${hostile}</style>`]) {
      await withPage(`<body><p>Minister <mark data-entity="shin-won-sik">Shin Won-sik</mark> said.</p></body>`, async (page) => {
        await page.evaluate(() => window.card.openAt(0));
        await page.waitForTimeout(150);
        sizes.push(await page.evaluate(() => {
          const card = document.querySelector("newsgloss-card")!.shadowRoot!.querySelector(".card")!;
          const style = getComputedStyle(card);
          const host = getComputedStyle(document.querySelector("newsgloss-card")!);
          return [card.getBoundingClientRect().width, card.getBoundingClientRect().height, style.color, style.fontFamily, host.opacity, host.transform, host.display];
        }));
      }, { head, context: { viewport: { width: 1000, height: 1400 } } });
    }
    expect(sizes[1]).toEqual(sizes[0]);
  });

  it("has properties of its own, which a page neither guesses nor learns nor undoes", async () => {
    const source = await readFile(new URL("../../../src/card/style.ts", import.meta.url), "utf8");
    const names = [...new Set(source.match(/--[a-z][a-z-]*/g))];
    expect(names).toContain("--ngl-paper");
    const register = `<script>for (const name of ${JSON.stringify(names)}) CSS.registerProperty({ name, syntax: "<length>", inherits: false, initialValue: "3px" });</script>`;
    const looks: unknown[] = [];
    for (const head of ["", register]) {
      await withPage(`<body><p>Minister <mark data-entity="shin-won-sik">Shin Won-sik</mark> said.</p></body>`, async (page) => {
        await page.evaluate(() => window.card.openAt(0));
        await page.waitForTimeout(150);
        looks.push(await page.evaluate(() => [...document.querySelector("newsgloss-card")!.shadowRoot!.querySelectorAll("*")].map((element) => {
          const { color, backgroundColor, borderTopColor, boxShadow } = getComputedStyle(element);
          return [element.localName, color, backgroundColor, borderTopColor, boxShadow, getComputedStyle(element, "::before").left].join(" ");
        })));
        expect(await page.evaluate(() => [...document.querySelector("newsgloss-card")!.computedStyleMap().keys()].filter((name) => name.startsWith("--") && !document.documentElement.computedStyleMap().has(name)))).toEqual([]);
      }, { head });
    }
    expect(looks[1]).toEqual(looks[0]);
  });

  it.each([
    ["white paper", "", false],
    ["a dark page", "<style>body{background:#111;color:#ddd}</style>", true],
    ["a dark box on a white page", "<style>p{background:rgb(20 20 30);color:#eee}</style>", true],
    ["a light box on a dark page", "<style>body{background:#000}p{background:#fafafa}</style>", false],
    ["a dark page in a modern colour space", "<style>body{background:oklch(0.2 0.02 250);color:#eee}</style>", true],
    ["a page turned dark by a filter", "<style>html{filter:invert(1) hue-rotate(180deg)}</style>", true],
    ["light words over a picture", "<style>p{background:linear-gradient(#123,#000);color:#fff}</style>", true],
    ["a dark veil over white", "<style>p{background:rgb(0 0 0 / .85);color:#fff}</style>", true],
  ])("follows what lies behind the word: %s", (_name, head, dark) => withPage(`<body><p>Minister <mark data-entity="shin-won-sik">Shin Won-sik</mark> said.</p></body>`, async (page) => {
    await restOn(page, "shin-won-sik");
    expect(await page.evaluate(() => document.querySelector("newsgloss-card")!.hasAttribute("data-dark"))).toBe(dark);
  }, { head }));

  it("stands under a strict content policy", () => withPage(`<body><p>Minister <mark data-entity="shin-won-sik">Shin Won-sik</mark> said.</p></body>`, async (page) => {
    await restOn(page, "shin-won-sik");
    expect(await inCard(page, ".flag svg").count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector("newsgloss-card")!.shadowRoot!.querySelector(".card")!).position)).toBe("absolute");
  }, { csp: "default-src 'none'; style-src 'self'" }));
});

describe("the end", () => {
  it("leaves nothing behind when switched off", () => withPage(story, async (page) => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => window.card.step(1));
    await page.keyboard.press("Enter");
    await page.evaluate(() => window.ending.abort());
    expect((await page.evaluate(() => document.documentElement.outerHTML)).replaceAll(' class=""', "")).toBe(before);
    await page.hover(at("KOR"));
    await page.waitForTimeout(rest);
    expect(await heading(page)).toBeNull();
  }));

  it("comes when the word goes", () => withPage(story, async (page) => {
    await restOn(page, "shin-won-sik");
    await page.evaluate(() => document.querySelector("mark")!.remove());
    await page.waitForTimeout(50);
    expect(await heading(page)).toBeNull();
  }));
});
