/** What the toolbar popup shows. */
import type { Counts, TabStatus } from "../messages.ts";

export interface PopupProps {
  /** The global switch. */
  on: boolean;
  /** The switch of this site; absent where the page cannot be annotated at all. */
  onHere: boolean | undefined;
  /** How the page stands; absent where no script of ours can run. */
  status: TabStatus | undefined;
  switchSite(on: boolean): void;
  switchAll(on: boolean): void;
  annotateAnyway(): void;
  openOptions(): void;
}

export function PopupView({ on, onHere, status, switchSite, switchAll, annotateAnyway, openOptions }: PopupProps) {
  return (
    <>
      <h1>Newsgloss</h1>
      {onHere !== undefined && on && <Switch on={onHere} label={onHere ? `On at ${status?.site ?? ""}` : `Off at ${status?.site ?? ""}`} large onChange={switchSite} id="site-switch" />}
      <section aria-live="polite" id="state">
        <PageState on={on} status={status} annotateAnyway={annotateAnyway} />
      </section>
      <footer>
        <Switch on={on} label={on ? "Newsgloss is on" : "Newsgloss is off everywhere"} onChange={switchAll} id="global-switch" />
        <button type="button" class="plain" onClick={openOptions}>Options</button>
      </footer>
    </>
  );
}

function Switch({ on, label, large, onChange, id }: { on: boolean; label: string; large?: boolean; onChange(on: boolean): void; id: string }) {
  return (
    <button type="button" role="switch" id={id} aria-checked={on} class={large ? "switch" : "switch small"} onClick={() => onChange(!on)}>
      <span class={large ? "site" : ""}>{label}</span>
      <i aria-hidden="true" />
    </button>
  );
}

function PageState({ on, status, annotateAnyway }: Pick<PopupProps, "on" | "status" | "annotateAnyway">) {
  if (!on) return <p>Switched off on all sites. No page is read.</p>;
  if (!status) {
    return (
      <>
        <p>Newsgloss cannot work on this page.</p>
        <p class="soft">Browser pages, extension stores, PDF files and Firefox’s Reader View let no extension in. A page that was open before Newsgloss was installed needs to be loaded again.</p>
      </>
    );
  }
  switch (status.state) {
    case "off-everywhere":
    case "off-here":
      return <p>Switched off on this site. Its pages are not read.</p>;
    case "not-news":
      return (
        <>
          <p>This page does not look like a news story.</p>
          <button type="button" class="plain" onClick={annotateAnyway}>Annotate it anyway</button>
        </>
      );
    case "reading":
      return <p>Reading the story …</p>;
    case "failed":
      return <p>Something went wrong: {status.reason}. The page was left as it is.</p>;
    case "annotated":
      return (
        <>
          <Found counts={status.counts} />
          {status.article.published !== undefined ? <p class="soft">Facts as of {printDay(status.article.published)}, the story’s date.</p> : <p class="soft">Nothing dates this story; facts are shown as of the last check of the data.</p>}
          {status.gaveUp !== undefined && <p class="soft">{status.gaveUp}</p>}
        </>
      );
  }
}

function Found({ counts }: { counts: Counts }) {
  if (counts.people + counts.countries + counts.agreements === 0) return <p>No official, country or agreement found in this story.</p>;
  return (
    <dl class="counts">
      <div><dt>{counts.people === 1 ? "person" : "people"}</dt><dd>{counts.people}</dd></div>
      <div><dt>{counts.countries === 1 ? "country" : "countries"}</dt><dd>{counts.countries}</dd></div>
      <div><dt>{counts.agreements === 1 ? "agreement" : "agreements"}</dt><dd>{counts.agreements}</dd></div>
    </dl>
  );
}

function printDay(day: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}
