/** What a page says about itself in its head: meta tags, JSON-LD. */

/** An object of the page's JSON-LD. */
export type LdObject = Record<string, unknown>;

export interface Metadata {
  /** Contents of `<meta>` by lower-case name, property, itemprop or http-equiv, in document order. */
  meta: Map<string, string[]>;
  /** All objects of the page's JSON-LD, graphs and lists flattened, in document order. */
  ld: LdObject[];
}

/** A data block larger than this is a page's whole state rather than a description of it. */
const MAX_LD = 400_000;
const MAX_OBJECTS = 500;

/**
 * Reads what the page says about itself, unless it says it of another page: where one story followed another without loading
 * anew, the head often still tells of the one that was loaded.
 */
export function metadataAt(document: Document, url: URL): Metadata {
  const [loaded] = (document.defaultView?.performance?.getEntriesByType?.("navigation") ?? []) as { name: string }[];
  const stated = document.querySelector("link[rel~=canonical]")?.getAttribute("href") ?? document.querySelector('meta[property="og:url"]')?.getAttribute("content");
  if (!loaded || !stated) return readMetadata(document);
  try {
    const [was, says] = [new URL(loaded.name), new URL(stated, url)];
    const left = was.pathname !== url.pathname && says.pathname === was.pathname;
    return left ? { meta: new Map(), ld: [] } : readMetadata(document);
  } catch {
    return readMetadata(document); // states no address
  }
}

/** Reads meta tags and JSON-LD. Broken JSON-LD is mended where that is easy and left out otherwise; never throws. */
function readMetadata(document: Document): Metadata {
  const meta = new Map<string, string[]>();
  for (const tag of document.querySelectorAll("meta[content]")) {
    const content = tag.getAttribute("content")?.trim();
    if (!content) continue;
    for (const key of ["name", "property", "itemprop", "http-equiv"]) {
      const name = tag.getAttribute(key)?.trim().toLowerCase();
      if (!name) continue;
      const known = meta.get(name);
      if (known) known.push(content);
      else meta.set(name, [content]);
    }
  }
  const ld: LdObject[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const text = script.textContent ?? "";
    if (text.length <= MAX_LD) flatten(parsedLoosely(text), ld, 0);
  }
  return { meta, ld };
}

/** First content of the first of `names` that has one. */
export function metaOf({ meta }: Metadata, ...names: string[]): string | undefined {
  for (const name of names) {
    const found = meta.get(name);
    if (found) return found[0];
  }
  return undefined;
}

/** The types of a JSON-LD object without their vocabulary's address. */
export function typesOf(object: LdObject): string[] {
  const type = object["@type"];
  const list = Array.isArray(type) ? type : [type];
  return list.filter((name) => typeof name === "string").map((name) => name.replace(/^.*[/#:]/, ""));
}

function parsedLoosely(text: string): unknown {
  const trimmed = text.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "").replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, "");
  const attempts = [
    () => trimmed,
    // raw line breaks and tabs inside strings, a comma before a closing bracket, a semicolon at the end
    () => trimmed.replace(/\p{Cc}+/gu, " ").replace(/,\s*([}\]])/g, "$1").replace(/;\s*$/, ""),
    // two objects one after the other
    () => `[${trimmed.replace(/\p{Cc}+/gu, " ").replace(/\}\s*\{/g, "},{")}]`,
  ];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt());
    } catch {
      continue;
    }
  }
  return salvaged(trimmed);
}

/** The few properties that matter here, out of JSON that cannot be parsed. */
function salvaged(text: string): LdObject | null {
  const object: LdObject = {};
  for (const [, key, value] of text.matchAll(/"(@type|datePublished|dateCreated|dateModified|headline|inLanguage)"\s*:\s*"([^"\\\n]{1,300})"/g)) {
    object[key!] ??= value;
  }
  return "@type" in object ? object : null;
}

function flatten(value: unknown, into: LdObject[], depth: number): void {
  if (depth > 6 || into.length >= MAX_OBJECTS || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) flatten(item, into, depth + 1);
    return;
  }
  const object = value as LdObject;
  if ("@type" in object) into.push(object);
  for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"]) {
    if (key in object) flatten(object[key], into, depth + 1);
  }
}
