// @vitest-environment jsdom
/** Whether a page holds enough prose, told without reading it. */
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { holdsProse, mostTexts } from "../../src/page/longTexts.ts";
import { readPageText } from "../../src/page/pageText.ts";

const documentOf = (body: string) => new JSDOM(`<!doctype html><body>${body}</body>`).window.document;
const sentence = "The ministers of three countries agreed on Sunday to share what their radars see.";
const chinese = "三国防长周日在会谈中同意在数秒之内共享预警信息，官员在会后表示，该计划将开始。";
const paragraphs = (count: number, text = sentence) => Array.from({ length: count }, () => `<p>${text}</p>`).join("");

const pages: [string, string, boolean][] = [
  ["five paragraphs", paragraphs(5), true],
  ["four", paragraphs(4), false],
  ["Chinese, whose letters count thrice", paragraphs(4, chinese), true],
  ["lines in one element, parted by breaks", Array.from({ length: 5 }, () => sentence).join("<br>"), true],
  ["in a form whose fields are named after what is read", `<form>${sentence.repeat(5)}<input name="parentNode"><input name="tagName"><input name="closest"></form>`, true],
  ["program text", `<script type="text/plain">${sentence.repeat(20)}</script><style>${sentence.repeat(20)}</style>`, false],
  ["linked headlines", `<ul>${Array.from({ length: 20 }, () => `<li><a href="/x"><b>${sentence}</b></a></li>`).join("")}</ul>`, false],
  ["many short texts", "<i>Some words</i>".repeat(500), false],
  ["blanks", `<p>${" ".repeat(5000)}</p>`, false],
  ["nothing", "", false],
];

describe("prose of weight 400", () => {
  it.each(pages)("%s", (_name, body, holds) => {
    const document = documentOf(body);
    expect(holdsProse(document, 400)).toBe(holds);
    if (!holds) expect(readPageText(document, [""]).text.storyWeight).toBeLessThan(400);
  });
  it("more texts than are looked at", () => {
    const document = documentOf("");
    document.body.append(...Array.from({ length: mostTexts + 1 }, () => document.createTextNode(" ")));
    expect(holdsProse(document, 400)).toBe(true);
    document.body.lastChild!.remove();
    expect(holdsProse(document, 400)).toBe(false);
  });
  it("none is needed", () => expect(holdsProse(documentOf(""), 0)).toBe(true));
  it("a page of frames alone", () => expect(holdsProse(new JSDOM("<frameset><frame></frameset>").window.document, 400)).toBe(false));
});
