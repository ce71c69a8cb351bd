import { hydrate as hydrateInto, render } from "react-dom";
import { renderedWith } from "./rendered.jsx";

export const { mount, hydrate } = renderedWith(render, hydrateInto);
