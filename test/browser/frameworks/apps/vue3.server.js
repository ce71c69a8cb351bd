import { createSSRApp } from "vue";
import { renderToString } from "vue/server-renderer";
import { component } from "./vue3.js";

export const html = (s) => renderToString(createSSRApp(component(s, () => undefined)));
