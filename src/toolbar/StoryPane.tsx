/** What a story names, and what the whole dataset knows: one field to filter and look up, lists, facts, and the way back. One view for popup and panel. */
import { Component } from "preact";
import type { Found } from "../annotate.ts";
import { storyAge } from "../cast/age.ts";
import { castLine } from "../cast/castLine.ts";
import type { Member } from "../cast/members.ts";
import { printDate } from "../card/dates.ts";
import { foldWord } from "../mentions/fold.ts";
import type { Cast, Jumped } from "../messages.ts";
import type { Words } from "../words/words.ts";
import type { Card } from "../reference/cardTypes.ts";
import { AgeLine } from "./AgeLine.tsx";
import { castText } from "../cast/castText.ts";
import { comparable } from "../cast/compare.ts";
import { CastList } from "./CastList.tsx";
import { ComparePane } from "./ComparePane.tsx";
import { CopyBox } from "./CopyBox.tsx";
import { FactsPane, type Chosen } from "./FactsPane.tsx";
import { FoundList } from "./FoundList.tsx";
import type { Reach } from "./reach.ts";

/** A question put from elsewhere: the context menu, the address bar. */
export interface Asked {
  question: string;
}

interface StoryPaneProps {
  words: Words;
  cast: Cast | null;
  asked: Asked | undefined;
  reach: Reach;
}

interface StoryPaneState {
  question: string;
  /** The answer to `question`; `null` while there is none. */
  found: Found | null;
  /** It could not be answered. */
  failed: boolean;
  chosen: Chosen | null;
  /** The first of two to be compared, and the second once it is chosen. */
  compared: Card[];
  jumped: (Jumped & { id: string }) | null;
  /** A jump that led nowhere: the name is there, but hidden. */
  hidden: boolean;
  away: boolean;
}

/** The dataset is asked when the reader stops typing for so long, and of so many letters on. */
const pauseMs = 120;
const fewestLetters = 2;

export class StoryPane extends Component<StoryPaneProps, StoryPaneState> {
  override state: StoryPaneState = { question: "", found: null, failed: false, chosen: null, compared: [], jumped: null, hidden: false, away: this.props.cast?.away ?? false };
  #pause: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount(): void {
    if (this.props.asked) this.takeUp(this.props.asked);
  }

  override componentDidUpdate({ asked, cast }: StoryPaneProps): void {
    if (this.props.asked && this.props.asked !== asked) this.takeUp(this.props.asked);
    const { away } = this.props.cast ?? { away: false };
    if (away !== (cast?.away ?? false) && away !== this.state.away) this.setState({ away });
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#pause);
  }

  /** A question put from elsewhere closes what is open. */
  private takeUp({ question }: Asked): void {
    this.setState({ chosen: null, compared: [] });
    void this.ask(question);
  }

  private type(question: string): void {
    this.setState({ question, found: null, failed: false });
    clearTimeout(this.#pause);
    if (question.trim().length >= fewestLetters) this.#pause = setTimeout(() => void this.ask(question), pauseMs);
  }

  private async ask(question: string): Promise<void> {
    this.setState({ question, failed: false });
    const found = await this.props.reach.lookUp(question).catch(() => null);
    // The reader may have typed on meanwhile.
    this.setState((state) => (state.question === question ? { found, failed: found === null } : null));
  }

  private async jump(id: string, direction: 1 | -1): Promise<void> {
    const jumped = await this.props.reach.jump(id, direction);
    this.setState(({ away }) => ({ jumped: jumped && { ...jumped, id }, hidden: jumped === null, away: away || jumped !== null }));
  }

  private async goBack(): Promise<void> {
    await this.props.reach.goBack();
    this.setState({ jumped: null, hidden: false, away: false });
  }

  /** Opens the facts of what was chosen, or sets it beside what it is to be compared with. */
  private async open(chosen: Chosen): Promise<void> {
    const [first] = this.state.compared;
    if (!first) return this.setState({ chosen });
    const { cast, reach } = this.props;
    const card = (chosen.day === undefined ? cast?.cards[chosen.id] : undefined) ?? (await reach.card(chosen.id, chosen.day).catch(() => null));
    if (card && comparable(first, card)) this.setState({ compared: [first, card] });
    else this.setState({ chosen, compared: [] });
  }

  render({ words, cast, reach }: StoryPaneProps, { question, found, failed, chosen, compared, jumped, hidden, away }: StoryPaneState) {
    const open = (next: Chosen) => void this.open(next);
    const [first, second] = compared;
    if (first && second) return <ComparePane words={words} cards={[first, second]} leave={() => this.setState({ compared: [] })} />;
    if (chosen) return <FactsPane key={chosen.id} words={words} cast={cast} chosen={chosen} card={reach.card} compare={(card) => this.setState({ chosen: null, compared: [card], question: "", found: null })} leave={() => this.setState({ chosen: null })} />;
    const fits = (other: { id: string; kind: string }) => !first || (other.kind === first.kind && other.id !== first.id);
    const members = cast ? filtered(cast, question, words).filter(fits) : [];
    const others = found && { ...found, cards: found.cards.filter((card) => fits(card) && !members.some((member) => member.id === card.id)) };
    const inStory = cast !== null && cast.members.length > 0;
    return (
      <>
        {inStory && <Dated words={words} cast={cast} open={(id) => open({ id })} />}
        {first && (
          <p class="comparing" role="status">
            {words.say("compareWith", { name: first.name })} <button type="button" class="link" onClick={() => this.setState({ compared: [] })}>{words.say("compareStop")}</button>
          </p>
        )}
        <input
          type="search"
          id="question"
          value={question}
          placeholder={words.say(inStory ? "fieldInStory" : "fieldAlone")}
          aria-label={words.say(inStory ? "fieldInStory" : "fieldAlone")}
          autocomplete="off"
          spellcheck={false}
          ref={focusOnce}
          onInput={(event) => this.type(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [member, card] = [members[0], others?.cards[0]];
            if (event.key === "Enter" && member) open({ id: member.id });
            else if (event.key === "Enter" && card) open({ id: card.id, day: card.reading.day });
            if (event.key === "Backspace" && question === "" && away) void this.goBack();
          }}
        />
        <div class="list" onKeyDown={(event) => event.key === "Backspace" && away && void this.goBack()}>
          {inStory && <CastList words={words} cast={cast} members={members} jumped={jumped} jump={(id, direction) => void this.jump(id, direction)} open={(id) => open({ id })} />}
          {others && others.cards.length > 0 && <FoundList words={words} found={others} open={(card) => open({ id: card.id, day: card.reading.day })} />}
          {others && others.cards.length === 0 && members.length === 0 && <p role="status" id="no-answer">{words.say("noAnswer", { question: question.trim() })}</p>}
          {!found && !failed && members.length === 0 && question.trim().length >= fewestLetters && <p class="soft">{words.say("factsComing")}</p>}
          {failed && <p role="status">{words.say("lookUpFailed")}</p>}
        </div>
        {inStory && !first && question === "" && <CopyBox id="copy-list" words={words} summary={words.say("copyList")} quotes={false} items={() => copies(cast, words)} />}
        {hidden && <p role="status">{words.say("jumpHidden")}</p>}
        {away && (
          <button type="button" class="plain" id="go-back" title={words.say("goBackKey")} onClick={() => void this.goBack()}>
            <span aria-hidden="true">↩ </span>
            {words.say("goBack")}
          </button>
        )}
      </>
    );
  }
}

