// The browser's two copies as the program's storage (src/journal/copies.hpp says what is promised): it knows shelves,
// numbers and bytes, nothing of what they mean. Everything is asked for and answered later, by `deliver`. Below it
// everything is sealed, where the user has set a passphrase.
import {AnswerKind, Access, failureOf, FailureKind, StorageFailure, type Deliver} from "./storage/answers.js";
import {Connection} from "./storage/connection.js";
import {replacing, type Batch, type FilesCopy, type Glimpse, type StoredRecord} from "./storage/copy.js";
import {DatabaseCopy} from "./storage/database_copy.js";
import {Lane} from "./storage/lane.js";
import {forgetKept, shelves, type Step} from "./storage/layout.js";
import {namesOf} from "./storage/names.js";
import {Opening} from "./storage/opening.js";
import {readAll} from "./storage/reading.js";
import type {Place} from "./storage/rekeying.js";
import {requested} from "./storage/requests.js";
import {sealedBy, Sealing, type PlacedRecord} from "./storage/sealing.js";
import {Sentinel} from "./storage/sentinel.js";
import {Tabs} from "./storage/tabs.js";
import {WriterLock} from "./storage/writer_lock.js";

/** Opens the second copy of that name. */
export type OpenFiles = (name: string) => Promise<{copy: FilesCopy; glimpse: Glimpse}>;

const okay = -1;
const ofBackup = 256;

export class WorkspaceStorage {
  private readonly connection: Connection;
  private readonly database: Lane<DatabaseCopy>;
  private files: Lane<FilesCopy>|undefined;
  private readonly lock: WriterLock;
  private readonly sentinel: Sentinel;
  private readonly tabs: Tabs;
  private collected: Batch = emptyBatch();
  private writer = false;
  private writes = false;  // this tab took over: what it reads for that is the last thing it has to read
  private reading = Promise.resolve();
  private closed = false;

  /** `layout` is another one than the build's own in tests only. Without `openFiles` there is one copy only. */
  constructor(
      private readonly name: string, private readonly deliver: Deliver, layout?: readonly Step[],
      private readonly sealing = new Sealing(name), private readonly openFiles?: OpenFiles) {
    const names = namesOf(name);
    this.connection = new Connection(names.database, () => this.yieldToNewer(), layout);
    this.database = new Lane(new DatabaseCopy(this.connection), 0, deliver);
    this.lock = new WriterLock(names.writerLock);
    this.sentinel = new Sentinel(names.sentinel);
    // Open before anything is read: what is stored after the reading is heard.
    this.tabs = new Tabs(names.tabs, (message) => this.deliver(AnswerKind.told, 0, 0, message));
  }

