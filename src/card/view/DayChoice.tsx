/** Reads the card on another day than the story's. */
import type { ReadingDay } from "../../reference/cardTypes.ts";
import type { Day } from "../../reference/types.ts";
import { printDate } from "../dates.ts";

interface DayChoiceProps {
  reading: ReadingDay;
  horizon: Day;
  locale: string;
  readOn(day: Day | null): void;
}

export function DayChoice({ reading, horizon, locale, readOn }: DayChoiceProps) {
  return (
    <div class="day-choice">
      <label>
        Read as of{" "}
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
      {reading.day < horizon && (
        <button type="button" class="more" onClick={() => readOn(horizon)}>
          {printDate(horizon, locale)}, our latest
        </button>
      )}
      {reading.basis === "chosen" && (
        <button type="button" class="more" onClick={() => readOn(null)}>
          The story’s day
        </button>
      )}
    </div>
  );
}
