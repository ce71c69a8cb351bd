/** Looking up from the address bar: the keyword `ng`, then a question. */
import browser, { type Omnibox } from "webextension-polyfill";
import type { Found } from "./annotate.ts";
import { browserWords } from "./browserWords.ts";
import { castLine } from "./cast/castLine.ts";

/** Browsers show no more. */
const mostSuggestions = 6;

/** Chrome reads a suggestion as XML, Firefox as text: what would mean something in XML is left out. */
const plain = (text: string): string => text.replace(/[<>&"']|\p{Cc}/gu, " ");

/** Says in the address bar what the keyword is for. */
export function hintOmnibox(): void {
  browser.omnibox.setDefaultSuggestion({ description: plain(browserWords().say("omniboxHint")) });
}

/** Answers while the reader types, and opens the facts when done. */
export function answerOmnibox(lookUp: (question: string) => Promise<Found>): void {
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void lookUp(text).then(
      ({ cards }) =>
        suggest(
          cards.slice(0, mostSuggestions).map((card): Omnibox.SuggestResult => {
            const line = castLine(card, browserWords());
            return { content: `${card.name} `, description: plain(line === "" ? card.name : `${card.name} – ${line}`) };
          }),
        ),
      () => undefined,
    );
  });

  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    const url = browser.runtime.getURL(`toolbar/panel.html?look-up=${encodeURIComponent(text.trim())}`);
    const opened = disposition === "currentTab" ? browser.tabs.update({ url }) : browser.tabs.create({ url, active: disposition === "newForegroundTab" });
    void opened.catch(() => undefined);
  });
}
