import { toolbarScenarios } from "./scenarios.ts";

toolbarScenarios("chrome");
