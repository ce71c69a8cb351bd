/** What the options page shows. */
import type { Settings } from "../settings.ts";

export interface OptionsProps {
  settings: Settings;
  /** Keyboard commands with their keys; an empty key is not assigned. */
  shortcuts: { description: string; shortcut: string }[];
  change(change: Partial<Settings>): void;
}

export function OptionsView({ settings, shortcuts, change }: OptionsProps) {
  return (
    <>
      <h1>Newsgloss</h1>
      <section>
        <label class="check">
          <input type="checkbox" id="on" checked={settings.on} onChange={(event) => change({ on: event.currentTarget.checked })} />
          <span>Annotate news stories</span>
        </label>
      </section>
      <Sites id="off-sites" title="Never on these sites" hint="One host a line; example.org also covers www.example.org and news.example.org." sites={settings.offSites} change={(offSites) => change({ offSites })} />
      <Sites id="always-sites" title="Every page on these sites" hint="Annotated even where a page does not look like a news story." sites={settings.alwaysSites} change={(alwaysSites) => change({ alwaysSites })} />
      <section>
        <h2>Keyboard</h2>
        <ul>
          {shortcuts.map(({ description, shortcut }) => (
            <li key={description}>{description}: {shortcut ? <kbd>{shortcut}</kbd> : "no key assigned"}</li>
          ))}
        </ul>
        <p class="soft">Keys are changed in the browser’s own page for extension shortcuts.</p>
      </section>
      <section>
        <h2>Privacy</h2>
        <p>Newsgloss works from facts that come with it. It sends nothing anywhere, keeps no list of what you read, and asks no server. A source’s page is opened only when you choose its link.</p>
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
