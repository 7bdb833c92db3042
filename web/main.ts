// Starts the page: loads the program and the fonts with a line of progress, joins the parts, draws the first frame.
import createProgram from "ringback-program";
import {Files} from "./files.js";
import {Frames} from "./frame.js";
import {Glyphs} from "./glyphs.js";
import {Input} from "./input.js";
import {Look} from "./look.js";
import {Mirror} from "./mirror/mirror.js";
import type {Page, Program} from "./page.js";
import {keepPreference, preference} from "./preferences.js";
import {registerServiceWorker} from "./register.js";
import {createServices} from "./services.js";
import {shape} from "./shaping.js";
import {Shell} from "./shell.js";
import * as trouble from "./trouble.js";

const element = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;

const stage = element("stage");
const canvas = element<HTMLCanvasElement>("canvas");
let program: Program|null = null;
const running = (): Program => {
  if (program === null) throw new Error("the program is not running yet");
  return program;
};

function fail(reason: unknown): void {
  console.error(reason);
  trouble.show({...trouble.stopped, detail: reason instanceof Error ? reason.message : String(reason)});
}

const frames = new Frames(running, fail);
const mirror = new Mirror(stage, element("mirror"), element("polite"), element("assertive"), running, frames);
const glyphs = new Glyphs(running);
const shell = new Shell(stage, canvas, running, frames);
const look = new Look(running, frames);
const files = new Files(running, frames, (words) => mirror.announce(words, true));

const page: Page = {
  roleNames: (names) => {
    mirror.elements.roles = names.split("\n");
  },
  applyMirror: (words, count, texts, textBytes) => mirror.apply(words, count, texts, textBytes),
  announce: (words, assertive) => mirror.announce(words, assertive),
  addFace: (css, tabular, icon) => glyphs.addFace(css, tabular, icon),
  faceMetrics: (face, size, out) => glyphs.metrics(face, size, out),
  measureGlyph: (face, codepoint, size, out) => glyphs.measure(face, codepoint, size, out),
  drawGlyph: (face, codepoint, size, oversampling, out) => glyphs.draw(face, codepoint, size, oversampling, out),
  copyGlyph: (target) => glyphs.copy(target),
  shape,
  setCursor: (cursor) => shell.setCursor(cursor),
  setTitle: (title) => shell.setTitle(title),
  setRoute: (route, replace) => shell.setRoute(route, replace),
  openRoute: (route) => shell.openRoute(route),
  preference,
  keepPreference,
  setColours: (background, text, accent) => look.wear(background, text, accent),
  pickFile: (accept) => files.pick(accept),
  wake: () => frames.wake(),
};

/** The program's bytes, with the progress line following them. */
async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok || response.body === null) throw new Error(`${address}: ${response.status}`);
  const total = Number(response.headers.get("content-length"));
  const line = document.querySelector<HTMLElement>("#boot .progress > span");
  let loaded = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      loaded += chunk.length;
      if (line !== null && total > 0) line.style.transform = `scaleX(${Math.min(1, loaded / total)})`;
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counting), {headers: {"content-type": "application/wasm"}});
}

async function start(): Promise<void> {
  if (typeof WebAssembly !== "object") return trouble.show(trouble.noWebAssembly);
  if (document.createElement("canvas").getContext("webgl2") === null) return trouble.show(trouble.noWebGl);
  const fonts = Promise.allSettled([...document.fonts].map((font) => font.load()));
  const name = document.documentElement.dataset["program"] ?? "ringback";
  const compiled = WebAssembly.compileStreaming(load(`${name}.wasm`));
  compiled.catch(() => {});  // reported below
  let wasm: WebAssembly.Module;
  try {
    [wasm] = await Promise.all([compiled, fonts]);
  } catch (reason) {
    return trouble.show({...trouble.notLoaded, detail: String(reason)});
  }
  const launched =
      await createProgram({
        canvas,
        page,
        services: createServices(),
        onAbort: fail,
        instantiateWasm: (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => {
          void WebAssembly.instantiate(wasm, imports).then(receive);
          return {};
        },
        // main() runs once the program knows its own memory: see `program` below.
        noInitialRun: true,
      }) as unknown as Program &
      {_main(count: number, values: number): number};
  program = launched;
  const code = frames.enter(() => launched._main(0, 0));
  if (code === undefined) return;
  if (code !== 0) return trouble.show(trouble.noWebGl);
  look.start();
  shell.start();
  new Input(stage, mirror, running, frames);
  frames.wake();
  requestAnimationFrame(() => requestAnimationFrame(() => {
                          element("boot").remove();
                          document.documentElement.dataset["ready"] = "";
                          registerServiceWorker();
                        }));
}

// For the tests and the bench, which must see when nothing is drawn.
Object.assign(globalThis, {ringbackPage: {frames, program: running}});

start().catch(fail);
