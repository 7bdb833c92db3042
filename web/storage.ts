// One database of the browser as the program's storage (src/journal/storage.hpp says what is promised): it knows
// shelves, numbers and bytes, nothing of what they mean. Everything is asked for and answered later, by `deliver`.
// Below it everything is sealed, where the user has set a passphrase.
import {Connection} from "./storage/connection.js";
import {forgetKept, shelves, type Step} from "./storage/layout.js";
import {AnswerKind, Access, FailureKind, failureOf, StorageFailure, type Deliver} from "./storage/answers.js";
import {readAll} from "./storage/reading.js";
import {Opening} from "./storage/opening.js";
import type {Place} from "./storage/rekeying.js";
import {requested} from "./storage/requests.js";
import {Sealing, type PlacedRecord} from "./storage/sealing.js";
import {Tabs} from "./storage/tabs.js";
import {WriterLock} from "./storage/writer_lock.js";
import {applyBatch, type Batch, type WriterMark} from "./storage/writing.js";

const mostReconnections = 3;

export class WorkspaceStorage {
  private readonly connection: Connection;
  private readonly lock: WriterLock;
  private readonly tabs: Tabs;
  private readonly session = crypto.randomUUID();
  private mark: WriterMark|undefined;  // who wrote last, as far as we know
  private collected: Batch = emptyBatch();
  private readonly queue: (() => Promise<void>)[] = [];
  private running = false;
  private writes = false;  // this tab took over: what it reads for that is the last thing it has to read
  private reading = Promise.resolve();
  private broken = false;
  private writer = false;
  private closed = false;

  /** `layout` is another one than the build's own in tests only. */
  constructor(
      name: string, private readonly deliver: Deliver, layout?: readonly Step[],
      private readonly sealing = new Sealing(name)) {
    this.connection = new Connection(name, () => this.yieldToNewer(), layout);
    this.lock = new WriterLock(`${name} writer`);
    // Open before anything is read: what is stored after the reading is heard.
    this.tabs = new Tabs(`${name} tabs`, (message) => this.deliver(AnswerKind.told, 0, 0, message));
  }

  async open(): Promise<void> {
    try {
      const [layout, isWriter] = await Promise.all([this.connection.open(), this.lock.acquire()]);
      if (layout !== "current") {
        this.lock.release();  // a tab of another build may write
        return await this.read(layout === "newer" ? Access.newer : Access.notUpgraded);
      }
      const other = this.tabs.open ? Access.follower : Access.otherTab;
      await this.read(isWriter ? Access.writer : other);
      if (isWriter) return;
    } catch (reason) {
      this.close();  // another tab may fare better
      this.answerFailure(AnswerKind.openFailed, 0, reason);
      return;
    }
    await this.lock.whenFree();
    if (this.tabs.open) this.readAgain(Access.writer);
    else this.deliver(AnswerKind.writerGone, 0, 0);
  }

  /** For a tab that follows the writer and has missed something, or takes over. */
  readAgain(access = Access.follower): void {
    if (this.writes) return;
    this.writes = access === Access.writer;
    this.reading = this.reading.then(async () => {
      if (this.closed) return;
      try {
        if (!this.connection.alive) await this.reopen();
        await this.read(access);
      } catch (reason) {
        if (access === Access.writer) this.lock.release();
        this.answerFailure(AnswerKind.openFailed, 0, reason);
      }
    });
  }

  tell(message: Uint8Array): void { this.tabs.tell(message); }

  /** Another tab may be the writer. */
  resign(): void { this.lock.release(); }

  remove(shelf: number, first: number, last: number): void { this.collected.remove.push({shelf, first, last}); }

  /** Keeps `bytes`, which must be the caller's own copy. */
  put(shelf: number, number: number, bytes: Uint8Array): void { this.collected.put.push({shelf, number, bytes}); }

  /** Carries out what was collected by remove() and put(), in one transaction. */
  commit(ticket: number, afresh: boolean): void {
    const batch = {...this.collected, ticket, afresh};
    this.collected = emptyBatch();
    this.enqueue(() => this.write(batch));
  }

  /** Whether this tab is the one that stores, and what it stores is kept. */
  get isWriter(): boolean { return this.writer && !this.broken && !this.closed; }

  /** Whether what was asked for last is not stored. */
  get isFailing(): boolean { return this.broken; }

  /** Resolves when everything asked for so far is stored, or has failed. */
  settled(): Promise<void> { return this.exclusively(() => Promise.resolve()); }

