// Lost graphics: the browser may take the WebGL context away at any time, and gives it back later or never.
import type {Frames} from "./frame.js";
import type {Program} from "./page.js";
import * as trouble from "./trouble.js";

const patience = 8000;  // ms

export function watchGraphics(canvas: HTMLCanvasElement, program: () => Program, frames: Frames): void {
  let timer = 0;
  let dismiss: (() => void)|undefined;
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();  // or it would never be restored
    frames.enter(() => program()._context_changed(1));
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      dismiss = trouble.cover(trouble.noGraphics());
    }, patience);
  });
  canvas.addEventListener("webglcontextrestored", () => {
    clearTimeout(timer);
    dismiss?.();
    dismiss = undefined;
    frames.enter(() => program()._context_changed(0));
    frames.wake();
  });
}
