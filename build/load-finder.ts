/** The finder and its reference, compiled from `src/data` for use in Node: packed and opened as in the browser. */
import { openFinder, type Finder } from "../src/mentions/findMentions.ts";
import { openReference } from "../src/reference/reference.ts";
import { compileReference } from "./compile-reference/compile-reference.ts";
import { packForms } from "./compile-reference/pack-forms.ts";
import { packReference } from "./compile-reference/pack-reference.ts";
import { loadForms } from "./load-forms.ts";

/** Compiles the dataset and opens it. */
export function loadFinder(): Finder {
  const { data } = compileReference(new URL("../src/data/", import.meta.url).pathname);
  return openFinder(openReference(packReference(data)), packForms(data, loadForms()));
}
