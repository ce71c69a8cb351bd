/** Entry of what is put into a page that may be a story: reads whether it is one, its day and its language. Wiring only. */
import { readArticle } from "./page/article.ts";
import { meeting } from "./page/handover.ts";

meeting().read = readArticle;
