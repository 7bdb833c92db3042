// Starts the page: loads the program and the fonts, joins the parts, draws the first frame.
import createProgram from "ringback-program";
import {Address} from "./address.js";
import {receiveFiles} from "./arrivals.js";
import {BackupFolder, type FolderNews} from "./backup_folder.js";
import {finish, load} from "./boot.js";
import {beginsAsDemo, brandText, packText} from "./brand.js";
import {isOneFile} from "./carried.js";
import {askToErase, finishErasing, followErasing} from "./erasing.js";
import {Files} from "./files.js";
import {Frames} from "./frame.js";
import {Glyphs} from "./glyphs.js";
import {watchGraphics} from "./graphics.js";
import {Input} from "./input.js";
import {Look} from "./look.js";
import {Messages, setBadge} from "./messages.js";
import {Mirror} from "./mirror/mirror.js";
import {copyText} from "./outgoing.js";
import {withText, withTexts, type Page, type Program} from "./page.js";
import {keepPreference, preference} from "./preferences.js";
import {PassphraseDesk} from "./passphrase/desk.js";
import {IdleLock, idleMinutes, preferenceName} from "./passphrase/idle_lock.js";
import {Passphrase} from "./passphrase/passphrase.js";
import {copyWhatHasTheFocus} from "./copying.js";
import {preparePrinting} from "./print.js";
import {Recorder} from "./recorder.js";
import {registerServiceWorker} from "./register.js";
import {countKept, saveKept, saveRawCopy} from "./rescue.js";
import {createServices} from "./services.js";
import {shape} from "./shaping.js";
import {carriedText, makeLink} from "./sharing.js";
import {startFilesWorker} from "./storage/files_copy.js";
import * as trouble from "./trouble.js";
import {Viewport} from "./viewport.js";
import {go, isDemo, isOwn, storeName as workspace} from "./visit.js";
import {clockChanges, localZoneName} from "./zones.js";

// In the order of ImGuiMouseCursor.
const cursors = [
  "default", "text", "move", "ns-resize", "ew-resize", "nesw-resize", "nwse-resize", "pointer", "wait", "progress",
  "not-allowed"
];

const element = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;

const stage = element("stage");
const canvas = element<HTMLCanvasElement>("canvas");
let program: Program|null = null;
let brand = "";
const running = (): Program => {
  if (program === null) throw new Error("the program is not running yet");
  return program;
};

const wordsOf = (reason: unknown): string =>
    reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);

/** The program has failed and cannot be trusted any more. */
function fail(reason: unknown): void {
  console.error(reason);
  frames.stop();
  const trace = reason instanceof Error && reason.stack !== undefined ? reason.stack : "";
  const detail = [wordsOf(reason), trace, navigator.userAgent].filter((part) => part !== "").join("\n");
  trouble.show(trouble.stopped(detail, {name: "Copy the details", run: () => copyText(detail)}, {
    name: "Save a raw copy",
    run: () => {
      saveRawCopy().catch((failure: unknown) => trouble.show(trouble.notSaved(wordsOf(failure))));
    }
  }));
}

function storageMissing(detail: string): void {
  const dismiss = trouble.cover(trouble.noStorage(detail, () => dismiss()));
}

/** Without the screen that it was on: what it showed is gone. */
function beginAnew(): void {
  history.replaceState(null, "", location.pathname + location.search);
  location.reload();
}

const frames = new Frames(running, fail);
const root = element("mirror");
const mirror = new Mirror(stage, root, element("polite"), element("assertive"), running, frames);
const glyphs = new Glyphs(running);
const viewport = new Viewport(stage, canvas, root, running, frames);
const address = new Address(running, frames, (route) => void openLinked(route));
const look = new Look(running, frames);
const passphrase = new Passphrase(workspace, {
  changed: () => {
    followLock();
    frames.wake();
  },
  reload: () => location.reload(),
});
const desk = new PassphraseDesk(
    passphrase, (words) => mirror.announce(words, false),
    ({name, bytes}) => tell((to) => withText(to, name, (text) => to._file_saved(text, bytes.length))));
