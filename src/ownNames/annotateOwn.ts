/** The reader's own names in the annotation of a story. Pure. */
import type { Annotation, ArticleInfo } from "../annotation.ts";
import type { OwnCard } from "../reference/cardTypes.ts";
import { readingDayOf } from "../reference/cards.ts";
import type { Day } from "../reference/types.ts";
import { createOwnFinder, withOwnMentions } from "./findOwn.ts";
import { ownId, type OwnName } from "./ownNames.ts";

export interface OwnAnnotator {
  /** The annotation with the reader's own names in it. */
  annotate(annotation: Annotation, article: ArticleInfo, segments: readonly string[]): Annotation;
  /** The card of one of the names; `null` for any other id. */
  card(id: string, published: Day | undefined, horizon: Day): OwnCard | null;
}

/** Opens a list of names: once for each change of it. */
export function createOwnAnnotator(names: readonly OwnName[]): OwnAnnotator {
  const find = createOwnFinder(names);
  const byId = new Map(names.map((entry) => [ownId(entry.name), entry]));
  function card(id: string, published: Day | undefined, horizon: Day): OwnCard | null {
    const entry = byId.get(id);
    if (!entry) return null;
    const { name, spellings, note, link } = entry;
    return { kind: "own", id, name, spellings, note, ...(link !== "" && { link }), reading: readingDayOf(published, horizon), horizon, sources: {} };
  }
  return {
    card,
    annotate(annotation, article, segments) {
      if (names.length === 0) return annotation;
      const mentions = withOwnMentions(annotation.mentions, segments, find);
      const cards = { ...annotation.cards };
      for (const { kind, id } of mentions) {
        const own = kind === "own" ? card(id, article.published, annotation.dataAsOf) : null;
        if (own) cards[id] = own;
      }
      return { ...annotation, mentions, cards };
    },
  };
}
