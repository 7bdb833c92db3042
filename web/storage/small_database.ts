// A database of one store for something small that lies beside the workspace: a key record, the handle of a folder.
// Looking for it makes none, so that what never was leaves no trace.
import {completed, requested} from "./requests.js";

/** What lies under 0; undefined: nothing, or there is no such database. */
export async function readSmall(name: string, store: string): Promise<unknown> {
  const database = await open(name, store, false);
  if (!database) return undefined;
  try {
    return await requested<unknown>(database.transaction(store).objectStore(store).get(0));
  } finally {
    database.close();
  }
}

/** Resolves once it is durable; until then what was there before stays. */
export async function writeSmall(name: string, store: string, value: unknown): Promise<void> {
  const database = await open(name, store, true);
  if (!database) throw new Error("there is no database");
  try {
    const transaction = database.transaction(store, "readwrite", {durability: "strict"});
    transaction.objectStore(store).put(value, 0);
    await completed(transaction);
  } finally {
    database.close();
  }
}

function open(name: string, store: string, make: boolean): Promise<IDBDatabase|undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      if (make) request.result.createObjectStore(store);
      else request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => request.error?.name === "AbortError" && !make ? resolve(undefined) : reject(request.error);
  });
}
