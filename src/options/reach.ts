/** What the options page can do. */
import type { OwnName } from "../ownNames/ownNames.ts";
import type { Kept } from "../settingsFile.ts";
import type { Settings } from "../settings.ts";

export interface OptionsReach {
  /** Stores a change; rejects where storage refuses, and what was stored stays. */
  change(change: Partial<Settings>): Promise<void>;
  /** Stores the names; rejects as above. */
  changeNames(names: OwnName[]): Promise<void>;
  /** Stores both, or neither. */
  replaceAll(kept: Kept): Promise<void>;
  /** Forgets what the reader said pages do not mean; answers the way to have it back. */
  forgetNotThis(): Promise<() => Promise<void>>;
  /** Gives the reader a file. */
  save(name: string, text: string): void;
  /** Opens the browser's page for keys; absent where the browser offers no way to it. */
  changeKeys?: (() => void) | undefined;
  /** Opens the introduction. */
  introduce(): void;
}
