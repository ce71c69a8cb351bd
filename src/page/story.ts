/** One story being annotated, from reading to late content, until its signal aborts. */
import type { Annotation, ArticleInfo } from "../annotation.ts";
import type { Mention } from "../mentions/types.ts";
import type { Counts, PageArticle } from "../messages.ts";
import type { Card, Flags } from "../reference/cardTypes.ts";
import type { Outlines } from "../reference/outline.ts";
import { createHighlighter, type Highlighter } from "./highlights/highlighter.ts";
import type { HighlightLookup } from "./highlightTypes.ts";
import { rangesOf, segmentsOf } from "./segments.ts";
import type { Segment } from "./segmentTypes.ts";
import { afterIdle, sleep } from "./slices.ts";

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
  card(id: string): Card | undefined;
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
}

/** A slice of work in the page: below the time of one frame. */
const sliceMs = 8;
/** Waiting for late content to come to rest; longer for pages that change without end. */
const restMs = 400;
const longestRestMs = 15_000;
/** A page that has not loaded by then is wrapped all the same. */
const loadPatienceMs = 5_000;

/** Starts annotating. Work is done in idle slices; nothing throws, failures are told by `onChange`. */
export function startStory(options: StoryOptions): Story {
  const { document, signal } = options;
  let state: StoryState = { article: options.article, counts: { people: 0, countries: 0, agreements: 0 }, done: false };
  const cards = new Map<string, Card>();
  const flags: Flags = {};
  const maps: Outlines = { regions: {}, countries: {} };
  /** What stands in the page: highlights of each segment, by its first text node. */
  let shown = new Map<Text, { text: string; mentions: Map<string, number> }>();
  let reading: StoryReading = { segments: [], mentions: [] };
  const address = addressOf(document);
  let changed = false;
  let working = false;
  let rest = restMs;

  const highlighter: Highlighter = createHighlighter(
    document,
    {
      onChanged: () => {
        changed = true;
        if (state.done) void readLate();
      },
      onStale: () => (changed = true),
    },
    signal,
  );
  highlighter.watch(document);

  function tell(next: Partial<StoryState>): void {
    state = { ...state, ...next };
    if (!signal.aborted) options.onChange(state);
  }

  async function readAll(): Promise<{ segments: Segment[]; complete: boolean }> {
    const reading = segmentsOf(document);
    const segments: Segment[] = [];
    let sliceEnd = performance.now() + sliceMs;
    for (;;) {
      const { value, done } = reading.next();
      if (done) return { segments, complete: value.complete };
      if (value) segments.push(highlighter.asThePageHasIt(value));
      if (performance.now() < sliceEnd) continue;
      await afterIdle(signal);
      sliceEnd = performance.now() + sliceMs;
    }
  }

  async function annotateAll(): Promise<void> {
    changed = false;
    const { segments, complete } = await readAll();
    const { published, lang } = state.article;
    const annotation = await options.annotate({ ...(published !== undefined && { published }), ...(lang !== undefined && { lang }) }, segments.map(({ text }) => text));
    if (signal.aborted) return;
    for (const [id, card] of Object.entries(annotation.cards)) cards.set(id, card);
    Object.assign(flags, annotation.flags);
    reading = { segments, mentions: annotation.mentions };
    Object.assign(maps.regions, annotation.maps?.regions);
    Object.assign(maps.countries, annotation.maps?.countries);
    show(segments, annotation.mentions);
    tell({ done: true, counts: countsOf(annotation.mentions), ...(!complete && { gaveUp: "This page is very long; only its first part was read." }) });
  }

  /** Applies the difference between what stands and what was found. */
  function show(segments: Segment[], mentions: Mention[]): void {
    const bySegment = new Map<number, Mention[]>();
    for (const mention of mentions) bySegment.set(mention.segment, [...(bySegment.get(mention.segment) ?? []), mention]);
    const next: typeof shown = new Map();
    const gone = new Set([...shown.values()].flatMap(({ mentions: keys }) => [...keys.values()]));
    segments.forEach((segment, index) => {
      const node = segment.runs[0]?.node;
      if (!node) return;
      const before = shown.get(node);
      const standing = before?.text === segment.text ? before.mentions : undefined;
      const keys = new Map<string, number>();
      for (const mention of bySegment.get(index) ?? []) {
        const name = nameOf(mention);
        const key = standing?.get(name);
        if (key !== undefined && highlighter.get(key)) {
          gone.delete(key);
          keys.set(name, key);
          continue;
        }
        const added = addHighlight(segment, mention);
        if (added !== undefined) keys.set(name, added);
      }
      next.set(node, { text: segment.text, mentions: keys });
    });
    highlighter.remove(gone);
    shown = next;
  }

  function addHighlight(segment: Segment, mention: Mention): number | undefined {
    const ranges = rangesOf(segment, mention.start, mention.end);
    // The page may have changed while the answer was on its way.
    if (ranges.length === 0 || ranges.some((range) => !range.node.isConnected)) return undefined;
    const paintOnly = segment.runs.some((run) => run.paintOnly && ranges.some((range) => range.node === run.node));
    return highlighter.add([{ mention, ranges, paintOnly, text: textOf(segment, mention) }])[0];
  }

  function keyOf(mention: Mention): number | undefined {
    const segment = reading.segments[mention.segment];
    const standing = segment?.runs[0] && shown.get(segment.runs[0].node);
    if (!segment || standing?.text !== segment.text) return undefined;
    const known = standing.mentions.get(nameOf(mention));
    if (known !== undefined && highlighter.get(known)) return known;
    const added = addHighlight(segment, mention);
    if (added !== undefined) standing.mentions.set(nameOf(mention), added);
    return added;
  }

  async function readLate(): Promise<void> {
    if (working) return;
    working = true;
    try {
      while (changed && !signal.aborted) {
        await sleep(rest, signal);
        if (addressOf(document) !== address) return options.onNavigate();
        const began = performance.now();
        await annotateAll();
        // A page that changes without end gets a smaller and smaller share of the time, and all of it back when it rests.
        rest = changed ? Math.min(longestRestMs, Math.max(rest * 1.5, (performance.now() - began) * 10)) : restMs;
        await wrap();
      }
    } catch (error) {
      fail(error);
    } finally {
      working = false;
    }
  }

  async function wrap(): Promise<void> {
    for (let done = false; !done && !signal.aborted; ) {
      const end = performance.now() + sliceMs;
      done = highlighter.wrapWaiting(() => performance.now() >= end);
      if (!done) await afterIdle(signal);
    }
  }

  async function untilCalm(): Promise<void> {
    for (let waited = 0; document.readyState !== "complete" && waited < loadPatienceMs && !signal.aborted; waited += 50) await sleep(50, signal);
    for (let pause = 250; options.hydrationState && !signal.aborted; pause = Math.min(2000, pause * 2)) {
      if ((await options.hydrationState()) === "settled") return;
      await sleep(pause, signal);
    }
  }

  function fail(error: unknown): void {
    if (!signal.aborted) tell({ failed: error instanceof Error ? error.message : String(error) });
  }

  void (async () => {
    working = true;
    try {
      await annotateAll();
      await untilCalm();
      await wrap();
    } catch (error) {
      fail(error);
    } finally {
      working = false;
    }
    if (changed) void readLate();
  })();

  return { highlights: highlighter, card: (id) => cards.get(id), cards: () => Object.fromEntries(cards), reading: () => reading, keyOf, flags, maps, entities: () => [...cards.keys()], state: () => state };
}

/** Tells the mentions of one segment apart. */
function nameOf({ start, end, id }: Mention): string {
  return `${start} ${end} ${id}`;
}

/** The text of a mention without the breaks that stand in no text node. */
function textOf(segment: Segment, { start, end }: Mention): string {
  return segment.runs.map((run) => segment.text.slice(Math.max(start, run.start), Math.min(end, run.start + run.length))).join("");
}

function addressOf(document: Document): string {
  const { pathname = "", search = "" } = document.location ?? {};
  return pathname + search;
}

function countsOf(mentions: Mention[]): Counts {
  const ids = (kind: Mention["kind"]) => new Set(mentions.filter((mention) => mention.kind === kind).map(({ id }) => id)).size;
  return { people: ids("person"), countries: ids("country"), agreements: ids("agreement") };
}
