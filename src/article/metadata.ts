/** What a page says about itself in its head: meta tags, JSON-LD. */
import type { PageHead } from "./pageFacts.ts";

/** An object of the page's JSON-LD. */
export type LdObject = Record<string, unknown>;

export interface Metadata {
  /** Contents of `<meta>` by lower-case name, property, itemprop or http-equiv, in document order. */
  meta: Map<string, string[]>;
  /** All objects of the page's JSON-LD, graphs and lists flattened, in document order. */
  ld: LdObject[];
}

const MAX_OBJECTS = 500;

/**
 * Reads what the page says about itself, unless it says it of another page: where one story followed another without loading
 * anew, the head often still tells of the one that was loaded. Broken JSON-LD is mended where that is easy and left out otherwise; never throws.
 */
export function metadataOf({ address, loaded, canonical, ogUrl, meta, ld }: PageHead): Metadata {
  const says = canonical ?? ogUrl;
  if (loaded && says && loaded.pathname !== address.pathname && says.pathname === loaded.pathname) return { meta: new Map(), ld: [] };
  const metadata: Metadata = { meta: new Map(), ld: [] };
  for (let at = 0; at + 1 < meta.length; at += 2) {
    const [name, content] = [meta[at]!.trim().toLowerCase(), meta[at + 1]!.trim()];
    if (name === "" || content === "") continue;
    const known = metadata.meta.get(name);
    if (known) known.push(content);
    else metadata.meta.set(name, [content]);
  }
  for (const text of ld) flatten(parsedLoosely(text), metadata.ld, 0);
  return metadata;
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
