/** What the toolbar popup shows. */
import type { Counts } from "../messages.ts";
import { printDate } from "../card/dates.ts";
import type { Words } from "../words/words.ts";
import { PageState, type PageStateProps } from "./PageState.tsx";
import { Switch } from "./Switch.tsx";

export interface PopupProps extends PageStateProps {
  /** The switch of this site; absent where the page cannot be annotated at all. */
  onHere: boolean | undefined;
  /** Host of the page, where it is known. */
  site: string;
  switchSite(on: boolean): void;
  switchAll(on: boolean): void;
  openOptions(): void;
}

export function PopupView({ onHere, site, switchSite, switchAll, openOptions, ...state }: PopupProps) {
  const { words, on, page } = state;
  return (
    <>
      <h1>{words.say("extensionName")}</h1>
      {onHere !== undefined && on && <Switch id="site-switch" large on={onHere} label={words.say(onHere ? "switchOnAt" : "switchOffAt", { site })} onChange={switchSite} />}
      <section aria-live="polite" id="state">
        <PageState {...state} />
        {on && page.state === "annotated" && <Found words={words} counts={page.counts} />}
        {on && page.state === "annotated" && (
          <p class="soft">{page.article.published === undefined ? words.say("factsUndated") : words.say("factsAsOfStory", { day: printDate(page.article.published, words.locale) })}</p>
        )}
      </section>
      <footer>
        <Switch id="global-switch" on={on} label={words.say(on ? "switchOnEverywhere" : "switchOffEverywhere")} onChange={switchAll} />
        <button type="button" class="plain" onClick={openOptions}>{words.say("options")}</button>
      </footer>
    </>
  );
}

function Found({ words, counts }: { words: Words; counts: Counts }) {
  if (counts.people + counts.countries + counts.agreements === 0) return null;
  return (
    <dl class="counts">
      {(["people", "countries", "agreements"] as const).map((kind) => (
        <div key={kind}><dt>{words.count(kind, counts[kind])}</dt><dd>{words.number(counts[kind])}</dd></div>
      ))}
    </dl>
  );
}