const folder = new BackupFolder(
    workspace, (file) => desk.sealed(file),
    ({state, name, writtenOn, fault}: FolderNews) => tell(
        (to) => withText(
            to, name,
            (named) => withText(
                to, writtenOn, (on) => withText(to, fault, (why) => to._folder_told(state, named, on, why))))));
const recorder = new Recorder(
    ({state, length, fault}) => tell((to) => withText(to, fault, (why) => to._recording_told(state, length, why))));
const files = new Files(running, frames, (words) => mirror.announce(words, true), (file) => desk.unseal(file));
const idleLock = new IdleLock(() => void passphrase.lock().then((locked) => {
  if (!locked) followLock();  // not before everything is stored
}));

async function openLinked(route: string): Promise<void> {
  const opened = await carriedText(route).then((text) => [text, ""], (reason: Error) => ["", reason.message]);
  tell((to) => withTexts(to, opened, (text = 0, fault = 0) => to._link_opened(text, fault)));
}

async function openPack(name: string): Promise<void> {
  const opened = await packText(name).then((text) => [text, ""], (reason: Error) => ["", reason.message]);
  tell((to) => withTexts(to, opened, (text = 0, fault = 0) => to._link_opened(text, fault)));
}

async function answerWithLink(text: string): Promise<void> {
  const {address: made, squares, fault} = await makeLink(text);
  tell((to) => withTexts(to, [made, squares, fault], (at = 0, code = 0, why = 0) => to._link_made(at, code, why)));
}

const messages = new Messages({
  told: (leave) => tell((to) => to._messages_told(leave)),
  open: (route) => {
    location.hash = route;
  },
  wait: () => frames.enter(() => running()._unseen_wait()) ?? 0,
  look: () => void frames.enter(() => running()._unseen()),
});

/** Something arrived for the program, outside of frames. */
function tell(run: (to: Program) => void): void {
  frames.enter(() => run(running()));
  frames.wake();
}

function followLock(): void { idleLock.start(passphrase.isSet ? idleMinutes(preference(preferenceName)) : 0); }

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
  setCursor: (cursor) => {
    stage.style.cursor = cursor < 0 ? "none" : cursors[cursor] ?? "default";
  },
  setTitle: (title) => {
    if (document.title !== title) document.title = title;
  },
  setRoute: (route, replace) => address.write(route, replace),
  openRoute: (route) => address.open(route),
  isApple: () => /^(Mac|iP)/.test(navigator.platform),
  preference,
  keepPreference: (name, value) => {
    keepPreference(name, value);
    if (name === preferenceName) followLock();
  },
  setColours: (background, text, accent) => look.wear(background, text, accent),
  pickFile: (accept) => files.pick(accept),
  askKept: () => {
    void countKept().then((records) => tell((to) => to._kept_told(records)));
  },
  saveKept: () => {
    saveKept().catch((reason: unknown) => mirror.announce(`That could not be read: ${wordsOf(reason)}`, true));
  },
  chooseFolder: () => void folder.choose(),
  forgetFolder: () => void folder.forget(),
  writeToFolder: (name, on, bytes, asked) => void folder.write({name, bytes}, on, asked),
  record: (wish, name) => recorder.do(wish, name),
  makeLink: (text) => void answerWithLink(text),
  setBadge: (count) => {
    if (!isDemo) setBadge(count);  // made-up people are no reason to look
  },
  showMessage: (name, title, text, route) => messages.show(name, title, text, route),
  askForMessages: () => messages.ask(),
  reload: () => location.reload(),
  visit: (what) => [workspace, isDemo ? "demo" : "", brand][what] ?? "",
  leaveDemo: () => go(beginsAsDemo(brand) ? "own" : ""),
  openPack: (name) => void openPack(name),
  eraseAll: () => {
    try {
      askToErase(workspace);
      beginAnew();
    } catch (reason) {
      trouble.show(trouble.notErased(wordsOf(reason)));
    }
  },
  askSpace: () => {
    void navigator.storage?.estimate?.().then(({usage, quota}) => {
      if (usage === undefined || quota === undefined) return;
      running()._space_told(usage, quota);
      frames.wake();
    }, () => undefined);
  },
  wake: () => frames.wake(),
};

