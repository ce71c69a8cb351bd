/** A flag, drawn from the SVG that came with the annotation; its two letters where none came. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { useCard } from "./context.ts";

export function Flag({ iso2, size = "line" }: { iso2: string | undefined; size?: "line" | "head" }) {
  const { flag } = useCard();
  const frame = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const drawing = flag(iso2);
    frame.current?.replaceChildren(...(drawing ? [drawing] : []));
  }, [iso2]);
  if (iso2 === undefined) return null;
  return <span class={`flag flag-${size}`} aria-hidden="true" ref={frame} />;
}
