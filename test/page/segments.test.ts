// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import { hasStoryFrame } from "../../src/page/frames.ts";
import { createReading, rangesOf, readSegments } from "../../src/page/segments.ts";
import type { Segment } from "../../src/page/segmentTypes.ts";

function page(html: string): void {
  document.body.replaceChildren();
  document.body.append(document.createRange().createContextualFragment(html));
}

function texts(html: string): string[] {
  page(html);
  return readSegments(document).map((segment) => segment.text.trim());
}

/** What the runs say a segment's text is, with a dot for what belongs to no run. */
function textOfRuns(segment: Segment): string {
  const letters = Array.from(segment.text, () => "·");
  for (const run of segment.runs) {
    for (let i = 0; i < run.length; i++) letters[run.start + i] = run.node.data[run.from + i]!;
  }
  return letters.join("");
}

beforeEach(() => {
  document.designMode = "off";
});

describe("one segment a block, inline elements joined", () => {
  test.each([
    ["paragraphs", "<p>One.</p><p>Two.</p>", ["One.", "Two."]],
    ["inline elements", "<p>Prime <b>Minister</b> <a href='#'>Fumio <i>Kishida</i></a>.</p>", ["Prime Minister Fumio Kishida."]],
    ["line breaks", "<p>Seoul<br>Tokyo</p>", ["Seoul\nTokyo"]],
    ["text beside blocks", "<div>before <p>within</p> after</div>", ["before", "within", "after"]],
    ["blocks inside a link that is none", "<a><h2>Head</h2><span>under</span></a>", ["Head", "under"]],
    ["a linked main heading", "<h1><a href='#'>Head</a></h1>", ["Head"]],
    ["table cells", "<table><tr><td>Japan</td><td>Tokyo</td></tr></table>", ["Japan", "Tokyo"]],
    ["comments and empty nodes", "<p>South <!-- x -->Korea</p>", ["South Korea"]],
    ["word break opportunities", "<p>Nether<wbr>lands</p>", ["Netherlands"]],
    ["only spaces", "<div>  <p> </p>  </div>", []],
  ])("%s", (_name, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  test("the text is exactly that of the runs", () => {
    page("<p>  A <b>bold</b>\n word<br>and <code>code</code> more</p>");
    const [segment] = readSegments(document);
    expect(segment!.text).toBe("A bold\n word\nand \uFFFC more");
    expect(textOfRuns(segment!)).toBe("A bold\n word·and · more");
    expect(segment!.block.localName).toBe("p");
  });
});

describe("never touched", () => {
  test.each([
    ["scripts and styles", "<script>var a</script><style>b{}</style><noscript>n</noscript><template>t</template>"],
    ["form controls", "<label>Japan</label><input value=x><textarea>Japan</textarea><select><option>Japan</option></select><button>Japan</button>"],
    ["code", "<pre>Japan</pre><p><code>Japan</code><kbd>J</kbd><samp>J</samp></p>"],
    ["drawings and formulas", "<svg><text>Japan</text></svg><math><mtext>Japan</mtext></math>"],
    ["hidden text", "<p hidden>Japan</p><p aria-hidden=true>Japan</p><div inert><p>Japan</p></div><p style='display:none'>Japan</p>"],
    ["text for screen readers", "<span class='sr-only'>Japan</span><p class='visually-hidden'>Japan</p>"],
    ["editors", "<div contenteditable><p>Japan <b contenteditable=false>x</b></p></div><div contenteditable=plaintext-only>Japan</div>"],
    ["roles of controls", "<div role=textbox>Japan</div><div role=button>Japan</div><ul role=menu><li role=menuitem>Japan</li></ul><a role=tab>Japan</a>"],
    ["navigation and footers", "<nav><a>Japan</a></nav><footer><p>Japan</p></footer><div role=navigation>Japan</div><div role=contentinfo>Japan</div>"],
    ["navigation by class", "<div class='site-nav'><a>Japan</a></div><ul id=main-menu><li>Japan</li></ul><div class='breadcrumb'>Japan</div>"],
    ["widgets beside the story", "<aside><ul><li><a>Japan</a></li></ul></aside><div class='related-stories'><p><a>Japan</a></p></div>"],
    ["teasers", "<ul><li><a href='#'>Japan</a></li><li>• <a href='#'>China</a> | </li></ul><h3><a href='#'>Japan votes</a></h3><a href='#'><div>Japan</div></a>"],
    ["forms", "<form><p>Japan</p><input></form>"],
    ["readers' comments", "<div id=comments><article class=comment><p>Japan</p></article></div><section class='comment-list'><p>Japan</p></section>"],
  ])("%s", (_name, html) => {
    expect(texts(`<main><h1>Head</h1><p>Text</p></main>${html}`)).toEqual(["Head", "Text"]);
  });

  test("a linked heading is read where it is the page's title", () => {
    document.title = "Ministers meet in Tokyo | The Paper";
    expect(texts("<h2><a href='#'>Ministers meet in Tokyo</a></h2><h2><a href='#'>Another story</a></h2>")).toEqual(["Ministers meet in Tokyo"]);
    document.title = "";
  });

  test("a page in design mode", () => {
    page("<p>Japan</p>");
    document.designMode = "on";
    expect(readSegments(document)).toEqual([]);
  });

  test("hidden pieces vanish from the line, untouchable ones part it", () => {
    expect(texts("<p>Ja<span hidden>x</span>pan, Chi<button>x</button>na</p>")).toEqual(["Japan, Chi\uFFFCna"]);
  });

  test("boxes around the whole story are read whatever they are called", () => {
    expect(texts("<form><div class='has-sidebar menu-open'><h1>Head</h1><p class=related>Text</p></div></form>")).toEqual(["Head", "Text"]);
  });
});

test("ruby, live regions and alerts are paint only; the reading aid is left out", () => {
  page("<p>At <ruby>東京<rt>とうきょう</rt></ruby>!</p><div aria-live=polite><p>Live</p></div><p aria-live=off>Calm</p><p role=status>State</p>");
  const runs = readSegments(document).flatMap((segment) => segment.runs.map((run) => [run.node.data, run.paintOnly === true]));
  expect(runs).toEqual([["At ", false], ["東京", true], ["!", false], ["Live", true], ["Calm", false], ["State", true]]);
});

describe("ranges of a segment", () => {
  test.each([
    ["within one node", "Tokyo", ["Tokyo"]],
    ["across elements", "Fumio Kishida", ["Fumio ", "Kishida"]],
    ["across a line break", "x\ny", ["x", "y"]],
    ["the break alone", "\n", []],
  ])("%s", (_name, found, expected) => {
    page("<p>In Tokyo <b>Fumio </b><i>Kishida</i> x<br>y</p>");
    const [segment] = readSegments(document);
    const start = segment!.text.indexOf(found);
    const ranges = rangesOf(segment!, start, start + found.length);
    expect(ranges.map((range) => range.node.data.slice(range.start, range.end))).toEqual(expected);
  });
});

test("a part is read by itself as it is in the whole", () => {
  page("<article contenteditable><p>Draft</p></article><article><a href=x><b>Linked</b></a><p>New <b>text</b></p></article>");
  const [draft, paragraph] = document.querySelectorAll("p");
  expect(readSegments(paragraph!).map(({ text, block }) => [text, block])).toEqual([["New text", paragraph]]);
  expect(readSegments(paragraph!.querySelector("b")!).map(({ text, block }) => [text, block])).toEqual([["text", paragraph]]);
  expect(readSegments(document.querySelector("a b")!)).toEqual([]);
  expect(readSegments(draft!)).toEqual([]);
});

test("open shadow roots are read, slotted text once", () => {
  page("<p>Before <x-name>Kishida</x-name></p><div id=host><p>Light</p></div>");
  document.querySelector("x-name")!.attachShadow({ mode: "open" }).append(document.createElement("slot"));
  const shadow = document.querySelector("#host")!.attachShadow({ mode: "open" });
  shadow.append(document.createRange().createContextualFragment("<p>Shadow</p>direct<slot></slot>"));
  const segments = readSegments(document);
  expect(segments.map((segment) => segment.text)).toEqual(["Before ", "Kishida", "Shadow", "direct", "Light"]);
  expect(segments[3]!.block.id).toBe("host");
  expect(readSegments(shadow).map((segment) => segment.text)).toContain("Shadow");
});

test("a frame is a page of its own, and read from within", () => {
  page("<p>Out</p><iframe></iframe>");
  const inner = document.querySelector("iframe")!.contentDocument!;
  inner.body.append("short");
  expect(hasStoryFrame(document)).toBe(false);
  const paragraph = inner.createElement("p");
  paragraph.textContent = "The defence ministers of three countries met in Tokyo on Sunday to sign a framework.";
  inner.body.append(paragraph);
  expect(hasStoryFrame(document)).toBe(true);
  expect(readSegments(document).map((segment) => segment.text)).toEqual(["Out"]);
});

test("form fields that shadow DOM properties do not lead astray", () => {
  page(
    "<form><input name=firstChild><input name=nodeType><input name=nextSibling><input name=localName><input name=getAttribute>" +
      "<input name=parentNode><input name=hasAttributes><input name=querySelector><input name=className><h1>Head</h1><p>Text</p></form><p>End</p>",
  );
  expect(readSegments(document).map((segment) => segment.text)).toEqual(["Head", "Text", "End"]);
});

describe("huge pages", () => {
  test("a deep page is read without recursion", () => {
    let at: Element = document.createElement("div");
    const top = at;
    for (let i = 0; i < 2000; i++) at = at.appendChild(document.createElement("div"));
    at.textContent = "Deep";
    expect(readSegments(top).map((segment) => segment.text)).toEqual(["Deep"]);
  });

  test("caps cut the reading and are told", () => {
    page("<p>abcdefghij</p><p>abcdefghij</p><p>abcdefghij</p>");
    const reading = createReading(document, { maxCharacters: 15 });
    expect(reading.readOn(() => false)).toBe(true);
    expect(reading.segments.map(({ text }) => text)).toEqual(["abcdefghij", "abcde"]);
    expect(reading.isComplete()).toBe(false);
  });

  test("pauses are offered after every segment, and where nothing is found", () => {
    page(`<p>One</p><p>Two</p><div>${"<i></i>".repeat(2500)}</div>`);
    const reading = createReading(document);
    const read: number[] = [];
    while (!reading.readOn(() => true)) read.push(reading.segments.length);
    expect(read).toEqual([1, 2, 2, 2]);
    expect(reading.isComplete()).toBe(true);
  });
});
