/** The card of a word left open between two readings: a choice, each row leading to its own card where we have one. */
import type { OpenCard } from "../../reference/cardTypes.ts";
import { spokenLine } from "../spokenLine.ts";
import { Flag } from "./Flag.tsx";
import type { CardTools } from "./tools.ts";

export function OpenView({ card, tools }: { card: OpenCard; tools: CardTools }) {
  return (
    <ul class="readings">
      {card.rows.map(({ name, meant }) => (
        <li key={meant?.id ?? name}>
          {meant === undefined ? (
            <div class="reading">
              <span class="reading-name">{name}</span>
              <span class="quiet">{tools.words.say("cardNoFactsHere")}</span>
            </div>
          ) : (
            <button type="button" class="reading" onClick={() => tools.follow(meant.id)}>
              <span class="reading-name">
                <Flag tools={tools} iso2={"iso2" in meant ? meant.iso2 : undefined} size="line" />
                <span>{meant.name}</span>
              </span>
              <span class="quiet">{spokenLine(meant, tools.words)}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
