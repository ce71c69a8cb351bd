import { render } from "@lit-labs/ssr";
import { collectResultSync } from "@lit-labs/ssr/lib/render-result.js";
import { story } from "./lit.js";

export const html = (s) => collectResultSync(render(story(s, () => undefined)));
