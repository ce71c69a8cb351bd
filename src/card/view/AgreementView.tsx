/** The card of an agreement: what it is, where it stood on the day, and who is party to it. */
import type { AgreementCard } from "../../reference/cardTypes.ts";
import { chronology, standingLine, typeName, voteWords } from "../agreementWords.ts";
import { printDate } from "../dates.ts";
import { Name } from "./Name.tsx";
import { Parties } from "./Parties.tsx";
import { SourceMarks } from "./SourceMarks.tsx";
import type { CardTools } from "./tools.ts";

export function AgreementView({ card, tools }: { card: AgreementCard; tools: CardTools }) {
  const { words } = tools;
  const { when, standing } = standingLine(card, words);
  const { resolution, before, after } = card;
  return (
    <>
      <p class="lead">
        <span class="when">
          {when} · {standing}
        </span>
        <span class="unseen">. </span>
        <span class="summary">{card.summary}</span>
        <SourceMarks tools={tools} of={card.source} />
      </p>
      <p class="quiet">
        {typeName(card.type, words)} · {card.topic}
      </p>
      {resolution && (
        <p>
          {words.say("cardResolution", { number: String(resolution.number) })}
          {resolution.vote && <span class="quiet"> · {voteWords(resolution.vote, words)}</span>}
        </p>
      )}
      <ol class="chronology" aria-label={words.say("cardDates")}>
        {chronology(card, words).map(({ date, text, story }) => (
          <li class={story ? "story" : undefined}>
            <span class="date">{printDate(date, words.locale)}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <Parties tools={tools} card={card} />
      {(before.length > 0 || after.length > 0) && (
        <p class="neighbours">
          {before.map((link) => (
            <span>
              <span class="label">{words.say("cardBefore")}</span> <Name tools={tools} link={link} />
            </span>
          ))}
          {after.map((link) => (
            <span>
              <span class="label">{words.say("cardAfter")}</span> <Name tools={tools} link={link} />
            </span>
          ))}
        </p>
      )}
    </>
  );
}
