/** Entry of the side panel (Chrome) and sidebar (Firefox), and of the page that the address bar opens. */
import { startToolbar } from "./startToolbar.tsx";

const main = document.getElementById("toolbar");
if (!main) throw new Error("panel.html has no place for the panel");
const question = new URLSearchParams(location.search).get("look-up");
if (question === null) startToolbar(main, "panel");
else startToolbar(main, "page", question);
