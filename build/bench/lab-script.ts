/** The bundle with what is measured in a page. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Defines `lab` where it runs. */
export async function labScript(): Promise<string> {
  const bundle = await build({ entryPoints: [fileURLToPath(new URL("lab.page.ts", import.meta.url))], bundle: true, write: false, minify: true, format: "iife", target: "chrome114" });
  return bundle.outputFiles[0]?.text ?? "";
}
