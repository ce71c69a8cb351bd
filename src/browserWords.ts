/** The interface's words in the browser's language. */
import browser from "webextension-polyfill";
import { createWords, varietyOf, type Words } from "./words/words.ts";

/** Words from the catalogue that the browser chose, English where it has none of the reader's. */
export function browserWords(): Words {
  const look = (key: string) => browser.i18n.getMessage(key);
  return createWords(look, varietyOf(look("languageTag") || "en", navigator.languages));
}

/** Words for one of the extension's own pages, which is marked with their language and direction. */
export function wordsForPage(document: Document): Words {
  const words = browserWords();
  document.documentElement.lang = words.locale;
  document.documentElement.dir = browser.i18n.getMessage("@@bidi_dir") === "rtl" ? "rtl" : "ltr";
  return words;
}
