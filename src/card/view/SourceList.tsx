/** The sources of a card's facts. A link opens only by the reader's click. */
import type { Source, SourceKey } from "../../reference/types.ts";
import { printDate } from "../dates.ts";
import type { CardTools } from "./tools.ts";

function webAddress(source: Source): string | undefined {
  return source.url !== undefined && /^https?:\/\//i.test(source.url) ? source.url : undefined;
}

export function SourceList({ marked, tools }: { marked: SourceKey | null; tools: CardTools }) {
  const { sources, words } = tools;
  return (
    <ol class="sources" id="newsgloss-sources">
      {Object.entries(sources).map(([key, source]) => {
        const address = webAddress(source);
        const title = <cite>{source.title}</cite>;
        return (
          <li class={key === marked ? "marked" : undefined}>
            {address === undefined ? (
              title
            ) : (
              <a href={address} target="_blank" rel="noopener noreferrer">
                {title}
              </a>
            )}
            <span class="quiet">
              {" "}
              {source.publisher}, {source.checked === undefined ? words.say("cardUnopened") : words.say("cardOpened", { day: printDate(source.checked, words.locale) })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
