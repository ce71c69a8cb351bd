/** The names of the months in the language of a page, from the browser's own tables. */

const known = new Map<string, Map<string, number>>();

/** Countries of one language name the months differently. */
const VARIANTS: Record<string, string[]> = { ar: ["ar-EG", "ar-LB", "ar-MA"], sr: ["sr-Cyrl", "sr-Latn"], no: ["nb"], zh: [], ja: [], ko: [], vi: [] };
/** Written by newspapers, missing in the tables. */
const EXTRA: Record<string, string> = { en: "sept:9", es: "setiembre:9 sept:9", de: "jänner:1 sept:9", it: "sett:9" };

/**
 * Month names and abbreviations of a language, lower case and without dots, to 1–12; for a calendar other than the
 * Gregorian name it (`persian`). An unknown language has none.
 */
export function monthNames(lang: string, calendar = "gregory"): Map<string, number> {
  const base = lang.toLowerCase().split("-")[0]!;
  const key = `${base} ${calendar}`;
  const done = known.get(key);
  if (done) return done;
  const names = new Map<string, number>();
  for (const locale of VARIANTS[base] ?? [base]) {
    try {
      for (const month of ["long", "short"] as const) {
        for (const day of [undefined, "numeric"] as const) {
          const format = new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}-nu-latn`, { month, ...(day && { day }), timeZone: "UTC" });
          if (!format.resolvedOptions().locale.startsWith(locale.split("-")[0]!)) break; // fell back to another language
          for (let i = 0; i < 12; i++) {
            const date = calendar === "gregory" ? Date.UTC(2021, i, 15) : Date.UTC(2021, i + 3, 5);
            const name = format.formatToParts(date).find(({ type }) => type === "month")?.value;
            const number = calendar === "gregory" ? i + 1 : Number(new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: "numeric", timeZone: "UTC" }).format(date));
            const bare = bareName(name ?? "");
            if (/[\p{L}\p{M}]{2}/u.test(bare)) names.set(bare, number);
          }
        }
      }
    } catch {
      continue; // no language tag
    }
  }
  for (const [name, number] of (EXTRA[base] ?? "").split(" ").map((pair) => pair.split(":"))) {
    if (name) names.set(name, Number(number));
  }
  known.set(key, names);
  return names;
}

/** A month's name as it is looked up: lower case, no dot, letters of one script variant. */
export function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[.\u200C\u200F\u0640]/g, "")
    .replace(/ي/g, "ی")
    .replace(/ك/g, "ک")
    .trim();
}
