/** What the interface says, in one language: strings, plurals, dates, numbers and lists. Pure. */
import type english from "../_locales/en/messages.json";

type Catalogue = typeof english;
type Key = keyof Catalogue;

/** Strings that differ by number are kept as `key_one`, `key_other` … and said by `count`. */
export type PluralKey = Key extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;
export type MessageKey = Exclude<Key, `${PluralKey}_${Intl.LDMLPluralRule}`>;

type NamesIn<K extends Key> = Catalogue[K] extends { placeholders: infer P } ? keyof P & string : never;
type Values<Names extends string> = [Names] extends [never] ? [] : [values: Record<Names, string | number>];
type CountNames<K extends PluralKey> = `${K}_other` extends Key ? Exclude<NamesIn<`${K}_other`>, "count"> : never;

export interface Words {
  /** BCP 47 tag for dates and numbers: the reader's own variety of the language the strings are in. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  /** One string, its placeholders filled in. Numbers are printed as the language prints them. */
  say<K extends MessageKey>(key: K, ...values: Values<NamesIn<K>>): string;
  /** The string that fits a number. `{count}` in it is the number. */
  count<K extends PluralKey>(key: K, count: number, ...values: Values<CountNames<K>>): string;
  number(value: number): string;
  /** "a, b and c" */
  list(parts: string[]): string;
}

/** Strings on their way to a page, which cannot read the catalogue itself. */
export interface CardWords {
  locale: string;
  strings: Record<string, string>;
}

/** Scripts written from right to left. */
const rightToLeft = new Set(["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm"]);

/**
 * Words of one language.
 * @param look the text of a key with its placeholders as `{name}`; "" where there is none
 */
export function createWords(look: (key: string) => string, locale: string): Words {
  // Made when first needed: together they take 5 ms, and most stories are read without a card.
  const plurals = once(() => new Intl.PluralRules(locale));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const lists = once(() => new Intl.ListFormat(locale, { type: "conjunction" }));
  const direction = once(() => (rightToLeft.has(new Intl.Locale(locale).maximize().script ?? "") ? "rtl" : "ltr"));
  const fill = (text: string, values: Record<string, string | number> = {}): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === "number" ? numbers().format(value) : value;
    });
  return {
    locale,
    get direction() {
      return direction();
    },
    // An absent string would be a mistake of ours, which a test finds; the reader sees its key rather than nothing.
    say: (key, ...[values]) => fill(look(key) || key, values),
    count: (key, count, ...[values]) => fill(look(`${key}_${plurals().select(count)}`) || look(`${key}_other`) || key, { ...values, count }),
    number: (value) => numbers().format(value),
    list: (parts) => lists().format(parts),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Words from strings that came in a message. */
export function wordsFrom({ locale, strings }: CardWords): Words {
  return createWords((key) => (Object.hasOwn(strings, key) ? (strings[key] ?? "") : ""), locale);
}

/** The first of the reader's languages that is a variety of `language`, else `language` itself: `en` and `["de", "en-GB"]` → `en-GB`. */
export function varietyOf(language: string, readers: readonly string[]): string {
  const base = language.split("-")[0];
  return readers.find((reader) => reader.split("-")[0] === base) ?? language;
}
