// A connection to one IndexedDB database, and its layout: a store for each shelf, and one for the mark of the writer.
import {FailureKind, StorageFailure} from "./answers.js";

export const shelves = ["manifest", "chunks", "journal", "aside"] as const;
export const markStore = "writer";

const layoutVersion = 1;
const blockedAfter = 4000;   // ms that an upgrade may wait for other tabs
const silentAfter = 30_000;  // ms after which a browser that says nothing counts as one without storage

export class Connection {
  private opened: IDBDatabase|undefined;

  constructor(private readonly name: string) {}

  get alive(): boolean { return this.opened !== undefined; }

  get database(): IDBDatabase {
    if (!this.opened) throw new StorageFailure(FailureKind.lost, "the connection is closed");
    return this.opened;
  }

  /** "newer": a later build has changed the layout; it may be read as far as it is known. */
  async open(): Promise<"current"|"newer"> {
    if (typeof indexedDB === "undefined" || indexedDB === null)
      throw new StorageFailure(FailureKind.missing, "no IndexedDB");
    try {
      this.adopt(await this.request(layoutVersion));
      return "current";
    } catch (reason) {
      if (!(reason instanceof DOMException) || reason.name !== "VersionError") throw reason;
      this.adopt(await this.request(undefined));
      return "newer";
    }
  }

  close(): void {
    this.opened?.close();
    this.opened = undefined;
  }

  private adopt(database: IDBDatabase): void {
    this.opened = database;
    const gone = () => {
      database.close();
      if (this.opened === database) this.opened = undefined;
    };
    database.onversionchange = gone;  // a newer build, or the user's wish to delete, must not wait for us
    database.onclose = gone;
  }

  private request(version: number|undefined): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      let request: IDBOpenDBRequest;
      try {
        request = indexedDB.open(this.name, version);
      } catch (reason) {
        reject(reason);
        return;
      }
      let givenUp = false;
      const giveUp = (kind: FailureKind, detail: string) => {
        givenUp = true;
        reject(new StorageFailure(kind, detail));
      };
      const silence = setTimeout(() => giveUp(FailureKind.missing, "the browser does not answer"), silentAfter);
      let patience: ReturnType<typeof setTimeout>|undefined;
      const settled = () => {
        clearTimeout(silence);
        clearTimeout(patience);
      };
      request.onblocked = () => {
        clearTimeout(silence);
        patience = setTimeout(() => giveUp(FailureKind.blocked, "an older version is open elsewhere"), blockedAfter);
      };
      request.onupgradeneeded = () => makeLayout(request.result);
      request.onsuccess = () => {
        settled();
        if (givenUp) request.result.close();
        else resolve(request.result);
      };
      request.onerror = () => {
        settled();
        reject(openFailure(request.error));
      };
    });
  }
}

function makeLayout(database: IDBDatabase): void {
  for (const store of [...shelves, markStore])
    if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
}

// A private window, or a user who forbids data, answers in one of these ways.
function openFailure(reason: DOMException|null): unknown {
  if (reason && ["InvalidStateError", "SecurityError", "UnknownError", "NotAllowedError"].includes(reason.name))
    return new StorageFailure(FailureKind.missing, `${reason.name}: ${reason.message}`);
  return reason ?? new StorageFailure(FailureKind.other, "the database could not be opened");
}

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
