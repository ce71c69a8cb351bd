/** Whether a page is a news story, and what it says of itself: day, language. Judged from what the tab tells of it. */
import type { PageArticle } from "../messages.ts";
import { languageOf } from "./language.ts";
import { metaOf } from "./metadata.ts";
import { bestOfText, headSignals, leastProse, readNews } from "./news.ts";
import type { Clues, PageHead, PageText } from "./pageFacts.ts";
import { readingOf } from "./pageReading.ts";
import { readPublished } from "./published.ts";

/** What the head alone says of a page. */
export interface FirstLook {
  /** False: surely no story, whatever its text says. */
  mayBeStory: boolean;
  /** One of the named signals of `news`. */
  reason: string;
  /** What the page calls itself. */
  title: string;
  /** What its prose must weigh at least for a story; 0 where its head speaks for one, so that counting beforehand would seldom spare the reading. */
  leastProse: number;
}

/** Pages whose head asks for no more than this of their prose are read at once. */
const LITTLE_ASKED = 150;

export interface ReadArticle {
  article: PageArticle;
  /** The clues were not there, and would have been asked for the day. */
  wantsClues: boolean;
  /** It is a story, or would be if its day were sure. */
  mayBeStory: boolean;
}

/** Whether a page may be a news story, before its text is read, erring towards yes. Never throws. */
export function firstLook(head: PageHead): FirstLook {
  const page = readingOf(head);
  const signals = headSignals(page);
  const { isArticle, reason } = bestOfText(signals);
  const least = leastProse(signals);
  return { mayBeStory: isArticle, reason: isArticle ? "" : reason, title: page.title, leastProse: least > LITTLE_ASKED ? least : 0 };
}

/** What a page is, from all that is known of it so far. Never throws. */
export function readArticle(head: PageHead, text: PageText, clues?: Clues): ReadArticle {
  const page = readingOf(head);
  const declared = metaOf(page.metadata, "og:locale", "content-language", "inlanguage", "language", "dc.language");
  const lang = languageOf(head, declared, sampleOf(text));
  let wantsClues = false;
  const published = readPublished(page, text, () => {
    wantsClues ||= clues === undefined;
    return clues ?? { stamps: [], scripted: [], offsets: [] };
  }, lang ?? "en");
  const signals = headSignals(page);
  const news = readNews(signals, text, published?.confidence ?? null);
  const article: PageArticle = {
    isArticle: news.isArticle,
    reason: news.reason,
    ...(published && { published: published.day, publishedSource: published.source, publishedConfidence: published.confidence }),
    ...(lang && { lang }),
  };
  return { article, wantsClues, mayBeStory: news.isArticle || readNews(signals, text, 1).isArticle };
}

/** A few hundred words of the story. */
function sampleOf({ prose, headlineText = "" }: PageText): string {
  const beginnings = prose.slice(0, 3).map(({ sample }) => sample);
  return [headlineText, ...beginnings].join(" ").slice(0, 4000).replace(/\s+/g, " ");
}
