/** A whole card: head, the facts of its kind, and its foot. */
import { useState } from "preact/hooks";
import type { Card } from "../../reference/cardTypes.ts";
import type { Day, SourceKey } from "../../reference/types.ts";
import { AgreementView } from "./AgreementView.tsx";
import { CardContext, type CardTools } from "./context.ts";
import { CountryView } from "./CountryView.tsx";
import { Foot } from "./Foot.tsx";
import { Head } from "./Head.tsx";
import { PersonView } from "./PersonView.tsx";

export interface CardViewProps {
  card: Card;
  tools: Pick<CardTools, "locale" | "flag" | "follow">;
  /** Kept open, or opened by a finger, which cannot move away. */
  closable: boolean;
  /** Name of the card one came from. */
  backTo: string | undefined;
  /** Reads all cards on another day; `null`: on the story's own. */
  readOn(day: Day | null): void;
  back(): void;
  close(): void;
  /** Said where the reader asked for what we do not have. */
  missing: boolean;
}

export function CardView({ card, tools, closable, backTo, readOn, back, close, missing }: CardViewProps) {
  const [marked, setMarked] = useState<SourceKey | null>(null);
  const [listed, setListed] = useState(false);
  const keys = Object.keys(card.sources);
  const all: CardTools = {
    ...tools,
    sources: card.sources,
    sourceNumber: (key) => (keys.includes(key) ? keys.indexOf(key) + 1 : undefined),
    showSource: (key) => {
      setMarked(key);
      setListed(true);
    },
  };
  return (
    <CardContext.Provider value={all}>
      <Head card={card} closable={closable} backTo={backTo} back={back} close={close} />
      <div class="body">
        {card.kind === "person" && <PersonView card={card} />}
        {card.kind === "country" && <CountryView card={card} />}
        {card.kind === "agreement" && <AgreementView card={card} />}
        <p role="status" class={missing ? "missing" : "unseen"}>
          {missing ? "Nothing more is known of that name here." : ""}
        </p>
      </div>
      <Foot card={card} listed={listed} setListed={setListed} marked={marked} readOn={readOn} />
    </CardContext.Provider>
  );
}
