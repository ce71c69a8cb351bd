/** The finder and its reference, compiled from `src/data` for use in Node. */
import { createFinder, type Finder } from "../src/mentions/findMentions.ts";
import { createReference } from "../src/reference/reference.ts";
import { compileReference } from "./compile-reference/compile-reference.ts";
import { loadForms } from "./load-forms.ts";

/** Compiles the dataset and indexes it. */
export function loadFinder(): Finder {
  const { data } = compileReference(new URL("../src/data/", import.meta.url).pathname);
  return createFinder(createReference(data), loadForms());
}
