/** What a tab tells of its page, so that the background can judge it: strings and numbers only, each part bounded. */

/** An address, taken apart by the browser. */
export interface Address {
  href: string;
  hostname: string;
  pathname: string;
  search: string;
}

/** What a page says of itself before its text is read. */
export interface PageHead {
  /** Where it stands: a content script's `location`, or where a saved page came from. */
  address: Address;
  /** What was loaded in the first place, where the browser tells: later stories may have followed it without loading. */
  loaded?: Address;
  /** What its link to itself says, and its Open Graph address. */
  canonical?: Address;
  ogUrl?: Address;
  /** Of the document. */
  title: string;
  /** Declared by the root element (twice) and the body, in this order; empty where nothing is. */
  languages: string[];
  /** Classes of root and body, id of the body. */
  names: string;
  /** Names and contents of its meta tags by turns, in document order: every name a tag goes by. */
  meta: string[];
  /** Its JSON-LD, block by block, as it stands in the page. */
  ld: string[];
  items: Items;
}

/** What the page's microdata speak of. */
export interface Items {
  types: string[];
  /** Elements marked as the body of an article. */
  bodies: number;
  hasPrice: boolean;
}

/** What one pass over the page's text found. */
export interface PageText {
  /** The three largest containers of prose, the largest first. */
  prose: Prose[];
  dated: DatedText[];
  /** Place of the story's headline, -1 where none was found, and its text. */
  headline: number;
  headlineText?: string;
  /** Letters in all, in links, and in long texts. */
  letters: number;
  linkLetters: number;
  proseWeight: number;
  /** Of the story: the main container and the boxes around it as long as no linked headlines stand there. */
  storyWeight: number;
  /** Other containers that look like the main one and are hardly smaller, each under a linked headline: entries of a list. */
  twins: number;
  /** Days that attributes of the page say to be the publication's. */
  marked: string[];
  /** Stamps of all `<time>` elements. */
  times: string[];
  /** What a wiki says of the revision shown. */
  revisions: string[];
}

/** A container of prose: the parent of paragraphs, or the element whose own lines are the text. */
export interface Prose {
  /** Long texts in it. */
  pieces: number;
  /** Their letters, a Chinese, Japanese or Korean one counted threefold. */
  weight: number;
  /** Places of its first and last long text. */
  first: number;
  last: number;
  /** Its beginning, some 1,500 characters. */
  sample: string;
}

/** A short text with digits that may be a date, and what stands around it. */
export interface DatedText {
  text: string;
  /** Place among the page's texts. */
  place: number;
  linked: boolean;
  /** The stamp of the `<time>` element it stands in; empty where the element has none. */
  time?: string;
  /** Within an element marked as the day of publication. */
  marked: boolean;
  /** Within the headline, in a part that is not the story's, in a header without the headline. */
  inHeadline: boolean;
  elsewhere: boolean;
  inHeader: boolean;
  /** Classes, ids and item properties of its element and the boxes nearest around it. */
  names: string;
  /** A short text just before it. */
  label: string;
}

/** What is asked for only where nothing else tells a day, or the hour of a stamp. */
export interface Clues {
  /** Stamps in attributes between headline and story, whose text the page's scripts write. */
  stamps: string[];
  /** What the page's own scripts say of publishing. */
  scripted: string[];
  /** Offsets from Greenwich of the stamps in its scripts, as written: "+09:00". */
  offsets: string[];
}
