/** What the popup and the panel may ask for: of the page, of the background, of the browser. */
import type { Found } from "../annotate.ts";
import type { Jumped } from "../messages.ts";
import type { Card } from "../reference/cardTypes.ts";
import type { Day } from "../reference/types.ts";

export interface Reach {
  /** Goes to the next or previous mention; `null` where none of them can be seen. */
  jump(id: string, direction: 1 | -1): Promise<Jumped | null>;
  /** Back to where the reader was before jumping. */
  goBack(): Promise<void>;
  /** Facts as of the story's day, or of another; `null` where there are none. */
  card(id: string, day?: Day): Promise<Card | null>;
  /** What a question finds in the whole dataset. */
  lookUp(question: string): Promise<Found>;
  switchSite(on: boolean): void;
  switchAll(on: boolean): void;
  annotateAnyway(): void;
  loadAgain(): void;
  allow(): void;
  openOptions(): void;
  /** Opens the list beside the story; absent where it stands there already. */
  openPanel?(): void;
}
