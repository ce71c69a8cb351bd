/**
 * `npm run package`: what the stores take, in `dist/packages/`: a zip for Chrome, an xpi for Firefox, and the source archive that
 * Firefox's reviewers build from. The same commit gives the same bytes. Prints each file's size and SHA-256.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync, type Zippable } from "fflate";
import { buildExtension, root, type BrowserName } from "./build-extension.ts";

/** Largest package the project allows itself, in bytes. */
const largest = 3 * 1024 * 1024;
/** Archives hold a time for each file; the earliest that the format knows, so that it tells nothing. */
const mtime = new Date(1980, 0, 1);

/** Every file under a folder in order of its path, with forward slashes. */
function filesUnder(folder: string, at = folder): string[] {
  return readdirSync(at, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(folder, join(at, entry.name)) : [relative(folder, join(at, entry.name)).replaceAll("\\", "/")]))
    .sort();
}

/** Zips files of a folder; the bytes depend on their paths and contents alone. */
export function archiveOf(folder: string, paths: readonly string[]): Uint8Array {
  const files: Zippable = {};
  for (const path of paths) files[path] = [readFileSync(join(folder, path)), { level: 9, mtime }];
  return zipSync(files);
}

/** What belongs to the project's source: what git keeps; in an unpacked source archive, everything but what is made. */
function sourcePaths(): string[] {
  if (!existsSync(new URL(".git", root))) return filesUnder(root.pathname).filter((path) => !/^(?:node_modules|dist)\//.test(path));
  return execFileSync("git", ["ls-files", "-z"], { cwd: root.pathname, encoding: "utf8" }).split("\0").filter((path) => path !== "").sort();
}

/** Builds and writes all three; answers name, size and hash of each. Throws where one is larger than allowed. */
export async function packageAll(): Promise<{ name: string; bytes: number; sha256: string }[]> {
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };
  const out = new URL("dist/packages/", root);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const written: { name: string; bytes: number; sha256: string }[] = [];
  const write = (name: string, archive: Uint8Array) => {
    writeFileSync(new URL(name, out), archive);
    written.push({ name, bytes: archive.length, sha256: createHash("sha256").update(archive).digest("hex") });
  };
  const kinds: [BrowserName, string][] = [["chrome", "zip"], ["firefox", "xpi"]];
  for (const [browser, extension] of kinds) {
    await buildExtension(browser);
    const folder = fileURLToPath(new URL(`dist/${browser}/`, root));
    write(`newsgloss-${version}-${browser}.${extension}`, archiveOf(folder, filesUnder(folder)));
  }
  const heavy = written.find(({ bytes }) => bytes > largest);
  if (heavy) throw new Error(`${heavy.name} has ${heavy.bytes} bytes; at most ${largest} are allowed`);
  write(`newsgloss-${version}-source.zip`, archiveOf(root.pathname, sourcePaths()));
  return written;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    for (const { name, bytes, sha256 } of await packageAll()) console.log(`${name}  ${(bytes / 1024 / 1024).toFixed(2)} MB  sha256 ${sha256}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
