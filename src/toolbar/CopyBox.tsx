/** Things to copy, each with its button; it says so when one was copied. */
import { Component } from "preact";
import type { Words } from "../words/words.ts";

export interface Copyable {
  /** On the button, or shown before it. */
  label: string;
  text: string;
}

interface CopyBoxProps {
  id: string;
  words: Words;
  summary: string;
  /** Made when the box is opened. */
  items(): Copyable[];
  /** Whether the label is what is copied, to be read first, or the name of a form. */
  quotes: boolean;
}

interface CopyBoxState {
  open: boolean;
  /** Number of the item copied last; -1 for none. */
  copied: number;
  failed: boolean;
}

export class CopyBox extends Component<CopyBoxProps, CopyBoxState> {
  override state: CopyBoxState = { open: false, copied: -1, failed: false };

  private async copy(text: string, index: number): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.setState({ copied: index, failed: false });
    } catch {
      this.setState({ copied: -1, failed: true });
    }
  }

  render({ id, words, summary, items, quotes }: CopyBoxProps, { open, copied, failed }: CopyBoxState) {
    return (
      <details id={id} class="copy" onToggle={(event) => this.setState({ open: event.currentTarget.open, copied: -1, failed: false })}>
        <summary>{summary}</summary>
        {open && (
          <ul class={quotes ? "quotes" : "forms"}>
            {items().map(({ label, text }, index) => (
              <li key={index}>
                {quotes && <span>{label}</span>}
                <button type="button" class="plain" onClick={() => void this.copy(text, index)}>
                  {copied === index ? words.say("copied") : quotes ? words.say("copy") : label}
                </button>
              </li>
            ))}
          </ul>
        )}
        <p role="status" class={failed ? "" : "unseen"}>{failed ? words.say("copyFailed") : copied >= 0 ? words.say("copied") : ""}</p>
      </details>
    );
  }
}
