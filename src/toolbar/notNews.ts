/** Why a page was not taken for a story, in words. Pure. */
import type { MessageKey, Words } from "../words/words.ts";

/** The signals of `article/news` that say something to a reader. */
const reasons: Record<string, MessageKey> = {
  "front page": "notNewsFrontPage",
  "no text": "notNewsNoText",
  "little prose": "notNewsLittle",
  "too little of a story": "notNewsLittle",
  "list of texts": "notNewsList",
  "many texts": "notNewsList",
  "mostly links": "notNewsList",
  "list of stories": "notNewsList",
  "no day": "notNewsNoDay",
  "forum": "notNewsForum",
  "forum, wiki or shop": "notNewsForum",
  "offer": "notNewsOffer",
  "mail": "notNewsMail",
  "template of another page": "notNewsTemplate",
  "address of another page": "notNewsTemplate",
  "unreadable": "notNewsUnreadable",
};

/** A whole sentence; without a reason where the signal would say nothing to a reader. */
export function notNewsWords(signal: string, words: Words): string {
  const declared: MessageKey | undefined = /^says it is a (?!n article)/.test(signal) ? "notNewsDeclared" : undefined;
  const key = Object.hasOwn(reasons, signal) ? reasons[signal] : declared;
  return key === undefined ? words.say("stateNotNews") : words.say("stateNotNewsWhy", { reason: words.say(key as "notNewsFrontPage") });
}
