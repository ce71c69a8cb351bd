import { toolbarScenarios } from "./scenarios.ts";

toolbarScenarios("firefox");
