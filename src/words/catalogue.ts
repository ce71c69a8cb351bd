/** A catalogue of strings read as a browser reads it. Pure. */

/** The content of a `messages.json`. */
export type Strings = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

/** The text of a key with its placeholders as `{name}`; "" where there is none. */
export function lookIn(strings: Strings): (key: string) => string {
  return (key) => {
    const entry = Object.hasOwn(strings, key) ? strings[key] : undefined;
    return entry?.message.replace(/\$(\w+)\$/g, (_whole, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? "") ?? "";
  };
}
