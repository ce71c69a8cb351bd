/** `npm run fuzz -- --seed N --count N`: random trees and changes in a real Chromium, marked and unmarked, compared. */
import { parseArgs } from "node:util";
import { describeFailure, fuzz } from "../test/browser/fuzz/fuzz.ts";

const { values } = parseArgs({ options: { seed: { type: "string", default: String(Date.now() % 1_000_000_000) }, count: { type: "string", default: "2000" } } });
const [seed, count] = [Number(values.seed), Number(values.count)];
if (!Number.isInteger(seed) || !Number.isInteger(count) || seed < 0 || count < 1) {
  console.error("--seed and --count are whole numbers");
  process.exit(2);
}
const began = Date.now();
const { failures, trees, steps, wrapped, painted } = await fuzz(seed, count);
for (const failure of failures) console.log(`${describeFailure(failure)}\n`);
console.log(`${trees} trees from seed ${seed}, ${steps} steps in ${((Date.now() - began) / 1000).toFixed(0)} s; ${wrapped} names wrapped and ${painted} painted at the end; ${failures.length} failure(s)`);
process.exitCode = failures.length > 0 ? 1 : 0;
