import { createRenderer } from "vue-server-renderer";
import { storyOf } from "./vue2.js";

export const html = (s) => createRenderer().renderToString(storyOf(s, () => undefined));
