/** What is said of an entry that cannot be kept. Pure. */
import { ownLimits, type OwnFault } from "../ownNames/ownNames.ts";
import type { Words } from "../words/words.ts";

export function faultWords(fault: OwnFault, words: Words): string {
  switch (fault) {
    case "name": return words.say("nameFaultName", { most: ownLimits.name });
    case "spellings": return words.say("nameFaultSpellings", { count: ownLimits.spellings, most: ownLimits.name });
    case "note": return words.say("nameFaultNote", { most: ownLimits.note });
    case "link": return words.say("nameFaultLink");
  }
}
