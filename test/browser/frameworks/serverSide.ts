/** Renders the story as frameworks do on a server. In a thread of its own, since some change the world they run in. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build, type BuildOptions } from "esbuild";
import { initial } from "./model.ts";

/**
 * What the servers' modules give: the story's HTML and what belongs into the page's head besides, or, where a framework
 * writes into the whole page, that page, made from one with an empty root.
 */
const run = (module: string) => `
  import * as server from "./${module}";
  import { parentPort, workerData } from "node:worker_threads";
  const { state, shells } = workerData;
  const rendered = async (shell) => (server.page ? server.page(state, shell) : shell.replace("</head>", (end) => (server.head ?? "") + end).replace(/<div [^>]*data-app>/, (root) => root + html));
  const html = server.page ? "" : await server.html(state);
  parentPort.postMessage(await Promise.all(shells.map(rendered)));`;

/** @param shells pages with an empty root; answers them filled, in order */
export async function renderOnServer(module: string, shells: string[], folder: string, options: BuildOptions & { absWorkingDir: string }): Promise<string[]> {
  const outfile = join(folder, `${shells.length}-${module.replaceAll(".", "-")}-${Math.random().toString(36).slice(2)}.mjs`);
  await build({ ...options, write: true, outfile, stdin: { contents: run(module), resolveDir: options.absWorkingDir }, format: "esm", platform: "node", banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' } });
  return new Promise((resolve, reject) => {
    const worker = new Worker(outfile, { workerData: { state: initial, shells }, env: { ...process.env, NODE_ENV: "development" }, stdout: true });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
