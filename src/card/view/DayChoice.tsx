/** Reads the card on another day than the story's. */
import type { ReadingDay } from "../../reference/cardTypes.ts";
import type { Words } from "../../words/words.ts";
import type { Day } from "../../reference/types.ts";

interface DayChoiceProps {
  words: Words;
  reading: ReadingDay;
  horizon: Day;
  readOn(day: Day): void;
}

export function DayChoice({ words, reading, horizon, readOn }: DayChoiceProps) {
  return (
    <div class="day-choice">
      <label>
        {words.say("cardReadOn")}{" "}
        <input
          type="date"
          max={horizon}
          value={reading.day > horizon ? horizon : reading.day}
          onChange={({ currentTarget: { value, validity } }) => {
            // A date still being typed is none.
            if (validity.valid && value !== "" && value >= "1900") readOn(value);
          }}
        />
      </label>
    </div>
  );
}
