// Draws glyphs for ImGui with Canvas2D: metrics and pictures of single codepoints and of shaped clusters. The words
// "size" and "pixels" mean device pixels here.
import type {Program} from "./page.js";
import {cluster, readsFromRight} from "./shaping.js";

interface Face {
  css: string;
  tabular: boolean;
  icon: boolean;
  digits: Map<number, number>;  // the advance that all digits share, by size
}

const margin = 1;  // pixels around a picture, for the soft edge

export class Glyphs {
  private readonly faces: Face[] = [];
  private readonly canvas = document.createElement("canvas");
  private readonly pen: CanvasRenderingContext2D;
  private picture: Uint8ClampedArray = new Uint8ClampedArray();
  private font = "";

  constructor(private readonly program: () => Program) {
    const pen = this.canvas.getContext("2d", {willReadFrequently: true});
    if (pen === null) throw new Error("The browser offers no 2D canvas.");
    this.pen = pen;
    this.grow(128, 128);
  }

  addFace(css: string, tabular: boolean, icon: boolean): number {
    this.faces.push({css, tabular, icon, digits: new Map()});
    return this.faces.length - 1;
  }

  /** Writes ascent and descent of the font's own box. */
  metrics(face: number, size: number, out: number): void {
    this.use(face, size);
    const {fontBoundingBoxAscent, fontBoundingBoxDescent} = this.pen.measureText("Hg");
    this.answer(out, fontBoundingBoxAscent, fontBoundingBoxDescent);
  }

  measure(face: number, codepoint: number, size: number, out: number): void {
    this.use(face, size);
    this.answer(out, this.advance(face, codepoint, size)[0]);
  }

  /** Writes advance, left, top, width, height, coloured; false: nothing to see. */
  draw(face: number, codepoint: number, size: number, oversampling: number, out: number): boolean {
    this.use(face, size);
    const text = textOf(codepoint);
    const [advance, shift] = this.advance(face, codepoint, size);
    const box = this.pen.measureText(text);
    const left = Math.floor((shift - box.actualBoundingBoxLeft) * oversampling) - margin;
    const right = Math.ceil((shift + box.actualBoundingBoxRight) * oversampling) + margin;
    const top = Math.floor(-box.actualBoundingBoxAscent) - margin;
    const bottom = Math.ceil(box.actualBoundingBoxDescent) + margin;
    const width = right - left;
    const height = bottom - top;
    this.answer(out, advance, left, top, width, height, 0);
    if (width <= 2 * margin || height <= 2 * margin) return false;
    this.grow(width, height);
    this.use(face, size);
    this.pen.setTransform(1, 0, 0, 1, 0, 0);
    this.pen.clearRect(0, 0, width, height);
    this.pen.setTransform(oversampling, 0, 0, 1, -left, -top);
    this.pen.direction = readsFromRight(codepoint) ? "rtl" : "ltr";
    this.pen.fillText(text, shift, 0);
    this.picture = this.pen.getImageData(0, 0, width, height).data;
    const [visible, coloured] = look(this.picture);
    this.answer(out, advance, left, top, width, height, coloured ? 1 : 0);
    return visible;
  }

  copy(target: number): void { this.program().HEAPU8.set(this.picture, target); }

  /** The advance of the glyph, and how far it stands to the right in it. */
  private advance(face: number, codepoint: number, size: number): [advance: number, shift: number] {
    const width = this.pen.measureText(textOf(codepoint)).width;
    const isDigit = codepoint >= 0x30 && codepoint <= 0x39;
    const known = this.faces[face];
    if (!known?.tabular || !isDigit) return [width, 0];
    let shared = known.digits.get(size);
    if (shared === undefined) {
      shared = Math.max(...[..."0123456789"].map((digit) => this.pen.measureText(digit).width));
      known.digits.set(size, shared);
    }
    return [shared, (shared - width) / 2];
  }

  private use(face: number, size: number): void {
    const css = this.faces[face]?.css ?? "sans-serif";
    const space = css.indexOf(" ");  // between weight and families
    const font = `${css.slice(0, space)} ${size}px${css.slice(space)}`;
    if (font === this.font) return;
    this.font = font;
    this.pen.font = font;
  }

  private grow(width: number, height: number): void {
    if (this.canvas.width >= width && this.canvas.height >= height && this.font !== "") return;
    this.canvas.width = Math.max(this.canvas.width, width);
    this.canvas.height = Math.max(this.canvas.height, height);
    this.font = " ";  // a resized canvas has forgotten everything
    this.pen.fillStyle = "#fff";
    this.pen.textBaseline = "alphabetic";
    this.pen.textAlign = "left";
    this.pen.fontKerning = "none";  // ImGui places glyph by glyph
    if ("textRendering" in this.pen) this.pen.textRendering = "geometricPrecision";
  }

  private answer(out: number, ...numbers: number[]): void { this.program().HEAPF32.set(numbers, out >>> 2); }
}

function textOf(codepoint: number): string { return cluster(codepoint) ?? String.fromCodePoint(codepoint); }

/** Whether there is any ink, and whether it has a colour of its own (emoji). */
function look(pixels: Uint8ClampedArray): [visible: boolean, coloured: boolean] {
  let visible = false;
  for (let i = 0; i < pixels.length; i += 4) {
    const alpha = pixels[i + 3] ?? 0;
    if (alpha === 0) continue;
    visible = true;
    const least = Math.min(pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0);
    if (alpha > 16 && least < 250) return [true, true];
  }
  return [visible, false];
}
