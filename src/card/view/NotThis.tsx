/** Takes the mark of a word away: the reader says that it does not mean this. */
import type { Words } from "../../words/words.ts";

interface NotThisProps {
  words: Words;
  /** Whose mark. */
  name: string;
  isOpen: boolean;
  toggle(): void;
  notThis(on: "page" | "site"): void;
}

export function NotThis({ words, name, isOpen, toggle, notThis }: NotThisProps) {
  return (
    <div class="not-this">
      <button type="button" class="more" aria-expanded={isOpen} onClick={toggle}>
        {words.say("cardNotThis")}
      </button>
      {isOpen && (
        <span role="group" aria-label={`${name}: ${words.say("cardDoNotMark")}`}>
          <span aria-hidden="true">{words.say("cardDoNotMark")} </span>
          <button type="button" class="more" onClick={() => notThis("page")}>
            {words.say("cardOnThisPage")}
          </button>
          <button type="button" class="more" onClick={() => notThis("site")}>
            {words.say("cardOnThisSite")}
          </button>
        </span>
      )}
    </div>
  );
}
