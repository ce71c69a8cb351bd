import { optionsScenarios } from "./optionsScenarios.ts";

optionsScenarios("chrome");
