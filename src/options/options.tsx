/** Entry of the options page. Wiring only. */
import { render } from "preact";
import browser from "webextension-polyfill";
import { wordsForPage } from "../browserWords.ts";
import { settingsFrom } from "../settings.ts";
import { changeSettings, onSettings, readSettings } from "../settingsStore.ts";
import { OptionsView } from "./OptionsView.tsx";

const main = document.getElementById("options");
if (!main) throw new Error("options.html has no place for the options");

const words = wordsForPage(document);
document.title = words.say("optionsTitle");

async function show(into: HTMLElement): Promise<void> {
  const [settings, commands] = await Promise.all([readSettings(), browser.commands.getAll()]);
  render(
    <OptionsView
      words={words}
      settings={settings}
      shortcuts={commands.flatMap(({ description, shortcut }) => (description ? [{ description, shortcut: shortcut ?? "" }] : []))}
      change={(change) => void changeSettings((current) => settingsFrom({ ...current, ...change }))}
    />,
    into,
  );
}

void show(main);
onSettings(() => void show(main), new AbortController().signal);
