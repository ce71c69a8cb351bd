import { optionsScenarios } from "./optionsScenarios.ts";

optionsScenarios("firefox");
