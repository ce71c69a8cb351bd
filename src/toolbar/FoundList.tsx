/** Answers to a question out of the whole dataset. */
import type { Found } from "../annotate.ts";
import { flagDrawer } from "../card/flags.ts";
import { castLine, flagOf } from "../cast/castLine.ts";
import { printDate } from "../card/dates.ts";
import type { Card } from "../reference/cardTypes.ts";
import type { Words } from "../words/words.ts";
import { EntityLine } from "./EntityLine.tsx";

interface FoundListProps {
  words: Words;
  found: Found;
  open(card: Card): void;
}

export function FoundList({ words, found, open }: FoundListProps) {
  const flag = flagDrawer(document, found.flags);
  return (
    <section class="found" aria-label={words.say("foundElsewhere")}>
      <h2>{words.say("foundElsewhere")}</h2>
      <ul>
        {found.cards.map((card) => (
          <li key={`${card.id} ${card.reading.day}`} data-id={card.id} class={card.kind}>
            <EntityLine name={card.name} line={castLine(card, words)} flag={flag(flagOf(card))} open={() => open(card)} />
            <span class="soft day">{words.say("asOf", { day: printDate(card.reading.day, words.locale) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
