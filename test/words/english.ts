/** The English words, read from the catalogue as a browser reads them. */
import { readFileSync } from "node:fs";
import { createWords, type Words } from "../../src/words/words.ts";

interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

export function englishWords(locale = "en"): Words {
  const catalogue = JSON.parse(readFileSync(new URL("../../src/_locales/en/messages.json", import.meta.url), "utf8")) as Record<string, Entry>;
  const look = (key: string): string => {
    const entry = catalogue[key];
    return entry?.message.replace(/\$(\w+)\$/g, (_whole, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? "") ?? "";
  };
  return createWords(look, locale);
}
