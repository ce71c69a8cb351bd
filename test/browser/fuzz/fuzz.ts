/** Runs random trees in one page of a real Chromium. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "puppeteer-core";
import { drive } from "../../../build/drive/drive.ts";
import { servePages } from "../../../build/drive/serve.ts";
import type { Failure } from "./fuzz.page.ts";

export interface FuzzResult {
  failures: Failure[];
  trees: number;
  steps: number;
  /** Highlights at the ends of the sequences. */
  wrapped: number;
  painted: number;
}

/** Trees between two answers of the page. */
const batch = 50;

/** Runs `count` trees from `seed` on; stops after `most` failures. */
export async function fuzz(seed: number, count: number, most = 5): Promise<FuzzResult> {
  const bundle = await build({ entryPoints: [fileURLToPath(new URL("fuzz.page.ts", import.meta.url))], bundle: true, write: false, format: "iife", target: "chrome120", logLevel: "error" });
  const server = await servePages((_, path) => (path === "/fuzz.js" ? { body: bundle.outputFiles[0]?.text ?? "", type: "text/javascript; charset=utf-8" } : { body: '<!doctype html><title>Fuzz</title><link rel="icon" href="data:,"><body><script src="/fuzz.js"></script>' }));
  const driven = await drive("chrome", { port: server.port, hosts: [], bare: true });
  try {
    const page = await driven.open("http://fuzz.newsgloss.example/");
    const failures: Failure[] = [];
    for (let at = 0; at < count && failures.length < most; at += batch) failures.push(...(await runBatch(page, seed + at, Math.min(batch, count - at))));
    const { trees, steps, wrapped, painted } = (await page.evaluate("window.fuzzed")) as Omit<FuzzResult, "failures">;
    return { failures, trees, steps, wrapped, painted };
  } finally {
    await driven.close();
    await server.close();
  }
}

async function runBatch(page: Page, from: number, count: number): Promise<Failure[]> {
  return (await page.evaluate(`(async () => {
    const failures = [];
    for (let seed = ${from}; seed < ${from + count}; seed++) {
      const failure = await window.fuzz(seed);
      if (failure) failures.push(failure);
    }
    return failures;
  })()`)) as Failure[];
}

/** A failure in words, with what it takes to see it again. */
export function describeFailure({ seed, what, html, steps }: Failure): string {
  return [`seed ${seed}: ${what}`, `  on ${JSON.stringify(html)}`, ...steps.map((step) => `  ${JSON.stringify(step)}`), `  npm run fuzz -- --seed ${seed} --count 1`].join("\n");
}
