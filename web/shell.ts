// The page around the canvas: size, pixel ratio, address, title, lost graphics.
import type {Frames} from "./frame.js";
import {withText, type Program} from "./page.js";

const cursors = [
  "default", "text", "move", "ns-resize", "ew-resize", "nesw-resize", "nwse-resize", "pointer", "wait", "progress",
  "not-allowed"
];

export class Shell {
  private route: string|null = null;

  constructor(
      private readonly stage: HTMLElement, private readonly canvas: HTMLCanvasElement,
      private readonly program: () => Program, private readonly frames: Frames) {}

  /** From now on the program hears of changes; it is told the present state at once. */
  start(): void {
    new ResizeObserver(() => this.sendSize()).observe(this.stage);
    this.watchPixelRatio();
    window.addEventListener("hashchange", () => this.sendRoute());
    this.canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();  // or it would never be restored
      this.frames.enter(() => this.program()._context_changed(1));
    });
    this.canvas.addEventListener("webglcontextrestored", () => {
      this.frames.enter(() => this.program()._context_changed(0));
      this.frames.wake();
    });
    this.sendSize();
    this.sendRoute();
  }

  setCursor(cursor: number): void { this.stage.style.cursor = cursor < 0 ? "none" : cursors[cursor] ?? "default"; }

  setTitle(title: string): void {
    if (document.title !== title) document.title = title;
  }

  setRoute(route: string, replace: boolean): void {
    if (route === this.route) return;
    this.route = route;
    const address = `#${route}`;
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  }

  openRoute(route: string): void {
    const link = document.createElement("a");
    link.href = `#${route}`;
    link.target = "_blank";
    link.rel = "noopener";
    link.click();
  }

  private sendSize(): void {
    const touch = matchMedia("(pointer: coarse)").matches ? 1 : 0;
    const {clientWidth, clientHeight} = this.stage;
    this.frames.enter(() => this.program()._resized(clientWidth, clientHeight, devicePixelRatio, touch));
    this.frames.pump();
  }

  /** A query for the present ratio stops matching when it changes: by zoom or by another screen. */
  private watchPixelRatio(): void {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
      this.sendSize();
      this.watchPixelRatio();
    }, {once: true});
  }

  private sendRoute(): void {
    const route = decodeRoute(location.hash.slice(1));
    if (route === this.route) return;
    this.route = route;
    const program = this.program();
    this.frames.enter(() => withText(program, route, (address) => program._route_changed(address)));
    this.frames.pump();
  }
}

function decodeRoute(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;  // not an encoding of anything: taken as it stands
  }
}
