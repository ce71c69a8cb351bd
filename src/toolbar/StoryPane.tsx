/** What a story names: filter, list, facts, and the way back to where one was reading. One view for popup and panel. */
import { Component } from "preact";
import { storyAge } from "../cast/age.ts";
import { castLine } from "../cast/castLine.ts";
import type { Member } from "../cast/members.ts";
import { printDate } from "../card/dates.ts";
import { foldWord } from "../mentions/fold.ts";
import type { Cast, Jumped } from "../messages.ts";
import type { Words } from "../words/words.ts";
import { AgeLine } from "./AgeLine.tsx";
import { CastList } from "./CastList.tsx";
import { FactsPane, type Chosen } from "./FactsPane.tsx";
import type { Reach } from "./reach.ts";

interface StoryPaneProps {
  words: Words;
  locale: string;
  cast: Cast | null;
  reach: Reach;
}

interface StoryPaneState {
  query: string;
  chosen: Chosen | null;
  jumped: (Jumped & { id: string }) | null;
  /** A jump that led nowhere: the name is there, but hidden. */
  hidden: boolean;
  away: boolean;
}

export class StoryPane extends Component<StoryPaneProps, StoryPaneState> {
  override state: StoryPaneState = { query: "", chosen: null, jumped: null, hidden: false, away: this.props.cast?.away ?? false };

  private async jump(id: string, direction: 1 | -1): Promise<void> {
    const jumped = await this.props.reach.jump(id, direction);
    this.setState(({ away }) => ({ jumped: jumped && { ...jumped, id }, hidden: jumped === null, away: away || jumped !== null }));
  }

  private async goBack(): Promise<void> {
    await this.props.reach.goBack();
    this.setState({ jumped: null, hidden: false, away: false });
  }

  render({ words, locale, cast, reach }: StoryPaneProps, { query, chosen, jumped, hidden, away }: StoryPaneState) {
    const open = (id: string) => this.setState({ chosen: { id } });
    if (chosen) return <FactsPane key={chosen.id} words={words} locale={locale} cast={cast} chosen={chosen} card={reach.card} leave={() => this.setState({ chosen: null })} />;
    const members = cast ? filtered(cast, query, locale) : [];
    return (
      <>
        {cast && <Dated words={words} locale={locale} cast={cast} open={open} />}
        {cast && cast.members.length > 0 && (
          <input
            type="search"
            id="filter"
            value={query}
            placeholder={words.say("filter")}
            aria-label={words.say("filter")}
            autocomplete="off"
            spellcheck={false}
            ref={focusOnce}
            onInput={(event) => this.setState({ query: event.currentTarget.value })}
            onKeyDown={(event) => {
              const first = members[0];
              if (event.key === "Enter" && first) open(first.id);
              if (event.key === "Backspace" && query === "" && away) void this.goBack();
            }}
          />
        )}
        <div class="list" onKeyDown={(event) => event.key === "Backspace" && away && void this.goBack()}>
          {cast && <CastList words={words} locale={locale} cast={cast} members={members} jumped={jumped} jump={(id, direction) => void this.jump(id, direction)} open={open} />}
          {cast && cast.members.length > 0 && members.length === 0 && <p class="soft">{words.say("filterNothing")}</p>}
        </div>
        {hidden && <p role="status">{words.say("jumpHidden")}</p>}
        {away && (
          <button type="button" class="plain back" id="go-back" title={words.say("goBackKey")} onClick={() => void this.goBack()}>
            <span aria-hidden="true">↩ </span>
            {words.say("goBack")}
          </button>
        )}
      </>
    );
  }
}

/** The story's date, and what became of those it names since. */
function Dated({ words, locale, cast, open }: { words: Words; locale: string; cast: Cast; open(id: string): void }) {
  const { article, members, cards } = cast;
  if (members.length === 0) return null;
  const own = members.flatMap(({ id }) => cards[id] ?? []);
  const horizon = own[0]?.horizon;
  const age = horizon === undefined ? undefined : storyAge(article, own, horizon, today());
  if (age) return <AgeLine words={words} locale={locale} age={age} open={open} />;
  return <p class="soft">{article.published === undefined ? words.say("factsUndated") : words.say("factsAsOfStory", { day: printDate(article.published, words.locale) })}</p>;
}

/** The reader's own day. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

/** Members whose name or line holds every word typed, accents and case aside. */
function filtered({ members, cards }: Cast, query: string, locale: string): Member[] {
  const wanted = query.split(/\s+/).map(foldWord).filter((word) => word !== "");
  return members.filter(({ id }) => {
    const card = cards[id];
    if (!card) return false;
    const text = `${card.name} ${castLine(card, locale)}`.split(/\s+/).map(foldWord).join(" ");
    return wanted.every((word) => text.includes(word));
  });
}

/** A reader types at once; the pointer's place is not lost by it. */
function focusOnce(field: HTMLInputElement | null): void {
  if (field && document.activeElement === document.body) field.focus({ preventScroll: true });
}
