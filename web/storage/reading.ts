// Reads everything at the start: one transaction, so that it fits together; two chunks a request, two requests at a
// time, so that the program decodes one part while the next is on its way.
import {AnswerKind, type Deliver} from "./answers.js";
import type {StoredRecord} from "./copy.js";
import {markStore, shelves} from "./layout.js";
import {requested} from "./requests.js";
import type {WriterMark} from "./writing.js";

const perRequest: Record<string, number> = {
  chunks: 2,
  journal: 64
};

/** Delivers manifest, chunks and journal; gives the mark of who wrote last. */
export async function readAll(database: IDBDatabase, deliver: Deliver): Promise<WriterMark|undefined> {
  const stores = [...shelves.slice(0, 3), markStore].filter((store) => database.objectStoreNames.contains(store));
  const transaction = database.transaction(stores, "readonly");
  const mark = stores.includes(markStore) ?
      await requested<WriterMark|undefined>(transaction.objectStore(markStore).get(0)) :
      undefined;
  for (const [shelf, name] of shelves.entries())
    if (name !== "aside" && stores.includes(name)) await readShelf(transaction.objectStore(name), shelf, deliver);
  return mark;
}

/** All four shelves. */
export async function collectAll(database: IDBDatabase): Promise<StoredRecord[]> {
  const records: StoredRecord[] = [];
  const stores = shelves.filter((store) => database.objectStoreNames.contains(store));
  const transaction = database.transaction(stores, "readonly");
  for (const [shelf, name] of shelves.entries())
    if (stores.includes(name))
      await readShelf(transaction.objectStore(name), shelf, (_, number, detail, bytes) => {
        records.push({shelf: detail, number, bytes: bytes ?? new Uint8Array()});
      });
  return records;
}

async function readShelf(store: IDBObjectStore, shelf: number, deliver: Deliver): Promise<void> {
  const keys = (await requested(store.getAllKeys())).filter((key) => typeof key === "number");
  const step = perRequest[store.name] ?? 1;
  const ask = (at: number): Promise<unknown[]>|undefined => {
    const first = keys[at];
    const last = keys[Math.min(at + step, keys.length) - 1];
    return first === undefined ? undefined : requested(store.getAll(IDBKeyRange.bound(first, last)));
  };
  let next = ask(0);
  for (let at = 0; next; at += step) {
    const current = next;
    next = ask(at + step);
    const values = await current;
    values.forEach((value, i) => deliver(AnswerKind.read, keys[at + i] ?? 0, shelf, bytesOf(value)));
  }
}

// What is no byte string is delivered as an empty one: the program reports it as unreadable.
function bytesOf(value: unknown): Uint8Array {
  return value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(0);
}
