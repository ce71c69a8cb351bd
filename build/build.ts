/** `npm run build [-- --watch]`: the extension for Chrome and Firefox, in `dist/`. */
import { watch } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildExtension, root, type BrowserName } from "./build-extension.ts";

const browsers: BrowserName[] = ["chrome", "firefox"];

async function buildAll(): Promise<void> {
  const began = performance.now();
  const sizes = await Promise.all(browsers.map((browser) => buildExtension(browser)));
  for (const [index, browser] of browsers.entries()) {
    console.log(`dist/${browser}: ${Object.entries(sizes[index] ?? {}).map(([file, bytes]) => `${file} ${(bytes / 1024).toFixed(1)} KB`).join(", ")}`);
  }
  console.log(`built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

try {
  await buildAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

if (process.argv.includes("--watch")) {
  let timer: NodeJS.Timeout | undefined;
  console.log("watching src …");
  watch(fileURLToPath(new URL("src/", root)), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => buildAll().catch((error: unknown) => console.error(error instanceof Error ? error.message : error)), 200);
  });
}
