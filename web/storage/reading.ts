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
  const names = database.objectStoreNames;
  const stores = shelves.filter((store) => store !== "aside" && names.contains(store));
  const isMarked = names.contains(markStore);
  const transaction = database.transaction(isMarked ? [...stores, markStore] : stores, "readonly");
  const mark = isMarked ? noted(requested<WriterMark|undefined>(transaction.objectStore(markStore).get(0))) : undefined;
  for (const read of beginShelves(transaction, stores)) await read(deliver);
  return mark;
}

/** All four shelves. */
export async function collectAll(database: IDBDatabase): Promise<StoredRecord[]> {
  const records: StoredRecord[] = [];
  const stores = shelves.filter((store) => database.objectStoreNames.contains(store));
  const keep: Deliver = (_, number, detail, bytes) => {
    records.push({shelf: detail, number, bytes: bytes ?? new Uint8Array()});
  };
  for (const read of beginShelves(database.transaction(stores, "readonly"), stores)) await read(keep);
  return records;
}

type ReadShelf = (deliver: Deliver) => Promise<void>;

// The keys and the first values of all shelves are asked for at once: no shelf waits for the answers of another.
function beginShelves(transaction: IDBTransaction, stores: typeof shelves[number][]): ReadShelf[] {
  return stores.map((name) => beginShelf(transaction.objectStore(name), shelves.indexOf(name)));
}

function beginShelf(store: IDBObjectStore, shelf: number): ReadShelf {
  const step = perRequest[store.name] ?? 1;
  const allKeys = noted(requested(store.getAllKeys()));
  const first = noted(requested<unknown[]>(store.getAll(null, step)));  // numbers come before all other keys
  return async (deliver) => {
    const keys = (await allKeys).filter((key) => typeof key === "number");
    const ask = (at: number): Promise<unknown[]>|undefined => {
      const from = keys[at];
      const to = keys[Math.min(at + step, keys.length) - 1];
      return from === undefined ? undefined : noted(requested<unknown[]>(store.getAll(IDBKeyRange.bound(from, to))));
    };
    let next: Promise<unknown[]>|undefined = keys.length > 0 ? first : undefined;
    for (let at = 0; next; at += step) {
      const current = next;
      next = ask(at + step);
      const values = await current;
      keys.slice(at, at + step).forEach((key, i) => deliver(AnswerKind.read, key, shelf, bytesOf(values[i])));
    }
  };
}

// Whoever waits for an earlier answer hears of the failure there.
function noted<Value>(answer: Promise<Value>): Promise<Value> {
  answer.catch(() => undefined);
  return answer;
}

// What is no byte string is delivered as an empty one: the program reports it as unreadable.
function bytesOf(value: unknown): Uint8Array {
  return value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(0);
}
