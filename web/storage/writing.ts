// Carries out one batch in one strict transaction.
import {FailureKind, StorageFailure} from "./answers.js";
import type {Batch} from "./copy.js";
import {markStore, shelves} from "./layout.js";
import {completed} from "./requests.js";

/** Kept beside the data by every write: whoever finds another one than it left there must not write over it. */
export interface WriterMark {
  session: string;
  count: number;
}

/** Resolves once the batch is durable. `seen` is the mark as we know it, `next` the one to leave. */
export async function applyBatch(
    database: IDBDatabase, batch: Batch, seen: WriterMark|undefined, next: WriterMark): Promise<void> {
  const stores = shelves.filter((_, shelf) => touches(batch, shelf));
  const transaction = database.transaction([...stores, markStore], "readwrite", {durability: "strict"});
  let fault: StorageFailure|undefined;
  const done = completed(transaction);
  const marks = transaction.objectStore(markStore);
  const found = marks.get(0) as IDBRequest<WriterMark|undefined>;
  found.onsuccess = () => {
    fault = faultOf(found.result, seen, next.session);
    if (fault) transaction.abort();
    else transaction.commit?.();  // all was asked for below; nobody needs to see the single answers
  };
  try {
    marks.put(next, 0);
    for (const {shelf, first, last} of batch.remove) store(transaction, shelf).delete(IDBKeyRange.bound(first, last));
    for (const {shelf, number, bytes} of batch.put) store(transaction, shelf).put(ownBuffer(bytes), number);
  } catch (reason) {
    done.catch(() => undefined);
    abort(transaction);
    throw reason;
  }
  await done.catch((reason: unknown) => {
    throw fault ?? reason;
  });
}

function touches(batch: Batch, shelf: number): boolean {
  return batch.put.some((record) => record.shelf === shelf) || batch.remove.some((range) => range.shelf === shelf);
}

function store(transaction: IDBTransaction, shelf: number): IDBObjectStore {
  return transaction.objectStore(shelves[shelf] ?? "");
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // it was over already
  }
}

// Our own later mark is what an answer that got lost has left.
function faultOf(found: WriterMark|undefined, seen: WriterMark|undefined, session: string): StorageFailure|undefined {
  if (found?.session === session) return undefined;
  if (!found) return seen ? new StorageFailure(FailureKind.emptied, "the stored data are gone") : undefined;
  if (found.session === seen?.session && found.count === seen.count) return undefined;
  return new StorageFailure(FailureKind.conflict, "another tab has written");
}

function ownBuffer(bytes: Uint8Array): ArrayBuffer {
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  return whole && bytes.buffer instanceof ArrayBuffer ? bytes.buffer : new Uint8Array(bytes).buffer;
}
