/** The card of a name of the reader's own: the note and the link written for it. */
import type { OwnCard } from "../../reference/cardTypes.ts";

export function OwnView({ card }: { card: OwnCard }) {
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
      {spellings.length > 0 && <p class="quiet">Also written: {spellings.join(", ")}</p>}
    </>
  );
}
