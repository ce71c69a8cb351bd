/** Entry of what is put into a story that names somebody: the hover card. Wiring only. */
import { attachCard } from "./card/attachCard.ts";
import { meeting } from "./page/handover.ts";

meeting().attachCard = attachCard;
