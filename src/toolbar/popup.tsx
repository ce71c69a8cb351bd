/** Entry of the toolbar popup. */
import { chooseWords } from "../browserWords.ts";
import { startToolbar } from "./startToolbar.tsx";

const main = document.getElementById("toolbar");
if (!main) throw new Error("popup.html has no place for the popup");
void chooseWords().then(() => startToolbar(main, "popup"));
