/** Saving all settings to a file, reading them from one, and going back to how they were at first. */
import { Component, createRef } from "preact";
import { ownId, ownLimits, type OwnName } from "../ownNames/ownNames.ts";
import { defaultSettings, type Settings } from "../settings.ts";
import { longestFile, readSettingsFile, writeSettingsFile, type Kept, type Refusal } from "../settingsFile.ts";
import type { Words } from "../words/words.ts";
import { Notice, type Noticed } from "./Notice.tsx";
import { faultWords } from "./ownNameFaults.ts";
import type { OptionsReach } from "./reach.ts";

interface KeepSectionProps {
  words: Words;
  settings: Settings;
  names: readonly OwnName[];
  reach: Pick<OptionsReach, "replaceAll" | "forgetNotThis" | "save">;
}

interface KeepSectionState {
  asking: boolean;
  notice: Noticed | null;
}

/** Bytes a letter can take at most in a file. */
const bytesPerLetter = 3;

export class KeepSection extends Component<KeepSectionProps, KeepSectionState> {
  override state: KeepSectionState = { asking: false, notice: null };
  private readonly file = createRef<HTMLInputElement>();

  private async replace(next: Kept, text: string, bringBack?: () => Promise<void>): Promise<void> {
    const { words, settings, names, reach } = this.props;
    const before: Kept = { settings, names: [...names] };
    try {
      await reach.replaceAll(next);
      const undo = () => void Promise.all([reach.replaceAll(before), bringBack?.()]).catch(() => this.setState({ notice: { text: words.say("notStored") } }));
      this.setState({ asking: false, notice: { text, undo } });
    } catch {
      this.setState({ asking: false, notice: { text: words.say("notStored") } });
    }
  }

  private async reset(): Promise<void> {
    const { words, names, reach } = this.props;
    const bringBack = await reach.forgetNotThis().catch(() => undefined);
    await this.replace({ settings: defaultSettings, names: [...names] }, words.say("resetDone"), bringBack);
  }

  private async read(file: File): Promise<void> {
    const { words, names } = this.props;
    // Measured before it is read: a film is no settings.
    const read = file.size > longestFile * bytesPerLetter ? ({ reason: "too-large" } as const) : await file.text().then(readSettingsFile, () => ({ reason: "no-json" }) as const);
    if ("reason" in read) return this.refuse(read);
    const all = new Map([...names, ...read.names].map((entry) => [ownId(entry.name), entry]));
    if (all.size > ownLimits.names) return this.refuse({ reason: "too-many-names" });
    await this.replace({ settings: read.settings, names: [...all.values()].sort((a, b) => a.name.localeCompare(b.name)) }, words.count("importDone", read.names.length));
  }

  private refuse(refusal: Refusal): void {
    const { words } = this.props;
    this.setState({ notice: { text: words.say("importRefused", { reason: refusalWords(refusal, words) }) } });
  }

  render({ words, settings, names, reach }: KeepSectionProps, { asking, notice }: KeepSectionState) {
    return (
      <>
        <p class="soft">{words.say("keepHint")}</p>
        <p class="buttons">
          <button type="button" id="export" onClick={() => reach.save("newsgloss-settings.json", writeSettingsFile({ settings, names: [...names] }))}>{words.say("exportButton")}</button>
          <button type="button" id="import" onClick={() => this.file.current?.click()}>{words.say("importButton")}</button>
          <input type="file" id="import-file" ref={this.file} accept=".json,application/json" hidden aria-label={words.say("importButton")} onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            // Emptied at once, so that the same file can be chosen again.
            if (file) void this.read(file).finally(() => (input.value = ""));
          }} />
          {!asking && <button type="button" id="reset" onClick={() => this.setState({ asking: true, notice: null })}>{words.say("resetButton")}</button>}
        </p>
        {asking && (
          <div class="ask" role="group" aria-labelledby="reset-question">
            <p id="reset-question">{words.say("resetAsk")}</p>
            <p class="buttons">
              <button type="button" class="main" id="reset-yes" onClick={() => void this.reset()}>{words.say("resetYes")}</button>
              <button type="button" id="reset-no" onClick={() => this.setState({ asking: false })}>{words.say("resetNo")}</button>
            </p>
          </div>
        )}
        <Notice words={words} notice={notice} done={() => this.setState({ notice: null })} />
      </>
    );
  }
}

function refusalWords(refusal: Refusal, words: Words): string {
  switch (refusal.reason) {
    case "too-large": return words.say("importTooLarge");
    case "no-json": return words.say("importNoJson");
    case "foreign": return words.say("importForeign");
    case "newer": return words.say("importNewer");
    case "too-many-names": return words.say("importTooMany", { most: ownLimits.names });
    case "broken-setting": return words.say("importBrokenSetting", { name: refusal.at });
    case "broken-name": return words.say("importBrokenName", { at: refusal.at, fault: faultWords(refusal.fault, words).replace(/[.。]$/, "") });
  }
}
