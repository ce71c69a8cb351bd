/** The head of a card: the way back, flag and name. */
import type { ShownCard } from "../../reference/cardTypes.ts";
import { Flag } from "./Flag.tsx";
import type { CardTools } from "./tools.ts";

/** Languages whose letters are drawn differently from one country to the next. */
const scriptOf: Record<string, string> = { JP: "ja", KR: "ko", KP: "ko", CN: "zh-Hans", TW: "zh-Hant", HK: "zh-Hant" };

function nativeNames(card: ShownCard): { lang: string | undefined; name: string }[] {
  if (card.kind === "person" && card.native !== undefined) return [{ lang: scriptOf[card.iso2 ?? ""], name: card.native }];
  if (card.kind !== "country") return [];
  return (card.native ?? []).filter(({ name }) => name !== card.name && name !== card.official).slice(0, 2);
}

/** What stands below the name: the official name where it is another, of an office its country, of the reader's own that it is one. */
function officialName(card: ShownCard, { words }: CardTools): string | undefined {
  if (card.kind === "person") return undefined;
  if (card.kind === "own") return words.say("cardOwnEntry");
  if (card.kind === "open") return words.say("cardOpenWhich");
  if (card.kind === "office") return card.of.name;
  return card.official === card.name ? undefined : card.official;
}

interface HeadProps {
  card: ShownCard;
  tools: CardTools;
  /** Kept open, or opened by a finger, which cannot move away. */
  closable: boolean;
  backTo: string | undefined;
  back(): void;
  close(): void;
}

export function Head({ card, tools, closable, backTo, back, close }: HeadProps) {
  const official = officialName(card, tools);
  return (
    <div class="head">
      {backTo !== undefined && (
        <button type="button" class="back" onClick={back}>
          <span aria-hidden="true">‹ </span>
          <span class="unseen">{tools.words.say("cardBackTo")} </span>
          {backTo}
        </button>
      )}
      {closable && (
        <button type="button" class="close" aria-label={tools.words.say("cardClose")} onClick={close}>
          <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
            <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" stroke-width="1.5" fill="none" />
          </svg>
        </button>
      )}
      <div class="title">
        {card.kind !== "agreement" && card.kind !== "own" && card.kind !== "open" && <Flag tools={tools} iso2={card.iso2} size="head" />}
        <div>
          <h2>
            <span class="called">{card.name}</span>
            {nativeNames(card).map(({ lang, name }) => (
              <>
                {" "}
                <span class="native" lang={lang} dir="auto">
                  {name}
                </span>
              </>
            ))}
          </h2>
          {official !== undefined && <p class="official">{official}</p>}
        </div>
      </div>
    </div>
  );
}
