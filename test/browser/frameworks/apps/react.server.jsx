import { renderToString } from "react-dom/server";
import { Story } from "./components.jsx";

export const html = (s) => renderToString(<Story s={s} />);
