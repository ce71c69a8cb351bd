/** The switches as keys and menus press them. */
import { covers, siteFrom, withSite } from "./settings.ts";
import { changeSettings } from "./settingsStore.ts";

/** Switches the site of an address; where all is off, switches all on. */
export async function toggleHere(url: string | undefined): Promise<void> {
  const site = siteFrom(url ?? "");
  await changeSettings((settings) => {
    if (!settings.on) return { ...settings, on: true };
    return site === undefined ? settings : withSite(settings, site, covers(settings.offSites, site));
  });
}

export async function toggleEverywhere(): Promise<void> {
  await changeSettings((settings) => ({ ...settings, on: !settings.on }));
}
