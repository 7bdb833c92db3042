// A connection to one IndexedDB database: opened, upgraded, and given up where a newer build wants to upgrade it.
import {FailureKind, StorageFailure} from "./answers.js";
import {steps, upgrade, type Step} from "./layout.js";

const blockedAfter = 4000;   // ms that an upgrade may wait for other tabs
const silentAfter = 30_000;  // ms after which a browser that says nothing counts as one without storage

export class Connection {
  private opened: IDBDatabase|undefined;

  /** `replaced` is called when a newer build takes the database over. */
  constructor(
      private readonly name: string, private readonly replaced: () => void,
      private readonly layout: readonly Step[] = steps) {}

  get alive(): boolean { return this.opened !== undefined; }

  get database(): IDBDatabase {
    if (!this.opened) throw new StorageFailure(FailureKind.lost, "the connection is closed");
    return this.opened;
  }

  /**
   * "newer": a later build has changed the layout; it may be read as far as it is known. "older": this build could not
   * upgrade it; it is as it was, and may be read.
   */
  async open(): Promise<"current"|"newer"|"older"> {
    if (typeof indexedDB === "undefined" || indexedDB === null)
      throw new StorageFailure(FailureKind.missing, "no IndexedDB");
    try {
      this.adopt(await this.request(this.layout.length));
      return "current";
    } catch (reason) {
      if (!(reason instanceof DOMException)) throw reason;
      if (reason.name !== "VersionError" && reason.name !== "AbortError") throw reason;
      this.adopt(await this.request(undefined));
      return reason.name === "VersionError" ? "newer" : "older";
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
    // A newer build, or the user's wish to delete, must not wait for us.
    database.onversionchange = ({newVersion}) => {
      gone();
      if (newVersion !== null) this.replaced();
    };
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
      request.onupgradeneeded = ({oldVersion}) => {
        if (request.transaction) void upgrade(request.result, request.transaction, oldVersion, this.layout);
      };
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

// A private window, or a user who forbids data, answers in one of these ways.
function openFailure(reason: DOMException|null): unknown {
  if (reason && ["InvalidStateError", "SecurityError", "UnknownError", "NotAllowedError"].includes(reason.name))
    return new StorageFailure(FailureKind.missing, `${reason.name}: ${reason.message}`);
  return reason ?? new StorageFailure(FailureKind.other, "the database could not be opened");
}
