/** The age of an old story; pressed, it lists who has left office since. */
import type { StoryAge } from "../cast/age.ts";
import { printDate } from "../card/dates.ts";
import type { Words } from "../words/words.ts";
import { departureWords, officialWords, publishedWords } from "./ageWords.ts";

interface AgeLineProps {
  words: Words;
  age: StoryAge;
  open(id: string): void;
}

export function AgeLine({ words, age, open }: AgeLineProps) {
  const departures = departureWords(age, words);
  const published = publishedWords(age, words);
  if (departures === "") return <p class="age">{published}</p>;
  return (
    <details class="age">
      <summary>
        {published} {departures}
      </summary>
      <ul>
        {[...age.left, ...age.stay, ...age.unknown].map((official) => {
          const { name, title, span } = officialWords(official, words);
          return (
            <li key={official.card.id}>
              <button type="button" class="link" onClick={() => open(official.card.id)}>{name}</button> <span class="soft">{title}, {span}</span>
            </li>
          );
        })}
      </ul>
      <p class="soft">{words.say("knownUpTo", { day: printDate(age.horizon, words.locale) })}</p>
    </details>
  );
}
