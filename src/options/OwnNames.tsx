/** The list of the reader's own names. */
import { Component } from "preact";
import { ownId, ownLimits, withOwnName, type OwnName } from "../ownNames/ownNames.ts";
import type { Words } from "../words/words.ts";
import { Notice, type Noticed } from "./Notice.tsx";
import { OwnNameForm } from "./OwnNameForm.tsx";

interface OwnNamesProps {
  words: Words;
  names: readonly OwnName[];
  change(names: OwnName[]): Promise<void>;
}

interface OwnNamesState {
  /** Name of the entry being changed; "" for a new one. */
  editing: string | null;
  notice: Noticed | null;
}

export class OwnNames extends Component<OwnNamesProps, OwnNamesState> {
  override state: OwnNamesState = { editing: null, notice: null };

  private async store(names: OwnName[], notice: Noticed | null): Promise<boolean> {
    try {
      await this.props.change(names);
      this.setState({ notice });
      return true;
    } catch {
      this.setState({ notice: { text: this.props.words.say("notStored") } });
      return false;
    }
  }

  private async save(entry: OwnName, before: string): Promise<void> {
    if (await this.store(withOwnName(this.props.names, entry, before), null)) this.setState({ editing: null });
  }

  private remove(entry: OwnName): void {
    const { words, names } = this.props;
    const undo = () => void this.store(withOwnName(this.props.names, entry), null);
    void this.store(names.filter((other) => other !== entry), { text: words.say("nameRemoved", { name: entry.name }), undo });
  }

  private add(): void {
    const { words, names } = this.props;
    if (names.length < ownLimits.names) this.setState({ editing: "", notice: null });
    else this.setState({ notice: { text: words.say("nameFull", { most: ownLimits.names }) } });
  }

  private form(entry?: OwnName) {
    const { words, names } = this.props;
    const isTaken = (name: string) => names.some((other) => other !== entry && ownId(other.name) === ownId(name));
    return <OwnNameForm words={words} entry={entry} isTaken={isTaken} save={(next) => void this.save(next, entry?.name ?? next.name)} cancel={() => this.setState({ editing: null })} />;
  }

  render({ words, names }: OwnNamesProps, { editing, notice }: OwnNamesState) {
    return (
      <>
        <p class="soft">{words.say("namesHint")}</p>
        {names.length > 0 && (
          <ul class="own-names" id="own-names">
            {names.map((entry) => (
              <li key={ownId(entry.name)}>
                {editing === entry.name ? this.form(entry) : (
                  <>
                    <div class="own-entry">
                      <strong dir="auto">{entry.name}</strong>
                      {entry.spellings.length > 0 && <span class="soft" dir="auto"> · {entry.spellings.join(" · ")}</span>}
                      {entry.note !== "" && <p dir="auto">{entry.note}</p>}
                      {entry.link !== "" && <a href={entry.link} target="_blank" rel="noopener noreferrer" dir="ltr">{entry.link.replace(/^https?:\/\//, "")}</a>}
                    </div>
                    <p class="buttons">
                      <button type="button" aria-label={words.say("nameEditOf", { name: entry.name })} onClick={() => this.setState({ editing: entry.name, notice: null })}>{words.say("nameEdit")}</button>
                      <button type="button" aria-label={words.say("nameRemoveOf", { name: entry.name })} onClick={() => this.remove(entry)}>{words.say("nameRemove")}</button>
                    </p>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
        {editing === "" ? this.form() : <button type="button" id="own-add" onClick={() => this.add()}>{words.say("nameAdd")}</button>}
        <Notice words={words} notice={notice} done={() => this.setState({ notice: null })} />
        <p class="soft">{words.say("namesLimits", { at: names.length, names: ownLimits.names, name: ownLimits.name, spellings: ownLimits.spellings, note: ownLimits.note })}</p>
      </>
    );
  }
}
