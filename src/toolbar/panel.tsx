/** Entry of the side panel (Chrome) and sidebar (Firefox). */
import { startToolbar } from "./startToolbar.tsx";

const main = document.getElementById("toolbar");
if (!main) throw new Error("panel.html has no place for the panel");
startToolbar(main, false);
