/** Two countries or two officials side by side. */
import { compareCards, type CompareLabel } from "../cast/compare.ts";
import { factsDay, printDate } from "../card/dates.ts";
import type { Card } from "../reference/cardTypes.ts";
import type { MessageKey, Words } from "../words/words.ts";

interface ComparePaneProps {
  words: Words;
  cards: [Card, Card];
  leave(): void;
}

const labels: Record<CompareLabel, MessageKey> = {
  office: "compareOffice",
  since: "compareSince",
  earlier: "compareEarlier",
  later: "compareLater",
  born: "compareBorn",
  leaders: "compareLeaders",
  capital: "compareCapital",
  population: "comparePopulation",
  government: "compareGovernment",
  memberOfBoth: "compareMemberOfBoth",
  memberOf: "compareMemberOf",
};

export function ComparePane({ words, cards: [a, b], leave }: ComparePaneProps) {
  const day = (card: Card) => printDate(factsDay(card.reading, card.horizon), words.locale);
  return (
    <div class="facts-pane" onKeyDown={(event) => event.key === "Escape" && (event.preventDefault(), leave())}>
      <button type="button" class="link" id="leave-compare" ref={(button) => button?.focus()} onClick={leave}>
        <span aria-hidden="true">‹ </span>
        {words.say("backToList")}
      </button>
      <table class={`compare ${a.kind}`}>
        <thead>
          <tr>
            {[a, b].map((card) => (
              <th key={card.id} scope="col">
                {card.name} <span class="soft">{words.say("asOf", { day: day(card) })}</span>
              </th>
            ))}
          </tr>
        </thead>
        {compareCards(a, b, words).map(({ label, sides }) => (
          <tbody key={label}>
            <tr>
              <th colSpan={2} scope="rowgroup">{words.say(labels[label] as "compareOffice")}</th>
            </tr>
            <tr>
              {label === "memberOfBoth" ? (
                <td colSpan={2}>{words.list(sides[0])}</td>
              ) : (
                sides.map((side, index) => <td key={index}>{side.length === 0 ? <span class="soft">{words.say(label === "memberOf" ? "compareNoOther" : "compareUnknown")}</span> : side.map((part) => <p key={part}>{part}</p>)}</td>)
              )}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
