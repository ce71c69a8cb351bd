/** Folding of words for comparison: case, accents, width, and letters that English text writes plainly. Pure. */

/** Letters that Unicode does not decompose, as English-language news writes them. */
const plain: Record<string, string> = {
  "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "e", "ħ": "h", "ŋ": "n",
};

/** Invisible inside a word: soft hyphen, zero-width joiners and spaces, word joiner, byte order mark. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Lower case, without accents and invisible characters. `Erdoğan` → `erdogan`, `Köhler` → `kohler`. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  // Plain ASCII is nearly all of a story.
  if (isAscii(lower)) return lower;
  let folded = "";
  for (const letter of lower.normalize("NFKD").replace(invisible, "").toLowerCase()) {
    if (/\p{M}/u.test(letter)) continue;
    folded += plain[letter] ?? letter;
  }
  return folded;
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** German and Nordic spellings without their dots: `Köhler` → `koehler`; `undefined` where nothing changes. */
export function foldUmlauts(word: string): string | undefined {
  const spelt = word.toLowerCase().normalize("NFC").replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/å/g, "aa").replace(/ø/g, "oe");
  const folded = foldWord(spelt);
  return folded === foldWord(word) ? undefined : folded;
}
