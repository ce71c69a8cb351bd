/** Names from other scripts reach English print in many spellings: Gaddafi, Gadhafi, Qaddafi. Pure. */

/**
 * What most spellings of one name share: its consonants, with letters folded
 * that transliterations exchange. `gadhafi`, `gaddafi`, `qaddafi` → `kdf`.
 */
export function soundOf(word: string): string {
  let sound = sounds.get(word);
  if (sound === undefined) {
    if (sounds.size >= mostSounds) sounds.clear();
    sounds.set(word, (sound = soundMade(word)));
  }
  return sound;
}

/** Sounds told before: a story has the same capitalised words again and again, and the expressions below were a tenth of its time. */
const sounds = new Map<string, string>();
const mostSounds = 4096;

function soundMade(word: string): string {
  return word
    .replace(/sch|sh|sz|cz|tch|ch|tsch/g, "s")
    .replace(/kh|gh|ck|q|g|c|x/g, "k")
    .replace(/ph|v|w/g, "f")
    .replace(/dh|th|t/g, "d")
    .replace(/z|ts/g, "s")
    .replace(/j|dj/g, "s")
    .replace(/h/g, "")
    .replace(/(?!^)[aeiouy]/g, "")
    .replace(/^[aeiouy]+/, "a")
    .replace(/(.)\1+/g, "$1");
}

/** Letters to change, add or drop to make one word of the other; stops counting past `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    if (Math.min(...row) > most) return most + 1;
    previous = row;
  }
  return previous[b.length] ?? most + 1;
}

/** True for two folded spellings near enough to be one name: the same sound, and few letters apart for their length. */
export function spelledAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  if (length < 4) return false;
  // "Macronie", "Putinism" are made of the name; they are no spelling of it.
  if (a.length - b.length >= 2 ? a.startsWith(b) : b.length - a.length >= 2 && b.startsWith(a)) return false;
  // Only these first letters are exchanged between spellings of one name: Gaddafi, Qaddafi, Kadhafi.
  const sameStart = a[0] === b[0] || ["gqk", "yji", "sz", "vw", "eiy"].some((group) => group.includes(a[0] ?? "-") && group.includes(b[0] ?? "-"));
  if (!sameStart) return false;
  const most = length >= 6 ? 3 : length >= 5 ? 2 : 1;
  const distance = editDistance(a, b, most);
  // Two letters apart, a sound of two consonants is too little to go by in a short word: Maire, Marea; in Mohamed, Muhammad it is not.
  const sound = soundOf(a);
  return distance === 1 && length >= 5 ? true : distance <= most && sound === soundOf(b) && (distance < 2 || sound.length >= 3 || length >= 6);
}
