/** What a page is judged by, each part read once: by the first look, and by the reader that comes after it. */
import { addressesOf } from "./address.ts";
import { metadataAt, metaOf, type LdObject, type Metadata } from "./metadata.ts";
import { ownStory } from "./ownStory.ts";
import { readPageText, type PageText } from "./pageText.ts";

export interface PageReading {
  document: Document;
  /** The page's address: a content script's `location`, or where a saved page came from. */
  url: URL;
  metadata: Metadata;
  /** What the page calls itself. */
  title: string;
  /** All addresses it goes by, its canonical ones first. */
  addresses: URL[];
  /** Its own story among its JSON-LD. */
  own: LdObject | undefined;
  /** Its text, read when first asked for: the dearest part by far. */
  text(): PageText;
}

/** Begins to read a page. Asks for no layout, changes nothing. Throws where the page shadows what is read. */
export function beginReading(document: Document, url: URL): PageReading {
  const metadata = metadataAt(document, url);
  const title = metaOf(metadata, "og:title", "twitter:title") ?? document.title;
  let text: PageText | undefined;
  return {
    document, url, metadata, title,
    addresses: addressesOf(document, url, metadata),
    own: ownStory(metadata, title),
    text: () => (text ??= readPageText(document, [title, document.title])),
  };
}
