/** What the options page shows. */
import type { Settings } from "../settings.ts";
import type { Words } from "../words/words.ts";

export interface OptionsProps {
  words: Words;
  settings: Settings;
  /** Keyboard commands with their keys; an empty key is not assigned. */
  shortcuts: { description: string; shortcut: string }[];
  change(change: Partial<Settings>): void;
}

export function OptionsView({ words, settings, shortcuts, change }: OptionsProps) {
  return (
    <>
      <h1>{words.say("extensionName")}</h1>
      <section>
        <label class="check">
          <input type="checkbox" id="on" checked={settings.on} onChange={(event) => change({ on: event.currentTarget.checked })} />
          <span>{words.say("optionOn")}</span>
        </label>
        <label class="check">
          <input type="checkbox" id="badge" checked={settings.badge} onChange={(event) => change({ badge: event.currentTarget.checked })} />
          <span>{words.say("optionBadge")}</span>
        </label>
      </section>
      <Sites id="off-sites" title={words.say("optionOffSites")} hint={words.say("optionOffSitesHint")} sites={settings.offSites} change={(offSites) => change({ offSites })} />
      <Sites id="always-sites" title={words.say("optionAlwaysSites")} hint={words.say("optionAlwaysSitesHint")} sites={settings.alwaysSites} change={(alwaysSites) => change({ alwaysSites })} />
      <section>
        <h2>{words.say("optionKeyboard")}</h2>
        <ul>
          {shortcuts.map(({ description, shortcut }) => (
            <li key={description}>{description}: {shortcut ? <kbd>{shortcut}</kbd> : words.say("optionNoKey")}</li>
          ))}
        </ul>
        <p class="soft">{words.say("optionKeysHint")}</p>
      </section>
      <section>
        <h2>{words.say("optionPrivacy")}</h2>
        <p>{words.say("optionPrivacyText")}</p>
      </section>
    </>
  );
}

function Sites({ id, title, hint, sites, change }: { id: string; title: string; hint: string; sites: string[]; change(sites: string[]): void }) {
  return (
    <section>
      <h2><label for={id}>{title}</label></h2>
      <p class="soft" id={`${id}-hint`}>{hint}</p>
      <textarea id={id} aria-describedby={`${id}-hint`} spellcheck={false} value={sites.join("\n")} onChange={(event) => change(event.currentTarget.value.split("\n"))} />
    </section>
  );
}
