/** Whether a page is a news story. */
import { typesOf, metaOf } from "./metadata.ts";
import { isFrontPage, readsLikeOther, readsLikeStory } from "./address.ts";
import type { PageText } from "./pageFacts.ts";
import type { PageReading } from "./pageReading.ts";

export interface News {
  isArticle: boolean;
  /** The named signal that decided. */
  reason: string;
  /** All that was weighed. */
  signals: Signal[];
}

/** One thing that speaks for or against a story. */
export interface Signal {
  name: string;
  points: number;
}

/** What all but the text and the day speak for. */
export interface HeadSignals {
  isFrontPage: boolean;
  story: Signal[];
  others: Signal[];
}

/** A page with so many points is a story. */
const ENOUGH = 4;
/** What the weight of a story's prose speaks for, from so much of it on; less than the first is no text. */
const PROSE = [{ from: 150, points: -0.5 }, { from: 400, points: 1 }, { from: 1000, points: 2 }] as const;
const NO_TEXT = -3;
/** Points of a sure day; beside prose and day, a text can bring those for paragraphs and a headline. */
const SURE_DAY = 1.5;
const BEST_BESIDE = SURE_DAY + 0.5 + 0.5;

/** Body classes of content management systems: lists, shops, boards, mail, wikis, static pages. */
const OTHER_PAGE =
  /(?:^|\s)(?:home|blog|archive|category|tag|search|search-results|search-no-results|error404|error-body|404|page-id-\d+|page-template(?:-[\w-]+)?|author|front|path-frontpage|page-index|single-product|woocommerce-page|product-page|product-template-\w+|catalog-\S+|cms-\S+|checkout-\S+|customer-account\S*|page-cart|bbpress|forum|forums|task-\w+|login|template-(?:index|product|collection|search|cart))(?=\s|$)/i;
const STORY_PAGE = /(?:^|\s)(?:single-post|post-template-\S+|postid-\d+|single|single-\w+|story|article|page-node|node-type-\w+|(?:page|body|type|template)\S*[-_](?:article|story|news)\S*|article\S*)(?=\s|$)/i;
const OTHER_SOFTWARE = /mediawiki|dokuwiki|phpbb|vbulletin|xenforo|discourse|mybb|invision|flarum|vanilla|simple machines|prestashop|magento|shopify|opencart|sphinx|docbook|mkdocs|docusaurus|gitbook|jekyll doc|doxygen|javadoc/i;
const MAIL = /\b(?:webmail|roundcube|inbox|outlook|zimbra|squirrelmail|horde|proton ?mail|gmail)\b/i;
const STORY_LD = /(?:Article|BlogPosting|Report)$/;
const OTHER_LD = /^(?:Product|ProductGroup|ProductModel|Offer|AggregateOffer|QAPage|FAQPage|DiscussionForumPosting|SearchResultsPage|CollectionPage|ProfilePage|ContactPage|AboutPage|CheckoutPage|JobPosting|Recipe|SoftwareApplication|MobileApplication|WebApplication|MusicAlbum|MusicRecording|MusicGroup|Movie|TVSeries|Hotel|Restaurant|LocalBusiness|Course|PodcastEpisode|TechArticle|APIReference)$/;

/** All that can be weighed without reading the page's text. */
export function headSignals(page: PageReading): HeadSignals {
  if (isFrontPage(page.addresses)) return { isFrontPage: true, story: [], others: [] };
  const { names } = page.head;
  const template = OTHER_PAGE.test(names) ? "other" : STORY_PAGE.test(names) ? "story" : "none";
  const story = declared(page, template === "story");
  if (page.addresses.some(readsLikeStory)) story.push({ name: "address of a story", points: 1 });
  if (page.addresses.some(readsLikeOther)) story.push({ name: "address of another page", points: -2 });
  return { isFrontPage: false, story, others: otherThan(page, template === "other") };
}

/** The verdict if the text were as a story's is best. */
export function bestOfText(head: HeadSignals): News {
  return verdictOf(head, [{ name: "the best of texts", points: PROSE[2].points + BEST_BESIDE }]);
}

/** What the prose of a page with such a head weighs at least if the page is a story; 0 where any text or none would do. */
export function leastProse({ story, others }: HeadSignals): number {
  const missing = ENOUGH - pointsOf([...story, ...others]);
  if (missing <= NO_TEXT + SURE_DAY) return 0;
  return PROSE.find(({ points }) => points + BEST_BESIDE >= missing)?.from ?? Infinity;
}

/**
 * Tells news stories from all other pages.
 * @param dated how sure the day of publication is, 0 to 1; `null` where there is none
 */
export function readNews(head: HeadSignals, text: PageText, dated: number | null): News {
  const day = dated === null ? { name: "no day", points: -1.5 } : { name: "dated", points: dated > 0.6 ? SURE_DAY : 0.5 };
  return verdictOf(head, head.isFrontPage ? [] : [...written(text), day]);
}

