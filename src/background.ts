/** Entry of the background: answers pages, keeps the icon, hears the keyboard commands. Wiring only. */
import browser, { type Runtime } from "webextension-polyfill";
import { createAnnotator, type Annotator, type Found } from "./annotate.ts";
import { loadBundledData } from "./bundledReference.ts";
import { countryNames } from "./countryNames.ts";
import { dressBadge, showBadge } from "./badge.ts";
import { cardWords, chooseWords } from "./browserWords.ts";
import { hydrationIn } from "./hydration.ts";
import { judge, lookAt, mayRead } from "./judging.ts";
import { showState } from "./icon.ts";
import { createMenus, onMenu } from "./menus.ts";
import { answer, askPage, tellPages } from "./messaging.ts";
import { injected, type Injected, type ToBackground } from "./messages.ts";
import { isStoryFrame } from "./page/frames.ts";
import { withoutNotThis } from "./notThis.ts";
import { addNotThis, readNotThis } from "./notThisStore.ts";
import { answerOmnibox, hintOmnibox } from "./omnibox.ts";
import { openPanel } from "./panel.ts";
import { createOwnAnnotator, type OwnAnnotator } from "./ownNames/annotateOwn.ts";
import { onOwnNames, readOwnNames } from "./ownNamesStore.ts";
import { onSettings, readSettings } from "./settingsStore.ts";
import { withCountryNames, type CountryNames } from "./reference/countryNames.ts";
import { toggleHere } from "./switches.ts";

/** Characters of one article that are searched; a page beyond it is annotated as far as that. */
const longestArticle = 8_000_000;

let loading: Promise<Annotator> | undefined;
/** The annotator, loaded once per wake-up; a failed load is tried again. */
function annotator(): Promise<Annotator> {
  loading ??= loadBundledData().then(({ reference, finder, flags, maps }) => createAnnotator(reference, finder, flags, maps));
  loading.catch(() => (loading = undefined));
  return loading;
}

/** The reader's own names, read anew each time: a page may hear of a change before we do. */
const own = (): Promise<OwnAnnotator> => readOwnNames().then(createOwnAnnotator);

/** Countries are called as the interface's language calls them. */
async function namesNow(): Promise<CountryNames> {
  await chooseWords();
  return countryNames();
}

async function lookUp(question: string): Promise<Found> {
  const [known, names] = await Promise.all([annotator(), namesNow()]);
  return withCountryNames(known.lookUp(question), names);
}

async function inject(script: Injected, { tab, frameId = 0 }: Runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined || !injected.includes(script)) throw new Error("no tab asks for a script of ours");
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [`${script}.js`] });
}

answer<ToBackground>({
  "may-read": mayRead,
  "look": lookAt,
  async "judge"(asked, sender) {
    const judged = judge(asked);
    if (judged.state === "story" && !asked.hasAnnotator) await inject("annotator", sender);
    return judged;
  },
  async "inject"(script, sender) {
    await inject(script, sender);
    return null;
  },
  async "inject-frames"(_, sender) {
    if (sender.tab?.id === undefined || sender.frameId !== 0) return null;
    const target = { tabId: sender.tab.id };
    const asked = await browser.scripting.executeScript({ target: { ...target, allFrames: true }, func: isStoryFrame });
    const frameIds = asked.filter(({ result }) => result === true).map(({ frameId }) => frameId);
    if (frameIds.length > 0) await browser.scripting.executeScript({ target: { ...target, frameIds }, files: ["content.js"] });
    return null;
  },
  async "annotate"({ article, segments, where }) {
    let left = longestArticle;
    const read = segments.filter((segment) => (left -= segment.length) >= 0);
    const [known, mine, notMeant, names] = await Promise.all([annotator(), own(), readNotThis(), namesNow()]);
    const annotation = withoutNotThis(mine.annotate(known.annotate(article, read), article, read), notMeant, where);
    return { ...annotation, cards: withCountryNames(annotation.cards, names), ...(annotation.open && { open: withCountryNames(annotation.open, names) }) };
  },
  async "not-this"(said) {
    await addNotThis(said);
    return null;
  },
  async "card"({ id, published, story }) {
    const [known, mine] = await Promise.all([annotator(), own()]);
    return mine.card(id, published, known.horizon) ?? withCountryNames(known.card(id, published, story), await namesNow());
  },
  async "card-words"() {
    await chooseWords();
    return cardWords();
  },
  async "look-up"({ question }) {
    return lookUp(question);
  },
  async "hydration"(_, sender) {
    const { tab, frameId = 0 } = sender;
    // Our own pages hold no framework, and let nothing be put in.
    if (tab?.id === undefined || sender.url?.startsWith(browser.runtime.getURL(""))) return "settled";
    return hydrationIn(tab.id, frameId);
  },
  async "status"(status, sender) {
    if (sender.tab?.id !== undefined && sender.frameId === 0) await Promise.all([showState(status.state, sender.tab.id), showBadge(status, sender.tab.id)]);
    return null;
  },
});

browser.commands.onCommand.addListener((command, tab) => {
  // Browsers open a panel at once or not at all.
  if (command === "open-panel") return void openPanel(tab?.windowId).catch(() => undefined);
  void (async () => {
    const active = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
    if (command === "toggle-here") await toggleHere(active?.url);
    else if (active?.id !== undefined) await askPage(active.id, "step", command === "previous-mention" ? -1 : 1);
  })().catch(() => undefined);
});

answerOmnibox(lookUp);
browser.contextMenus.onClicked.addListener((choice, tab) => void onMenu(choice, tab).catch(() => undefined));

async function showGlobalState(): Promise<void> {
  await showState((await readSettings()).on ? "reading" : "off-everywhere");
}
const always = new AbortController().signal;
// Here alone, and not in each of many tabs: listening costs every page a part of a millisecond.
onOwnNames(() => void tellPages("own-names-changed").catch(() => undefined), always);
onSettings(() => {
  void tellPages("settings-changed").catch(() => undefined);
  void (async () => {
    if (await chooseWords()) await Promise.all([createMenus(), hintOmnibox()]);
    await showGlobalState();
    for (const { id } of await browser.tabs.query({})) {
      const status = id === undefined ? undefined : await askPage(id, "status", null).catch(() => undefined);
      if (id !== undefined && status) await showBadge(status, id);
    }
  })().catch(() => undefined);
}, always);

void chooseWords().then(() => hintOmnibox()).catch(() => undefined);

/** What belongs to the browser's own surface, which forgets it between sessions. */
async function dress(): Promise<void> {
  await chooseWords();
  await Promise.all([showGlobalState(), dressBadge(), createMenus()]);
}
browser.runtime.onStartup.addListener(() => void dress().catch(() => undefined));

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("welcome/welcome.html") }).catch(() => undefined);
  void (async () => {
    await dress();
    // Tabs that were open before: Firefox runs the content script in them by itself, Chrome does not.
    for (const tab of await browser.tabs.query({ url: ["http://*/*", "https://*/*"] })) {
      if (tab.id === undefined || tab.discarded) continue;
      await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ["content.js"] }).catch(() => undefined);
    }
  })().catch(() => undefined);
});
