/** Entry of what is put into a story's page: highlights and card. Wiring only. */
import { attachCard } from "./card/attachCard.ts";
import { askBackground } from "./messaging.ts";
import { meeting } from "./page/handover.ts";
import { startStory } from "./page/story.ts";

meeting().start = ({ article, site, onStatus, onNavigate, signal }) => {
  const story = startStory({
    document,
    article,
    annotate: (info, segments) => askBackground("annotate", { article: info, segments }),
    hydrationState: () => askBackground("hydration", null),
    onChange({ article: read, counts, done, gaveUp, failed }) {
      if (failed !== undefined) onStatus({ state: "failed", site, reason: failed });
      else onStatus(done ? { state: "annotated", site, article: read, counts, ...(gaveUp !== undefined && { gaveUp }) } : { state: "reading", site, article: read });
    },
    onNavigate,
    signal,
  });
  const card = attachCard({
    document,
    highlights: story.highlights,
    cardOf: (id) => story.card(id),
    requestCard: (id) => askBackground("card", { id, ...(article.published !== undefined && { published: article.published }) }),
    flags: story.flags,
    signal,
  });
  return { step: (direction) => card.step(direction) };
};
