/** What the popup and the side panel show: the switches, how the page stands, what its story names, and the look-up. */
import { rule } from "../settings.ts";
import type { Words } from "../words/words.ts";
import type { TabView } from "./followTab.ts";
import { PageState } from "./PageState.tsx";
import type { Reach } from "./reach.ts";
import { StoryPane, type Asked } from "./StoryPane.tsx";
import { Switch } from "./Switch.tsx";

interface ToolbarProps {
  words: Words;
  view: TabView;
  asked: Asked | undefined;
  reach: Reach;
}

export function ToolbarView({ words, view, asked, reach }: ToolbarProps) {
  const { settings, page, site, cast, tab } = view;
  const { on } = settings;
  const here = page.state === "out-of-reach" ? undefined : rule(settings, site) !== "off-here";
  return (
    <>
      <header>
        <h1>{words.say("extensionName")}</h1>
        {reach.openPanel && <button type="button" class="link" id="open-panel" onClick={reach.openPanel}>{words.say("besideStory")}</button>}
        {here !== undefined && on && <Switch id="site-switch" large on={here} label={words.say(here ? "switchOnAt" : "switchOffAt", { site })} onChange={reach.switchSite} />}
      </header>
      <div aria-live="polite" id="state">
        <PageState words={words} on={on} page={page} annotateAnyway={reach.annotateAnyway} loadAgain={reach.loadAgain} allow={reach.allow} />
      </div>
      <StoryPane key={tab} words={words} cast={on && page.state === "annotated" ? cast : null} asked={asked} reach={reach} />
      <footer>
        <Switch id="global-switch" on={on} label={words.say(on ? "switchOnEverywhere" : "switchOffEverywhere")} onChange={reach.switchAll} />
        <button type="button" class="link" id="open-options" onClick={reach.openOptions}>{words.say("options")}</button>
      </footer>
    </>
  );
}
