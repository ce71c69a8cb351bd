/** Which parts of a page are read, and how: the ground rules of where names may be marked. */
import { attributeOf, countIn, firstIn, hasAttributes, nameOf } from "./domReading.ts";

/**
 * How an element is read:
 * `gone`: not visible, its neighbours join; `skip`: seen, but never touched; `frame`: perhaps a page within the page;
 * `line`: a line break; `block` and `inline`: its text is read.
 */
export type Treatment = "gone" | "skip" | "frame" | "line" | "block" | "inline";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const GONE = set("script style noscript template title head meta link rt rp rtc datalist area map param source track wbr");
const SKIP = set(
  "textarea input select option optgroup button label code pre kbd samp svg math audio video canvas object embed img picture applet " +
    "nav footer menu progress meter output legend xmp listing plaintext marquee",
);
const FRAMES = set("iframe frame");
const BLOCKS = set(
  "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure " +
    "form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p search section summary table tbody td tfoot th thead tr ul",
);
const SKIP_ROLES = set(
  "textbox searchbox button combobox listbox option menu menubar menuitem menuitemcheckbox menuitemradio tab tablist toolbar tree " +
    "treeitem switch checkbox radio slider spinbutton scrollbar progressbar navigation contentinfo search tooltip img math",
);
const LIVE_ROLES = set("alert status log timer");

/** Text for screen readers only. */
const UNSEEN_CLASS =
  /(?:^|\s)(?:sr-only|(?:visually|visuallly|u-visually|is-visually)-?hidden|visuallyhidden|screen-?reader(?:-only|-text)?|a11y-hidden|assistive-text)(?:\s|$)/i;
const UNSEEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/** What pages call their navigation and widgets, as whole words of a class or id. */
const WIDGET_WORDS =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|megamenu|breadcrumbs?|footer|sidebar|share|sharing|sharebar|socials?|newsletter|related|recommended|recommendations|outbrain|taboola|cookies?|consent|gdpr|promo|advert|advertisement|sponsored|trending|popular|most-?read|tags|taglist|pagination|pager)(?=$|[\s_-])|(?:^|\s)widget(?=$|\s)/i;
/** What they call the readers' comments. */
const COMMENT_WORDS = /(?:^|[\s_-])(?:comments?|commentlist|comment-?section|disqus(?:_thread)?|livefyre|respond)(?=$|[\s_-])/i;
/** Boxes around everything carry such words too ("has-sidebar", "menu-open"). */
const WHOLE_PAGE = set("html body main article h1 p");
/** What the story itself stands in. */
const STORY = "h1, main, article, [itemprop='articleBody'], [itemprop='headline']";

/** How an element is read, from its name, attributes and class alone (no layout is asked for). */
export function treatmentOf(element: Element): Treatment {
  const name = nameOf(element);
  if (GONE.has(name)) return "gone";
  if (SKIP.has(name)) return "skip";
  if (name === "br") return "line";
  if (FRAMES.has(name)) return "frame";
  if (hasAttributes(element)) {
    const kept = keptOut(element, name);
    if (kept) return kept;
  } else if (name === "aside" && isWidgetAside(element)) return "skip";
  if (name === "form" && !holdsTheStory(element)) return "skip";
  return isBlock(element, name) ? "block" : "inline";
}

function keptOut(element: Element, name: string): "gone" | "skip" | undefined {
  if (attributeOf(element, "hidden") !== null || attributeOf(element, "inert") !== null) return "gone";
  if (attributeOf(element, "aria-hidden") === "true") return "skip";
  const style = attributeOf(element, "style");
  if (style && UNSEEN_STYLE.test(style)) return "gone";
  if (isEditable(attributeOf(element, "contenteditable"))) return "skip";
  const role = attributeOf(element, "role");
  if (role && SKIP_ROLES.has(role.trim().toLowerCase())) return "skip";
  const names = `${attributeOf(element, "class") ?? ""} ${attributeOf(element, "id") ?? ""}`;
  if (names.length > 1) {
    if (UNSEEN_CLASS.test(names)) return "gone";
    if (!WHOLE_PAGE.has(name) && isBlock(element, name)) {
      if (COMMENT_WORDS.test(names) && !firstIn(element, "h1, main, [itemprop='articleBody']")) return "skip";
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
function holdsTheStory(element: Element): boolean {
  return firstIn(element, STORY) !== null || countIn(element, "p") > 5;
}

/** An aside is read where it is prose beside the story (a box of facts, a pull quote), not a list of links. */
function isWidgetAside(aside: Element): boolean {
  const paragraphs = countIn(aside, "p");
  return paragraphs === 0 || countIn(aside, "a, img, button, iframe") > paragraphs;
}

/** Whether an element begins a text of its own: by name, and for custom elements by what the page's style says. */
export function isBlock(element: Element, name: string = nameOf(element)): boolean {
  if (BLOCKS.has(name)) return true;
  if (!name.includes("-")) return false;
  const view = element.ownerDocument.defaultView;
  const display = view ? view.getComputedStyle(element).display : "block";
  return !(display.startsWith("inline") || display === "contents");
}

/** Text that its page reads out or lays out anew on every change: it may be painted, never wrapped. */
export function isPaintOnly(element: Element): boolean {
  if (nameOf(element) === "ruby") return true;
  if (!hasAttributes(element)) return false;
  const live = attributeOf(element, "aria-live");
  if (live !== null && live.toLowerCase() !== "off") return true;
  const role = attributeOf(element, "role");
  return role !== null && LIVE_ROLES.has(role.trim().toLowerCase());
}

/** Whether the element is a link that leads somewhere. */
export function isLink(element: Element): boolean {
  return nameOf(element) === "a" && attributeOf(element, "href") !== null;
}
