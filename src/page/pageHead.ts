/** What a page says of itself, taken down as it stands; what to make of it is the background's business (`article/`). */
import type { Address, Items, PageHead } from "../article/pageFacts.ts";

/** A data block larger than this is a page's whole state rather than a description of it. UTF-16 units. */
const longestLd = 400_000;
/** All blocks together. */
const longestLds = 2_000_000;
/** Names and contents of meta tags, and microdata types: a page of more has gone wrong. */
const mostMeta = 4_000;
const mostItems = 500;
const longestText = 10_000;

/** Takes down a page's head; `url` as for `PageHead.address`. Asks for no layout, changes nothing. Throws where the page shadows what is read. */
export function readHead(document: Document, url: URL | Location): PageHead {
  const { documentElement: root, body, title } = document;
  const attribute = (element: Element | null, name: string) => element?.getAttribute(name) ?? "";
  const [loaded] = document.defaultView?.performance?.getEntriesByType?.("navigation") ?? [];
  const canonical = addressFrom(attribute(document.querySelector("link[rel~=canonical]"), "href"), url);
  const ogUrl = addressFrom(attribute(document.querySelector("meta[property='og:url'], meta[name='og:url']"), "content"), url);
  const from = loaded && loaded.name !== url.href ? addressFrom(loaded.name, url) : undefined;
  return {
    address: addressOf(url),
    ...(from && from.pathname !== url.pathname && { loaded: from }),
    ...(canonical && { canonical }),
    ...(ogUrl && { ogUrl }),
    title: title.slice(0, longestText),
    languages: [attribute(root, "lang"), attribute(root, "xml:lang"), attribute(body, "lang")],
    names: `${attribute(root, "class")} ${attribute(body, "class")} ${attribute(body, "id")}`.slice(0, longestText),
    meta: metaOf(document),
    ld: ldOf(document),
    items: itemsOf(document),
  };
}

function addressOf({ href, hostname, pathname, search }: URL | Location): Address {
  return { href, hostname, pathname, search };
}

function addressFrom(stated: string, base: URL | Location): Address | undefined {
  if (stated.trim() === "") return undefined;
  try {
    return addressOf(new URL(/^https?%3A/i.test(stated) ? decodeURIComponent(stated) : stated, base.href));
  } catch {
    return undefined; // not an address
  }
}

function metaOf(document: Document): string[] {
  const meta: string[] = [];
  for (const tag of document.querySelectorAll("meta[content]")) {
    const content = tag.getAttribute("content")!.slice(0, longestText);
    for (const key of ["name", "property", "itemprop", "http-equiv"]) {
      const name = tag.getAttribute(key);
      if (name && meta.length < mostMeta) meta.push(name, content);
    }
  }
  return meta;
}

function ldOf(document: Document): string[] {
  const blocks: string[] = [];
  let left = longestLds;
  for (const script of document.querySelectorAll("script[type*='ld+json' i]")) {
    const text = script.textContent ?? "";
    if (text.length <= longestLd && (left -= text.length) >= 0) blocks.push(text);
  }
  return blocks;
}

function itemsOf(document: Document): Items {
  const items: Items = { types: [], bodies: 0, hasPrice: false };
  for (const element of document.querySelectorAll("[itemtype], [itemprop~=articleBody], [itemprop=price]")) {
    const type = element.getAttribute("itemtype");
    if (type !== null && items.types.length < mostItems) items.types.push(type.slice(0, 300));
    const prop = element.getAttribute("itemprop");
    if (prop === "price") items.hasPrice = true;
    else if (prop?.split(/\s+/).includes("articleBody")) items.bodies++;
  }
  return items;
}
