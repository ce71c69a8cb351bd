import "zone.js/node";
import "@angular/compiler";
import { bootstrapApplication, provideClientHydration } from "@angular/platform-browser";
import { provideServerRendering, renderApplication } from "@angular/platform-server";
import { storyOf } from "./angularStory.js";

/** Angular's server writes into the whole page. */
export function page(s, shell) {
  const bootstrap = (context) => bootstrapApplication(storyOf(s, () => undefined), { providers: [provideServerRendering(), provideClientHydration()] }, context);
  return renderApplication(bootstrap, { document: shell.replace(/(<div [^>]*data-app>)/, "$1<story-root></story-root>") });
}
