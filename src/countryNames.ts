/** The country names of the interface's language, loaded for that language alone. */
import { interfaceTag } from "./browserWords.ts";
import { packaged } from "./packaged.ts";
import type { CountryNames } from "./reference/countryNames.ts";

let known: { tag: string; names: CountryNames } = { tag: "en", names: {} };

/** Names by id; none for English, in which the cards are made, and where the file cannot be read. */
export async function countryNames(): Promise<CountryNames> {
  const tag = interfaceTag();
  if (tag === known.tag) return known.names;
  const names = tag === "en" ? {} : await packaged(`names/${tag}.json`).then((file) => file.json() as Promise<CountryNames>).catch(() => ({}));
  known = { tag, names };
  return names;
}
