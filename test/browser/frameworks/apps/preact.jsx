import { hydrate as hydrateInto, render } from "preact";
import { renderedWith } from "./rendered.jsx";

export const { mount, hydrate } = renderedWith(render, hydrateInto);
