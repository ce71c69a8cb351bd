/** How our work in a page grows: with the names it has, and with what comes late. */
import type { Page } from "puppeteer-core";
import { findMentions, type Finder } from "../../src/mentions/findMentions.ts";
import { drive, type Driven } from "../drive/drive.ts";
import { statusIn, tabId, until } from "../drive/inside.ts";
import { servePages } from "../drive/serve.ts";
import { median, type Table, type Verdict } from "./figures.ts";
import { labScript } from "./lab-script.ts";
import { madeUpStory, pageOf } from "./made-up.ts";
import type { Figures } from "./report.ts";
import { threadClock } from "./thread-time.ts";
import { marksAtRest, watchMarks, type MarksSeen } from "./watch-marks.ts";

const host = "growth.newsgloss.example";
const mentionCounts = [10, 100, 1_000, 5_000];
/** Characters for each name: as dense as a news story. */
const charactersEach = 200;
const inserts = 1_000;

export async function benchGrowth(finder: Finder, people: readonly string[], rounds: number): Promise<Figures> {
  // Those that are found wherever they stand.
  const names = people.filter((name) => findMentions(finder, { published: "2015-06-01" }, [`The talks were led by ${name} on Monday.`]).length === 1);
  const story = (count: number) => pageOf(madeUpStory(names, count * charactersEach, count));
  const pages = new Map([...mentionCounts.map((count) => [`/${count}`, story(count)] as const), ["/late", story(10)]]);
  const server = await servePages((asked, path) => {
    const body = asked === host ? pages.get(path) : undefined;
    // Cross-origin isolation gives the page a finer clock.
    return body === undefined ? undefined : { body, headers: { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" } };
  });
  try {
    const mentions = await benchMentions(finder, server.port, rounds);
    const late = await benchLate(server.port, names);
    return { tables: [mentions.table, late.table], verdicts: [...mentions.verdicts, ...late.verdicts] };
  } finally {
    await server.close();
  }
}

interface Part {
  table: Table;
  verdicts: Verdict[];
}

interface Row {
  mentions: number;
  read: number;
  mark: number;
  off: number;
  handWrap: number;
  handOff: number;
}

/** Each count in a page of its own, the second time the parts run there: the first compiles them. Layout is within the figures, for us and by hand. */
async function benchMentions(finder: Finder, port: number, rounds: number): Promise<Part> {
  const script = await labScript();
  const driven = await drive("chrome", { port, hosts: [host], bare: true });
  const rows: Row[] = [];
  try {
    for (const count of mentionCounts) {
      const runs: Row[] = [];
      for (let round = 0; round < rounds; round++) runs.push(await markedTwice(driven, script, finder, count));
      const of = (part: keyof Row) => median(runs.map((run) => run[part]));
      rows.push({ mentions: of("mentions"), read: of("read"), mark: of("mark"), off: of("off"), handWrap: of("handWrap"), handOff: of("handOff") });
    }
  } finally {
    await driven.close();
  }
  /** Times the time for ten times the names, where a step is fivefold reckoned up to ten. */
  const steps = rows.slice(1).map((row, at) => {
    const before = rows[at]!;
    const [more, longer] = [row.mentions / before.mentions, (row.read + row.mark + row.off) / (before.read + before.mark + before.off)];
    return longer ** (1 / Math.log10(more));
  });
  const thousand = rows[2];
  return {
    table: {
      title: "Growth with the names in a page",
      note: `One name in ${charactersEach} characters; reading, marking and switching off with their layout, and the same ranges wrapped and unwrapped by hand; milliseconds, medians, warm.`,
      columns: ["names found", "read", "mark", "switch off", "wrapped by hand", "unwrapped by hand"],
      rows: rows.map(({ mentions, read, mark, off, handWrap, handOff }) => [mentions, read, mark, off, handWrap, handOff]),
    },
    verdicts: [
      { what: "ten times the names in a page (worst step to 5,000)", measured: Math.max(...steps), limit: 11, unit: "×" },
      { what: "switching off ÷ unwrapping by hand, a thousand names", measured: thousand ? thousand.off / thousand.handOff : Number.NaN, limit: 1.5, unit: "×" },
    ],
  };
}

const call = (page: Page, expression: string) => page.evaluate(`lab.${expression}`);
const sumOf = ({ script, layout }: { script: number; layout: number }) => script + layout;

async function markedTwice(driven: Driven, script: string, finder: Finder, count: number): Promise<Row> {
  const page = await driven.open(`http://${host}/${count}`);
  try {
    await page.evaluate(script);
    const row: Row = { mentions: 0, read: 0, mark: 0, off: 0, handWrap: 0, handOff: 0 };
    for (let time = 0; time < 2; time++) {
      await call(page, "layout()");
      row.read = (await call(page, "read()")) as number;
      const mentions = findMentions(finder, { published: "2015-06-01" }, (await call(page, "texts()")) as string[]);
      row.mentions = mentions.length;
      row.read += (await call(page, `verify(${JSON.stringify(mentions)})`)) as number;
      row.mark = sumOf((await call(page, `mark(${JSON.stringify(mentions)})`)) as { script: number; layout: number });
      row.off = sumOf((await call(page, "unmark()")) as { script: number; layout: number });
      row.handWrap = sumOf((await call(page, "handWrap()")) as { script: number; layout: number });
      row.handOff = sumOf((await call(page, "handUnwrap()")) as { script: number; layout: number });
    }
    return row;
  } finally {
    await page.close();
  }
}

/** Paragraphs put in one by one, each with a name, with the extension and without. */
async function benchLate(port: number, names: readonly string[]): Promise<Part> {
  const paragraphs = madeUpStory(names, inserts * 100, inserts).join(" ").match(/.{1,100}(?= |$)/g) ?? [];
  const insert = `(async () => {
    const [story, texts] = [document.querySelector("article"), ${JSON.stringify(paragraphs.slice(0, inserts))}];
    for (const text of texts) {
      story.append(Object.assign(document.createElement("p"), { textContent: text }));
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    window.inserted = performance.now();
  })()`;
  const alone = await lateIn(port, insert, true);
  const ours = await lateIn(port, insert, false);
  return {
    table: {
      title: "Late content",
      note: `${inserts.toLocaleString("en")} paragraphs put in one after the other, 4 ms apart: milliseconds of the page's main thread (processor time) for all of it, without and with the extension, and from the last paragraph to the last mark.`,
      columns: ["page alone", "with the extension", "for each paragraph", "marks", "last paragraph to last mark"],
      rows: [[alone.task, ours.task, (ours.task - alone.task) / inserts, ours.marks, ours.after]],
    },
    verdicts: [{ what: "late content, added to the page's main thread for each paragraph", measured: (ours.task - alone.task) / inserts, limit: 1, unit: "ms" }],
  };
}

async function lateIn(port: number, insert: string, bare: boolean): Promise<{ task: number; marks: number; after: number }> {
  const driven = await drive("chrome", { port, hosts: [host], bare });
  try {
    const page = await driven.open(`http://${host}/late`);
    if (!bare) {
      const own = await driven.openOwn("options/options.html");
      const tab = await tabId(own, `http://${host}/late`);
      await until("the story to be annotated", async () => (await statusIn(own, tab))?.state === "annotated");
      await page.bringToFront();
    }
    await page.evaluate(watchMarks);
    const clock = await threadClock(page);
    const before = await clock();
    await page.evaluate(insert);
    if (!bare) await marksAtRest(page, "the late names to be marked", 3000);
    const task = (await clock())("TaskDuration") - before("TaskDuration");
    const { count, last } = (await page.evaluate("window.seen")) as MarksSeen;
    return { task, marks: count, after: last - ((await page.evaluate("inserted")) as number) };
  } finally {
    await driven.close();
  }
}
