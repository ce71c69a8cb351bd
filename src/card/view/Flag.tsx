/** A flag, drawn from the SVG that came with the annotation; nothing where none came. */
import type { CardTools } from "./tools.ts";

interface FlagProps {
  iso2: string | undefined;
  size?: "line" | "head";
  tools: CardTools;
}

export function Flag({ iso2, size = "line", tools }: FlagProps) {
  if (iso2 === undefined) return null;
  const hang = (frame: HTMLElement | null): void => {
    const drawing = tools.flag(iso2);
    if (drawing) frame?.replaceChildren(drawing);
  };
  return <span class={`flag flag-${size}`} aria-hidden="true" ref={hang} />;
}
