/** Entry in every page: decides whether it may be a story, and has the annotator put in. Wiring only. */
import type { TabStatus, ToPage } from "./messages.ts";
import { answer, askBackground, isOrphaned } from "./messaging.ts";
import { onAddressChange } from "./page/addressChanges.ts";
import { isShadowed } from "./page/domReading.ts";
import { firstLook, pageParts, type FirstLook } from "./page/firstLook.ts";
import { topOf } from "./page/frames.ts";
import { meeting, type RunningStory } from "./page/handover.ts";
import { rule, siteFrom, type Appearance, type Settings } from "./settings.ts";
import { onOwnNames } from "./ownNamesStore.ts";
import { onSettings, readSettings } from "./settingsStore.ts";

/** When a page that was no story is looked at again, after the look before: pages build themselves late. */
const looksAgainMs = [700, 1800, 4500];
/** How often an annotated page asks whether the extension is still there. */
const orphanCheckMs = 2000;

/** The page itself; for a frame that was found to be of its own, the page around it. */
const page = topOf(window);
const inFrame = window !== window.top;
const site = siteFrom(page.url.hostname) ?? page.url.hostname;
const life = new AbortController();
let status: TabStatus = { state: "not-news", site, reason: "" };
let story: { running: RunningStory | undefined; end: AbortController } | undefined;
/** The reader asked for this very page. */
let anyway = false;
let looks = 0;
let lookTimer: ReturnType<typeof setTimeout> | undefined;

function show(next: TabStatus): void {
  status = next;
  askBackground("status", next).catch(() => undefined);
}

/** Brings the page to what the settings say. */
async function follow(settings: Settings): Promise<void> {
  if (life.signal.aborted) return;
  clearTimeout(lookTimer);
  const decided = rule(settings, site);
  if (decided === "off-everywhere" || decided === "off-here") {
    stop();
    return show({ state: decided, site });
  }
  if (story) return story.running?.look(settings);
  // Chrome runs scripts in the frame around its viewer, where nothing can be read.
  if (document.contentType === "application/pdf") return show({ state: "not-news", site, reason: "pdf" });
  if (isShadowed(document)) return show({ state: "not-news", site, reason: "unreadable" });
  const insist = decided === "always" || anyway || inFrame;
  const look = firstLook(page.document, new URL(page.document.location.href));
  if (look.mayBeStory || insist) await annotate(look, insist, settings);
  else onStatus({ state: "not-news", site, reason: look.reason });
}

const followSettings = () => readSettings().then(follow).catch(end);

async function annotate(look: FirstLook, insist: boolean, appearance: Appearance): Promise<void> {
  const mine = { running: undefined as RunningStory | undefined, end: new AbortController() };
  const { signal } = mine.end;
  story = mine;
  const orphanCheck = setInterval(() => isOrphaned() && end(), orphanCheckMs);
  signal.addEventListener("abort", () => clearInterval(orphanCheck));
  show({ state: "reading", site });
  try {
    if (!meeting().read) await askBackground("inject", "reader");
    if (signal.aborted) return;
    const article = meeting().read?.(look, pageParts);
    if (!article) throw new Error("the page could not be read");
    if (!article.isArticle && !insist) return onStatus({ state: "not-news", site, reason: article.reason });
    if (!meeting().start) await askBackground("inject", "annotator");
    if (signal.aborted) return;
    mine.running = await meeting().start?.({ site, appearance, article, ask: askBackground, onStatus, onNavigate, signal });
  } catch (error) {
    onStatus({ state: "failed", site, reason: error instanceof Error ? error.message : String(error) });
  }
}

function onStatus(next: TabStatus): void {
  if (next.state === "failed" || next.state === "not-news") stop();
  show(next);
  const wait = looksAgainMs[looks];
  if (next.state !== "not-news" || wait === undefined) return;
  looks++;
  lookTimer = setTimeout(followSettings, wait);
}

/** The page went on to another address without loading anew: everything is decided afresh. */
function onNavigate(): void {
  stop();
  anyway = false;
  looks = 0;
  void followSettings();
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
  meeting().end?.();
  meeting().end = end;
  answer<ToPage>(
    {
      "status": () => status,
      async "annotate-anyway"() {
        anyway = true;
        await followSettings();
        return status;
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
  onSettings((settings) => void follow(settings), life.signal);
  onOwnNames(() => story?.running?.annotateAgain(), life.signal);
  // A running story notices by itself when the page goes on, once the new text is there.
  onAddressChange(() => !story && onNavigate(), life.signal);
  // A page kept by the browser for going back has heard of nothing meanwhile.
  window.addEventListener("pageshow", ({ persisted }) => persisted && void followSettings().then(() => show(status)), { signal: life.signal });
  void followSettings();
}

// Only HTML: XML and SVG documents have viewers of their own. A page prepared beforehand waits until it is seen.
if (document instanceof HTMLDocument || document.contentType === "application/xhtml+xml") {
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener("prerenderingchange", begin, { once: true });
  else begin();
}
