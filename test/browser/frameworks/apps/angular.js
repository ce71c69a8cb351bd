import "zone.js";
import "@angular/compiler";
import { bootstrapApplication, provideClientHydration } from "@angular/platform-browser";
import { storyOf } from "./angularStory.js";

async function start(state, onRead, providers) {
  const app = await bootstrapApplication(storyOf(state, onRead), { providers });
  const [{ instance }] = app.components;
  return (next) => {
    instance.s.set(next);
    app.tick();
  };
}

export function mount(element, state, onRead) {
  element.append(document.createElement("story-root"));
  return start(state, onRead, []);
}

export const hydrate = (_, state, onRead) => start(state, onRead, [provideClientHydration()]);
