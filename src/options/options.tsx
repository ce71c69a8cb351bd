/** Entry of the options page. Wiring only. */
import { render } from "preact";
import browser from "webextension-polyfill";
import { chooseWords, wordsForPage } from "../browserWords.ts";
import { createMarkStyle } from "../page/highlights/style.ts";
import { onOwnNames, readOwnNames, writeOwnNames } from "../ownNamesStore.ts";
import { forgetNotThis } from "../notThisStore.ts";
import { settingsFrom } from "../settings.ts";
import { changeSettings, onSettings, readSettings } from "../settingsStore.ts";
import { OptionsView } from "./OptionsView.tsx";
import type { OptionsReach } from "./reach.ts";

const main = document.getElementById("options");
if (!main) throw new Error("options.html has no place for the options");

const { signal } = new AbortController();
const sample = createMarkStyle(document, signal);
sample.dress(document, "marks");
let failed = false;

/** What Firefox has and the shared types do not know. */
const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };

/** Tells that storage refused, as long as it does. */
async function stored(work: Promise<unknown>): Promise<void> {
  try {
    await work;
    failed = false;
  } catch (error) {
    failed = true;
    throw error;
  } finally {
    await show(main!);
  }
}

const reach: OptionsReach = {
  change: (change) => stored(changeSettings((current) => settingsFrom({ ...current, ...change }))),
  changeNames: (names) => stored(writeOwnNames(names)),
  async replaceAll({ settings, names }) {
    const before = await readOwnNames();
    await stored(writeOwnNames(names));
    try {
      await stored(changeSettings(() => settings));
    } catch (error) {
      await writeOwnNames(before);
      throw error;
    }
  },
  forgetNotThis,
  save(name, text) {
    const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    Object.assign(document.createElement("a"), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  },
  changeKeys: () => void (openShortcutSettings ? openShortcutSettings.call(browser.commands) : browser.tabs.create({ url: "chrome://extensions/shortcuts" })).catch(() => undefined),
  introduce: () => void browser.tabs.create({ url: browser.runtime.getURL("welcome/welcome.html") }),
};

async function show(into: HTMLElement): Promise<void> {
  const [settings, names, commands] = await Promise.all([readSettings(), readOwnNames(), browser.commands.getAll(), chooseWords()]);
  const words = wordsForPage(document);
  document.title = words.say("optionsTitle");
  sample.look(settings.markStyle);
  const shortcuts = Object.fromEntries(commands.map(({ name = "", shortcut }) => [name, shortcut]));
  render(<OptionsView words={words} settings={settings} names={names} shortcuts={shortcuts} failed={failed} reach={reach} />, into);
}

void show(main);
onSettings(() => void show(main), signal);
onOwnNames(() => void show(main), signal);
// Keys may have been changed meanwhile in the browser's own page.
window.addEventListener("focus", () => void show(main));
