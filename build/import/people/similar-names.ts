/** Whether two spellings may be one person's name, romanised or shortened differently. */
import { foldWord } from "../../../src/mentions/fold.ts";

const honours = /^(jr|sr|sir|dr|gen|king|queen|pope|iii|iv)$/;
/** Words that come and go between spellings. */
const fillers = /^(al|el|bin|ibn|ben|bint|van|von|de|da|do|dos|das|del|la|le|di|abu|ould|ag|mc|y|e|i)$/;

/** The words of a name, folded, without honours and initials. */
export function nameWords(name: string): string[] {
  const words = name.replace(/\s*\([^)]*\)/g, "").split(/[\s\-‐–'’ʻʼ`.]+/).map(foldWord).filter((word) => word !== "" && !honours.test(word));
  const long = words.filter((word) => word.length > 1);
  return long.length >= 2 ? long : words;
}

/** Names of a person and the forefathers: in another order they are another's. */
const lineage = /^(bin|ibn|bint|ould)$/;

/** The same for "Kishida Fumio" and "Fumio Kishida", not for "Hamad bin Khalifa" and "Khalifa bin Hamad". */
export function nameKey(name: string): string {
  const words = nameWords(name);
  return (words.some((word) => lineage.test(word)) ? words : words.sort()).join(" ");
}

/** Consonants alone, in rough classes: the same for "Nuhayyan" and "Nahyan", "Mohammed" and "Muhamad", "Burhan" and "Borhan". */
export function skeleton(word: string): string {
  const rough = word.replace(/ou|oo/g, "u").replace(/kh|gh|dh|th|sh|ch|zh|dj|tch|sch|cz|sz/g, (pair) => ({ kh: "k", gh: "g", dh: "d", th: "t", zh: "z", dj: "j" })[pair] ?? "s").replace(/[qc]/g, "k").replace(/w/g, "v").replace(/z/g, "s").replace(/ph/g, "f").replace(/b/g, "p").replace(/d/g, "t");
  return rough.charAt(0).replace(/[aeiouy]/, "a") + rough.slice(1).replace(/[aeiouyh]/g, "").replace(/(.)\1+/g, "$1");
}

/** True where every telling word of the shorter name sounds like one of the longer, and two or more do. */
export function mayBeSame(a: string, b: string): boolean {
  const [short, long] = [nameWords(a), nameWords(b)].map((words) => words.filter((word) => !fillers.test(word))).sort((x, y) => x.length - y.length) as [string[], string[]];
  if (short.length < 2) return false;
  if ([a, b].some((name) => nameWords(name).some((word) => lineage.test(word))) && skeleton(short[0] ?? "") !== skeleton(long[0] ?? "")) return false;
  const rest = long.map(skeleton);
  return short.every((word) => {
    const at = rest.indexOf(skeleton(word));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}
