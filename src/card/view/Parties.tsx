/** Who is party to an agreement: the story's countries in words, the others as a list or at a press. */
import type { AgreementCard, PartyLine } from "../../reference/cardTypes.ts";
import { partiesInStory, partyWords } from "../agreementWords.ts";
import { printDate } from "../dates.ts";
import { Name } from "./Name.tsx";
import { SourceMarks } from "./SourceMarks.tsx";
import type { CardTools } from "./tools.ts";

/** As many names stand in a note without being a list. */
const fewParties = 12;

function Standing({ line, tools }: { line: PartyLine; tools: CardTools }) {
  return (
    <li>
      <Name link={line.party} flag tools={tools} />
      <span class="quiet"> {partyWords(line, tools.words)}</span>
    </li>
  );
}

export function Parties({ card, tools }: { card: AgreementCard; tools: CardTools }) {
  const { words } = tools;
  const { named, others } = partiesInStory(card);
  const few = others.length <= fewParties;
  const count = card.partyCount;
  if (card.parties.length === 0 && !count) return null;
  const listed = few && named.length === 0 ? others : named;
  return (
    <section>
      <h3>
        {words.say("cardParties")}
        {count && (
          <span class="quiet">
            {" "}
            {words.say("cardPartiesBy", { number: count.value, day: printDate(count.asOf, words.locale) })}
            <SourceMarks of={count.source} tools={tools} />
          </span>
        )}
      </h3>
      {listed.length > 0 && (
        <ul class="plain">
          {listed.map((line) => (
            <Standing line={line} tools={tools} />
          ))}
        </ul>
      )}
      {few && named.length > 0 && others.length > 0 && (
        <p class="quiet">
          {words.say("cardAlso", { names: others.map((line) => `${line.party.name}${line.standing === "party" ? "" : ` (${partyWords(line, words)})`}`).join(", ") })}
        </p>
      )}
      {!few && (
        <details>
          <summary>{words.count(named.length > 0 ? "cardOthers" : "cardAllParties", others.length)}</summary>
          <ul class="plain">
            {others.map((line) => (
              <Standing line={line} tools={tools} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
