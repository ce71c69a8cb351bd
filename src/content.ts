/** Entry in every page: decides whether it is a story to annotate, and has the annotator put in. Wiring only. */
import type { PageArticle, TabStatus, ToPage } from "./messages.ts";
import { answer, askBackground } from "./messaging.ts";
import { readArticle } from "./page/article.ts";
import { meeting, type RunningStory } from "./page/handover.ts";
import { rule, siteFrom, type Settings } from "./settings.ts";
import { onSettings, readSettings } from "./settingsStore.ts";

const site = siteFrom(location.hostname) ?? location.hostname;
const life = new AbortController();
let status: TabStatus = { state: "not-news", site, reason: "" };
let story: { running: RunningStory | undefined; end: AbortController } | undefined;
let anyway = false;

function show(next: TabStatus): void {
  status = next;
  askBackground("status", next).catch(() => undefined);
}

/** Brings the page to what the settings say. */
async function follow(settings: Settings): Promise<void> {
  const decided = rule(settings, site);
  if (decided === "off-everywhere" || decided === "off-here") {
    stop();
    return show({ state: decided, site });
  }
  if (story) return;
  const article = readArticle(document, new URL(location.href));
  if (!article.isArticle && decided !== "always" && !anyway) return show({ state: "not-news", site, reason: article.reason });
  await annotate(article);
}

async function annotate(article: PageArticle): Promise<void> {
  const mine = { running: undefined as RunningStory | undefined, end: new AbortController() };
  story = mine;
  show({ state: "reading", site, article });
  try {
    if (!meeting().start) await askBackground("inject-annotator", null);
    if (mine.end.signal.aborted) return;
    mine.running = meeting().start?.({ article, site, onStatus, onNavigate, signal: mine.end.signal });
  } catch (error) {
    stop();
    show({ state: "failed", site, reason: error instanceof Error ? error.message : String(error) });
  }
}

function onStatus(next: TabStatus): void {
  show(next);
  if (next.state === "failed") stop();
}

/** The page went on to another story without loading anew: everything is decided afresh. */
function onNavigate(): void {
  stop();
  anyway = false;
  readSettings().then(follow).catch(end);
}

function stop(): void {
  story?.end.abort();
  story = undefined;
}

function end(): void {
  stop();
  life.abort();
}

// Only HTML: XML and SVG documents have viewers of their own.
if (document instanceof HTMLDocument || document.contentType === "application/xhtml+xml") {
  meeting().end?.();
  meeting().end = end;
  answer<ToPage>(
    {
      "status": () => status,
      async "annotate-anyway"() {
        anyway = true;
        await follow(await readSettings());
        return status;
      },
      "step"(direction) {
        story?.running?.step(direction);
        return null;
      },
    },
    life.signal,
  );
  onSettings((settings) => void follow(settings), life.signal);
  readSettings().then(follow).catch(() => end());
}
