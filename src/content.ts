/** Entry in every page: tells the background what the page says of itself, and has it annotated where it is a story. Wiring only. */
import type { Clues, PageHead } from "./article/pageFacts.ts";
import type { Allowed, TabStatus, ToPage } from "./messages.ts";
import { answer, askBackground, isOrphaned } from "./messaging.ts";
import { onAddressChange } from "./page/addressChanges.ts";
import { isShadowed } from "./page/domReading.ts";
import { topOf } from "./page/frames.ts";
import { meeting, takeOver, type RunningStory } from "./page/handover.ts";
import { holdsProse } from "./page/longTexts.ts";
import { readHead } from "./page/pageHead.ts";
import { readPageText } from "./page/pageText.ts";
import { siteOfHost } from "./sites.ts";

/** When a page that was no story is looked at again, after the look before: pages build themselves late. */
const looksAgainMs = [700, 1800, 4500];
/** How often an annotated page asks whether the extension is still there. */
const orphanCheckMs = 2000;

/** The page itself; for a frame that was found to be of its own, the page around it. */
const page = topOf(window);
const inFrame = window !== window.top;
const site = siteOfHost(page.url.hostname);
const life = new AbortController();
let status: TabStatus = { state: "not-news", site, reason: "" };
let story: { running: RunningStory | undefined; end: AbortController } | undefined;
/** The reader asked for this very page. */
let anyway = false;
let looks = 0;
let lookTimer: ReturnType<typeof setTimeout> | undefined;
/** Counts how often the page was brought to what the settings say: the last time counts. */
let turns = 0;
/** How the page stood when it was looked at last. */
let seen = "";

function show(next: TabStatus): void {
  status = next;
  askBackground("status", next).catch(() => undefined);
}

/** Brings the page to what the settings say; until they are known, nothing of it is read. */
async function follow(): Promise<void> {
  if (life.signal.aborted) return;
  clearTimeout(lookTimer);
  const turn = ++turns;
  const isOver = () => turn !== turns || life.signal.aborted;
  try {
    const allowed = await askBackground("may-read", { site, insist: anyway || inFrame });
    if (isOver()) return;
    if (allowed.state !== "on") {
      stop();
      return show({ state: allowed.state, site });
    }
    if (story) return story.running?.look(allowed.appearance);
    const reason = whyUnreadable();
    const head = reason === undefined ? unlessShadowed(headOf) : undefined;
    if (!head) return show({ state: "not-news", site, reason: reason ?? "unreadable" });
    const looked = await askBackground("look", { head, insist: allowed.insist });
    if (isOver()) return;
    if (looked.state === "not-news") return onStatus({ state: "not-news", site, reason: looked.reason });
    // What cannot be told beforehand is found out in reading.
    if (looked.leastProse > 0 && unlessShadowed(() => holdsProse(page.document, looked.leastProse)) === false) return onStatus({ state: "not-news", site, reason: "too little of a story" });
    await annotate(head, looked.title, allowed);
  } catch (error) {
    if (isOrphaned()) end();
    else if (turn === turns) failed(error);
  }
}

function failed(error: unknown): void {
  onStatus({ state: "failed", site, reason: error instanceof Error ? error.message : String(error) });
}

/** Where nothing can be read: Chrome runs scripts in the frame around its viewer of PDFs, too. */
function whyUnreadable(): string | undefined {
  return document.contentType === "application/pdf" ? "pdf" : isShadowed(document) ? "unreadable" : undefined;
}

/** What is read of the page; nothing where it shadows what is read. */
function unlessShadowed<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** What the page says of itself. */
function headOf(): PageHead {
  seen = standing();
  return readHead(page.document, page.document.location);
}

/** Changes when the page builds itself on. */
const standing = () => `${document.title} ${document.documentElement.getElementsByTagName("*").length}`;

async function annotate(head: PageHead, title: string, { appearance, insist }: Extract<Allowed, { state: "on" }>): Promise<void> {
  const mine = { running: undefined as RunningStory | undefined, end: new AbortController() };
  const { signal } = mine.end;
  story = mine;
  const orphanCheck = setInterval(() => isOrphaned() && end(), orphanCheckMs);
  signal.addEventListener("abort", () => clearInterval(orphanCheck));
  status = { state: "reading", site };
  const reading = unlessShadowed(() => readPageText(page.document, [title, page.document.title]));
  const judge = (clues?: Clues) => askBackground("judge", { head, insist, hasAnnotator: meeting().start !== undefined, ...(reading && { text: reading.text }), ...(clues && { clues }) });
  try {
    let judged = await judge();
    if (judged.state === "unsure" && reading) judged = await judge(reading.clues());
    if (signal.aborted) return;
    if (judged.state === "not-news") return onStatus({ state: "not-news", site, reason: judged.reason });
    const { start } = meeting();
    if (judged.state === "unsure" || !start) throw new Error("the page could not be read");
    mine.running = await start({ site, appearance, article: judged.article, ask: askBackground, onStatus, onNavigate, signal });
  } catch (error) {
    if (!signal.aborted) failed(error);
  }
}

function onStatus(next: TabStatus): void {
  if (next.state === "failed" || next.state === "not-news") stop();
  show(next);
  if (next.state === "not-news") lookAgainLater();
}

/** A page that has not changed meanwhile is judged as before. */
function lookAgainLater(): void {
  const wait = looksAgainMs[looks++];
  if (wait !== undefined) lookTimer = setTimeout(() => void (standing() === seen ? lookAgainLater() : follow()), wait);
}

/** The page went on to another address without loading anew: everything is decided afresh. */
function onNavigate(): void {
  stop();
  anyway = false;
  looks = 0;
  void follow();
}

function stop(): void {
  story?.end.abort();
  story = undefined;
}

function end(): void {
  stop();
  clearTimeout(lookTimer);
  life.abort();
}

function begin(): void {
  takeOver(end);
  answer<ToPage>(
    {
      "status": () => status,
      async "annotate-anyway"() {
        anyway = true;
        await follow();
        return status;
      },
      "settings-changed"() {
        void follow();
        return null;
      },
      "own-names-changed"() {
        story?.running?.annotateAgain();
        return null;
      },
      "step"(direction) {
        story?.running?.step(direction);
        return null;
      },
      "cast": () => story?.running?.cast() ?? null,
      "jump": ({ id, direction }) => story?.running?.jump(id, direction) ?? null,
      "go-back": () => story?.running?.goBack() ?? false,
    },
    life.signal,
  );
  // A running story notices by itself when the page goes on, once the new text is there.
  onAddressChange(() => !story && onNavigate(), life.signal);
  // A page kept by the browser for going back has heard of nothing meanwhile.
  window.addEventListener("pageshow", ({ persisted }) => persisted && void follow().then(() => show(status)), { signal: life.signal });
  void follow();
}

// Only HTML: XML and SVG documents have viewers of their own. A page prepared beforehand waits until it is seen.
if (document instanceof HTMLDocument || document.contentType === "application/xhtml+xml") {
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener("prerenderingchange", begin, { once: true });
  else begin();
}
