import htmx from "htmx.org";
import { mountOn } from "./serverMade.js";

// In Firefox a link to a place in the page is taken for a way back where a swap comes within a millisecond of it: the whole page is then fetched anew.
htmx.config.history = false;

export const mount = (element, state, onRead) => mountOn(element, state, onRead, (target, text) => htmx.swap({ target, text, swap: "innerHTML" }));
