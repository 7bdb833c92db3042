// IndexedDB's events as promises.
import {FailureKind, StorageFailure} from "./answers.js";

/** The result of a request, inside of its transaction. */
export function requested<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves when everything in the transaction is kept, never before. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new StorageFailure(FailureKind.other, "it was broken off"));
  });
}
