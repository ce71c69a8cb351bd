/** Entry of what is put into a story's page: highlights and card. Wiring only. */
import { attachCard } from "./card/attachCard.ts";
import { askBackground } from "./messaging.ts";
import { readArticle } from "./page/article.ts";
import { meeting } from "./page/handover.ts";
import { startStory } from "./page/story.ts";

meeting().start = ({ article, site, onStatus, signal }) => {
  const story = startStory({
    document,
    article,
    annotate: (info, segments) => askBackground("annotate", { article: info, segments }),
    hydrationState: () => askBackground("hydration", null),
    readArticle: () => readArticle(document, new URL(location.href)),
    onChange: (state) => onStatus(state.done ? { state: "annotated", site, article: state.article, counts: state.counts, ...(state.gaveUp !== undefined && { gaveUp: state.gaveUp }) } : { state: "reading", site, article: state.article }),
    signal,
  });
  const card = attachCard({
    document,
    highlights: story.highlights,
    cardOf: (id) => story.card(id),
    requestCard: (id) => askBackground("card", { id, ...(story.state.article.published !== undefined && { published: story.state.article.published }) }),
    flags: story.flags,
    signal,
  });
  return { status: () => (story.state.done ? "annotated" : "reading"), step: (direction) => card.step(direction) };
};