/** The bytes of the program, compiled while they arrive. */
async function compile(): Promise<WebAssembly.Module> {
  const name = document.documentElement.dataset["program"] ?? "ringback";
  const response = load(`${name}.wasm`, __PROGRAM_BYTES__);
  return WebAssembly.compileStreaming(response);
}

/** Fonts that do not arrive stop the start until the user says to go on. */
async function loadFonts(): Promise<void> {
  try {
    await Promise.all([...document.fonts].map((font) => font.load()));
  } catch (reason) {
    await new Promise<void>((goOn) => {
      const dismiss = trouble.cover(trouble.noFonts(wordsOf(reason), () => {
        dismiss();
        goOn();
      }));
    });
  }
}

async function launch(wasm: WebAssembly.Module): Promise<boolean> {
  const launched =
      await createProgram({
        canvas,
        page,
        services: createServices({storageMissing, enter: (run) => frames.enter(run)}, passphrase, desk),
        onAbort: fail,
        instantiateWasm: (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => {
          WebAssembly.instantiate(wasm, imports).then(receive, fail);
          return {};
        },
        // main() runs once the program knows its own memory: see `program` below.
        noInitialRun: true,
      }) as unknown as Program &
      {_main(count: number, values: number): number};
  program = launched;
  const code = frames.enter(() => launched._main(0, 0));
  if (code === 1) trouble.show(trouble.noWebGl());
  return code === 0;
}

async function start(): Promise<void> {
  if (typeof WebAssembly !== "object") return trouble.show(trouble.noWebAssembly());
  if (document.createElement("canvas").getContext("webgl2") === null) return trouble.show(trouble.noWebGl());
  const compiled = compile();
  compiled.catch(() => {});  // reported below
  const fonts = loadFonts();
  brand = await brandText();
  if (beginsAsDemo(brand) && !isDemo && !isOwn) return go("demo");  // before anything of the user's is opened
  followErasing(workspace, beginAnew);
  try {
    await finishErasing(workspace);
  } catch (reason) {
    return trouble.show(trouble.notErased(wordsOf(reason)));
  }
  startFilesWorker(workspace);
  clockChanges(localZoneName());  // the browser's own zone data take longest the first time: now is nothing else to do
  const sealed = await passphrase.locked();
  if (sealed) {
    await desk.unlock(sealed);
    followLock();
  }
  let wasm: WebAssembly.Module;
  try {
    wasm = await compiled;
  } catch (reason) {
    return trouble.show(trouble.notLoaded(wordsOf(reason)));
  }
  await fonts;
  if (!await launch(wasm)) return;
  look.start();
  viewport.start();
  address.start();
  watchGraphics(canvas, running, frames);
  preparePrinting(root);
  copyWhatHasTheFocus();
  new Input(stage, mirror, viewport, running, frames);
  frames.wake();
  recorder.begin();
  // The demo neither writes into a folder of the user's nor shows messages.
  if (!isDemo) {
    void folder.begin();
    messages.begin();
  }
  requestAnimationFrame(() => requestAnimationFrame(() => {
                          finish();
                          if (!isDemo) receiveFiles((arrived) => void files.openAll(arrived));
                          if (!isOneFile()) registerServiceWorker(() => tell((to) => to._update_told()));
                        }));
}

// For the tests and the bench, which must see when nothing is drawn.
Object.assign(globalThis, {ringbackPage: {frames, program: running}});

// A trap outside of a frame: an event handler has called the program.
window.addEventListener("error", ({error}) => {
  if (error instanceof WebAssembly.RuntimeError) fail(error);
});

start().catch(fail);
