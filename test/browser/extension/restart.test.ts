import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { removeProfile } from "../../../build/drive/drive.ts";
import { openStage } from "./stage.ts";

it("settings survive a restart of the browser", async () => {
  const profile = mkdtempSync(join(tmpdir(), "newsgloss-profile-"));
  try {
    const first = await openStage("chrome", profile);
    await first.own.waitForSelector("#off-sites");
    await first.own.type("#off-sites", "Example.org/path");
    await first.own.evaluate("document.activeElement.blur()");
    await new Promise((resolve) => setTimeout(resolve, 500));
    await first.close();
    const second = await openStage("chrome", profile);
    await second.own.waitForSelector("#off-sites");
    await second.own.waitForFunction(`document.querySelector("#off-sites").value !== ""`, { timeout: 20_000 });
    expect(await second.own.evaluate(`document.querySelector("#off-sites").value`)).toBe("example.org");
    await second.close();
  } finally {
    removeProfile(profile);
  }
});
