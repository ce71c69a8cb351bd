/** Where the small content script and the annotator, injected later into the same isolated world, meet. */
import type { PageArticle, TabStatus } from "../messages.ts";

/** A page being annotated; ended by the signal it was started with. */
export interface RunningStory {
  step(direction: 1 | -1): void;
}

/** What the annotator offers. */
export type StartStory = (options: { article: PageArticle; site: string; onStatus: (status: TabStatus) => void; onNavigate: () => void; signal: AbortSignal }) => RunningStory;

interface Meeting {
  /** Ends the content script that runs now: a newer one takes its place. */
  end?: () => void;
  start?: StartStory;
}

const place = Symbol.for("newsgloss");

/** The meeting place of this isolated world; the page cannot see it. */
export function meeting(): Meeting {
  const world = globalThis as { [place]?: Meeting };
  return (world[place] ??= {});
}
