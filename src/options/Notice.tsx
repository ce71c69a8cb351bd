/** What was just done, or why it was not, with a way back where there is one. */
import type { Words } from "../words/words.ts";

export interface Noticed {
  text: string;
  undo?: () => void;
}

export function Notice({ words, notice, done }: { words: Words; notice: Noticed | null; done(): void }) {
  const undo = notice?.undo;
  return (
    <p role="status" class={notice ? "notice" : "unseen"}>
      {notice?.text}
      {undo && (
        <>
          {" "}
          <button type="button" class="undo" onClick={() => {
            undo();
            done();
          }}>
            {words.say("undo")}
          </button>
        </>
      )}
    </p>
  );
}
