/** Finds the browsers on this machine, and installs Debian's where that can be done. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { BrowserName } from "../build-extension.ts";

const known: Record<BrowserName, { names: string[]; paths: string[]; packageName: string; variable: string }> = {
  chrome: {
    variable: "CHROME_PATH",
    names: ["chromium", "chromium-browser", "google-chrome-for-testing"],
    paths: ["/usr/lib/chromium/chromium", "/usr/bin/chromium", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
    packageName: "chromium",
  },
  firefox: {
    variable: "FIREFOX_PATH",
    names: ["firefox-esr", "firefox"],
    paths: ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
    packageName: "firefox-esr",
  },
};

/** The program of an installed browser; `undefined` where none is found. The variables CHROME_PATH and FIREFOX_PATH outrank the search. */
function findBrowser(browser: BrowserName): string | undefined {
  const { variable, names, paths } = known[browser];
  const named = process.env[variable];
  if (named !== undefined && named !== "") return existsSync(named) ? named : undefined;
  const path = paths.find((candidate) => existsSync(candidate));
  if (path !== undefined) return path;
  for (const name of names) {
    const found = spawnSync("which", [name], { encoding: "utf8" });
    if (found.status === 0) return found.stdout.trim();
  }
  return undefined;
}

/** The program of a browser, installed first where the machine is Debian's and we may. Throws with what to do where it cannot be had. */
export function ensureBrowser(browser: BrowserName): string {
  const found = findBrowser(browser);
  if (found !== undefined) return found;
  const { packageName, variable } = known[browser];
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    console.log(`${packageName} is not installed; installing Debian's package …`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    try {
      execFileSync("apt-get", ["update", "-qq"], { env, stdio: ["ignore", "ignore", "inherit"] });
      execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", packageName, "fonts-dejavu-core", "fonts-noto-cjk"], { env, stdio: ["ignore", "ignore", "inherit"] });
    } catch {
      throw new Error(`apt-get could not install ${packageName}. Install ${packageName} by hand, or set ${variable} to the program of an installed one.`);
    }
    const installed = findBrowser(browser);
    if (installed !== undefined) return installed;
  }
  throw new Error(`No ${browser === "chrome" ? "Chromium" : "Firefox"} found. Install it (on Debian: apt-get install ${packageName}), or set ${variable} to its program. Chrome itself no longer takes unpacked extensions from the command line; Chromium does.`);
}
