/** The facts of one entity, opened from a list; names in it lead on, and the way leads back. */
import { Component } from "preact";
import { createFacts, type Facts } from "../card/facts.ts";
import { flagDrawer } from "../card/flags.ts";
import { mapDrawer } from "../card/maps.ts";
import { citationsOf } from "../cast/citations.ts";
import type { Cast } from "../messages.ts";
import type { Card } from "../reference/cardTypes.ts";
import type { Day } from "../reference/types.ts";
import type { Words } from "../words/words.ts";
import { CopyBox } from "./CopyBox.tsx";
import { InlineCard } from "./InlineCard.tsx";

/** What was chosen; `day`: as of another day than the story's. */
export interface Chosen {
  id: string;
  day?: Day | undefined;
}

interface FactsPaneProps {
  words: Words;
  cast: Cast | null;
  chosen: Chosen;
  card(id: string, day?: Day): Promise<Card | null>;
  /** Sets the entity beside another, to be chosen. */
  compare(card: Card): void;
  /** Back to the list. */
  leave(): void;
}

interface FactsPaneState {
  /** Entities opened one from another; the last one shows. */
  trail: string[];
  missing: boolean;
  /** Counts what was fetched: what is at hand lies in `facts`. */
  fetched: number;
}

export class FactsPane extends Component<FactsPaneProps, FactsPaneState> {
  override state: FactsPaneState = { trail: [this.props.chosen.id], missing: false, fetched: 0 };
  #facts: Facts<Card> = createFacts<Card>((id) => this.props.cast?.cards[id], (id, day) => this.props.card(id, day));

  override componentDidMount(): void {
    const { day, id } = this.props.chosen;
    if (day !== undefined) this.#facts.readOn(day);
    void this.fetch(id);
  }

  private async fetch(id: string, then: Partial<FactsPaneState> = {}): Promise<void> {
    const found = await this.#facts.prepare(id);
    this.setState(({ fetched }) => ({ fetched: fetched + 1, missing: !found, ...(found && then) }));
  }

  render({ words, cast, compare, leave }: FactsPaneProps, { trail, missing }: FactsPaneState) {
    const id = trail.at(-1) ?? "";
    const card = this.#facts.of(id);
    const before = trail.at(-2);
    return (
      <div class="facts-pane" onKeyDown={(event) => event.key === "Escape" && (event.preventDefault(), leave())}>
        <button type="button" class="link" id="leave-facts" ref={(button) => button?.focus()} onClick={leave}>
          <span aria-hidden="true">‹ </span>
          {words.say("backToList")}
        </button>
        {card && (
          <div class="doings">
            {(card.kind === "country" || card.kind === "person") && <button type="button" class="plain" id="compare" onClick={() => compare(card)}>{words.say("compare")}</button>}
            <CopyBox key={`${card.id} ${card.reading.day}`} id="cite" words={words} summary={words.say("cite")} quotes items={() => citationsOf(card, words).map((text) => ({ label: text, text }))} />
          </div>
        )}
        {card ? (
          <InlineCard
            card={card}
            tools={{ words, flag: flagDrawer(document, cast?.flags, card.flags), map: mapDrawer(document, cast?.maps, card.maps), dayFrom: cast?.article.publishedSource, follow: (next) => void this.fetch(next, { trail: [...trail, next] }) }}
            closable={false}
            backTo={before === undefined ? undefined : this.#facts.of(before)?.name}
            readOn={(day) => {
              this.#facts.readOn(day);
              void this.fetch(id);
            }}
            back={() => this.setState({ trail: trail.slice(0, -1), missing: false })}
            close={leave}
            missing={missing}
          />
        ) : (
          <p role="status">{words.say(missing ? "factsMissing" : "factsComing")}</p>
        )}
      </div>
    );
  }
}
