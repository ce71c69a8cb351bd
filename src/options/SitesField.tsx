/** A list of sites, one a line. */
import { Component } from "preact";
import { sitePatternFrom } from "../sites.ts";
import type { Words } from "../words/words.ts";

interface SitesFieldProps {
  id: string;
  words: Words;
  label: string;
  hint: string;
  sites: readonly string[];
  change(sites: string[]): void;
}

interface SitesFieldState {
  /** What was typed, kept while a line of it is no site. */
  typed: string | null;
  faults: string[];
}

export class SitesField extends Component<SitesFieldProps, SitesFieldState> {
  override state: SitesFieldState = { typed: null, faults: [] };

  private take(typed: string): void {
    const lines = typed.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    const faults = lines.filter((line) => sitePatternFrom(line) === undefined);
    this.setState({ typed: faults.length > 0 ? typed : null, faults });
    this.props.change(lines.filter((line) => !faults.includes(line)));
  }

  render({ id, words, label, hint, sites }: SitesFieldProps, { typed, faults }: SitesFieldState) {
    return (
      <div class="field">
        <label for={id}>{label}</label>
        <textarea
          id={id}
          rows={Math.min(12, Math.max(3, sites.length + 1))}
          aria-describedby={`${id}-hint ${id}-fault`}
          aria-invalid={faults.length > 0}
          spellcheck={false}
          dir="ltr"
          value={typed ?? sites.join("\n")}
          onChange={(event) => this.take(event.currentTarget.value)}
        />
        <p class="fault" id={`${id}-fault`} role="status">{faults.length > 0 ? words.say("optionSitesFault", { lines: words.list(faults.map((line) => `“${line}”`)) }) : ""}</p>
        <p class="soft" id={`${id}-hint`}>{hint}</p>
      </div>
    );
  }
}
