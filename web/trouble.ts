// The page in plain DOM for when the program cannot run, or not as it should: what happened, why, and what to do. Must
// work with nothing else working.

export interface Trouble {
  title: string;
  words: string;
  steps: string[];
  detail?: string;
  actions?: Action[];
}
export interface Action {
  name: string;
  run(): void;
}

const browsers = "Use a current version of Chrome, Edge, Firefox or Safari.";
const nothingLost = "Nothing that was shown as saved is lost.";
const reload = (name = "Reload the page"): Action => ({name, run: () => location.reload()});

export const noWebGl = (): Trouble => ({
  title: "This browser cannot draw the app",
  words: `Ringback draws with WebGL2, which this browser does not offer or has turned off. ${nothingLost}`,
  steps: [
    "In the browser’s settings, turn on hardware acceleration (under System or Performance).",
    "Update the browser. " + browsers,
    "Reload this page.",
  ],
});

export const noGraphics = (): Trouble => ({
  title: "The graphics were lost",
  words:
      "The browser took the graphics away and has not given them back. What you typed is still here: this page goes " +
      "by itself as soon as they return.",
  steps: [
    "Close other tabs that draw a lot, such as games, maps and videos.",
    "Wait a moment, or bring this tab to the front.",
    "If nothing changes, reload the page. " + nothingLost,
  ],
});

export const noWebAssembly = (): Trouble => ({
  title: "This browser cannot run the app",
  words: "Ringback needs WebAssembly, which this browser does not offer or has turned off.",
  steps: [
    "Turn off any lockdown mode, or any extension that blocks WebAssembly, for this page.",
    "Update the browser. " + browsers,
    "Reload this page.",
  ],
});

export const notLoaded = (detail: string): Trouble => ({
  title: "The app could not be loaded",
  words: `A part of it did not arrive or arrived damaged. ${nothingLost}`,
  steps: [
    "Check the connection. After one full visit Ringback also works without one.",
    "Reload this page.",
    "If it stays like this, remove what the browser has cached for this page, and leave its stored data alone.",
  ],
  detail,
});

export const noFonts = (detail: string, goOn: () => void): Trouble => ({
  title: "The fonts could not be loaded",
  words: "Without them the text looks different and the icons are missing.",
  steps: [
    "Check the connection, and that no extension blocks fonts on this page.",
    "Reload this page, or go on without the fonts.",
  ],
  detail,
  actions: [reload(), {name: "Go on without the fonts", run: goOn}],
});

export const noStorage = (detail: string, goOn: () => void): Trouble => ({
  title: "This browser keeps nothing for the app",
  words: "Ringback keeps your prospects in this browser and nowhere else. Its storage is turned off, or this is a " +
      "private window that has none.",
  steps: [
    "Open Ringback in a window that is not private.",
    "In the browser’s settings, allow this page to keep data (cookies and site data).",
    "Reload this page. Or go on: all works until you close it, and you can save a workspace file before that.",
  ],
  detail,
  actions: [reload(), {name: "Go on without keeping", run: goOn}],
});

export const stopped = (detail: string, copy: Action, save: Action): Trouble => ({
  title: "The app has stopped",
  words: `Something went wrong that should not. ${nothingLost}`,
  steps: [
    "Reload the page to go on.",
    "If it stops again at once, save a raw copy of what is stored, so that nothing can happen to it.",
    "Copy the details and send them to whoever gave you Ringback. They hold none of your data.",
  ],
  detail,
  actions: [reload(), copy, save],
});

export const notSaved = (detail: string): Trouble => ({
  title: "The raw copy could not be made",
  words: "The browser did not hand out what it has stored. It is still there, unchanged.",
  steps: ["Close other tabs of Ringback.", "Reload the page."],
  detail,
});

export const notErased = (detail: string): Trouble => ({
  title: "Not everything could be deleted",
  words: "Something of what is stored on this device is still held. Ringback deletes the rest when it starts.",
  steps: ["Close other tabs of Ringback.", "Reload this page."],
  detail,
});

/** Takes the place of everything. */
export function show(trouble: Trouble): void {
  const page = pageOf(trouble);
  for (const old of document.querySelectorAll("#boot, #stage, .trouble")) old.remove();
  open(page, trouble);
}

/** Lies over everything until the function that it gives is called. */
export function cover(trouble: Trouble): () => void {
  const page = pageOf(trouble);
  const title = document.title;
  const focused = document.activeElement;
  const covered = [...document.querySelectorAll<HTMLElement>("#stage, #boot")];
  for (const each of covered) each.inert = true;
  document.documentElement.dataset["covered"] = "";
  open(page, trouble);
  return () => {
    if (!page.isConnected) return;
    page.remove();
    delete document.documentElement.dataset["covered"];
    for (const each of covered) each.inert = false;
    document.title = title;
    (focused instanceof HTMLElement ? focused : covered[0])?.focus();
  };
}

function open(page: HTMLElement, {title}: Trouble): void {
  document.body.prepend(page);
  document.title = `${title} · Ringback`;
  page.querySelector("h1")?.focus();
}

function pageOf({title, words, steps, detail, actions = [reload()]}: Trouble): HTMLElement {
  const page = document.createElement("main");
  page.className = "trouble";
  const sheet = page.appendChild(document.createElement("div"));
  const add = (tag: string, text: string, parent: HTMLElement = sheet): HTMLElement => {
    const element = document.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  add("h1", title).tabIndex = -1;
  add("p", words);
  const list = add("ol", "");
  for (const step of steps) add("li", step, list);
  const row = add("p", "");
  row.className = "actions";
  for (const {name, run} of actions) add("button", name, row).addEventListener("click", run);
  if (detail !== undefined && detail !== "") {
    const more = add("details", "");
    add("summary", "Details", more);
    add("pre", detail, more).tabIndex = 0;
  }
  return page;
}
