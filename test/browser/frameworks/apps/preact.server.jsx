import { renderToString } from "preact-render-to-string";
import { Story } from "./components.jsx";

export const html = (s) => renderToString(<Story s={s} />);
