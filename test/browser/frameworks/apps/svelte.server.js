import { render } from "svelte/server";
import Story from "./Story.svelte";

export const html = (state) => render(Story, { props: { state } }).body;
