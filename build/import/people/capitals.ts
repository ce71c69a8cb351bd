/** Names as American government lists print them, the family's part in capitals: "Pedro SANCHEZ Perez-Castejon". */

const isCapital = (word: string) => /\p{Lu}.*\p{Lu}/u.test(word.replace(/^(al|el|Mc|Mac|D|O|N)[-'’]?/, "")) && word.replace(/^(al|el|Mc|Mac)[-'’]?/, "") === word.replace(/^(al|el|Mc|Mac)[-'’]?/, "").toUpperCase();

/**
 * The words of `name` that stand in capitals in `printed` (same words, same order), or undefined where none or all do.
 * `after`: what follows them, as second surnames do.
 */
export function familyPart(name: string, printed: string): { family: string; after: string } | undefined {
  const plain = printed.replace(/\s*\(.*$/, "").split(" ");
  const words = name.split(" ");
  if (plain.length !== words.length || words.length < 2) return undefined;
  const first = plain.findIndex(isCapital);
  if (first < 0) return undefined;
  let end = first + 1;
  while (end < plain.length && isCapital(plain[end] ?? "")) end++;
  if (first === 0 && end === plain.length) return undefined;
  return { family: words.slice(first, end).join(" "), after: words.slice(end).join(" ") };
}
