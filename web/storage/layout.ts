// The stores of the database, and how one layout becomes the next: within the one transaction that the browser gives
// for it, so that either all of it happens or nothing. What was stored before is kept beside it until it is proven.
import {requested} from "./requests.js";

export const shelves = ["manifest", "chunks", "journal", "aside"] as const;
export const markStore = "writer";
/** The records of the shelves as they were before an upgrade, under [layout, shelf, number]. */
export const keptStore = "kept";

/** Makes one layout into the next; what it asks of the transaction happens in order. */
export type Step = (database: IDBDatabase, transaction: IDBTransaction) => void;

/** From no layout to the first, from there to the second...: their count is the version of the layout. */
export const steps: readonly Step[] = [
  (database) => {
    for (const store of [...shelves, markStore]) database.createObjectStore(store);
  },
];

/** Call it in `upgradeneeded`; on any fault everything is as it was. */
export async function upgrade(
    database: IDBDatabase, transaction: IDBTransaction, from: number, all: readonly Step[]): Promise<void> {
  try {
    if (from > 0) await keep(database, transaction, from);
    for (const step of all.slice(from)) step(database, transaction);
  } catch (reason) {
    console.error(reason);
    try {
      transaction.abort();
    } catch {
      // it was the transaction that failed
    }
  }
}

async function keep(database: IDBDatabase, transaction: IDBTransaction, layout: number): Promise<void> {
  const kept = database.objectStoreNames.contains(keptStore) ? transaction.objectStore(keptStore) :
                                                               database.createObjectStore(keptStore);
  for (const shelf of shelves) {
    if (!database.objectStoreNames.contains(shelf)) continue;
    const store = transaction.objectStore(shelf);
    // One after the other: all at once might not fit into memory twice.
    for (const key of await requested(store.getAllKeys()))
      kept.put(await requested(store.get(key)), [layout, shelf, key] as IDBValidKey[]);
  }
}

/** Lets go of what an upgrade has kept. */
export function forgetKept(database: IDBDatabase): void {
  if (database.objectStoreNames.contains(keptStore))
    database.transaction(keptStore, "readwrite").objectStore(keptStore).clear();
}
