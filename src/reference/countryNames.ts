/** Country names in the language of the interface, put into cards that were made in English. Pure. */

/** Names by the country's id. */
export type CountryNames = Readonly<Record<string, string>>;

/**
 * A copy of cards, or of anything made of them, in which every country is called by its name in that language.
 * The country of an office keeps its English name where the office's own title, which is English, speaks of it.
 */
export function withCountryNames<T>(cards: T, names: CountryNames): T {
  return (Object.keys(names).length === 0 ? cards : renamed(cards, names)) as T;
}

function renamed(value: unknown, names: CountryNames): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, names));
  if (typeof value !== "object" || value === null) return value;
  const { id, name, title, of } = value as { id?: unknown; name?: unknown; title?: unknown; of?: { name?: unknown } };
  const keepsOf = typeof title === "string" && typeof of === "object" && typeof of.name === "string" && title.includes(of.name);
  const own = typeof id === "string" && typeof name === "string" && Object.hasOwn(names, id) ? names[id] : undefined;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => {
    if (key === "name" && own !== undefined) return [key, own];
    return [key, key === "sources" || key === "flags" || key === "maps" || (key === "of" && keepsOf) ? inner : renamed(inner, names)];
  }));
}