function verdictOf({ isFrontPage, story: declared, others }: HeadSignals, text: Signal[]): News {
  if (isFrontPage) return { isArticle: false, reason: "front page", signals: [] };
  const story = [...declared, ...text];
  const signals = [...story, ...others];
  if (pointsOf(signals) >= ENOUGH) return { isArticle: true, reason: strongest(story).name, signals };
  const against = signals.filter((signal) => signal.points < 0);
  return { isArticle: false, reason: against.length > 0 ? strongest(against).name : "too little of a story", signals };
}

function pointsOf(signals: Signal[]): number {
  return signals.reduce((sum, { points }) => sum + points, 0);
}

function strongest(signals: Signal[]): Signal {
  return signals.reduce((best, signal) => (Math.abs(signal.points) > Math.abs(best.points) ? signal : best));
}

/** What the page itself says of being a story. */
function declared({ head, metadata, own }: PageReading, hasStoryTemplate: boolean): Signal[] {
  const { types: items, bodies } = head.items;
  const signals: Signal[] = [];
  if (own) signals.push({ name: metadata.ld.flatMap(typesOf).some((type) => type.includes("News")) ? "says it is news" : "says it is an article", points: 3 });
  const type = metaOf(metadata, "og:type")?.toLowerCase();
  if (type === "article" || type === "news" || type === "og:article") signals.push({ name: "says it is an article", points: 2 });
  if (metaOf(metadata, "article:published_time", "news_keywords", "parsely-pub-date", "article:section")) signals.push({ name: "meta tags of a story", points: 1 });
  if (bodies > 0 && bodies <= 2) signals.push({ name: "marked article body", points: 1.5 });
  else if (items.filter((type) => type.toLowerCase().endsWith("article")).length === 1) signals.push({ name: "marked article", points: 1.5 });
  else if (bodies > 2) signals.push({ name: "list of stories", points: -2 });
  if (hasStoryTemplate) signals.push({ name: "template of a story", points: 1.5 });
  return signals;
}

/** What its text looks like. */
function written({ prose: [main], letters, linkLetters, proseWeight, storyWeight, twins, headlineText }: PageText): Signal[] {
  const amount = PROSE.findLast(({ from }) => storyWeight >= from);
  if (!main || !amount) return [{ name: "no text", points: NO_TEXT }];
  const signals: Signal[] = [{ name: amount.points > 0 ? "prose" : "little prose", points: amount.points }];
  if (main.pieces >= 4) signals.push({ name: "paragraphs", points: 0.5 });
  if (headlineText !== undefined) signals.push({ name: "headline", points: 0.5 });
  if (twins >= 3) signals.push({ name: "list of texts", points: -2 });
  if (storyWeight * 5 < proseWeight) signals.push({ name: "many texts", points: -1.5 });
  if (linkLetters > letters * 0.75) signals.push({ name: "mostly links", points: -1 });
  return signals;
}

/** What makes it something else than a story. */
function otherThan({ head: { names, items, title, address }, metadata, own }: PageReading, hasOtherTemplate: boolean): Signal[] {
  const signals: Signal[] = [];
  if (hasOtherTemplate) signals.push({ name: "template of another page", points: own ? -2 : -4 });
  const generator = metaOf(metadata, "generator");
  if (/(?:^|\s)(?:mediawiki|ns-\d+)(?=\s|$)/.test(names) || (generator !== undefined && OTHER_SOFTWARE.test(generator)) || metadata.meta.has("vb_meta_bburl")) {
    signals.push({ name: "forum, wiki or shop", points: -6 });
  }
  if (MAIL.test(title) || /(?:^|\.)(?:web)?mail\./.test(address.hostname)) signals.push({ name: "mail", points: -6 });
  const type = metaOf(metadata, "og:type")?.toLowerCase();
  if (type !== undefined && /^(?:product|og:product|product\.\w+|profile|music\.|books?\.|video\.(?:movie|tv)|hotel|company|blog|restaurant|business|place|image|object|(?!og:|article:|news:)[\w-]+:)/.test(type)) {
    signals.push({ name: `says it is a ${type}`, points: -4 });
  }
  const types = metadata.ld.flatMap(typesOf);
  const other = types.find((name) => OTHER_LD.test(name));
  if (other && !(own && types.some((name) => name.endsWith("NewsArticle") || name === "Article"))) signals.push({ name: `says it is a ${other}`, points: -4 });
  else if (!own && types.filter((name) => STORY_LD.test(name)).length > 2) signals.push({ name: "list of stories", points: -2 });
  if (!own && (metaOf(metadata, "product:price:amount", "og:price:amount", "pricecurrency", "price") || items.hasPrice || items.types.some((type) => type.toLowerCase().endsWith("product")))) {
    signals.push({ name: "offer", points: -4 });
  }
  if (items.types.some((type) => /DiscussionForumPosting|QAPage/i.test(type))) signals.push({ name: "forum", points: -4 });
  return signals;
}
