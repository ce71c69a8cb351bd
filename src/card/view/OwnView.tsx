/** The card of a name of the reader's own: the note and the link written for it. */
import type { OwnCard } from "../../reference/cardTypes.ts";
import type { CardTools } from "./tools.ts";

export function OwnView({ card, tools }: { card: OwnCard; tools: CardTools }) {
  const { note, link, spellings } = card;
  return (
    <>
      {note !== "" && <p class="note">{note}</p>}
      {link !== undefined && (
        <p>
          <a href={link} target="_blank" rel="noopener noreferrer nofollow">
            {link.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "")}
          </a>
        </p>
      )}
      {spellings.length > 0 && <p class="quiet">{tools.words.say("cardSpellings", { names: spellings.join(", ") })}</p>}
    </>
  );
}
