/** The finder and its reference, compiled from `src/data` for use in Node. */
import { readFileSync } from "node:fs";
import { createFinder, type Finder } from "../src/mentions/findMentions.ts";
import type { FormsData } from "../src/mentions/surfaceForms.ts";
import { createReference } from "../src/reference/reference.ts";
import { compileReference } from "./compile-reference/compile-reference.ts";

const data = new URL("../src/data/", import.meta.url);

/** Lists that steer finding, from `src/data/forms/`. */
export function loadForms(): FormsData {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`forms/${name}.json`, data), "utf8")) as never;
  return { decoys: read("decoys"), ambiguous: read("ambiguous"), nicknames: read("nicknames") };
}

/** Compiles the dataset and indexes it; throws where the dataset has problems. */
export function loadFinder(): Finder {
  const { data: reference } = compileReference(data.pathname);
  return createFinder(createReference(reference), loadForms());
}
