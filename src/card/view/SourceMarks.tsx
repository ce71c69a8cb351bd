/** The quiet marks behind a fact that lead to its sources. */
import type { SourceKey } from "../../reference/types.ts";
import type { CardTools } from "./tools.ts";

/** More marks in a row than this are one. */
const most = 3;

export function SourceMarks({ of, tools }: { of: SourceKey[]; tools: CardTools }) {
  const keys = Object.keys(tools.sources);
  const known = [...new Set(of)].filter((key) => keys.includes(key));
  if (known.length === 0) return null;
  // The list itself is reached by the button at the card's foot, so these need no tab stop each.
  const [first] = known;
  if (known.length > most && first !== undefined) {
    return (
      <span class="marks">
        <button type="button" class="mark" tabIndex={-1} aria-label={tools.words.say("cardSourceAnd", { number: keys.indexOf(first) + 1, more: known.length - 1 })} onClick={() => tools.showSource(first)}>
          {keys.indexOf(first) + 1} …
        </button>
      </span>
    );
  }
  return (
    <span class="marks">
      {known.map((key) => {
        const number = keys.indexOf(key) + 1;
        return (
          <button type="button" class="mark" tabIndex={-1} aria-label={tools.words.say("cardSource", { number })} onClick={() => tools.showSource(key)}>
            {number}
          </button>
        );
      })}
    </span>
  );
}
