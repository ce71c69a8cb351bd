/** The card of an official: the office held on the story's day, then what came after. */
import type { PersonCard } from "../../reference/cardTypes.ts";
import { printDate } from "../dates.ts";
import { afterwards, endNote, officeLine } from "../personWords.ts";
import { Name } from "./Name.tsx";
import { SourceMarks } from "./SourceMarks.tsx";
import { StoryLinks } from "./StoryLinks.tsx";
import { OfficeTimeline } from "./Timeline.tsx";
import type { CardTools } from "./tools.ts";

export function PersonView({ card, tools }: { card: PersonCard; tools: CardTools }) {
  const { words } = tools;
  const line = officeLine(card, words);
  const after = afterwards(card, words);
  const more = card.held.slice(1);
  const { predecessor, successor } = card;
  return (
    <>
      <p class="lead">
        <span class="when">
          {line.when}
          {line.none && ` · ${line.none.words}`}
        </span>
        <span class="unseen"> · </span>
        {line.none && line.none.relation !== "" && <span class="label relation">{line.none.relation}</span>}
        {line.title !== "" && <strong class="lead-title">{line.title}</strong>}
        {line.span !== "" && <span class="quiet"> {line.span}</span>}
        {line.office && <SourceMarks tools={tools} of={line.office.source} />}
      </p>
      {line.office?.note !== undefined && (line.none || endNote(line.office) === undefined) && <p class="quiet">{line.office.note}</p>}
      {more.length > 0 && <p>{words.say("cardAlso", { names: more.map((office) => office.title).join("; ") })}</p>}
      {after !== "" && (
        <p class="after">
          {after}
          <SourceMarks tools={tools} of={card.later.flatMap((office) => office.source)} />
        </p>
      )}
      <OfficeTimeline tools={tools} card={card} />
      {line.office && (
        <p class="neighbours">
          {predecessor && (
            <span>
              <span class="label">{words.say("cardBefore")}</span> <Name tools={tools} link={predecessor} />
            </span>
          )}
          {successor && (
            <span>
              <span class="label">{words.say("cardAfter")}</span> <Name tools={tools} link={successor} />
            </span>
          )}
          <button type="button" class="more quiet" onClick={() => line.office && tools.follow(line.office.office)}>
            {words.say("cardAllHolders")}
          </button>
        </p>
      )}
      <StoryLinks tools={tools} links={card.inStory ?? []} />
      {card.born !== undefined && (
        <p class="quiet">
          {words.say("cardBorn", { day: printDate(card.born, words.locale) })}
          <SourceMarks tools={tools} of={card.source} />
        </p>
      )}
    </>
  );
}
