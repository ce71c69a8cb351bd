/** What a page is, for the tab that asks: by the settings, by what it says of itself, by its text. For the background. */
import { firstLook, readArticle } from "./article/article.ts";
import type { Allowed, Judged, Looked, Payload, ToBackground } from "./messages.ts";
import { appearanceOf, rule } from "./settings.ts";
import { readSettings } from "./settingsStore.ts";

/** Whether pages of the site may be read; see `messages.ts`. */
export async function mayRead({ site, insist }: Payload<ToBackground, "may-read">): Promise<Allowed> {
  const settings = await readSettings();
  const decided = rule(settings, site);
  if (decided === "off-everywhere" || decided === "off-here") return { state: decided };
  return { state: "on", appearance: appearanceOf(settings), insist: insist || decided === "always" };
}

/** Whether the page may be a story; see `messages.ts`. */
export function lookAt({ head, insist }: Payload<ToBackground, "look">): Looked {
  const { mayBeStory, reason, title, leastProse } = firstLook(head);
  return mayBeStory || insist ? { state: "maybe", title, leastProse: insist ? 0 : leastProse } : { state: "not-news", reason };
}

/** What the page is; see `messages.ts`. */
export function judge({ head, text, clues, insist }: Payload<ToBackground, "judge">): Judged {
  if (!text) return insist ? { state: "story", article: { isArticle: false, reason: "unreadable" } } : { state: "not-news", reason: "unreadable" };
  const { article, wantsClues, mayBeStory } = readArticle(head, text, clues);
  if (wantsClues && (mayBeStory || insist)) return { state: "unsure" };
  return article.isArticle || insist ? { state: "story", article } : { state: "not-news", reason: article.reason };
}