  /** What is stored, for rewriting all of it. */
  place(): Place {
    return {
      list: () => this.list(),
      read: async (shelf, number) => {
        const found = await requested<unknown>(this.shelf(shelf).get(number));
        return found instanceof ArrayBuffer ? new Uint8Array(found) : undefined;
      },
      replace: (put) => this.carryOut({...emptyBatch(), put}),
      exclusively: (work) => this.exclusively(work),
    };
  }

  askToPersist(): void {
    const answer = navigator.storage?.persist?.() ?? Promise.resolve(false);
    answer.then((granted) => this.deliver(AnswerKind.persistence, 0, granted ? 1 : 0), () => undefined);
  }

  /** Everything could be read, and more has been written: what an upgrade has kept of the old data may go. */
  proven(): void {
    if (this.connection.alive) forgetKept(this.connection.database);
  }

  close(): void {
    this.closed = true;
    this.connection.close();
    this.tabs.close();
    this.lock.release();
  }

  // It has closed our connection to upgrade the database.
  private yieldToNewer(): void {
    this.lock.release();
    this.deliver(AnswerKind.replaced, 0, 0);
  }

  private async read(access: Access): Promise<void> {
    const confirmed = access === Access.writer ? this.sealing.confirm() : undefined;
    const opening = new Opening(this.sealing, this.deliver);
    this.mark = await readAll(this.connection.database, opening.deliver);
    await opening.done();
    await confirmed;
    this.writer = access === Access.writer;
    this.deliver(AnswerKind.ready, 0, access);
  }

  private async list(): Promise<Omit<PlacedRecord, "bytes">[]> {
    const all: Omit<PlacedRecord, "bytes">[] = [];
    for (const shelf of shelves.keys())
      for (const number of await requested(this.shelf(shelf).getAllKeys()))
        if (typeof number === "number") all.push({shelf, number});
    return all;
  }

  private shelf(shelf: number): IDBObjectStore {
    const name = shelves[shelf] ?? "";
    return this.connection.database.transaction(name, "readonly").objectStore(name);
  }

  /** Between two batches, with nothing else being stored meanwhile. */
  private exclusively(work: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => this.enqueue(() => work().then(resolve, reject)));
  }

  private enqueue(work: () => Promise<void>): void {
    this.queue.push(work);
    if (!this.running) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    for (let work = this.queue.shift(); work && !this.closed; work = this.queue.shift()) await work();
    this.running = false;
  }

  private async write(batch: Batch): Promise<void> {
    if (batch.afresh) this.broken = false;
    if (this.broken) {
      const earlier = new StorageFailure(FailureKind.other, "an earlier edit could not be stored");
      return this.answerFailure(AnswerKind.writeFailed, batch.ticket, earlier);
    }
    try {
      await this.carryOut({...batch, put: await this.sealing.sealAll(batch.put)});
      this.deliver(AnswerKind.written, batch.ticket, 0);
    } catch (reason) {
      this.broken = true;
      this.answerFailure(AnswerKind.writeFailed, batch.ticket, reason);
    }
  }

  // A connection that died is opened again; the batch is repeated, which is harmless even if it was kept.
  private async carryOut(batch: Batch): Promise<void> {
    for (let reconnections = 0;; reconnections++) {
      try {
        if (!this.connection.alive) await this.reopen();
        const next = {session: this.session, count: (this.mark?.count ?? 0) + 1};
        await applyBatch(this.connection.database, batch, this.mark, next);
        this.mark = next;
        return;
      } catch (reason) {
        if (reason instanceof StorageFailure && reason.kind === FailureKind.emptied) this.mark = undefined;
        const {kind, detail} = failureOf(reason);
        if (this.connection.alive || this.closed || kind === FailureKind.lost) throw reason;
        if (reconnections === mostReconnections) throw new StorageFailure(FailureKind.lost, detail);
      }
    }
  }

  private async reopen(): Promise<void> {
    if (await this.connection.open() === "current") return;
    this.connection.close();  // another build has changed the layout under us
    throw new StorageFailure(FailureKind.lost, "a newer Ringback has taken over; reload to get it");
  }

  private answerFailure(kind: AnswerKind, ticket: number, reason: unknown): void {
    const failure = failureOf(reason);
    this.deliver(kind, ticket, failure.kind, new TextEncoder().encode(failure.detail));
  }
}

function emptyBatch(): Batch { return {ticket: 0, afresh: false, remove: [], put: []}; }
