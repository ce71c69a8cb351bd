import { scenarios } from "./scenarios.ts";

scenarios("chrome");