/** The story's date, and what became of those it names since. */
function Dated({ words, cast, open }: { words: Words; cast: Cast; open(id: string): void }) {
  const { article, members, cards } = cast;
  const own = members.flatMap(({ id }) => cards[id] ?? []);
  const horizon = own[0]?.horizon;
  const age = horizon === undefined ? undefined : storyAge(article, own, horizon, today());
  if (age) return <AgeLine words={words} age={age} open={open} />;
  return <p class="soft">{article.published === undefined ? words.say("factsUndated") : words.say("factsAsOfStory", { day: printDate(article.published, words.locale) })}</p>;
}

/** The cast in each of its forms. */
function copies({ members, cards, article }: Cast, words: Words): { label: string; text: string }[] {
  const title = article.published === undefined ? words.say("copyTitleUndated") : words.say("copyTitle", { day: printDate(article.published, words.locale) });
  const rows = { members, cards, title, headings: { person: words.count("people", 2), country: words.count("countries", 2), agreement: words.count("agreements", 2), own: words.count("ownNames", 2) }, words };
  return [
    { label: words.say("copyPlain"), text: castText("plain", rows) },
    { label: "Markdown", text: castText("markdown", rows) },
    { label: "CSV", text: castText("csv", rows) },
  ];
}

/** The reader's own day. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

/** Members whose name or line holds every word typed, accents and case aside. */
function filtered({ members, cards }: Cast, question: string, words: Words): Member[] {
  const wanted = question.split(/\s+/).map(foldWord).filter((word) => word !== "");
  return members.filter(({ id }) => {
    const card = cards[id];
    if (!card) return false;
    const text = `${card.name} ${castLine(card, words)}`.split(/\s+/).map(foldWord).join(" ");
    return wanted.every((word) => text.includes(word));
  });
}

/** A reader types at once; the place of the keyboard is not taken from anything else. */
function focusOnce(field: HTMLInputElement | null): void {
  if (field && document.activeElement === document.body) field.focus({ preventScroll: true });
}
