/** Loads the extension's own data files: the one place where anything is fetched, and only from within the package. */
import browser from "webextension-polyfill";
import type { FormsData } from "./mentions/surfaceForms.ts";
import type { Flags } from "./reference/cardTypes.ts";
import type { ReferenceData } from "./reference/types.ts";

/** What the build writes beside the scripts. */
export interface BundledData {
  reference: ReferenceData;
  forms: FormsData;
  flags: Flags;
}

/** Reads the data files. Rejects where the package is broken. */
export async function loadBundledData(): Promise<BundledData> {
  const [reference, forms, flags] = await Promise.all(["reference.json", "forms.json", "flags.json"].map(readPackaged));
  return { reference: reference as ReferenceData, forms: forms as FormsData, flags: flags as Flags };
}

async function readPackaged(file: string): Promise<unknown> {
  return (await fetch(browser.runtime.getURL(file))).json();
}
