import * as Turbo from "@hotwired/turbo";
import { mountOn } from "./serverMade.js";

// Links are the page's own here: a visit would bring the whole page anew, at a time of its own.
Turbo.session.drive = false;
// Streams are rendered with the next frame, and windows behind others have none.
window.requestAnimationFrame = (callback) => setTimeout(() => callback(performance.now()), 16);

export const mount = (element, state, onRead) =>
  mountOn(element, state, onRead, async (target, html) => {
    Turbo.renderStreamMessage(`<turbo-stream action="update" method="morph" target="${target.id}"><template>${html}</template></turbo-stream>`);
    // A stream leaves the page once it is rendered.
    for (let waited = 0; document.querySelector("turbo-stream") && waited < 1000; waited++) await new Promise((done) => setTimeout(done, 4));
  });
