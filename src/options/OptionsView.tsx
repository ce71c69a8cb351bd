/** What the options page shows. */
import type { OwnName } from "../ownNames/ownNames.ts";
import type { EntityKind } from "../reference/types.ts";
import { cardDelays, kinds, type Appearance, type Settings } from "../settings.ts";
import { languageNames, type Language } from "../words/languages.ts";
import type { Words } from "../words/words.ts";
import { Check, Part, Radios, Select } from "./fields.tsx";
import { KeepSection } from "./KeepSection.tsx";
import { MarkSample } from "./MarkSample.tsx";
import { OwnNames } from "./OwnNames.tsx";
import type { OptionsReach } from "./reach.ts";
import { SitesField } from "./SitesField.tsx";

export interface OptionsProps {
  words: Words;
  settings: Settings;
  names: OwnName[];
  /** Keys of the keyboard commands; "" or absent where none is assigned. */
  shortcuts: Record<string, string | undefined>;
  /** True where the last change could not be stored. */
  failed: boolean;
  reach: OptionsReach;
}

export function OptionsView({ words, settings, names, shortcuts, failed, reach }: OptionsProps) {
  const change = (next: Partial<Settings>) => void reach.change(next).catch(() => undefined);
  const seconds = (ms: number) => new Intl.NumberFormat(words.locale, { style: "unit", unit: "second", unitDisplay: "long" }).format(ms / 1000);
  const kindNames: Record<EntityKind, string> = { person: words.say("kindPeople"), country: words.say("kindCountries"), agreement: words.say("kindAgreements"), own: words.say("kindOwn") };
  const commands: [string, string][] = [
    ["toggle-here", words.say("commandToggleHere")], ["next-mention", words.say("commandNextMention")], ["previous-mention", words.say("commandPreviousMention")], ["open-panel", words.say("commandOpenPanel")],
  ];
  return (
    <>
      <header>
        <h1>{words.say("optionsTitle")}</h1>
        <p role="alert" class={failed ? "fault" : "unseen"}>{failed ? words.say("notStored") : ""}</p>
        <Check id="on" label={words.say("optionOn")} checked={settings.on} change={(on) => change({ on })} />
      </header>

      <Part id="marks" title={words.say("optionMarks")}>
        <MarkSample words={words} kinds={settings.kinds} />
        <fieldset id="kinds" class="across">
          <legend>{words.say("optionKinds")}</legend>
          {kinds.map((kind) => (
            <Check key={kind} id={`kind-${kind}`} label={kindNames[kind]} checked={settings.kinds.includes(kind)} change={(on) => change({ kinds: kinds.filter((other) => (other === kind ? on : settings.kinds.includes(other))) })} />
          ))}
        </fieldset>
        <Radios<Appearance["markStyle"]> id="mark-style" label={words.say("optionStyle")} value={settings.markStyle} change={(markStyle) => change({ markStyle })} options={[
          { value: "underline", label: words.say("styleUnderline") }, { value: "tint", label: words.say("styleTint") }, { value: "key", label: words.say("styleKey") },
        ]} />
        <Radios<Appearance["density"]> id="density" label={words.say("optionDensity")} hint={words.say("optionDensityHint")} value={settings.density} change={(density) => change({ density })} options={[
          { value: "calm", label: words.say("densityCalm") }, { value: "every", label: words.say("densityEvery") }, { value: "section", label: words.say("densitySection") }, { value: "page", label: words.say("densityPage") },
        ]} />
      </Part>

      <Part id="card" title={words.say("optionCard")}>
        <Select<Appearance["cardDelay"]> id="card-delay" label={words.say("optionDelay")} value={settings.cardDelay} change={(cardDelay) => change({ cardDelay })} options={cardDelays.map((value) => ({ value, label: value === "click" ? words.say("delayClick") : words.say("delayRest", { time: seconds(value) }) }))} />
        <Select<Appearance["theme"]> id="theme" label={words.say("optionTheme")} value={settings.theme} change={(theme) => change({ theme })} options={[
          { value: "page", label: words.say("themePage") }, { value: "light", label: words.say("themeLight") }, { value: "dark", label: words.say("themeDark") },
        ]} />
      </Part>

      <Part id="sites" title={words.say("optionSites")}>
        <p class="soft">{words.say("optionSitesHint")}</p>
        <SitesField id="off-sites" words={words} label={words.say("optionOffSites")} hint={words.say("optionOffSitesHint")} sites={settings.offSites} change={(offSites) => change({ offSites })} />
        <SitesField id="always-sites" words={words} label={words.say("optionAlwaysSites")} hint={words.say("optionAlwaysSitesHint")} sites={settings.alwaysSites} change={(alwaysSites) => change({ alwaysSites })} />
      </Part>

      <Part id="own" title={words.say("optionNames")}>
        <OwnNames words={words} names={names} change={reach.changeNames} />
      </Part>

      <Part id="toolbar" title={words.say("optionToolbar")}>
        <Check id="badge" label={words.say("optionBadge")} checked={settings.badge} change={(badge) => change({ badge })} />
        <Select<Settings["language"]> id="language" label={words.say("optionLanguage")} hint={words.say("optionLanguageHint")} value={settings.language} change={(language) => change({ language })} options={[
          { value: "auto", label: words.say("languageAuto") }, ...(Object.keys(languageNames) as Language[]).map((value) => ({ value, label: languageNames[value], lang: value })),
        ]} />
      </Part>

      <Part id="keys" title={words.say("optionKeyboard")}>
        <dl>
          {commands.map(([name, described]) => (
            <div key={name}>
              <dt>{described}</dt>
              <dd>{shortcuts[name] ? <kbd>{shortcuts[name]}</kbd> : <span class="soft">{words.say("optionNoKey")}</span>}</dd>
            </div>
          ))}
        </dl>
        <p class="soft">{words.say("optionKeysHint")}</p>
        {reach.changeKeys && <button type="button" id="change-keys" onClick={reach.changeKeys}>{words.say("optionChangeKeys")}</button>}
      </Part>

      <Part id="keep" title={words.say("optionKeep")}>
        <KeepSection words={words} settings={settings} names={names} reach={reach} />
      </Part>

      <Part id="privacy" title={words.say("optionPrivacy")}>
        <p>{words.say("optionPrivacyText")}</p>
        <button type="button" id="introduction" onClick={reach.introduce}>{words.say("optionIntroduction")}</button>
      </Part>
    </>
  );
}
