/** What a page's address says about it. */
import type { Address, PageHead } from "./pageFacts.ts";

/** The addresses the page goes by, each once: its canonical ones first, then where it stands. `isStale`: its Open Graph address is of another page. */
export function addressesOf({ address, canonical, ogUrl }: PageHead, isStale: boolean): Address[] {
  const found = [canonical, isStale ? undefined : ogUrl, address].filter((one) => one !== undefined);
  return [...new Map(found.map((one) => [one.href, one])).values()];
}

/** A site's front page, or that of one of its languages: judged by the first address the page states. */
export function isFrontPage(addresses: readonly Address[]): boolean {
  return addresses.slice(0, 1).every(({ pathname, search }) => {
    if (/[?&](?:p|id|a|article|aid|newsid|articleid)=\w*\d/i.test(search) || (search !== "" && /index\./.test(pathname))) return false;
    return /^\/?(?:(?:index|home|default|start|main)(?:\.\w+)?|[a-z]{2}(?:[-_][a-z]{2})?\/?(?:index\.\w+|home)?)?\/?$/i.test(pathname);
  });
}

/** An address as stories have: a date, a long slug, a number after words. */
export function readsLikeStory({ pathname, search }: Address): boolean {
  const path = safelyDecoded(pathname);
  if (/\/(?:19|20)\d\d[/-]?(?:\d\d?|[a-z]{3,9})[/-]?\d{0,2}(?:\/|-|_|\.)/i.test(path) && path.replace(/[\d/]/g, "").length > 3) return true;
  if (/\/(?:article|articles|artikel|story|stories|news-story|nachrichten|noticias?|notizie|actualites?)\/[^/]+/i.test(path)) return true;
  const last = path.split("/").filter(Boolean).pop() ?? "";
  const words = last.replace(/\.\w{2,5}$/, "").split(/[-_+ ]/).filter((word) => word.length > 0).length;
  if (words >= 5) return true;
  return /\d{5,}/.test(last) || /[?&](?:id|article\w*|news\w*|a)=\w*\d{4,}/i.test(search);
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Addresses of other things: boards, documentation, shops, searches, lists of stories, accounts. */
const OTHER_PATH =
  /\/(?:forums?|threads?|viewtopic|showthread|viewforum|board|boards|discussions?|community|docs?|documentation|manual|reference|api|help|faq|support|wiki|products?|shop|store|cart|basket|checkout|search|suche|category|categories|kategorie|tags?|topics?|author|authors|login|signin|signup|register|account|jobs|profile|users?)(?:[/.]|$)/i;
const OTHER_HOST = /^(?:forums?|board|community|docs?|developers?|help|support|faq|wiki|shop|store|jobs|signup|login|accounts?)\./i;

/** An address as boards, manuals, shops and lists have. */
export function readsLikeOther({ hostname, pathname }: Address): boolean {
  return OTHER_HOST.test(hostname) || OTHER_PATH.test(pathname);
}
