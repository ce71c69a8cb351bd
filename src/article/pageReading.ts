/** What a page says of itself, taken apart once for all that judge it. */
import { addressesOf } from "./address.ts";
import { metadataOf, metaOf, type LdObject, type Metadata } from "./metadata.ts";
import { ownStory } from "./ownStory.ts";
import type { Address, PageHead } from "./pageFacts.ts";

export interface PageReading {
  head: PageHead;
  metadata: Metadata;
  /** What the page calls itself. */
  title: string;
  /** All addresses it goes by, its canonical ones first. */
  addresses: Address[];
  /** Its own story among its JSON-LD. */
  own: LdObject | undefined;
}

/** Takes apart what a page says of itself. Never throws. */
export function readingOf(head: PageHead): PageReading {
  const metadata = metadataOf(head);
  const title = metaOf(metadata, "og:title", "twitter:title") ?? head.title;
  return { head, metadata, title, addresses: addressesOf(head, metadata.meta.size === 0), own: ownStory(metadata, title) };
}
