/** In this story: everybody and everything it names, by kind. */
import { flagDrawer } from "../card/flags.ts";
import { castLine, flagOf } from "../cast/castLine.ts";
import type { Member } from "../cast/members.ts";
import type { Cast, Jumped } from "../messages.ts";
import type { EntityKind } from "../reference/types.ts";
import type { Words } from "../words/words.ts";
import { EntityLine } from "./EntityLine.tsx";
import { PlaceBar } from "./PlaceBar.tsx";

export interface CastListProps {
  words: Words;
  cast: Cast;
  /** Members the filter leaves. */
  members: Member[];
  jumped: (Jumped & { id: string }) | null;
  jump(id: string, direction: 1 | -1): void;
  open(id: string): void;
}

const kinds: [EntityKind, "people" | "countries" | "agreements" | "ownNames"][] = [["person", "people"], ["country", "countries"], ["agreement", "agreements"], ["own", "ownNames"]];

export function CastList({ words, cast, members, jumped, jump, open }: CastListProps) {
  const flag = flagDrawer(document, cast.flags);
  return (
    <>
      {kinds.map(([kind, heading]) => {
        const own = members.filter((member) => member.kind === kind && cast.cards[member.id]);
        if (own.length === 0) return null;
        return (
          <section key={kind} class={`kind ${kind}`} aria-label={words.count(heading, own.length)}>
            <h2>
              <span>{words.count(heading, own.length)}</span> <span class="number">{words.number(own.length)}</span>
            </h2>
            <ul>
              {own.map(({ id, places }) => {
                const card = cast.cards[id];
                if (!card) return null;
                const at = jumped?.id === id ? jumped.at : 0;
                const place = at > 0 ? words.say("jumpedTo", { at, of: places.length }) : undefined;
                return (
                  <li key={id} data-id={id}>
                    <EntityLine name={card.name} line={castLine(card, words)} flag={flag(flagOf(card))} open={() => open(id)} />
                    <button
                      type="button"
                      class="jump"
                      title={words.count("jumpHint", places.length)}
                      aria-label={place === undefined ? words.count("jumpTo", places.length, { name: card.name }) : words.say("jumpFrom", { name: card.name, place })}
                      onClick={(event) => jump(id, event.shiftKey ? -1 : 1)}
                      onKeyDown={(event) => {
                        const direction = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : undefined;
                        if (direction === undefined) return;
                        event.preventDefault();
                        jump(id, direction);
                      }}
                    >
                      <PlaceBar places={places} at={at} />
                      <span class="number">{place ?? words.number(places.length)}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
}
