/** The interface's words in the browser's language, or in the one the reader chose. */
import browser from "webextension-polyfill";
import { cardKeys } from "./words/cardKeys.ts";
import { packaged } from "./packaged.ts";
import { readSettings } from "./settingsStore.ts";
import { lookIn, type Strings } from "./words/catalogue.ts";
import { folderOf, type Language } from "./words/languages.ts";
import { createWords, varietyOf, type CardWords, type Words } from "./words/words.ts";

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

const look = (key: string): string => (chosen.look ?? ((asked: string) => browser.i18n.getMessage(asked)))(key);

/** Words from the catalogue that the reader chose, else the browser: English where it has none of the reader's languages. */
export function browserWords(): Words {
  return createWords(look, varietyOf(interfaceTag(), navigator.languages));
}

/** The tag of the language the interface speaks, as its catalogue gives it. */
export function interfaceTag(): string {
  return look("languageTag") || "en";
}

/** The strings of the card, for a page. */
export function cardWords(): CardWords {
  const strings = Object.fromEntries(cardKeys.map((key) => [key, look(key)]));
  return { locale: browserWords().locale, strings };
}

/** Words for one of the extension's own pages, which is marked with their language and direction. */
export function wordsForPage(document: Document): Words {
  const words = browserWords();
  document.documentElement.lang = words.locale;
  document.documentElement.dir = words.direction;
  return words;
}
