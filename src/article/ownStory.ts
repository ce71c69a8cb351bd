/** The page's own story among the objects of its JSON-LD. */
import { typesOf, type LdObject, type Metadata } from "./metadata.ts";
import { folded } from "./titles.ts";

const STORY_TYPE = /(?:Article|BlogPosting|SocialMediaPosting|Report|Review)$/;

/** The page's own story among its JSON-LD: the one with its title, or the only one. */
export function ownStory(metadata: Metadata, title: string): LdObject | undefined {
  const stories = metadata.ld.filter((object) => typesOf(object).some((type) => STORY_TYPE.test(type)));
  const wanted = folded(title);
  return stories.find((object) => sameHeadline(object, wanted)) ?? (stories.length === 1 || sameDay(stories) ? stories[0] : undefined);
}

function sameHeadline(object: LdObject, title: string): boolean {
  const headline = object["headline"] ?? object["name"];
  if (typeof headline !== "string") return false;
  const told = folded(headline);
  return told.length > 8 && (title.includes(told.slice(0, 60)) || told.includes(title.slice(0, 60)));
}

/** Several plug-ins often describe one story; a list of stories is no story. */
function sameDay(stories: LdObject[]): boolean {
  const days = new Set(stories.map((object) => String(object["datePublished"] ?? object["dateCreated"]).slice(0, 10)));
  return stories.length > 0 && stories.length <= 3 && days.size === 1;
}