  async open(): Promise<void> {
    const files = this.openSecond();
    const acquired = this.lock.acquire();
    try {
      const [layout, isWriter] = await Promise.all([this.connection.open(), acquired]);
      if (layout !== "current") {
        this.lock.release();  // a tab of another build may write
        return await this.read(layout === "newer" ? Access.newer : Access.notUpgraded, await files);
      }
      const other = this.tabs.open ? Access.follower : Access.otherTab;
      await this.read(isWriter ? Access.writer : other, files);
      if (isWriter) return;
    } catch (reason) {
      if (await files && await acquired && !this.closed) return this.goOnWithout(reason, await files);
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
        await this.database.copy.revive();
        await this.read(access, this.files?.ask((copy) => copy.glimpse()).catch(() => undefined));
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

  /** Gives what was collected by remove() and put() to the copies (1: database, 2: files, 3: both). */
  commit(ticket: number, afresh: boolean, copies = 1): void {
    const batch = {...this.collected, ticket, afresh};
    this.collected = emptyBatch();
    let sealed: Promise<Batch>|undefined;  // once for both, in its turn
    const inTurn = () => sealed ??= this.sealing.sealAll(batch.put).then((put) => ({...batch, put}));
    for (const [i, lane] of [this.database, this.files].entries())
      if (copies & (1 << i)) lane?.write(ticket, afresh, inTurn);
  }

  /** Whether this tab is the one that stores, and what it stores is kept. */
  get isWriter(): boolean { return this.writer && !this.database.isBroken && !this.closed; }

  /** Whether what was asked for last is not stored. */
  get isFailing(): boolean { return this.database.isBroken; }

  /** Resolves when everything asked for so far is stored, or has failed. */
  async settled(): Promise<void> {
    await this.database.ask(() => Promise.resolve());
    await this.files?.ask(() => Promise.resolve());
  }

  /** What is stored in the first copy, for rewriting all of it. */
  place(): Place {
    return {
      list: () => this.list(),
      read: async (shelf, number) => {
        const found = await requested<unknown>(this.shelf(shelf).get(number));
        return found instanceof ArrayBuffer ? new Uint8Array(found) : undefined;
      },
      replace: (put) => this.database.copy.apply({...emptyBatch(), put}),
      exclusively: (work) => this.database.ask(() => work()),
    };
  }

  /** The second copy and its backups, once the first one is rewritten: nothing stays as it was sealed before. */
  async rewriteOthers(): Promise<void> {
    if (!this.files) return;
    // Both are asked in one moment: what is written later is written later to both.
    const records = this.database.ask((copy) => copy.readAll());
    records.catch(() => undefined);  // the next one says so
    await this.files.ask(async (copy) => {
      for (let index = 0; index < 2; index++) await copy.apply(replacing(await records, 0));  // of both indexes
      for (const {name} of await copy.backups()) {
        const kept = await copy.readBackup(name);
        const plain = await Promise.all(kept.map(async (each) => ({...each, bytes: await this.sealing.opened(each)})));
        const readable = plain.filter((each): each is PlacedRecord => each.bytes !== undefined);
        await copy.keepBackup(name, await this.sealing.sealAll(readable));
      }
    });
  }

  /** Everything in one copy, after what was given to it so far. */
  readCopy(index: number): void {
    const lane = this.laneOf(index);
    const records = lane.ask((copy) => copy.readAll()).then((all) => this.opened(all));
    records.then((all) => {
      for (const {shelf, number, bytes} of all)
        if (shelf < 3) this.deliver(AnswerKind.read, number, shelf + 16 * index, bytes);
      this.deliver(AnswerKind.copyRead, index, okay);
    }, (reason: unknown) => this.answerFailure(AnswerKind.copyRead, index, reason));
  }

  /** Makes the copy `to` hold what `from` holds. */
  copyOver(from: number, to: number, ticket: number): void {
    const records = this.laneOf(from).ask((copy) => copy.readAll());
    records.catch(() => undefined);  // the write says so
    this.laneOf(to).write(ticket, true, async () => replacing(await records, ticket));
  }

  keepSentinel(words: string): void { this.sentinel.keep(words); }

  backUp(from: number, name: string): void {
    const records = this.laneOf(from).ask((copy) => copy.readAll());
    records.catch(() => undefined);
    this.files?.ask(async (copy) => copy.keepBackup(name, await records))
        .then(() => this.tellBackups(), () => undefined);
  }

  readBackup(name: string): void {
    const title = new TextEncoder().encode(name);
    const records = this.files?.ask((copy) => copy.readBackup(name)) ?? Promise.reject(new Error("no second copy"));
    records.then((all) => this.opened(all)).then((all) => {
      for (const {shelf, number, bytes} of all) this.deliver(AnswerKind.read, number, shelf + ofBackup, bytes);
      this.deliver(AnswerKind.backupRead, 0, okay, title);
    }, (reason: unknown) => this.deliver(AnswerKind.backupRead, 0, failureOf(reason).kind, title));
  }

  removeBackup(name: string): void {
    this.files?.ask((copy) => copy.removeBackup(name)).then(() => this.tellBackups(), () => undefined);
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
    this.database.close();
    this.files?.close();
    this.tabs.close();
    this.lock.release();
  }

  // It has closed our connection to upgrade the database.
  private yieldToNewer(): void {
    this.lock.release();
    this.deliver(AnswerKind.replaced, 0, 0);
  }

  // Gives nothing where there is none; says so, too.
  private async openSecond(): Promise<Glimpse|undefined> {
    if (!this.openFiles) return undefined;
    try {
      const {copy, glimpse} = await this.openFiles(this.name);
      this.files = new Lane(copy, 1, this.deliver);
      return glimpse;
    } catch (reason) {
      this.answerFailure(AnswerKind.noFiles, 0, reason);
      return undefined;
    }
  }

  private async read(access: Access, second: Promise<Glimpse|undefined>|Glimpse|undefined): Promise<void> {
    const confirmed = access === Access.writer ? this.sealing.confirm() : undefined;
    const opening = new Opening(this.sealing, this.deliver);
    const reading = readAll(this.connection.database, opening.deliver);
    this.tellSentinel();  // takes a while at the first time: meanwhile the database reads
    this.database.copy.mark = await reading;
    await opening.done();
    await this.tellGlimpse(await second);
    await confirmed;
    this.ready(access);
  }

  // The database cannot be used, the second copy can.
  private async goOnWithout(reason: unknown, second: Glimpse|undefined): Promise<void> {
    await this.sealing.confirm();
    this.tellSentinel();
    this.answerFailure(AnswerKind.noDatabase, 0, reason);
    await this.tellGlimpse(second);
    this.ready(Access.writer);
  }

  private ready(access: Access): void {
    this.writer = access === Access.writer;
    this.deliver(AnswerKind.ready, 0, access);
    this.tellBackups();
  }

  private async opened(records: StoredRecord[]): Promise<StoredRecord[]> {
    if (this.sealing.isOn)
      return Promise.all(records.map(async (record) => ({...record, bytes: await this.sealing.open(record)})));
    if (records.some(({bytes}) => sealedBy(bytes) !== "")) throw new Error("it is sealed, and the keys are gone");
    return records;
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

  private tellSentinel(): void {
    const words = this.sentinel.words;
    if (words !== undefined) this.deliver(AnswerKind.sentinel, 0, 0, new TextEncoder().encode(words));
  }

  private async tellGlimpse(glimpse: Glimpse|undefined): Promise<void> {
    if (!glimpse) return;
    const bytesOf = async (record: StoredRecord|undefined) =>
        record === undefined ? new Uint8Array() : (await this.opened([record]))[0]?.bytes ?? new Uint8Array();
    const {intact} = glimpse;
    const [manifest, lastRecord] = [await bytesOf(glimpse.manifest), await bytesOf(glimpse.lastRecord)];
    const bytes = new Uint8Array(4 + manifest.length + lastRecord.length);
    new DataView(bytes.buffer).setUint32(0, manifest.length, true);
    bytes.set(manifest, 4);
    bytes.set(lastRecord, 4 + manifest.length);
    this.deliver(AnswerKind.glimpse, 0, intact ? 1 : 0, bytes);
  }

  private tellBackups(): void {
    const tell = (all: {name: string; bytes: number}[]) => {
      const lines = all.map(({name, bytes}) => `${bytes} ${name}\n`).join("");
      this.deliver(AnswerKind.backups, 0, 0, new TextEncoder().encode(lines));
    };
    this.files?.ask((copy) => copy.backups()).then(tell, () => undefined);
  }

  private laneOf(index: number): Lane<DatabaseCopy>|Lane<FilesCopy> {
    const lane = index === 0 ? this.database : this.files;
    if (!lane) throw new StorageFailure(FailureKind.missing, "there is no second copy");
    return lane;
  }

  private answerFailure(kind: AnswerKind, ticket: number, reason: unknown): void {
    const failure = failureOf(reason);
    this.deliver(kind, ticket, failure.kind, new TextEncoder().encode(failure.detail));
  }
}

function emptyBatch(): Batch { return {ticket: 0, afresh: false, remove: [], put: []}; }
