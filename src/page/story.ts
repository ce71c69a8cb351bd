/** One story being annotated, from reading to late content, until its signal aborts. */
import type { Annotation, ArticleInfo } from "../annotation.ts";
import type { Mention } from "../mentions/types.ts";
import type { Counts, PageArticle } from "../messages.ts";
import type { Appearance } from "../settings.ts";
import { chooseMarked } from "./density.ts";
import type { Card, Flags, OpenCard, ShownCard } from "../reference/cardTypes.ts";
import type { Outlines } from "../reference/outline.ts";
import { createHighlighter, type Highlighter } from "./highlights/highlighter.ts";
import type { HighlightLookup } from "./highlightTypes.ts";
import { createStanding } from "./highlights/standing.ts";
import { onRevealed } from "./revealed.ts";
import { createReading } from "./segments.ts";
import type { Segment } from "./segmentTypes.ts";
import { afterIdle, sleep } from "./slices.ts";
import { isTranslated, onTranslation } from "./translation.ts";

export interface StoryState {
  article: PageArticle;
  counts: Counts;
  /** False until the first annotation stands. */
  done: boolean;
  /** Plain words where part of the page was given up. */
  gaveUp?: string;
  /** Plain words where annotating failed; the page is left as it was. */
  failed?: string;
}

export interface StoryOptions {
  document: Document;
  article: PageArticle;
  appearance: Appearance;
  annotate(article: ArticleInfo, segments: string[]): Promise<Annotation>;
  /** Whether a framework still waits to take over the page's server-made text. */
  hydrationState?(): Promise<"pending" | "settled">;
  onChange(state: StoryState): void;
  /** The page went on to another address without loading anew. */
  onNavigate(): void;
  signal: AbortSignal;
}

/** What was read of the page last. */
export interface StoryReading {
  segments: readonly Segment[];
  /** In reading order, marked or not. */
  mentions: readonly Mention[];
}

export interface Story {
  highlights: HighlightLookup;
  card(id: string): ShownCard | undefined;
  cards(): Record<string, Card>;
  reading(): StoryReading;
  /** The highlight of a mention of the last reading; one that was not marked is marked now. */
  keyOf(mention: Mention): number | undefined;
  /** Flags of all cards so far; grows in place. */
  flags: Flags;
  /** Their locator maps; grows in place. */
  maps: Outlines;
  /** Ids of all entities found so far. */
  entities(): string[];
  state(): StoryState;
  /** Shows marks as the reader now wants them. */
  look(appearance: Appearance): void;
  /** Has the text annotated anew: what is looked for has changed. */
  annotateAgain(): void;
}

/** A slice of work in the page: below the time of one frame. */
const sliceMs = 8;
/** Waiting for late content to come to rest; longer for pages that change without end. */
const restMs = 400;
const longestRestMs = 15_000;
/** Readings in a row after which changes are taken for endless. */
const burstReadings = 2;
/** A page that changes without end costs at most one part in so many of the page's time. */
const shareOfTime = 20;
/** A page that is not calm by then has its names painted first: until then that would only cost its style worked out twice. */
const paintPatienceMs = 400;
/** A page that has not loaded by then is wrapped all the same. */
const loadPatienceMs = 5_000;

