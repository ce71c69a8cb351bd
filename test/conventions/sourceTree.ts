/** The project's source files and what each imports. */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface SourceFile {
  /** Path from the project's folder. */
  path: string;
  text: string;
  /** Project files it imports, and whether only their types. */
  imports: { path: string; typesOnly: boolean }[];
  /** Packages it imports. */
  packages: string[];
}

/** Every TypeScript file under a folder of the project. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .sort()
    .map(read);
}

function read(path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const imports: SourceFile["imports"] = [];
  const packages: string[] = [];
  for (const [, types, inner, from = ""] of text.matchAll(/^(?:import|export)\s+(type\s+)?(?:([^;"']*?)\s+from\s+)?["']([^"']+)["']/gm)) {
    if (!from.startsWith(".")) packages.push(from);
    else imports.push({ path: normalize(join(dirname(path), from)), typesOnly: types !== undefined || (inner !== undefined && /^\{(?:\s*type\s[^,}]+,?)+\s*\}$/.test(inner)) });
  }
  return { path, text, imports, packages };
}

/** The folder below `src/` a path lies in; "" for files directly in it. */
export function roomOf(path: string): string {
  const [top, room, ...rest] = path.split("/");
  return top === "src" && room !== undefined && rest.length > 0 ? room : "";
}
