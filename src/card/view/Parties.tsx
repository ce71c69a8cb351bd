/** Who is party to an agreement: the story's countries in words, the others as flags. */
import { useState } from "preact/hooks";
import type { AgreementCard, PartyLine } from "../../reference/cardTypes.ts";
import { partiesInStory, partyWords } from "../agreementWords.ts";
import { printDate } from "../dates.ts";
import { useCard } from "./context.ts";
import { Name } from "./Name.tsx";
import { SourceMarks } from "./SourceMarks.tsx";

/** As many names stand in a note without being a list. */
const fewParties = 12;

function Standing({ line }: { line: PartyLine }) {
  const { locale } = useCard();
  return (
    <li>
      <Name link={line.party} flag />
      <span class="quiet"> {partyWords(line, locale)}</span>
    </li>
  );
}

export function Parties({ card }: { card: AgreementCard }) {
  const { locale } = useCard();
  const [all, setAll] = useState(false);
  const { named, others } = partiesInStory(card);
  const few = others.length <= fewParties;
  const count = card.partyCount;
  if (card.parties.length === 0 && !count) return null;
  return (
    <section class="parties">
      <h3>
        Parties
        {count && (
          <span class="quiet">
            {" "}
            {count.value} by {printDate(count.asOf, locale)}
            <SourceMarks of={count.source} />
          </span>
        )}
      </h3>
      <ul class="plain">
        {named.map((line) => (
          <Standing line={line} />
        ))}
        {few && named.length === 0 && others.map((line) => <Standing line={line} />)}
      </ul>
      {few && named.length > 0 && others.length > 0 && (
        <p class="quiet">
          Also {others.map((line) => `${line.party.name}${line.standing === "party" ? "" : ` (${partyWords(line, locale)})`}`).join(", ")}
        </p>
      )}
      {!few && (
        <button type="button" class="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {named.length > 0 ? `${others.length} others` : `All ${others.length}`}
        </button>
      )}
      {!few && all && (
        <ul class="plain columns">
          {others.map((line) => (
            <Standing line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}
