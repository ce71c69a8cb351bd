/** The day a story was published, as printed on it. */
import type { Day } from "../reference/types.ts";
import { dayOf, dayOfStamp, type ReadDay } from "./days.ts";
import { metaOf, typesOf, type LdObject, type Metadata } from "./metadata.ts";
import type { Address, Clues, PageText } from "./pageFacts.ts";
import type { PageReading } from "./pageReading.ts";
import { printedDays, type PrintedDay } from "./printedDay.ts";
import { revisionDay } from "./revision.ts";
import { dayWherePrinted } from "./zone.ts";

export interface Published {
  day: Day;
  /** Where it was found: `json-ld`, `meta`, `microdata`, `time`, `url`, `text`, `script`. */
  source: string;
  /** 0 to 1. */
  confidence: number;
}

const PUBLISHED_META = [
  "article:published_time", "article:published", "og:article:published_time", "og:published_time", "bt:pubdate", "parsely-pub-date", "sailthru.date",
  "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "rnews:datepublished", "nastooh:publishdate", "datepublished", "date_published", "published_time",
  "published-date", "published_at", "publisheddate", "publish_date", "publish-date", "publishdate", "publication_date", "publication-date", "pubdate",
  "displaydate", "article.published", "analyticsattributes.articledate", "article_date_original", "dcterms.issued", "dc.date.issued", "dc.issued",
  "citation_publication_date", "originalpublicationdate", "article:post_date", "ptime", "pdate", "firstcreatetime",
];
/** Names of a house's own that can mean nothing else … */
const LIKE_PUBLISHED = /(?:^|[^a-z])(?:publi(?:sh(?:ed|ing)?|cation|c))[^a-z]*(?:date|time|day|on|at)|(?:date|time)[^a-z]*publi(?:sh|ca)|pub[^a-z]?(?:date|time)|(?:first|original)[^a-z]*publi|(?:^|[^a-z])issued$|release[^a-z]?date/;
/** … but these. */
const NOT_PUBLISHED = /modif|updat|expir|unpub|last|site|until|end|copyright|republ|event/;
const GENERAL_META = ["date", "dc.date", "dc.date.created", "dcterms.created", "dcterms.date", "dc.created", "article:created", "datecreated", "created", "created-date", "timestamp", "docdate", "last-published"];

/**
 * The publication day of a page whose text is in `lang`, and how it is known; `null` where nothing dates the page for certain.
 * `clues` is asked only where all else leaves the day open.
 */
export function readPublished(page: PageReading, text: PageText, clues: () => Clues, lang: string): Published | null {
  const { metadata, addresses } = page;
  if (/mediawiki/i.test(metaOf(metadata, "generator") ?? "")) {
    const day = revisionDay(text.revisions, lang); // changed all the time, published never
    return day ? { day, source: "text", confidence: 0.8 } : null;
  }
  const stated = statedDay(page, text, lang);
  const path = addresses.map(dayInPath).find((day) => day !== undefined);
  if (stated) {
    const near = printedNear(stated.read, text, lang);
    if (near) return { day: near.day, source: stated.source, confidence: near.day === stated.read.day ? stated.confidence : 0.9 };
    // The address is dated where the page is printed, too.
    if (stated.read.moment !== undefined && path?.day !== stated.read.day) {
      const there = dayWherePrinted(stated.read.moment, page, text, clues, lang);
      if (there && there.day !== stated.read.day) return { day: there.day, source: stated.source, confidence: there.sure || path?.day === there.day ? 0.85 : 0.75 };
    }
    return { day: stated.read.day, source: stated.source, confidence: stated.confidence };
  }
  const printed = printedDays(text, lang);
  const best = printed.find((day) => !day.updated);
  if (path && (path.whole || (best && best.day === path.day))) return { day: path.day, source: "url", confidence: path.whole ? 0.85 : 0.9 };
  const alike = [...metadata.meta.keys()].filter((name) => LIKE_PUBLISHED.test(name) && !NOT_PUBLISHED.test(name));
  const general = first(metadata, [...alike, ...GENERAL_META], lang);
  if (best && best.score >= 5 && !contradicted(best, printed)) return { day: best.day, source: best.fromTime ? "time" : "text", confidence: best.unsure ? 0.6 : 0.8 };
  if (general) return { day: general.day, source: "meta", confidence: 0.6 };
  if (best && best.score >= 4) return { day: best.day, source: best.fromTime ? "time" : "text", confidence: 0.5 };
  const stamped = dayInUnseenStamps(page, text, clues, lang);
  if (stamped) return { day: stamped, source: "time", confidence: 0.6 };
  const scripted = dayInScripts(clues().scripted);
  if (scripted) return { day: scripted, source: "script", confidence: 0.5 };
  if (best && best.score >= 2.5 && printed.every(({ day, score }) => day === best.day || score < 0)) return { day: best.day, source: "text", confidence: 0.35 };
  const changed = printed.find((day) => day.updated);
  if (changed && changed.inByline && !contradicted(changed, printed)) return { day: changed.day, source: "text", confidence: 0.4 };
  return null;
}

interface Stated {
  read: ReadDay;
  source: string;
  confidence: number;
}

