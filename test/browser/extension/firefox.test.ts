import { scenarios } from "./scenarios.ts";

scenarios("firefox");
