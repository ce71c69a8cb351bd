/** What the reader said a page or site does not mean: shape, limits, and the way from anything stored to sound entries. Pure. */
import type { Annotation } from "./annotation.ts";
import type { Mention } from "./mentions/types.ts";

/** Where something was said not to be meant. */
export interface Whereabouts {
  /** The host as settings keep it. */
  site: string;
  /** Host, path and query of one page. */
  page: string;
}

/** An entity, an office or an open mention by id; without `page` on the whole site. */
export interface NotThis {
  id: string;
  site: string;
  page?: string;
}

/** The oldest entries go first. */
export const mostNotThis = 500;
/** Longer ids and addresses are not ours. */
const longest = 2_000;

/** Sound entries from whatever was stored, the newest last. */
export function notThisFrom(stored: unknown): NotThis[] {
  if (!Array.isArray(stored)) return [];
  const isText = (value: unknown): value is string => typeof value === "string" && value !== "" && value.length <= longest;
  return stored
    .flatMap((one: unknown): NotThis[] => {
      if (typeof one !== "object" || one === null) return [];
      const { id, site, page } = one as Record<string, unknown>;
      return isText(id) && isText(site) && (page === undefined || isText(page)) ? [{ id, site, ...(page !== undefined && { page }) }] : [];
    })
    .slice(-mostNotThis);
}

/** The list with one more entry, said once; what a site's entry covers goes. */
export function withNotThis(list: readonly NotThis[], said: NotThis): NotThis[] {
  const others = list.filter(({ id, site, page }) => id !== said.id || site !== said.site || (said.page !== undefined && page !== said.page));
  const covered = said.page !== undefined && others.some(({ id, site, page }) => id === said.id && site === said.site && page === undefined);
  return covered ? [...others] : [...others, said].slice(-mostNotThis);
}

/** What a mention's card is about. */
const meantBy = ({ id, office }: Mention): string => office ?? id;

/** The annotation without what was said not to be meant there, and without the cards of nothing else. */
export function withoutNotThis(annotation: Annotation, list: readonly NotThis[], { site, page }: Whereabouts): Annotation {
  const gone = new Set(list.filter((entry) => entry.site === site && (entry.page === undefined || entry.page === page)).map(({ id }) => id));
  if (gone.size === 0) return annotation;
  const stays = (mention: Mention): boolean => !gone.has(meantBy(mention));
  const mentions = annotation.mentions.filter(stays);
  const shown = new Set(mentions.flatMap(({ id, office }) => (office === undefined ? [id] : [id, office])));
  const cards = Object.fromEntries(Object.entries(annotation.cards).filter(([id]) => shown.has(id)));
  const { open, ...rest } = annotation;
  return { ...rest, mentions, cards, ...(open && { open: { ...open, mentions: open.mentions.filter(stays) } }) };
}
