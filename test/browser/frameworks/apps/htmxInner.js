import htmx from "htmx.org";
import { mountOn } from "./serverMade.js";

export const mount = (element, state, onRead) => mountOn(element, state, onRead, (target, text) => htmx.swap({ target, text, swap: "innerHTML" }));
