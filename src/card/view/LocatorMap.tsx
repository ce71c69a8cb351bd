/** Where a country lies: its outline in its region. */
import type { CardTools } from "./tools.ts";

export function LocatorMap({ id, tools }: { id: string; tools: CardTools }) {
  const hang = (frame: HTMLElement | null): void => {
    const drawing = tools.map(id);
    if (drawing) frame?.replaceChildren(drawing);
  };
  return <span class="map" aria-hidden="true" ref={hang} />;
}
