/** A sentence marked as the reader wishes, by the style that pages get. */
import { kindClass } from "../page/highlights/style.ts";
import type { EntityKind } from "../reference/types.ts";
import type { Words } from "../words/words.ts";

interface MarkSampleProps {
  words: Words;
  /** Kinds that are marked. */
  kinds: readonly EntityKind[];
}

export function MarkSample({ words, kinds }: MarkSampleProps) {
  const country = new Intl.DisplayNames(words.locale, { type: "region" }).of("KR") ?? "Korea";
  const names: Record<string, string> = { person: "Lloyd Austin", country, agreement: "GSOMIA", own: "Ada Example" };
  // The places of the names are the sentence's own, in each language others.
  const parts = words.say("optionSample", { person: "\u0000person\u0000", country: "\u0000country\u0000", agreement: "\u0000agreement\u0000", own: "\u0000own\u0000" }).split("\u0000");
  return (
    <p class="sample" id="sample">
      {parts.map((part) => {
        const name = names[part];
        return name !== undefined && kinds.includes(part as EntityKind) ? <mark class={kindClass[part as EntityKind]}>{name}</mark> : (name ?? part);
      })}
    </p>
  );
}
