// How large the drawing is: the part of the page that is seen (without safe areas and the on-screen keyboard), in the
// screen's own pixels, and how many of them make one unit of the program. A unit is a CSS pixel where the user has left
// the browser's font size as it was, and larger or smaller with it.
import type {Frames} from "./frame.js";
import type {Program} from "./page.js";

const usualFontSize = 16;  // what browsers call "medium" unless told otherwise
const pinched = 0.01;      // from this much of a pinch zoom on, only the picture is larger

export class Viewport {
  /** CSS pixels for one unit of the program. */
  ratio = 1;
  private columns = 0;
  private rows = 0;
  private density = 1;
  private touch = -1;
  private readonly probe = document.createElement("span");

  constructor(
      private readonly stage: HTMLElement, private readonly canvas: HTMLCanvasElement,
      private readonly mirror: HTMLElement, private readonly program: () => Program, private readonly frames: Frames) {
    this.probe.className = "font-probe";
    this.probe.setAttribute("aria-hidden", "true");
    document.body.append(this.probe);
  }

  /** From now on the program hears of changes; it is told the present size at once. */
  start(): void {
    const observer = new ResizeObserver((entries) => this.measure(entries[0]));
    try {
      observer.observe(this.stage, {box: "device-pixel-content-box"});
    } catch {
      observer.observe(this.stage);  // Safari does not tell
    }
    new ResizeObserver(() => this.measure()).observe(this.probe);
    this.watchPixelRatio();
    matchMedia("(pointer: coarse)").addEventListener("change", () => this.measure());
    for (const event of ["resize", "scroll"]) visualViewport?.addEventListener(event, () => this.followKeyboard());
    window.addEventListener("resize", () => {
      this.followKeyboard();
      this.measure();
    });
    this.followKeyboard();
    this.measure();
  }

  /** Where on the drawing a point of the page lies, in units of the program. */
  place(clientX: number, clientY: number): [x: number, y: number] {
    const bounds = this.stage.getBoundingClientRect();
    return [(clientX - bounds.left) / this.ratio, (clientY - bounds.top) / this.ratio];
  }

  /** Browsers that lay the keyboard over the page tell by the visual viewport what is left of it. */
  private followKeyboard(): void {
    const seen = visualViewport;
    if (!seen || Math.abs(seen.scale - 1) > pinched) return;
    const below = document.documentElement.clientHeight - seen.offsetTop - seen.height;
    this.stage.style.setProperty("--hidden-above", `${Math.max(0, seen.offsetTop)}px`);
    this.stage.style.setProperty("--hidden-below", `${Math.max(0, below)}px`);
  }

  /** A query for the present ratio stops matching when it changes: by zoom or by another screen. */
  private watchPixelRatio(): void {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
      this.measure();
      this.watchPixelRatio();
    }, {once: true});
  }

  private measure(entry?: ResizeObserverEntry): void {
    const {width, height} = this.stage.getBoundingClientRect();
    if (width < 1 || height < 1) return;  // not shown at all
    const exact = entry?.devicePixelContentBoxSize?.[0];
    const columns = snapped(width * devicePixelRatio, exact?.inlineSize);
    const rows = snapped(height * devicePixelRatio, exact?.blockSize);
    const fontSize = this.probe.getBoundingClientRect().width;
    const ratio = fontSize > 0 ? Math.min(3, Math.max(0.5, fontSize / usualFontSize)) : 1;
    const density = devicePixelRatio * ratio;
    const touch = Number(matchMedia("(pointer: coarse)").matches);
    if (columns === this.columns && rows === this.rows && density === this.density && touch === this.touch) return;
    Object.assign(this, {columns, rows, density, touch, ratio});
    this.apply();
  }

  private apply(): void {
    const {canvas, mirror, columns, rows, density, ratio, touch} = this;
    if (canvas.width !== columns || canvas.height !== rows) Object.assign(canvas, {width: columns, height: rows});
    canvas.style.width = `${columns / devicePixelRatio}px`;
    canvas.style.height = `${rows / devicePixelRatio}px`;
    mirror.style.width = `${columns / density}px`;
    mirror.style.height = `${rows / density}px`;
    mirror.style.transform = ratio === 1 ? "" : `scale(${ratio})`;
    this.frames.enter(() => this.program()._resized(columns, rows, density, touch));
    this.frames.pump();
    this.frames.draw();  // at once: a canvas of another size is empty
  }
}

/**
 * Whole device pixels: as the browser has laid them out, where it tells the truth (Chromium does not always, right
 * after another zoom).
 */
function snapped(length: number, told: number|undefined): number {
  return told !== undefined && Math.abs(told - length) < 1 ? told : Math.round(length);
}
