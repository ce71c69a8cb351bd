/** The reader's settings: shape, defaults and the way from any stored value to a valid one. Pure. */

export interface Settings {
  version: 1;
  /** The global switch. */
  on: boolean;
  /** Hosts on which Newsgloss is off (`example.org` also covers `www.example.org`). */
  offSites: string[];
  /** Hosts on which every page is annotated, news or not. */
  alwaysSites: string[];
}

export const defaultSettings: Settings = { version: 1, on: true, offSites: [], alwaysSites: [] };
