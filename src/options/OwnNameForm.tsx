/** One of the reader's own names, to be written or changed. */
import { Component, createRef } from "preact";
import { ownLimits, ownNameFrom, type OwnFault, type OwnName } from "../ownNames/ownNames.ts";
import type { Words } from "../words/words.ts";
import { faultWords } from "./ownNameFaults.ts";

interface OwnNameFormProps {
  words: Words;
  /** The entry to be changed; absent for a new one. */
  entry?: OwnName | undefined;
  /** Whether another entry has that name already. */
  isTaken(name: string): boolean;
  save(entry: OwnName): void;
  cancel(): void;
}

interface OwnNameFormState {
  fault: OwnFault | "taken" | null;
}

export class OwnNameForm extends Component<OwnNameFormProps, OwnNameFormState> {
  override state: OwnNameFormState = { fault: null };
  private readonly form = createRef<HTMLFormElement>();

  override componentDidMount(): void {
    this.form.current?.querySelector("input")?.focus();
  }

  private submit(form: HTMLFormElement): void {
    const given = new FormData(form);
    const text = (field: string) => String(given.get(field) ?? "");
    const entry = ownNameFrom({ name: text("name"), spellings: text("spellings").split("\n").filter((line) => line.trim() !== ""), note: text("note"), link: text("link") });
    const fault = typeof entry === "string" ? entry : this.props.isTaken(entry.name) ? "taken" : null;
    this.setState({ fault });
    if (typeof entry !== "string" && fault === null) return this.props.save(entry);
    form.querySelector<HTMLElement>(`[name="${fault === "taken" ? "name" : fault}"]`)?.focus();
  }

  render({ words, entry, cancel }: OwnNameFormProps, { fault }: OwnNameFormState) {
    const wrong = fault === "taken" ? "name" : fault;
    const said = fault === null ? "" : fault === "taken" ? words.say("nameTaken") : faultWords(fault, words);
    const field = (name: OwnFault) => ({ name, id: `own-${name}`, "aria-invalid": wrong === name, "aria-describedby": wrong === name ? "own-fault" : undefined });
    return (
      <form class="own-form" ref={this.form} noValidate aria-label={words.say(entry ? "nameEdit" : "nameAdd")} onSubmit={(event) => {
        event.preventDefault();
        this.submit(event.currentTarget);
      }}>
        <label for="own-name">{words.say("nameName")}</label>
        <input {...field("name")} type="text" maxLength={ownLimits.name} defaultValue={entry?.name ?? ""} autocomplete="off" dir="auto" />
        <label for="own-spellings">{words.say("nameSpellings")}</label>
        <textarea {...field("spellings")} rows={2} defaultValue={entry?.spellings.join("\n") ?? ""} dir="auto" />
        <label for="own-note">{words.say("nameNote")}</label>
        <textarea {...field("note")} rows={3} maxLength={ownLimits.note} defaultValue={entry?.note ?? ""} dir="auto" />
        <label for="own-link">{words.say("nameLink")}</label>
        <input {...field("link")} type="url" maxLength={ownLimits.link} defaultValue={entry?.link ?? ""} placeholder="https://" dir="ltr" />
        <p class="fault" id="own-fault" role="alert">{said}</p>
        <p class="buttons">
          <button type="submit" class="main" id="own-save">{words.say("nameSave")}</button>
          <button type="button" id="own-cancel" onClick={cancel}>{words.say("nameCancel")}</button>
        </p>
      </form>
    );
  }
}
