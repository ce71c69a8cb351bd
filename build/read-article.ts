/** A document read and judged as the extension does it in a tab and its background, in one go. */
import { firstLook, readArticle, type FirstLook } from "../src/article/article.ts";
import type { PageArticle } from "../src/messages.ts";
import { readHead } from "../src/page/pageHead.ts";
import { holdsProse } from "../src/page/longTexts.ts";
import { readPageText } from "../src/page/pageText.ts";

export interface DocumentReading {
  /** What the head alone said. */
  look: FirstLook;
  /** Whether the page has as much prose as its head asks for. */
  holdsProse: boolean;
  article: PageArticle;
}

/** Reads a document that came from `url`; its text also where the head says that it is no story. Sends all through JSON, as messages are. Throws where the page shadows what is read. */
export function readDocument(document: Document, url: URL): DocumentReading {
  const sent = <Facts>(facts: Facts) => JSON.parse(JSON.stringify(facts)) as Facts;
  const head = sent(readHead(document, url));
  const look = firstLook(head);
  const reading = readPageText(document, [look.title, document.title]);
  const text = sent(reading.text);
  const { article, wantsClues } = readArticle(head, text);
  return { look, holdsProse: holdsProse(document, look.leastProse), article: wantsClues ? readArticle(head, text, sent(reading.clues())).article : article };
}
