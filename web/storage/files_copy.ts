// The page's side of the second copy: private files where the browser has them and a worker to keep them, else its
// cache.
import {FailureKind, StorageFailure} from "./answers.js";
import {CacheFolder} from "./cache_folder.js";
import type {Backup, Batch, FilesCopy, Glimpse, StoredRecord} from "./copy.js";
import {FileStore} from "./file_store.js";
import type {Answer} from "./files_worker.js";
import {namesOf} from "./names.js";
import {hasPrivateFiles} from "./private_files.js";

let early: {name: string; copy: WorkerCopy}|undefined;

/** A worker takes longer to start than to answer: it is started while the program is still on its way. */
export function startFilesWorker(name: string): void {
  try {
    early = {name, copy: new WorkerCopy(name)};
  } catch {
    // openFilesCopy() finds it out
  }
}

function workerCopy(name: string): WorkerCopy {
  const started = early?.name === name ? early.copy : undefined;
  if (started) early = undefined;
  return started ?? new WorkerCopy(name);
}

/** The first kind that answers, with what it says of itself. */
export async function openFilesCopy(name: string): Promise<{copy: FilesCopy; glimpse: Glimpse}> {
  let reason: unknown = new StorageFailure(FailureKind.missing, "this browser has neither private files nor a cache");
  for (const make of [() => workerCopy(name), () => cacheCopy(name)]) {
    let copy: FilesCopy|undefined;
    try {
      copy = make();
      return {copy, glimpse: await copy.glimpse()};
    } catch (fault) {
      copy?.close();
      reason = fault;
    }
  }
  throw reason;
}

// Where the page lets trusted script addresses through only, this is one.
function workerAddress(): string {
  const address = new URL("files_worker.js", document.baseURI).href;
  interface Types {
    createPolicy(name: string, rules: {createScriptURL(): string}): {createScriptURL(address: string): string};
  }
  const {trustedTypes} = globalThis as {trustedTypes?: Types};
  policy ??= trustedTypes?.createPolicy("ringback-files-worker", {createScriptURL: () => address});
  return policy?.createScriptURL(address) ?? address;
}

let policy: {createScriptURL(address: string): string}|undefined;

function cacheCopy(name: string): FilesCopy {
  if (typeof caches === "undefined") throw new StorageFailure(FailureKind.missing, "no private files, no cache");
  return new FileStore(new CacheFolder(name));
}

class WorkerCopy implements FilesCopy {
  private readonly worker: Worker;
  private readonly waiting = new Map < number, {
    resolve(value: unknown): void;
    reject(reason: unknown): void
  }
  >();
  private last = 0;
  private dead: StorageFailure|undefined;

  constructor(name: string) {
    if (!hasPrivateFiles()) throw new StorageFailure(FailureKind.missing, "no private files");
    this.worker = new Worker(workerAddress(), {type: "module", name: namesOf(name).files});
    this.worker.onmessage = ({data: {id, value, fault}}: MessageEvent<Answer>) => {
      const asker = this.waiting.get(id);
      this.waiting.delete(id);
      if (fault) asker?.reject(new DOMException(fault.message, fault.name));
      else asker?.resolve(value);
    };
    this.worker.onerror = (event) => this.die(event.message || "the worker could not be started");
  }

  glimpse(): Promise<Glimpse> { return this.ask("glimpse"); }
  readAll(): Promise<StoredRecord[]> { return this.ask("readAll"); }
  apply(batch: Batch): Promise<void> { return this.ask("apply", batch); }
  backups(): Promise<Backup[]> { return this.ask("backups"); }
  keepBackup(name: string, records: StoredRecord[]): Promise<void> { return this.ask("keepBackup", name, records); }
  readBackup(name: string): Promise<StoredRecord[]> { return this.ask("readBackup", name); }
  removeBackup(name: string): Promise<void> { return this.ask("removeBackup", name); }

  close(): void {
    this.die("it is closed");
    this.worker.terminate();
  }

  private ask<Value>(act: keyof FilesCopy, ...values: unknown[]): Promise<Value> {
    return new Promise((resolve, reject) => {
      if (this.dead) return reject(this.dead);
      this.waiting.set(++this.last, {resolve: resolve as (value: unknown) => void, reject});
      this.worker.postMessage({id: this.last, act, values});
    });
  }

  private die(detail: string): void {
    this.dead = new StorageFailure(FailureKind.lost, detail);
    for (const {reject} of this.waiting.values()) reject(this.dead);
    this.waiting.clear();
  }
}
