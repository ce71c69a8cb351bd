import { flushSync, hydrate as hydrateInto, mount as mountInto } from "svelte";
import Story from "./Story.svelte";

const start = (into) => (target, state, onRead) => {
  const story = into(Story, { target, props: { state, onRead } });
  flushSync();
  return (next) => {
    story.set(next);
    flushSync();
  };
};

export const mount = start(mountInto);
export const hydrate = start(hydrateInto);
