/** The card of an office named without its holder: who held it on the story's day, and who before and after. */
import type { Holding, OfficeCard } from "../../reference/cardTypes.ts";
import { whenWords } from "../dates.ts";
import { holdingSpan } from "../personWords.ts";
import { Name } from "./Name.tsx";
import { SourceMarks } from "./SourceMarks.tsx";
import type { CardTools } from "./tools.ts";

export function OfficeView({ card, tools }: { card: OfficeCard; tools: CardTools }) {
  const { held, before, after, more, horizon } = card;
  const rows = [...before, ...held, ...after];
  const row = (holding: Holding) => (
    <li class={held.includes(holding) ? "story" : undefined}>
      <Name tools={tools} link={holding.holder} />
      {holding.acting && <span class="quiet"> {tools.words.say("cardActing")}</span>} <span class="quiet">{holdingSpan(holding, horizon, tools.words)}</span>
      <SourceMarks tools={tools} of={holding.source} />
    </li>
  );
  return (
    <>
      <p class="lead">
        <span class="when">
          {whenWords(card, tools.words)}
          {held.length === 0 && ` · ${tools.words.say("cardNoHolder")}`}
        </span>
        <span class="unseen"> · </span>
        {held.map((holding) => (
          <span class="holder">
            <Name tools={tools} link={holding.holder} strong />
            <span class="quiet">
              {" "}
              {holding.acting ? `${tools.words.say("cardActing")}, ` : ""}
              {holding.from === undefined ? "" : holdingSpan({ from: holding.from }, undefined, tools.words)}
            </span>
            <SourceMarks tools={tools} of={holding.source} />
          </span>
        ))}
      </p>
      {held.map(({ note }) => note !== undefined && <p class="quiet">{note}</p>)}
      {rows.length > held.length && (
        <section>
          <h3>{tools.words.say("cardBeforeAndAfter")}</h3>
          <ol class="holders">{rows.map(row)}</ol>
          {more > 0 && <p class="quiet">{tools.words.count("cardMoreHolders", more)}</p>}
        </section>
      )}
    </>
  );
}