/** Starts annotating. Work is done in idle slices; nothing throws, failures are told by `onChange`. */
export function startStory(options: StoryOptions): Story {
  const { document, signal } = options;
  let state: StoryState = { article: options.article, counts: { people: 0, countries: 0, agreements: 0, own: 0 }, done: false };
  let { appearance } = options;
  const cards = new Map<string, Card>();
  let choices: Record<string, OpenCard> = {};
  const flags: Flags = {};
  const maps: Outlines = { regions: {}, countries: {} };
  /** Left open between two readings: marked, and counted nowhere. */
  let open: readonly Mention[] = [];
  let reading: StoryReading = { segments: [], mentions: [] };
  const address = addressOf(document);
  let last: { texts: string[]; annotation: Annotation } | undefined;
  const watched = new WeakSet<Node>();
  let changed = false;
  let working = false;
  let rest = restMs;
  let inARow = 0;
  /** Milliseconds of the page's own time used so far. */
  let used = 0;
  /** False until the page has loaded and its framework has taken over what a server made of it. */
  let mayWrap = false;

  const highlighter: Highlighter = createHighlighter(
    document,
    {
      onChanged: look,
      onStale: () => (changed = true),
      onWaiting: () => void sleep(restMs, signal).then(wrap),
    },
    signal,
  );
  highlighter.watch(document);
  const standing = createStanding(highlighter);
  onRevealed(document, look, signal);
  // A translated text is not what the page wrote; what we found in it stands again once it is back.
  let translated = isTranslated(document);
  onTranslation(document, (now) => {
    translated = now;
    if (now) standing.show([], []);
    look();
  }, signal);

  /** Reads the page again when it comes to it. */
  function look(): void {
    changed = true;
    if (state.done) void readLate();
  }
  highlighter.look(appearance.markStyle);

  function tell(next: Partial<StoryState>): void {
    state = { ...state, ...next };
    if (!signal.aborted) options.onChange(state);
  }

  async function readAll(): Promise<{ segments: Segment[]; complete: boolean }> {
    if (translated) return { segments: [], complete: true };
    const reading = createReading(document);
    const segments: Segment[] = [];
    for (;;) {
      const began = performance.now();
      const done = reading.readOn(() => performance.now() >= began + sliceMs);
      // Before the page goes on: it may touch what is wrapped.
      for (const segment of reading.segments.slice(segments.length)) {
        segments.push(highlighter.asThePageHasIt(segment));
        watchRootOf(segment);
      }
      used += performance.now() - began;
      if (done) return { segments, complete: reading.isComplete() };
      await afterIdle(signal);
    }
  }

  /** Shadow trees and frames tell of their own changes only. */
  function watchRootOf({ block, runs: [first] }: Segment): void {
    const root = (first?.node ?? block).getRootNode();
    if (root === document || watched.has(root)) return;
    watched.add(root);
    highlighter.watch(root as Document | ShadowRoot);
  }

  async function annotateAll(): Promise<void> {
    changed = false;
    const { segments, complete } = await readAll();
    const { published, lang } = state.article;
    const texts = segments.map(({ text }) => text);
    // What changed may be no text of the story's.
    const same = last !== undefined && last.texts.length === texts.length && texts.every((text, index) => text === last?.texts[index]);
    const annotation = same && last ? last.annotation : await options.annotate({ ...(published !== undefined && { published }), ...(lang !== undefined && { lang }) }, texts);
    if (!state.done && !mayWrap) await Promise.race([calm, sleep(paintPatienceMs, signal)]);
    if (signal.aborted) return;
    last = { texts, annotation };
    for (const [id, card] of Object.entries(annotation.cards)) cards.set(id, card);
    choices = annotation.open?.cards ?? {};
    Object.assign(flags, annotation.flags);
    reading = { segments, mentions: annotation.mentions };
    open = annotation.open?.mentions ?? [];
    Object.assign(maps.regions, annotation.maps?.regions);
    Object.assign(maps.countries, annotation.maps?.countries);
    const began = performance.now();
    standing.show(segments, chosen());
    used += performance.now() - began;
    tell({ done: true, counts: countsOf(annotation.mentions), ...(!complete && { gaveUp: "This page is very long; only its first part was read." }) });
  }

  /** Of what was found, what the reader wants marked. */
  function chosen(): Mention[] {
    const all = open.length === 0 ? reading.mentions : [...reading.mentions, ...open].sort((a, b) => a.segment - b.segment || a.start - b.start);
    return chooseMarked(all, (segment) => reading.segments[segment]?.block.closest("h1, h2, h3, h4, h5, h6") !== null, appearance);
  }

  function dress(next: Appearance): void {
    appearance = next;
    highlighter.look(next.markStyle);
    if (!state.done || translated) return;
    standing.show(reading.segments, chosen());
    void wrap().catch(fail);
  }

  function annotateAgain(): void {
    last = undefined;
    rest = 0;
    look();
  }

  function keyOf(mention: Mention): number | undefined {
    const segment = reading.segments[mention.segment];
    const key = segment && standing.keyOf(segment, mention);
    void wrap().catch(fail);
    return key;
  }

  async function readLate(): Promise<void> {
    if (working) return;
    working = true;
    try {
      while (changed && !signal.aborted) {
        await sleep(rest, signal);
        if (addressOf(document) !== address) return options.onNavigate();
        const [usedBefore, began] = [used, performance.now()];
        await annotateAll();
        await wrap();
        // A page that changes without end gets its share of the time and no more, and of the background's half; a burst is over soon.
        inARow = changed ? inARow + 1 : 0;
        rest = inARow > burstReadings ? Math.min(longestRestMs, Math.max(restMs, (used - usedBefore) * shareOfTime, performance.now() - began)) : restMs;
      }
    } catch (error) {
      fail(error);
    } finally {
      working = false;
    }
  }

  async function wrap(): Promise<void> {
    for (let done = !mayWrap; !done && !signal.aborted; ) {
      const began = performance.now();
      done = highlighter.wrapWaiting(() => performance.now() >= began + sliceMs);
      used += performance.now() - began;
      if (!done) await afterIdle(signal);
    }
  }

  async function untilCalm(): Promise<void> {
    for (let waited = 0; document.readyState !== "complete" && waited < loadPatienceMs && !signal.aborted; waited += 50) await sleep(50, signal);
    for (let pause = 250; options.hydrationState && !signal.aborted; pause = Math.min(2000, pause * 1.5)) {
      if ((await options.hydrationState()) === "settled") return;
      await sleep(pause, signal);
    }
  }

  /** Found out while the text is read and the answer is on its way, so that most pages are wrapped without being painted first. */
  const calm = untilCalm().then(() => {
    mayWrap = true;
    highlighter.calm();
  });

  function fail(error: unknown): void {
    if (!signal.aborted) tell({ failed: error instanceof Error ? error.message : String(error) });
  }

  void (async () => {
    working = true;
    calm.then(wrap).catch(fail);
    try {
      await annotateAll();
      await wrap();
    } catch (error) {
      fail(error);
    } finally {
      working = false;
    }
    if (changed) void readLate();
  })();

  return { highlights: highlighter, card: (id) => choices[id] ?? cards.get(id), cards: () => Object.fromEntries(cards), reading: () => reading, keyOf, flags, maps, entities: () => [...cards.keys()], state: () => state, look: dress, annotateAgain };
}

function addressOf(document: Document): string {
  const { pathname = "", search = "" } = document.location ?? {};
  return pathname + search;
}

function countsOf(mentions: Mention[]): Counts {
  const ids = (kind: Mention["kind"]) => new Set(mentions.filter((mention) => mention.kind === kind).map(({ id }) => id)).size;
  return { people: ids("person"), countries: ids("country"), agreements: ids("agreement"), own: ids("own") };
}
