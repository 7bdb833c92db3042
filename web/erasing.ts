// Deletes everything that the workspace has left on this device. A mark in localStorage is set first and removed last:
// every tab begins anew, and whichever starts while the mark is there finishes the deleting before it opens anything,
// so that no half of it can fill the other half again.
import {namesOf} from "./storage/names.js";
import {hasPrivateFiles} from "./storage/private_files.js";

const pause = 100;  // ms between tries: a page that has just gone may still hold a file
const tries = 30;
const patience = 5000;  // ms for the tab that writes to let go

const markOf = (name: string): string => namesOf(name).erasing;

/** Where other tabs say so, this one begins anew as well. */
export function followErasing(name: string, beginAnew: () => void): void {
  if (typeof BroadcastChannel === "undefined") return;
  new BroadcastChannel(markOf(name)).addEventListener("message", beginAnew);
}

/** After this every tab begins anew. */
export function askToErase(name: string): void {
  localStorage.setItem(markOf(name), "asked");
  if (typeof BroadcastChannel !== "undefined") new BroadcastChannel(markOf(name)).postMessage("erase");
}

/** To be called before anything is opened. Rejects where something could not be deleted; it is tried again then. */
export async function finishErasing(name: string): Promise<void> {
  if (!isAsked(name)) return;
  await asTheWriter(name, async () => {
    if (isAsked(name)) await eraseAll(name);  // another tab may have done it meanwhile
  });
}

function isAsked(name: string): boolean {
  try {
    return localStorage.getItem(markOf(name)) !== null;
  } catch {
    return false;
  }
}

// Nobody stores anything meanwhile. A tab that never lets go is a frozen one: it finds everything gone when it wakes.
async function asTheWriter(name: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  let begun = false;
  const run = () => {
    begun = true;
    return work();
  };
  try {
    await navigator.locks.request(namesOf(name).writerLock, {signal: AbortSignal.timeout(patience)}, run);
  } catch (reason) {
    if (begun) throw reason;
    await work();
  }
}

async function eraseAll(name: string): Promise<void> {
  const names = namesOf(name);
  if (typeof indexedDB !== "undefined" && indexedDB !== null)
    for (const each of [names.database, names.keyDatabase, names.folderDatabase]) await eraseDatabase(each);
  if (hasPrivateFiles())
    for (const each of [names.files, names.keyFiles]) await eraseFolder(each);
  if (typeof caches !== "undefined")
    for (const cache of await caches.keys())
      if (cache === names.cache || cache.startsWith(names.shared)) await caches.delete(cache);
  const keys = Array.from({length: localStorage.length}, (_, i) => localStorage.key(i) ?? "");
  for (const key of keys)
    if ((key.startsWith(`${name} `) || key.startsWith(names.preferences)) && key !== names.erasing)
      localStorage.removeItem(key);
  localStorage.removeItem(names.erasing);
}

function eraseDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    const timer = setTimeout(() => reject(new Error(`${name} is held by another tab`)), pause * tries);
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve();
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
  });
}

async function eraseFolder(name: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  for (let i = 1;; i++) {
    try {
      return await root.removeEntry(name, {recursive: true});
    } catch (reason) {
      if (reason instanceof DOMException && reason.name === "NotFoundError") return;
      if (i === tries) throw reason;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
