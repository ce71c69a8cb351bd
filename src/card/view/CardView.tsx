/** A whole card: head, the facts of its kind, and its foot. */
import { Component } from "preact";
import type { ShownCard } from "../../reference/cardTypes.ts";
import type { Day, SourceKey } from "../../reference/types.ts";
import { AgreementView } from "./AgreementView.tsx";
import { CountryView } from "./CountryView.tsx";
import { Foot, type Door } from "./Foot.tsx";
import { Head } from "./Head.tsx";
import { NotThis } from "./NotThis.tsx";
import { OfficeView } from "./OfficeView.tsx";
import { OpenView } from "./OpenView.tsx";
import { OwnView } from "./OwnView.tsx";
import { PersonView } from "./PersonView.tsx";
import type { CardTools } from "./tools.ts";

export interface CardViewProps {
  card: ShownCard;
  tools: Pick<CardTools, "words" | "flag" | "map" | "follow" | "dayFrom">;
  /** Kept open, or opened by a finger, which cannot move away. */
  closable: boolean;
  /** Name of the card one came from. */
  backTo: string | undefined;
  /** Reads all cards on another day; `null`: on the story's own. */
  readOn(day: Day | null): void;
  /** Takes the word's mark away; absent on a card followed from another. */
  notThis?: ((on: "page" | "site") => void) | undefined;
  back(): void;
  close(): void;
  /** Said where the reader asked for what we do not have. */
  missing: boolean;
}

interface CardViewState {
  /** What the foot has opened. */
  door: Door | null;
  /** The source asked for. */
  marked: SourceKey | null;
}

export class CardView extends Component<CardViewProps, CardViewState> {
  override state: CardViewState = { door: null, marked: null };

  render({ card, tools, closable, backTo, readOn, notThis, back, close, missing }: CardViewProps, { door, marked }: CardViewState) {
    const all: CardTools = { ...tools, sources: card.sources, showSource: (key) => this.setState({ door: "sources", marked: key }) };
    const open = (next: Door): void => this.setState({ door: next === door ? null : next, marked: null });
    return (
      <>
        <Head card={card} tools={all} closable={closable} backTo={backTo} back={back} close={close} />
        <div class="body">
          {card.kind === "person" && <PersonView card={card} tools={all} />}
          {card.kind === "country" && <CountryView card={card} tools={all} />}
          {card.kind === "office" && <OfficeView card={card} tools={all} />}
          {card.kind === "agreement" && <AgreementView card={card} tools={all} />}
          {card.kind === "own" && <OwnView card={card} tools={all} />}
          {card.kind === "open" && <OpenView card={card} tools={all} />}
          <p role="status" class={missing ? "missing" : "unseen"}>
            {missing ? tools.words.say("cardMissing") : ""}
          </p>
        </div>
        {card.kind !== "own" && card.kind !== "open" && <Foot card={card} tools={all} door={door} open={open} marked={marked} readOn={readOn} />}
        {notThis && <NotThis name={card.name} words={tools.words} isOpen={door === "not-this"} toggle={() => open("not-this")} notThis={notThis} />}
      </>
    );
  }
}
