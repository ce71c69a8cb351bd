import Vue from "vue2/dist/vue.esm.js";
import { views } from "../model.ts";
import { template } from "./vueTemplate.js";

Vue.config.productionTip = false;
Vue.config.devtools = false;

export function mount(element, state, onRead) {
  const place = element.appendChild(document.createElement("div"));
  const app = new Vue({ template, data: { s: { ...state }, views }, methods: { onRead } });
  app.$mount(place);
  return (next) => {
    Object.assign(app.s, next);
    return Vue.nextTick();
  };
}
