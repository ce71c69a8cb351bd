/** The quiet marks behind a fact that lead to its sources. */
import type { SourceKey } from "../../reference/types.ts";
import { useCard } from "./context.ts";

export function SourceMarks({ of }: { of: SourceKey[] }) {
  const { sourceNumber, showSource } = useCard();
  const numbered = [...new Set(of)].flatMap((key) => {
    const number = sourceNumber(key);
    return number === undefined ? [] : [{ key, number }];
  });
  if (numbered.length === 0) return null;
  // The list itself is reached by the button at the card's foot, so these need no tab stop each.
  return (
    <span class="marks">
      {numbered.map(({ key, number }) => (
        <button type="button" class="mark" tabIndex={-1} aria-label={`Source ${number}`} onClick={() => showSource(key)}>
          {number}
        </button>
      ))}
    </span>
  );
}
