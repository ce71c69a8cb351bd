/** What stands around the sample story of the introduction. */
import { printDate } from "../card/dates.ts";
import type { Day } from "../reference/types.ts";
import type { Words } from "../words/words.ts";

interface BeforeProps {
  words: Words;
  /** False while Newsgloss is switched off, so that nothing is marked. */
  on: boolean;
  /** The key that goes to the next name; "" where none is assigned. */
  nextKey: string;
  switchOn(): void;
}

export function Before({ words, on, nextKey, switchOn }: BeforeProps) {
  return (
    <>
      <h1>{words.say("welcomeHeading")}</h1>
      {on ? (
        <p>{nextKey === "" ? words.say("welcomeTry") : words.say("welcomeTryKey", { key: nextKey })} {words.say("welcomeDay")}</p>
      ) : (
        <p>
          {words.say("switchOffEverywhere")}. <button type="button" id="switch-on" onClick={switchOn}>{words.say("welcomeSwitchOn")}</button>
        </p>
      )}
    </>
  );
}

interface AfterProps {
  words: Words;
  toggleKey: string;
  /** The day up to which the facts were checked. */
  horizon: Day;
  openOptions(): void;
}

export function After({ words, toggleKey, horizon, openOptions }: AfterProps) {
  return (
    <>
      <ul class="legend" aria-label={words.say("welcomeLines")}>
        <li><span class="line person">{words.say("kindPeople")}</span></li>
        <li><span class="line country">{words.say("kindCountries")}</span></li>
        <li><span class="line agreement">{words.say("kindAgreements")}</span></li>
        <li><span class="line own">{words.say("kindOwn")}</span></li>
      </ul>
      <section>
        <h2>{words.say("welcomeOff")}</h2>
        <p>{words.say("welcomeOffHow")}{toggleKey !== "" && <> {words.say("welcomeOffKey", { key: toggleKey })}</>}</p>
      </section>
      <section>
        <h2>{words.say("welcomeNever")}</h2>
        <ul>
          <li>{words.say("welcomeNeverAsk", { day: printDate(horizon, words.locale) })}</li>
          <li>{words.say("welcomeNeverTrack")}</li>
          <li>{words.say("welcomeNeverHarm")}</li>
        </ul>
      </section>
      <section>
        <h2>{words.say("welcomeMore")}</h2>
        <p>{words.say("welcomeMoreHow")}</p>
        <button type="button" id="options" onClick={openOptions}>{words.say("options")}</button>
      </section>
    </>
  );
}
