/** The card of a country: what it is, and who led it on the story's day. */
import type { CountryCard } from "../../reference/cardTypes.ts";
import type { OfficeRole } from "../../reference/types.ts";
import { partyWords } from "../agreementWords.ts";
import { whenWords } from "../dates.ts";
import { LocatorMap } from "./LocatorMap.tsx";
import { Name } from "./Name.tsx";
import { SourceMarks } from "./SourceMarks.tsx";
import type { CardTools } from "./tools.ts";

/** Short words where the titles are long and say no more than the post. */
function leaderLabel(role: OfficeRole, { words }: CardTools): string | undefined {
  if (role === "foreign-minister") return words.say("cardForeignMinister");
  return role === "defence-minister" ? words.say("cardDefenceMinister") : undefined;
}

export function CountryView({ card, tools }: { card: CountryCard; tools: CardTools }) {
  const { words } = tools;
  const { capital, population, government, leaders, memberships } = card;
  return (
    <>
      {card.statusNote !== undefined && <p class="status">{card.statusNote}</p>}
      {card.nameThen !== undefined && <p>{words.say("cardCalledThen", { name: card.nameThen })}</p>}
      {leaders.length > 0 && (
        <section class="leaders">
          <h3 class="when">{whenWords(card, words)}</h3>
          <dl class="facts">
            {leaders.map((leader) => (
              <div>
                <dt>{leaderLabel(leader.role, tools) ?? leader.title}</dt>
                <dd>
                  <Name tools={tools} link={leader.holder} />
                  <SourceMarks tools={tools} of={leader.source} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <div class="place">
        <dl class="facts stacked">
          {capital && (
            <div>
              <dt>{words.say("cardCapital")}</dt>
              <dd>
                {capital.value}
                <SourceMarks tools={tools} of={capital.source} />
              </dd>
            </div>
          )}
          {population && (
            <div>
              <dt>{words.say("cardPopulation")}</dt>
              <dd>
                {populationWords(population.value, words.locale)} <span class="quiet">({population.year})</span>
                <SourceMarks tools={tools} of={population.source} />
              </dd>
            </div>
          )}
          {government && (
            <div>
              <dt>{words.say("cardGovernment")}</dt>
              <dd>
                {government.value}
                <SourceMarks tools={tools} of={government.source} />
              </dd>
            </div>
          )}
        </dl>
        <LocatorMap id={card.id} tools={tools} />
      </div>
      <dl class="facts stacked">
        {memberships.length > 0 && (
          <div>
            <dt>{words.say("cardMemberOf")}</dt>
            <dd>
              {memberships.map(({ name, note }) => (note === undefined ? name : `${name} (${note})`)).join(", ")}
              <SourceMarks tools={tools} of={memberships.flatMap(({ source }) => source)} />
            </dd>
          </div>
        )}
      </dl>
      {card.inStory && card.inStory.length > 0 && (
        <section class="in-story">
          <h3>{words.say("cardInStory")}</h3>
          <ul class="plain">
            {card.inStory.map((line) => (
              <li>
                <Name tools={tools} link={line.agreement} />
                <span class="quiet"> {partyWords(line, words)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** "51.7 million", "893 thousand" → "893,000", "11,312". */
function populationWords(value: number, locale: string): string {
  if (value < 1_000_000) return new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(value);
  return new Intl.NumberFormat(locale, { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 3 }).format(value);
}
