import { createApp, createSSRApp, nextTick, reactive } from "vue";
import { views } from "../model.ts";
import { template } from "./vueTemplate.js";

export function component(s, onRead) {
  return { template, setup: () => ({ s, views, onRead }) };
}

const start = (create) => (element, state, onRead) => {
  const s = reactive({ ...state });
  create(component(s, onRead)).mount(element);
  return (next) => {
    Object.assign(s, next);
    return nextTick();
  };
};

export const mount = start(createApp);
export const hydrate = start(createSSRApp);
