/** What links an entity to others this story names. */
import type { StoryLink } from "../../reference/cardTypes.ts";
import { printDate } from "../dates.ts";
import { useCard } from "./context.ts";
import { Name } from "./Name.tsx";
import { SourceMarks } from "./SourceMarks.tsx";

export function StoryLinks({ links }: { links: StoryLink[] }) {
  const { locale } = useCard();
  if (links.length === 0) return null;
  return (
    <section class="in-story">
      <h3>In this story</h3>
      <ul class="plain">
        {links.slice(0, 3).map(({ relation, to, date, source }) => (
          <li>
            {relation} <Name link={to} flag />
            {date !== undefined && <span class="quiet"> {printDate(date, locale)}</span>}
            <SourceMarks of={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}
