/** How the page stands, in words: never nothing. */
import type { TabStatus } from "../messages.ts";
import type { MessageKey, Words } from "../words/words.ts";
import { notNewsWords } from "./notNews.ts";
import type { Plight } from "./plight.ts";

const plights: Record<Plight, MessageKey> = {
  "store": "plightStore",
  "reader": "plightReader",
  "pdf": "plightPdf",
  "file": "plightFile",
  "no-access": "plightNoAccess",
  "not-loaded": "plightNotLoaded",
  "browser-page": "plightBrowserPage",
};

export interface PageStateProps {
  words: Words;
  on: boolean;
  /** How the page stands, or why no script of ours runs in it. */
  page: TabStatus | { state: "out-of-reach"; plight: Plight };
  annotateAnyway(): void;
  loadAgain(): void;
  allow(): void;
}

export function PageState({ words, on, page, annotateAnyway, loadAgain, allow }: PageStateProps) {
  if (!on) return <p>{words.say("stateOffEverywhere")}</p>;
  switch (page.state) {
    case "out-of-reach":
      return (
        <>
          <p>{words.say(plights[page.plight] as "plightStore")}</p>
          {page.plight === "not-loaded" && <button type="button" class="plain" id="load-again" onClick={loadAgain}>{words.say("loadAgain")}</button>}
          {page.plight === "no-access" && <button type="button" class="plain" id="allow" onClick={allow}>{words.say("allowSite")}</button>}
        </>
      );
    case "off-everywhere":
    case "off-here":
      return <p>{words.say("stateOffHere")}</p>;
    case "not-news":
      if (page.reason === "pdf") return <p>{words.say("plightPdf")}</p>;
      return (
        <>
          <p>{notNewsWords(page.reason, words)}</p>
          <button type="button" class="plain" id="annotate-anyway" onClick={annotateAnyway}>{words.say("annotateAnyway")}</button>
        </>
      );
    case "reading":
      return <p>{words.say("stateReading")}</p>;
    case "failed":
      return <p>{words.say("stateFailed", { reason: page.reason })}</p>;
    case "annotated": {
      const { people, countries, agreements } = page.counts;
      return (
        <>
          {people + countries + agreements === 0 && <p>{words.say("foundNothing")}</p>}
          {page.gaveUp !== undefined && <p class="soft">{words.say("gaveUpLong")}</p>}
        </>
      );
    }
  }
}
