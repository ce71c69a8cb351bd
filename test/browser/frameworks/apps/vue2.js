import Vue from "vue2/dist/vue.esm.js";
import { views } from "../model.ts";
import { template } from "./vueTemplate.js";

Vue.config.productionTip = false;
Vue.config.devtools = false;

export const storyOf = (state, onRead) => new Vue({ template, data: { s: { ...state }, views }, methods: { onRead } });

function start(place, state, onRead, hydrating) {
  const app = storyOf(state, onRead);
  app.$mount(place, hydrating);
  return (next) => {
    Object.assign(app.s, next);
    return Vue.nextTick();
  };
}

export const mount = (element, state, onRead) => start(element.appendChild(document.createElement("div")), state, onRead, false);
export const hydrate = (element, state, onRead) => start(element.firstElementChild, state, onRead, true);
