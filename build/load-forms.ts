/** Lists that steer finding, from `src/data/forms/`. */
import { readFileSync } from "node:fs";
import type { FormsData } from "../src/mentions/surfaceForms.ts";

/** Reads the lists; throws where one is missing or broken. */
export function loadForms(): FormsData {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`../src/data/forms/${name}.json`, import.meta.url), "utf8")) as never;
  return { decoys: read("decoys"), ambiguous: read("ambiguous"), nicknames: read("nicknames") };
}
