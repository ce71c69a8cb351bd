/** Entry of the side panel (Chrome) and sidebar (Firefox), and of the page that the address bar opens. */
import { chooseWords } from "../browserWords.ts";
import { onSettings } from "../settingsStore.ts";
import { startToolbar } from "./startToolbar.tsx";

const main = document.getElementById("toolbar");
if (!main) throw new Error("panel.html has no place for the panel");
const question = new URLSearchParams(location.search).get("look-up");
void chooseWords().then(() => (question === null ? startToolbar(main, "panel") : startToolbar(main, "page", question)));
// In another language everything is said anew.
onSettings(() => void chooseWords().then((changed) => changed && location.reload()), new AbortController().signal);
