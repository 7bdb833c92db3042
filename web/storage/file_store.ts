// The second copy in a folder: an index of everything, written in turn to two files, and a log of the small batches
// since. Chunks of the snapshot are files of their own. The valid index with the higher turn counts; a new one is
// written only after all that it names, and what no index names is deleted last (src/journal/FORMAT.md).
import {chunkShelf, journalShelf, manifestShelf, type Backup, type Batch, type FilesCopy, type Glimpse, type StoredRecord} from "./copy.js";
import type {Folder} from "./folder.js";
import {decodeBatch, encodeBatch, framed, unframed} from "./frames.js";

const mostInLog = 64 * 1024;  // bytes of a batch
const backupsKept = 7;
const backupPrefix = "backup-";
const dayName = /^\d{4}-\d\d-\d\d$/;

interface Held {
  shelf: number;
  number: number;
  bytes?: Uint8Array|undefined;  // none: in the file
  file?: string;
}

const keyOf = (shelf: number, number: number) => `${shelf} ${number}`;
const recordOf = (held: Held|undefined): StoredRecord|undefined =>
    held?.bytes && {shelf: held.shelf, number: held.number, bytes: held.bytes};
const logOf = (turn: number) => `log-${turn}`;

export class FileStore implements FilesCopy {
  private turn = 0;  // of the index that counts
  private held = new Map<string, Held>();
  private intact = true;
  private loaded: Promise<void>|undefined;
  private nextFile = 1;
  private names: Set<string>|
      undefined;  // of the files, backups aside; listed once, since that takes as long as a write

  constructor(private readonly folder: Folder) {}

  async glimpse(): Promise<Glimpse> {
    await this.load(true);
    let last: Held|undefined;
    for (const held of this.held.values())
      if (held.shelf === journalShelf && (!last || held.number > last.number)) last = held;
    return {
      manifest: recordOf(this.held.get(keyOf(manifestShelf, 0))),
      lastRecord: recordOf(last),
      intact: this.intact,
    };
  }

  async readAll(): Promise<StoredRecord[]> {
    await this.load(true);
    const records: StoredRecord[] = [];
    for (const {shelf, number, bytes, file} of this.held.values())
      records.push({shelf, number, bytes: bytes ?? await this.folder.read(file ?? "") ?? new Uint8Array()});
    return records.sort((a, b) => a.shelf - b.shelf || a.number - b.number);
  }

  async apply(batch: Batch): Promise<void> {
    await this.load();
    const large = !this.intact || batch.put.some(({shelf}) => shelf === chunkShelf) || batch.remove.length > 0 ||
        batch.put.reduce((sum, {bytes}) => sum + bytes.length, 0) > mostInLog;
    try {
      if (large) await this.fold(batch);
      else await this.extend(batch);
    } catch (reason) {
      this.loaded = undefined;  // what is there now is not known
      throw reason;
    }
  }

  close(): void { this.folder.close(); }

  async backups(): Promise<Backup[]> {
    return [...await this.folder.list()]
        .filter(([name]) => name.startsWith(backupPrefix))
        .map(([name, bytes]) => ({name: name.slice(backupPrefix.length), bytes}))
        .sort((a, b) => a.name < b.name ? -1 : 1);
  }

  async keepBackup(name: string, records: StoredRecord[]): Promise<void> {
    await this.folder.write(backupPrefix + name, framed(encodeBatch({remove: [], put: records})));
    const days = (await this.backups()).filter((each) => dayName.test(each.name));
    for (const old of days.slice(0, -backupsKept)) await this.removeBackup(old.name);
  }

  async readBackup(name: string): Promise<StoredRecord[]> {
    const {payloads, intact} = unframed(await this.folder.read(backupPrefix + name) ?? new Uint8Array());
    if (!intact || !payloads[0]) throw new Error("this backup is damaged");
    return decodeBatch(payloads[0]).put;
  }

  removeBackup(name: string): Promise<void> { return this.folder.remove(backupPrefix + name); }

  // A small batch: one frame more in the log.
  private async extend(batch: Batch): Promise<void> {
    if (this.turn === 0) await this.writeIndex(new Map(), 1);
    await this.folder.append(logOf(this.turn), framed(encodeBatch(batch)));
    this.names?.add(logOf(this.turn));
    this.carryOut(this.held, batch);
  }

