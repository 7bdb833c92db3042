// A raw copy of what the browser has stored, as one file, for when the program itself cannot run: one line of JSON a
// record, its bytes as base64. Reads only.
import {toBase64} from "./base64.js";
import {keyPlaces, readKeyRecord} from "./storage/key_places.js";
import {shelves} from "./storage/layout.js";
import {saveFile} from "./outgoing.js";

const database = "ringback";

export async function saveRawCopy(): Promise<void> {
  const lines = [JSON.stringify({format: "ringback-raw-copy", version: 1, saved: new Date().toISOString()})];
  const stored = await open();
  for (const shelf of shelves) {
    if (!stored.objectStoreNames.contains(shelf)) continue;
    const store = stored.transaction(shelf, "readonly").objectStore(shelf);
    const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
    for (const [i, value] of values.entries())
      lines.push(JSON.stringify(
          {shelf, number: keys[i], bytes: value instanceof ArrayBuffer ? toBase64(new Uint8Array(value)) : ""}));
  }
  stored.close();
  // Without it, and the passphrase, sealed records say nothing.
  const keys = await readKeyRecord(keyPlaces(database)).catch(() => undefined);
  if (keys) lines.push(JSON.stringify({keys}));
  saveFile("ringback-raw-copy.jsonl", "application/jsonl", new TextEncoder().encode(lines.join("\n") + "\n"));
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database);
  request.onupgradeneeded = () => request.transaction?.abort();  // there is none: do not make one
  return settled(request);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
