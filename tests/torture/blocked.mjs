// Browsers that refuse to keep anything, each interface in turn and all of them together, and a private window.
// Whatever is refused: Ringback opens, takes edits and saves a file; what it calls saved survives a reload, and where
// it cannot promise that, it says so for as long as it is open.
import {setTimeout as pause} from "node:timers/promises";
import {chromium} from "@playwright/test";
import {args, executablePath} from "../bench/browser.mjs";
import {Profile, viewport} from "./profile.mjs";
import {WorkspacePage} from "./workspace_page.mjs";

const refuse = () => {
  throw new DOMException("refused by the test", "SecurityError");
};
const missing = (object, name) => Object.defineProperty(object, name, {value: undefined, configurable: true});
const noDatabase = "IDBFactory.prototype.open = refuse;";
const noFiles = "StorageManager.prototype.getDirectory = async () => refuse();";
const noCaches = "CacheStorage.prototype.open = async () => refuse();";
const noPlace = "Storage.prototype.getItem = refuse; Storage.prototype.setItem = refuse;";

// Run in every page before anything else; those that say most come first.
const blocks = {
  "everything is refused": noDatabase + noFiles + noCaches + noPlace,
  "IndexedDB is refused": noDatabase,
  "files are refused": noFiles,
  "local storage is refused": noPlace,
  "files and caches are refused": noFiles + noCaches,
  "IndexedDB is missing": "missing(globalThis, 'indexedDB');",
  "IndexedDB never answers": "IDBFactory.prototype.open = () => new EventTarget();",
  "writing to IndexedDB is refused": "IDBObjectStore.prototype.put = refuse;",
  "files are missing": "missing(StorageManager.prototype, 'getDirectory');",
  "workers are missing": "missing(globalThis, 'Worker');",
  "caches are missing": "missing(globalThis, 'caches');",
  "caches are refused": noCaches,
  "local storage is missing": "missing(globalThis, 'localStorage');",
  "the storage manager is missing": "missing(Navigator.prototype, 'storage');",
  "locks are missing": "missing(Navigator.prototype, 'locks');",
  "locks are refused": "LockManager.prototype.request = async () => refuse();",
  "channels are missing": "missing(globalThis, 'BroadcastChannel');",
};

const scriptOf = (block) => `{ const refuse = ${refuse}; const missing = ${missing}; ${blocks[block]} }`;

const lasting = 8000;  // ms after which a word that was said once is gone

// What is wrong with the page in this state; empty: nothing.
async function judge(context, address) {
  const workspace = await WorkspacePage.open(context, address);
  const goOn = workspace.page.getByRole("button", {name: "Go on without keeping"});
  if (await goOn.count()) await goOn.click();
  await workspace.add("Edit000001");
  await Promise.race([workspace.untilState("Saved"), pause(lasting)]);
  const {names} = await workspace.exported();
  if (!names.includes("Edit000001")) return "the edit is missing from the saved file";
  if (workspace.state.startsWith("Saved")) {
    await workspace.page.close();
    const again = await WorkspacePage.open(context, address);
    const kept = (await again.exported()).names.includes("Edit000001");
    return kept ? "" : "what was called saved is gone after a reload";
  }
  if (!/^Not (kept|saved)/.test(workspace.state)) return `the state is "${workspace.state}"`;
  const words = await workspace.words();
  return /not saved\.|nothing is kept/i.test(words) ? "" : "no lasting warning is on screen";
}

async function inPrivateWindow(use) {
  const browser = await chromium.launch({executablePath, args});
  try {
    return await use(await browser.newContext({viewport}));
  } finally {
    await browser.close();
  }
}

async function inProfile(block, use) {
  const profile = await Profile.make();
  try {
    return await use(await profile.start(scriptOf(block)));
  } finally {
    await profile.remove();
  }
}

export const cases = [...Object.keys(blocks), "a private window"];

// Gives, for each of the cases, what was wrong ("" for nothing) under its name.
export async function blockStorage({address, names = cases, report = () => undefined}) {
  const found = {};
  for (const name of names) {
    const use = (context) => judge(context, address);
    const judged = name in blocks ? inProfile(name, use) : inPrivateWindow(use);
    found[name] = await judged.catch((reason) => String(reason));
    if (found[name] !== "") report(`${name}: ${found[name]}`);
  }
  return found;
}
