/** The languages the interface speaks. Pure. */

/** By the tag that `languageTag` of each catalogue gives. */
export const languageNames = {
  "en": "English",
} as const;

export type Language = keyof typeof languageNames;
export const languages = ["auto", ...(Object.keys(languageNames) as Language[])] as const;

/** The folder of a language's catalogue in `_locales`. */
export function folderOf(language: Language): string {
  return language.replace("-", "_");
}
