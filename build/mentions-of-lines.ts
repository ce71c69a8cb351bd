/** One line of JSON with a document → its mentions, for `npm run mentions -- --jsonl`. */
import { findMentions, type Finder } from "../src/mentions/findMentions.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { describeMention, type MentionRow } from "./mention-rows.ts";

/** The answer for one document. Offsets are UTF-16 units of the given text. */
export interface MentionsLine {
  doc_id: string;
  mentions: MentionRow[];
}

/** Reads `{doc_id, text, date?, lang?}`. Throws on a broken line. `date`: used where the document has none. */
export function mentionsOfLine(finder: Finder, line: string, date?: string): MentionsLine {
  const document = JSON.parse(line) as { doc_id?: unknown; text?: unknown; date?: unknown; lang?: unknown };
  if (typeof document.text !== "string") throw new Error("no text");
  const paragraphs = paragraphsOf(document.text);
  const day = typeof document.date === "string" ? /^\d{4}-\d{2}-\d{2}/.exec(document.date)?.[0] : date;
  const article = { ...(day !== undefined && { published: day }), ...(typeof document.lang === "string" && { lang: document.lang }) };
  const mentions = findMentions(finder, article, paragraphs.map(({ text }) => text));
  return {
    doc_id: String(document.doc_id ?? ""),
    mentions: mentions.map((mention) => describeMention(finder.reference, mention, document.text as string, paragraphs[mention.segment]?.start ?? 0)),
  };
}
