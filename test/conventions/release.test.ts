/** Versions, changelog, store texts and locked dependencies stay in step. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const own = JSON.parse(read("package.json")) as { version: string; engines: { node: string } };
const manifest = JSON.parse(read("manifest.json")) as { version: string; permissions: string[] };

describe("a release", () => {
  it("has one version, and the changelog begins with it", () => {
    expect(manifest.version).toBe(own.version);
    expect(/^## (\S+)$/m.exec(read("build/store/CHANGELOG.md"))?.[1]).toBe(own.version);
  });

  it("justifies every permission to the stores", () => {
    const text = read("build/store/permissions.md");
    for (const permission of [...manifest.permissions, "sidePanel"]) expect(text, permission).toContain(`**\`${permission}\``);
  });

  it.each(["en", "ja", "ko"])("has its store text in %s, short enough", (language) => {
    const text = read(`build/store/listing/${language}.md`);
    const short = /^\*\*[^*]+\*\*\s*(.+)$/m.exec(text)?.[1] ?? "";
    // The Chrome store takes 132 characters.
    expect(short.length).toBeGreaterThan(20);
    expect(short.length).toBeLessThanOrEqual(132);
  });

  it("gives every locked package with its hash", () => {
    const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, { integrity?: string; link?: boolean }> };
    const bare = Object.entries(packages).filter(([path, { integrity, link }]) => path !== "" && link !== true && integrity === undefined);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it("names no address in the lock file: packages come from where the machine is told to get them", () => {
    expect(read("package-lock.json")).not.toContain('"resolved"');
  });

  it("links only to files that are there", () => {
    const broken = ["README.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md", ".github/decisions/README.md", "src/data/README.md"].flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = ""]) => new URL(link, new URL(`../../${file}`, import.meta.url))).filter((url) => !existsSync(url)).map((url) => `${file}: ${url.pathname}`));
    expect(broken).toEqual([]);
  });
});
