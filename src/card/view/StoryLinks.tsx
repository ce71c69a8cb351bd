/** What links an entity to others this story names. */
import type { StoryLink } from "../../reference/cardTypes.ts";
import { printDate } from "../dates.ts";
import { Name } from "./Name.tsx";
import { SourceMarks } from "./SourceMarks.tsx";
import type { CardTools } from "./tools.ts";

export function StoryLinks({ links, tools }: { links: StoryLink[]; tools: CardTools }) {
  if (links.length === 0) return null;
  return (
    <section class="in-story">
      <h3>{tools.words.say("cardInStory")}</h3>
      <ul class="plain">
        {links.slice(0, 3).map(({ relation, to, date, source }) => (
          <li>
            {relation} <Name tools={tools} link={to} flag />
            {date !== undefined && <span class="quiet"> {printDate(date, tools.words.locale)}</span>}
            <SourceMarks tools={tools} of={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}
