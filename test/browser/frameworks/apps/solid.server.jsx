import { generateHydrationScript, renderToString } from "solid-js/web";
import { Story } from "./SolidStory.jsx";

export const head = generateHydrationScript();
export const html = (s) => renderToString(() => <Story s={s} onRead={() => undefined} />);