/** What the page states for machines: JSON-LD of the story, then meta tags and microdata. */
function statedDay({ metadata, own }: PageReading, { marked }: PageText, lang: string): Stated | undefined {
  const fromStory = own && stampIn(own, lang);
  if (fromStory) return { read: fromStory, source: "json-ld", confidence: 0.95 };
  const meta = first(metadata, PUBLISHED_META, lang);
  if (meta) return { read: meta, source: "meta", confidence: 0.9 };
  const attributed = dayInAttributes(marked, lang);
  if (attributed) return { read: attributed, source: "microdata", confidence: 0.9 };
  for (const object of metadata.ld) {
    if (!typesOf(object).some((type) => /WebPage$|VideoObject|NewsMedia|Event/.test(type))) continue;
    const read = stampOf(object["datePublished"], lang);
    if (read) return { read, source: "json-ld", confidence: 0.85 };
  }
  return undefined;
}

function stampIn(object: LdObject, lang: string): ReadDay | undefined {
  return stampOf(object["datePublished"], lang) ?? stampOf(object["dateCreated"], lang);
}

/** A value of JSON-LD: by itself, in a list, or with its type. */
function stampOf(value: unknown, lang: string): ReadDay | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return dayOfStamp(typeof one === "object" && one !== null ? (one as LdObject)["@value"] : one, lang);
}

/** Microdata and RDFa that say of one day that it is the publication's; several are a list's. */
function dayInAttributes(marked: readonly string[], lang: string): ReadDay | undefined {
  const [found, ...others] = marked.flatMap((stamp) => dayOfStamp(stamp, lang) ?? []);
  return found && others.every(({ day }) => day === found.day) ? found : undefined;
}

function first(metadata: Metadata, names: string[], lang: string): ReadDay | undefined {
  for (const name of names) {
    for (const value of metadata.meta.get(name) ?? []) {
      const read = dayOfStamp(value, lang);
      if (read) return read;
    }
  }
  return undefined;
}

/** A stamp in UTC may name the day before or after the printed one: the printed day counts. The stamp's own where that is printed. */
function printedNear(read: ReadDay, text: PageText, lang: string): { day: Day } | undefined {
  const byline = printedDays(text, lang, true).filter((day) => !day.updated && !day.fromTime);
  if (byline.some(({ day, score }) => day === read.day && score > 0)) return read;
  const other = byline.find(({ day, score }) => score >= 4 && Math.abs(Date.parse(day) - Date.parse(read.day)) === 86_400_000);
  return other;
}

/** Stamps in attributes whose text the page's scripts write ("5 hours ago"), between headline and story, where they agree. */
function dayInUnseenStamps(page: PageReading, text: PageText, clues: () => Clues, lang: string): Day | undefined {
  const [found, ...others] = clues().stamps.flatMap((stamp) => {
    const read = dayOfStamp(stamp, lang);
    if (!read) return [];
    return (read.moment === undefined ? undefined : dayWherePrinted(read.moment, page, text, clues, lang)?.day) ?? read.day;
  });
  return others.every((day) => day === found) ? found : undefined;
}

/** The day in the page's own state, where all that is said there of publishing is one day. */
function dayInScripts(scripted: readonly string[]): Day | undefined {
  const [found, ...others] = scripted.flatMap((stamp) => dayOfStamp(stamp)?.day ?? []);
  return others.every((day) => day === found) ? found : undefined;
}

/** Another day speaks as loud. */
function contradicted(best: PrintedDay, printed: PrintedDay[]): boolean {
  return printed.some((other) => other !== best && other.day !== best.day && !other.updated && other.score > Math.max(best.score - 0.5, 0));
}

const PATH = /(?:^|[^\d])((?:19|20)\d\d)(?:([/_.-])(\d\d?)\2(\d\d?)|(\d\d)(\d\d)|[/-]?(\d\d)[/-]?(\d\d))(?=\d{0,14}(?:[^\d]|$))/;

/** A day in the address: whole where it stands by itself (`/2019/11/19/`), else glued to other digits. */
function dayInPath(url: Address): { day: Day; whole: boolean } | undefined {
  const path = url.pathname;
  const match = PATH.exec(path) ?? PATH.exec(url.search);
  if (match) {
    const day = dayOf(Number(match[1]), Number(match[3] ?? match[5] ?? match[7]), Number(match[4] ?? match[6] ?? match[8]));
    const after = match.input[match.index + match[0].length] ?? "";
    if (day) return { day, whole: !/\d/.test(after) };
  }
  const dayFirst = /\/(\d\d)([/-])(\d\d)\2((?:19|20)\d\d)(?=[/_-]|$)/.exec(path);
  if (dayFirst && Number(dayFirst[1]) !== Number(dayFirst[3])) {
    // Where both orders make a day, neither is taken.
    const [usual, other] = [dayOf(Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1])), dayOf(Number(dayFirst[4]), Number(dayFirst[1]), Number(dayFirst[3]))];
    const only = usual && other ? undefined : (usual ?? other);
    if (only) return { day: only, whole: true };
  }
  const named = /\/((?:19|20)\d\d)\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d\d?)\//i.exec(path);
  if (named) {
    const month = "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(named[2]!.toLowerCase()) / 3 + 1;
    const day = dayOf(Number(named[1]), month, Number(named[3]));
    if (day) return { day, whole: true };
  }
  return undefined;
}
