/** The languages the interface speaks. Pure. */

/** By the tag that `languageTag` of each catalogue gives. */
export const languageNames = {
  "en": "English", "de": "Deutsch", "es": "Español", "fr": "Français", "ja": "日本語", "ko": "한국어", "zh-CN": "简体中文",
} as const;

export type Language = keyof typeof languageNames;
export const languages = ["auto", ...(Object.keys(languageNames) as Language[])] as const;

/** The folder of a language's catalogue in `_locales`. */
export function folderOf(language: Language): string {
  return language.replace("-", "_");
}
