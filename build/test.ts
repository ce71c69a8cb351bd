/** `npm test`: types, lint, unit tests, both builds, store lint, and the built extension in real browsers. Ends with a line of counts. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./build-extension.ts";
import { ensureBrowser } from "./drive/browsers.ts";

let passed = 0;
let failed = 0;
const only = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "newsgloss-test-"));

/** Runs one step that passes or fails as a whole. */
function step(name: string, command: string, args: string[]): boolean {
  if (only.length > 0 && !only.includes(name)) return true;
  console.log(`\n— ${name}`);
  const began = Date.now();
  const { status } = spawnSync(command, args, { cwd: root.pathname, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, NO_COLOR: "1" } });
  const good = status === 0;
  if (good) passed++;
  else failed++;
  console.log(`${good ? "passed" : "FAILED"}: ${name} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
  return good;
}

/** Runs a vitest suite and counts its tests. */
function suite(name: string, config: string): void {
  if (only.length > 0 && !only.includes(name)) return;
  console.log(`\n— ${name}`);
  const report = join(scratch, `${name}.json`);
  const { status } = spawnSync("npx", ["vitest", "run", "--config", config, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`], { cwd: root.pathname, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, NO_COLOR: "1" } });
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, "utf8")) as { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number };
    passed += numPassedTests;
    // A suite that could not even start counts as one failure.
    failed += numFailedTests > 0 ? numFailedTests : numFailedTestSuites;
    if (status !== 0 && numFailedTests + numFailedTestSuites === 0) failed++;
  } catch {
    failed++;
  }
}

step("types", "npm", ["run", "--silent", "typecheck"]);
step("lint", "npm", ["run", "--silent", "lint"]);
step("unused", "npm", ["run", "--silent", "unused"]);
suite("unit", "build/vitest.unit.ts");
const built = step("build", "npm", ["run", "--silent", "build"]);
step("bench-guard", "npm", ["run", "--silent", "bench", "--", "--quick", "--only", "finder", "--guard"]);
step("store-lint", "npx", ["web-ext", "lint", "--source-dir=dist/firefox", "--warnings-as-errors", "--no-config-discovery"]);
if (built) {
  try {
    if (only.length === 0 || only.includes("browsers")) for (const browser of ["chrome", "firefox"] as const) ensureBrowser(browser);
    suite("browsers", "build/vitest.browser.ts");
  } catch (error) {
    failed++;
    console.error(error instanceof Error ? error.message : error);
  }
}

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
