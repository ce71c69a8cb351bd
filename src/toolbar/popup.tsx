/** Entry of the toolbar popup. */
import { startToolbar } from "./startToolbar.tsx";

const main = document.getElementById("toolbar");
if (!main) throw new Error("popup.html has no place for the popup");
startToolbar(main, "popup");
