/** What a page is, for the tab that asks: by the settings, by what it says of itself, by its text. For the background. */
import { firstLook, readArticle } from "./article/article.ts";
import { readingOf } from "./article/pageReading.ts";
import type { Judged, Looked, Payload, ToBackground } from "./messages.ts";
import { appearanceOf, rule } from "./settings.ts";
import { readSettings } from "./settingsStore.ts";

/** Whether the page may be read, and may be a story; see `messages.ts`. */
export async function lookAt({ site, insist: asked, head }: Payload<ToBackground, "look">): Promise<Looked> {
  const settings = await readSettings();
  const decided = rule(settings, site);
  if (decided === "off-everywhere" || decided === "off-here") return { state: decided };
  const insist = asked || decided === "always";
  const look = head && firstLook(head);
  if (look && !look.mayBeStory && !insist) return { state: "not-news", reason: look.reason };
  return { state: "maybe", appearance: appearanceOf(settings), insist, title: head ? readingOf(head).title : "" };
}

/** What the page is; see `messages.ts`. */
export function judge({ head, text, clues, insist }: Payload<ToBackground, "judge">): Judged {
  if (!text) return insist ? { state: "story", article: { isArticle: false, reason: "unreadable" } } : { state: "not-news", reason: "unreadable" };
  const { article, wantsClues, mayBeStory } = readArticle(head, text, clues);
  if (wantsClues && (mayBeStory || insist)) return { state: "unsure" };
  return article.isArticle || insist ? { state: "story", article } : { state: "not-news", reason: article.reason };
}
