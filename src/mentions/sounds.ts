/** People by how their family name sounds. Pure. */
import type { Records } from "../packing/records.ts";
import type { Sections } from "../packing/sections.ts";
import { openWords } from "../packing/wordTable.ts";
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

/** Numbers of the people by sound. */
export function peopleBySound(people: readonly Person[]): Map<string, number[]> {
  const bySound = new Map<string, number[]>();
  people.forEach((person, number) => {
    if (person.order === "mononym") return;
    const sound = soundOf(familyWord(person));
    if (sound.length < 2 && familyWord(person).length < 4) return;
    bySound.set(sound, [...(bySound.get(sound) ?? []), number]);
  });
  return bySound;
}

/** Opens the index: a table of words `sounds`, `sounds.people` with the numbers of people, `sounds.people.at` with where those of each sound begin, and the end. People are read when their sound is asked for. */
export function openSounds(sections: Sections, people: Records<Person>): SoundIndex {
  const sounds = openWords(sections, "sounds");
  const starts = sections.u32("sounds.people.at");
  const numbers = sections.u16("sounds.people");
  const made: (readonly Sounding[] | undefined)[] = [];
  return {
    get(sound) {
      const number = sounds.numberOf(sound);
      if (number < 0) return nobody;
      return (made[number] ??= [...numbers.subarray(starts[number], starts[number + 1])].flatMap((one) => people.at(one) ?? []).map((person) => ({ person, family: familyWord(person) })));
    },
  };
}

const nobody: readonly Sounding[] = [];
