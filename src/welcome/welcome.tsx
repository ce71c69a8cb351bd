/** Entry of the introduction, opened once at installation: the words around a sample story that the annotator marks as it marks any other. Wiring only. */
import { render } from "preact";
import browser from "webextension-polyfill";
import { chooseWords, wordsForPage } from "../browserWords.ts";
import checked from "../data/horizon.json";
import { changeSettings, onSettings, readSettings } from "../settingsStore.ts";
import { After, Before } from "./WelcomeView.tsx";

const before = document.getElementById("before");
const after = document.getElementById("after");
if (!before || !after) throw new Error("welcome.html has no place for the words");

async function show(above: HTMLElement, below: HTMLElement): Promise<void> {
  const [{ on }, commands] = await Promise.all([readSettings(), browser.commands.getAll(), chooseWords()]);
  const words = wordsForPage(document);
  document.title = words.say("welcomeTitle");
  const keyOf = (command: string) => commands.find(({ name }) => name === command)?.shortcut ?? "";
  const switchOn = () => void changeSettings((settings) => ({ ...settings, on: true }));
  render(<Before words={words} on={on} nextKey={keyOf("next-mention")} switchOn={switchOn} />, above);
  render(<After words={words} toggleKey={keyOf("toggle-here")} horizon={checked.horizon} openOptions={() => void browser.runtime.openOptionsPage()} />, below);
}

void show(before, after);
onSettings(() => void show(before, after), new AbortController().signal);