  // A large one: new files, then the index that names them, then the old ones go.
  private async fold(batch: Batch): Promise<void> {
    const next = new Map(this.held);
    this.carryOut(next, batch);
    const names = await this.known();
    for (const held of next.values()) {
      if (held.shelf !== chunkShelf || held.file !== undefined || held.bytes === undefined) continue;
      const file = `chunk-${this.nextFile++}`;
      names.add(file);
      await this.folder.write(file, held.bytes);
      next.set(keyOf(held.shelf, held.number), {shelf: held.shelf, number: held.number, file});
    }
    await this.writeIndex(next, this.turn + 1);
    this.held = next;
    this.intact = true;
    await this.sweep();
  }

  private carryOut(held: Map<string, Held>, {remove, put}: Pick<Batch, "remove"|"put">): void {
    if (remove.length > 0)
      for (const [key, {shelf, number}] of held)
        if (remove.some((range) => range.shelf === shelf && number >= range.first && number <= range.last))
          held.delete(key);
    for (const {shelf, number, bytes} of put) held.set(keyOf(shelf, number), {shelf, number, bytes});
  }

  private async writeIndex(held: Map<string, Held>, turn: number): Promise<void> {
    const encoder = new TextEncoder();
    const put: StoredRecord[] = [{shelf: 0, number: turn, bytes: new Uint8Array()}];
    for (const {shelf, number, bytes, file} of held.values())
      put.push(
          file === undefined ? {shelf, number, bytes: bytes ?? new Uint8Array()} :
                               {shelf: shelf | fileFlag, number, bytes: encoder.encode(file)});
    await this.removeNamed(logOf(turn));  // what a turn that was broken off may have left
    await this.folder.write(`manifest-${turn % 2}`, framed(encodeBatch({remove: [], put})));
    this.turn = turn;
  }

  private async known(): Promise<Set<string>> {
    if (this.names) return this.names;
    const names = [...(await this.folder.list()).keys()].filter((name) => !name.startsWith(backupPrefix));
    for (const name of names)
      if (name.startsWith("chunk-")) this.nextFile = Math.max(this.nextFile, Number(name.slice(6)) + 1);
    return this.names = new Set(names);
  }

  private async removeNamed(name: string): Promise<void> {
    const names = await this.known();
    if (!names.has(name)) return;
    await this.folder.remove(name);
    names.delete(name);
  }

  // What the index does not name.
  private async sweep(): Promise<void> {
    const named = new Set([logOf(this.turn), "manifest-0", "manifest-1"]);
    for (const {file} of this.held.values())
      if (file !== undefined) named.add(file);
    for (const name of [...await this.known()])
      if (!named.has(name)) await this.removeNamed(name);
  }

  private load(anew = false): Promise<void> {
    if (anew || !this.loaded) {
      this.loaded = this.readIndex();
      this.loaded.catch(() => {
        this.loaded = undefined;
      });
    }
    return this.loaded;
  }

  private async readIndex(): Promise<void> {
    const found = await Promise.all(["manifest-0", "manifest-1"].map((name) => this.folder.read(name)));
    this.held = new Map();
    this.names = undefined;
    this.turn = 0;
    this.intact = true;
    for (const bytes of found) {
      if (bytes === undefined) continue;
      const {payloads} = unframed(bytes);
      const [first, ...records] = payloads[0] ? decodeBatch(payloads[0]).put : [];
      if (!first) this.intact = false;
      if (first && first.number > this.turn) this.adopt(first.number, records);
    }
    const log = this.turn > 0 ? await this.folder.read(logOf(this.turn)) : undefined;
    if (!log) return;
    const {payloads, intact} = unframed(log);
    for (const payload of payloads) this.carryOut(this.held, decodeBatch(payload));
    // A frame that was broken off at the end was never said to be written; whatever comes next must not stand after it.
    if (!intact) this.intact = false;
  }

  private adopt(turn: number, records: StoredRecord[]): void {
    const decoder = new TextDecoder();
    this.turn = turn;
    this.held = new Map(records.map(({shelf, number, bytes}) => {
      const held: Held =
          shelf & fileFlag ? {shelf: shelf & ~fileFlag, number, file: decoder.decode(bytes)} : {shelf, number, bytes};
      return [keyOf(held.shelf, number), held];
    }));
  }
}

const fileFlag = 0x80;  // beside the shelf in the index: the bytes are the name of a file
