/** Where the small content script meets the annotator and the hover card, injected later into the same isolated world. */
import type { attachCard } from "../card/attachCard.ts";
import type { Appearance } from "../settings.ts";
import type { Answer, Cast, Jumped, PageArticle, Payload, TabStatus, ToBackground } from "../messages.ts";

/** A page being annotated; ended by the signal it was started with. */
export interface RunningStory {
  /** Shows marks and cards as the reader now wants them. */
  look(appearance: Appearance): void;
  /** Has the text annotated anew: the reader's own names have changed. */
  annotateAgain(): void;
  step(direction: 1 | -1): void;
  cast(): Cast;
  jump(id: string, direction: 1 | -1): Jumped | null;
  goBack(): boolean;
}

export interface StartOptions {
  site: string;
  /** How marks and cards look at first. */
  appearance: Appearance;
  /** What was read of the page. */
  article: PageArticle;
  /** Asks the background. Handed over, so that the annotator itself needs nothing of the browser. */
  ask<Name extends keyof ToBackground>(name: Name, payload: Payload<ToBackground, Name>): Promise<Answer<ToBackground, Name>>;
  onStatus(status: TabStatus): void;
  /** The page went on to another story without loading anew. */
  onNavigate(): void;
  signal: AbortSignal;
}

/** What the annotator offers; it answers nothing where the signal aborted meanwhile. */
export type StartStory = (options: StartOptions) => Promise<RunningStory | undefined>;

interface Meeting {
  /** Ends the content script that runs now: a newer one takes its place. */
  end?: () => void;
  start?: StartStory;
  /** What the hover card offers: `card/attachCard`. */
  attachCard?: typeof attachCard;
}

const place = Symbol.for("newsgloss");

/** The meeting place of this isolated world; the page cannot see it. */
export function meeting(): Meeting {
  const world = globalThis as { [place]?: Meeting };
  return (world[place] ??= {});
}

/** Ends the content script that ran here before, and has its parts forgotten: after an update they come from a version that does not know this one's background. */
export function takeOver(end: () => void): void {
  const here = meeting();
  if (here.end) {
    here.end();
    delete here.start;
    delete here.attachCard;
  }
  here.end = end;
}
