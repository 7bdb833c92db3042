// A raw copy of what the browser has stored, as one file, for when the program itself cannot run: one line of JSON a
// record, its bytes as base64. The database comes first; of the second copy whatever the database does not hold in the
// same way: all of it where the database is empty or cannot be read. Reads only.
import {toBase64} from "./base64.js";
import {saveFile} from "./outgoing.js";
import type {StoredRecord} from "./storage/copy.js";
import {openFilesCopy} from "./storage/files_copy.js";
import {keyPlaces, readKeyRecord} from "./storage/key_places.js";
import {keptStore, shelves} from "./storage/layout.js";
import {requested} from "./storage/requests.js";
import {storeName as workspace} from "./visit.js";

interface Line {
  shelf: string;
  number: unknown;
  bytes: string;
}

/** Rejects only where neither copy gives anything. */
export async function saveRawCopy(): Promise<void> {
  const [database, files] = await Promise.allSettled([databaseLines(), filesLines()]);
  const first = database.status === "fulfilled" ? database.value : [];
  const held = new Set(first.map((line) => JSON.stringify(line)));
  const second = (files.status === "fulfilled" ? files.value : []).filter((line) => !held.has(JSON.stringify(line)));
  if (database.status === "rejected" && second.length === 0) throw database.reason;
  await save("raw-copy", [...first, ...second.map((line) => ({copy: "files", ...line}))]);
}

/** How many records an upgrade of the database has kept as they were before it. */
export async function countKept(): Promise<number> {
  if (typeof indexedDB === "undefined" || indexedDB === null) return 0;
  return withDatabase(async (stored) => {
           if (!stored.objectStoreNames.contains(keptStore)) return 0;
           return requested(stored.transaction(keptStore, "readonly").objectStore(keptStore).count());
         })
      .catch(() => 0);
}

/** These, as a file of the same kind. */
export async function saveKept(): Promise<void> {
  await save("kept-copy", await withDatabase(async (stored) => {
               const store = stored.transaction(keptStore, "readonly").objectStore(keptStore);
               const [keys, values] = await Promise.all([requested(store.getAllKeys()), requested(store.getAll())]);
               return values.map((value: unknown, i) => {
                 const [layout, shelf, number] = keys[i] as unknown as [number, string, number];
                 return {layout, shelf, number, bytes: base64Of(value)};
               });
             }));
}

function databaseLines(): Promise<Line[]> {
  return withDatabase(async (stored) => {
    const lines: Line[] = [];
    for (const shelf of shelves) {
      if (!stored.objectStoreNames.contains(shelf)) continue;
      const store = stored.transaction(shelf, "readonly").objectStore(shelf);
      const [keys, values] = await Promise.all([requested(store.getAllKeys()), requested(store.getAll())]);
      for (const [i, value] of values.entries()) lines.push({shelf, number: keys[i], bytes: base64Of(value)});
    }
    return lines;
  });
}

async function filesLines(): Promise<Line[]> {
  const {copy} = await openFilesCopy(workspace);
  try {
    const lineOf = ({shelf, number, bytes}: StoredRecord): Line =>
        ({shelf: shelves[shelf] ?? "", number, bytes: toBase64(bytes)});
    return (await copy.readAll()).map(lineOf);
  } finally {
    copy.close();
  }
}

async function save(kind: "raw-copy"|"kept-copy", records: object[]): Promise<void> {
  const lines: object[] = [{format: `ringback-${kind}`, version: 1, saved: new Date().toISOString()}, ...records];
  // Without it, and the passphrase, sealed records say nothing.
  const keys = await readKeyRecord(keyPlaces(workspace)).catch(() => undefined);
  if (keys) lines.push({keys});
  const text = lines.map((line) => JSON.stringify(line) + "\n").join("");
  saveFile(`ringback-${kind}.jsonl`, "application/jsonl", new TextEncoder().encode(text));
}

async function withDatabase<Result>(use: (stored: IDBDatabase) => Promise<Result>): Promise<Result> {
  const request = indexedDB.open(workspace);
  request.onupgradeneeded = () => request.transaction?.abort();  // there is none: do not make one
  const stored = await requested(request);
  try {
    return await use(stored);
  } finally {
    stored.close();
  }
}

function base64Of(value: unknown): string {
  return value instanceof ArrayBuffer ? toBase64(new Uint8Array(value)) : "";
}
