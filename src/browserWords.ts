/** The interface's words in the browser's language, or in the one the reader chose. */
import browser from "webextension-polyfill";
import { packaged } from "./packaged.ts";
import { readSettings } from "./settingsStore.ts";
import { lookIn, type Strings } from "./words/catalogue.ts";
import { folderOf, type Language } from "./words/languages.ts";
import { createWords, varietyOf, type Words } from "./words/words.ts";

let chosen: { language: Language | "auto"; look?: (key: string) => string } = { language: "auto" };

/** Makes the language of the settings the one of `browserWords`; answers whether it has changed. Where its strings cannot be read, the browser's stays. */
export async function chooseWords(): Promise<boolean> {
  const { language } = await readSettings();
  if (language === chosen.language) return false;
  if (language === "auto") chosen = { language };
  else {
    const strings = await packaged(`_locales/${folderOf(language)}/messages.json`).then((file) => file.json() as Promise<Strings>).catch(() => undefined);
    chosen = { language, ...(strings && { look: lookIn(strings) }) };
  }
  return true;
}

/** Words from the catalogue that the reader chose, else the browser: English where it has none of the reader's languages. */
export function browserWords(): Words {
  const look = chosen.look ?? ((key: string) => browser.i18n.getMessage(key));
  return createWords(look, varietyOf(look("languageTag") || "en", navigator.languages));
}

/** Words for one of the extension's own pages, which is marked with their language and direction. */
export function wordsForPage(document: Document): Words {
  const words = browserWords();
  document.documentElement.lang = words.locale;
  document.documentElement.dir = words.direction;
  return words;
}
