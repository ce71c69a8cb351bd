/** Entry of what is put into a page that is a story: marks, and the card once there is something to show. Wiring only. */
import type { CardController } from "./card/attachCard.ts";
import { hostName } from "./card/hostName.ts";
import { membersOf } from "./cast/members.ts";
import { hasStoryFrame, topOf } from "./page/frames.ts";
import { createJumps } from "./page/jumps.ts";
import { wordsFrom, type CardWords } from "./words/words.ts";
import { meeting } from "./page/handover.ts";
import { startStory } from "./page/story.ts";
import { clearStrays } from "./page/strays.ts";

/** Frames come when they have loaded: how long after the start the page is looked at for one, in milliseconds. */
const looksForFramesMs = [300, 2000, 6000];

meeting().start = async ({ site, appearance: first, article, ask, onStatus, onNavigate, signal }) => {
  await clearStrays(document, [hostName], signal);
  if (signal.aborted) return undefined;
  let appearance = first;
  /** The page that frames belong to, as it stands: it may go on to another address. */
  const pageAt = (): string => {
    const { host, pathname, search } = topOf(window).url;
    return host + pathname + search;
  };
  let card: CardController | undefined;
  let spoken = "";
  let attaching: Promise<void> | undefined;
  const story = startStory({
    document,
    article,
    appearance,
    annotate: (info, segments) => ask("annotate", { article: info, segments, where: { site, page: pageAt() } }),
    hydrationState: () => ask("hydration", null),
    onChange({ article: read, counts, done, gaveUp, failed }) {
      if (failed !== undefined) return onStatus({ state: "failed", site, reason: failed });
      if (done && Object.values(counts).some((count) => count > 0)) attaching ??= attach().catch((error: unknown) => onStatus({ state: "failed", site, reason: error instanceof Error ? error.message : String(error) }));
      onStatus(done ? { state: "annotated", site, article: read, counts, ...(gaveUp !== undefined && { gaveUp }) } : { state: "reading", site });
    },
    onNavigate,
    signal,
  });
  /** The next card speaks the language chosen meanwhile; countries are then called as it calls them. */
  function speak(said: CardWords): void {
    if (said.locale === spoken) return;
    spoken = said.locale;
    card?.say(wordsFrom(said));
    story.annotateAgain();
  }
  if (window === window.top) {
    const timers = looksForFramesMs.map((wait) => setTimeout(() => hasStoryFrame(document) && ask("inject-frames", null).catch(() => undefined), wait));
    signal.addEventListener("abort", () => timers.forEach(clearTimeout));
  }
  async function attach(): Promise<void> {
    const said = await ask("card-words", null);
    spoken = said.locale;
    if (!meeting().attachCard) await ask("inject", "hoverCard");
    if (signal.aborted) return;
    card = meeting().attachCard?.({
      document,
      words: wordsFrom(said),
      highlights: story.highlights,
      cardOf: (id) => story.card(id),
      requestCard(id, day = article.published) {
        return ask("card", { id, ...(day !== undefined && { published: day }), story: story.entities() });
      },
      notThis(id, on) {
        ask("not-this", { id, site, ...(on === "page" && { page: pageAt() }) }).then(story.annotateAgain, () => undefined);
      },
      flags: story.flags,
      maps: story.maps,
      ...(article.publishedSource !== undefined && { dayFrom: article.publishedSource }),
      appearance,
      signal,
    });
  }
  const jumps = createJumps({ document, highlights: story.highlights, mentions: () => story.reading().mentions, keyOf: story.keyOf });
  return {
    look(next) {
      appearance = next;
      story.look(next);
      card?.look(next);
      if (card) void ask("card-words", null).then(speak, () => undefined);
    },
    annotateAgain: story.annotateAgain,
    step: (direction) => void attaching?.then(() => card?.step(direction)),
    cast() {
      const { segments, mentions } = story.reading();
      return { members: membersOf(mentions, segments.map(({ text }) => text.length)), cards: story.cards(), flags: story.flags, maps: story.maps, article, away: jumps.isAway() };
    },
    jump(id, direction) {
      card?.close();
      return jumps.to(id, direction);
    },
    goBack: () => jumps.back(),
  };
};
