/** Loads the extension's own data files. */
import { packaged } from "./packaged.ts";
import { openFinder, type Finder } from "./mentions/findMentions.ts";
import type { Flags } from "./reference/cardTypes.ts";
import type { Outlines } from "./reference/outline.ts";
import { openReference, type Reference } from "./reference/reference.ts";

/** What the build writes beside the scripts, opened. */
export interface BundledData {
  reference: Reference;
  finder: Finder;
  flags: Flags;
  maps: Outlines;
}

/** Reads the data files. Rejects where the package is broken. */
export async function loadBundledData(): Promise<BundledData> {
  const [facts, forms, flags, maps] = await Promise.all([
    packaged("facts.bin").then((file) => file.arrayBuffer()),
    packaged("forms.bin").then((file) => file.arrayBuffer()),
    packaged("flags.json").then((file) => file.json() as Promise<Flags>),
    packaged("maps.json").then((file) => file.json() as Promise<Outlines>),
  ]);
  const reference = openReference(facts);
  return { reference, finder: openFinder(reference, forms), flags, maps };
}
