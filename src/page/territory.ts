/** Which parts of a page are read, and how: the ground rules of where names may be marked. */
import type { Readable } from "./domReading.ts";

/**
 * How an element is read:
 * `gone`: not visible, its neighbours join; `skip`: seen, but never touched; `frame`: perhaps a page within the page;
 * `line`: a line break; `block` and `inline`: its text is read.
 */
export type Treatment = "gone" | "skip" | "frame" | "line" | "block" | "inline";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const NAMES: Partial<Record<Treatment, string>> = {
  gone: "script style noscript template title head meta link rt rp rtc datalist area map param source track wbr",
  skip:
    "textarea input select option optgroup button label code pre kbd samp svg math audio video canvas object embed img picture applet " +
    "nav footer menu progress meter output legend xmp listing plaintext marquee",
  frame: "iframe frame",
  line: "br",
  block:
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure " +
    "form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p search section summary table tbody td tfoot th thead tr ul",
};
/** How elements are read by their name alone; those of other names in the line. */
const BY_NAME = new Map(Object.entries(NAMES).flatMap(([treatment, names]) => names.split(" ").map((name) => [name, treatment as Treatment])));
/** What ends the text it stands in though it is not read. */
const BREAKING_SKIPS = set("nav footer menu pre xmp listing plaintext legend marquee");
const SKIP_ROLES = set(
  "textbox searchbox button combobox listbox option menu menubar menuitem menuitemcheckbox menuitemradio tab tablist toolbar tree " +
    "treeitem switch checkbox radio slider spinbutton scrollbar progressbar navigation contentinfo search tooltip img math",
);
const LIVE_ROLES = set("alert status log timer");

// All of these are asked of text in small letters: with a flag for that instead, the long list took the engine 0.8 ms longer to compile.
/** Text for screen readers only. */
const UNSEEN_CLASS =
  /(?:^|\s)(?:sr-only|(?:visually|visuallly|u-visually|is-visually)-?hidden|visuallyhidden|screen-?reader(?:-only|-text)?|a11y-hidden|assistive-text)(?:\s|$)/;
const UNSEEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/;

/** What pages call their navigation and widgets, as whole words of a class or id. */
const WIDGET_WORDS =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|megamenu|breadcrumbs?|footer|sidebar|share|sharing|sharebar|socials?|newsletter|related|recommended|recommendations|outbrain|taboola|cookies?|consent|gdpr|promo|advert|advertisement|sponsored|trending|popular|most-?read|tags|taglist|pagination|pager)(?=$|[\s_-])|(?:^|\s)widget(?=$|\s)/;
/** What they call the readers' comments. */
const COMMENT_WORDS = /(?:^|[\s_-])(?:comments?|commentlist|comment-?section|disqus(?:_thread)?|livefyre|respond)(?=$|[\s_-])/;
/** Boxes around everything carry such words too ("has-sidebar", "menu-open"). */
const WHOLE_PAGE = set("html body main article h1 p");
/** What the story itself stands in. */
const STORY = "h1, main, article, [itemprop='articleBody'], [itemprop='headline']";

/** How an element is read, from its name, attributes and class alone (no layout is asked for). */
export function treatmentOf(element: Readable): Treatment {
  const name = element.localName;
  const byName = BY_NAME.get(name);
  if (byName !== undefined && byName !== "block") return byName;
  if (element.hasAttributes()) {
    const kept = keptOut(element, name);
    if (kept) return kept;
  } else if (name === "aside" && isWidgetAside(element)) return "skip";
  if (name === "form" && !holdsTheStory(element)) return "skip";
  return isBlock(element) ? "block" : "inline";
}

function keptOut(element: Readable, name: string): "gone" | "skip" | undefined {
  if (element.getAttribute("hidden") !== null || element.getAttribute("inert") !== null) return "gone";
  if (element.getAttribute("aria-hidden") === "true") return "skip";
  const style = element.getAttribute("style");
  if (style && UNSEEN_STYLE.test(style.toLowerCase())) return "gone";
  if (isEditable(element.getAttribute("contenteditable"))) return "skip";
  const role = element.getAttribute("role");
  if (role && SKIP_ROLES.has(role.trim().toLowerCase())) return "skip";
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.toLowerCase();
  if (names.length > 1) {
    if (UNSEEN_CLASS.test(names)) return "gone";
    if (!WHOLE_PAGE.has(name) && isBlock(element)) {
      if (COMMENT_WORDS.test(names) && !element.querySelector("h1, main, [itemprop='articleBody']")) return "skip";
      if (WIDGET_WORDS.test(names) && !holdsTheStory(element)) return "skip";
    }
  }
  if ((name === "aside" || role === "complementary") && isWidgetAside(element)) return "skip";
  if (role === "banner" && !holdsTheStory(element)) return "skip";
  return undefined;
}

function isEditable(value: string | null): boolean {
  return value !== null && value.trim().toLowerCase() !== "false" && value.trim().toLowerCase() !== "inherit";
}

/** A form or a box with a widget's name may still hold the whole page. */
function holdsTheStory(element: Readable): boolean {
  return element.querySelector(STORY) !== null || element.querySelectorAll("p").length > 5;
}

/** An aside is read where it is prose beside the story (a box of facts, a pull quote), not a list of links. */
function isWidgetAside(aside: Readable): boolean {
  const paragraphs = aside.querySelectorAll("p").length;
  return paragraphs === 0 || aside.querySelectorAll("a, img, button, iframe").length > paragraphs;
}

/** Whether an element begins a text of its own: by name, and for custom elements by what the page's style says. */
function isBlock(element: Readable): boolean {
  const name = element.localName;
  if (BY_NAME.get(name) === "block") return true;
  if (!name.includes("-")) return false;
  const { defaultView: view } = element.ownerDocument;
  const display = view ? view.getComputedStyle(element as unknown as Element).display : "block";
  return !(display.startsWith("inline") || display === "contents");
}

/** Whether an element that is not read ends the text it stands in. */
export function breaksWhenSkipped(element: Readable): boolean {
  return BREAKING_SKIPS.has(element.localName) || isBlock(element);
}

/** Text that its page reads out or lays out anew on every change: it may be painted, never wrapped. */
export function isPaintOnly(element: Readable): boolean {
  if (element.localName === "ruby") return true;
  if (!element.hasAttributes()) return false;
  const live = element.getAttribute("aria-live");
  if (live !== null && live.toLowerCase() !== "off") return true;
  const role = element.getAttribute("role");
  return role !== null && LIVE_ROLES.has(role.trim().toLowerCase());
}

/** Whether the element is a link that leads somewhere. */
export function isLink(element: Readable): boolean {
  return element.localName === "a" && element.getAttribute("href") !== null;
}
