/** People by how their family name sounds. Pure. */
import type { Records } from "../packing/records.ts";
import type { Person } from "../reference/types.ts";
import { wordsOf } from "./personForms.ts";
import { soundOf } from "./spelling.ts";

/** Somebody with the word of the family name that is compared. */
export interface Sounding {
  person: Person;
  family: string;
}

/** People by the sound of the word that ends (western) or begins (eastern) their name. */
export interface SoundIndex {
  get(sound: string): readonly Sounding[];
}

function familyWord(person: Person): string {
  return wordsOf(person.family).at(-1) ?? "";
}

/** A line for each sound: it, and the ids of the people. */
export function createSoundLines(people: readonly Person[]): string[] {
  const lines = new Map<string, string[]>();
  for (const person of people) {
    if (person.order === "mononym") continue;
    const sound = soundOf(familyWord(person));
    if (sound.length < 2 && familyWord(person).length < 4) continue;
    lines.set(sound, [...(lines.get(sound) ?? [sound]), person.id]);
  }
  return [...lines.values()].map((parts) => parts.join(" "));
}

/** Opens the lines; people are read when their sound is asked for. */
export function openSounds(lines: readonly string[], people: Records<Person>): SoundIndex {
  const bySound = new Map(lines.map((line) => [line.slice(0, line.indexOf(" ")), line]));
  const made = new Map<string, readonly Sounding[]>();
  return {
    get(sound) {
      let found = made.get(sound);
      if (!found) {
        found = bySound.get(sound)?.split(" ").slice(1).flatMap((id) => people.get(id) ?? []).map((person) => ({ person, family: familyWord(person) })) ?? [];
        made.set(sound, found);
      }
      return found;
    },
  };
}
