/** Icons in the sizes the browsers ask for, drawn from the SVGs in `icons/`. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";

const sizes = [16, 32, 48, 128];

/** Writes `on-<size>.png` and `off-<size>.png` into `to`. */
export function drawIcons(from: URL, to: URL): void {
  mkdirSync(to, { recursive: true });
  for (const state of ["on", "off"]) {
    const svg = readFileSync(new URL(`${state}.svg`, from), "utf8");
    for (const size of sizes) writeFileSync(new URL(`${state}-${size}.png`, to), new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng());
  }
}
