// What Ringback's storage is measured beside, each in the way its own guide shows: Dexie with two tables, IndexedDB
// with one record a prospect, PouchDB with one document a prospect; and the limits that nothing in a browser goes
// below. Runs in a page of its own; tests/bench/storage.mjs calls it.
import {Dexie, type Table} from "dexie";
import PouchDB from "pouchdb-browser";

interface Touch {
  id: string;
  prospect?: string;
}
interface Prospect {
  id: string;
  notes: string;
  touches: Touch[];
}

/** One way to keep everything. Each call is measured from its start until its promise is kept. */
interface Rival {
  /** Stores everything, from rows as a parser gives them. */
  fill(rows: Prospect[]): Promise<void>;
  /** Gives every prospect with its touches as an object that the program could work with. */
  open(): Promise<Prospect[]>;
  /** Keeps one changed prospect, durably. */
  edit(prospect: Prospect): Promise<void>;
}

const asked = <Result>(request: IDBRequest<Result>): Promise<Result> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const completed = (transaction: IDBTransaction): Promise<void> => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve();
  transaction.onabort = () => reject(transaction.error);
});

function database(name: string, stores: string[] = []): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => stores.forEach((store) => request.result.createObjectStore(store));
  return asked(request);
}

class WithDexie implements Rival {
  private readonly base = new Dexie("dexie", {chromeTransactionDurability: "strict"}) as Dexie & {
    prospects: Table<Omit<Prospect, "touches">, string>;
    touches: Table<Touch, [string, string]>
  };
  constructor() { this.base.version(1).stores({prospects: "id", touches: "[prospect+id], prospect"}); }

  async fill(rows: Prospect[]): Promise<void> {
    const touches = rows.flatMap((row) => row.touches.map((touch) => ({...touch, prospect: row.id})));
    const prospects = rows.map(({touches: _, ...rest}) => rest);
    await this.base.transaction("rw", this.base.prospects, this.base.touches, async () => {
      await this.base.prospects.bulkAdd(prospects);
      await this.base.touches.bulkAdd(touches);
    });
  }

  async open(): Promise<Prospect[]> {
    const [prospects, touches] = await Promise.all([this.base.prospects.toArray(), this.base.touches.toArray()]);
    const found = new Map<string, Prospect>();
    for (const prospect of prospects) found.set(prospect.id, {...prospect, touches: []});
    for (const touch of touches) found.get(touch.prospect ?? "")?.touches.push(touch);
    return [...found.values()];
  }

  async edit({touches: _, ...rest}: Prospect): Promise<void> { await this.base.prospects.put(rest); }
}

class WithRecords implements Rival {
  private base: IDBDatabase|undefined;
  private async begin(mode: IDBTransactionMode): Promise<IDBTransaction> {
    this.base ??= await database("raw", ["prospects"]);
    return this.base.transaction("prospects", mode, {durability: "strict"});
  }

  async fill(rows: Prospect[]): Promise<void> {
    const transaction = await this.begin("readwrite");
    for (const row of rows) transaction.objectStore("prospects").put(row, row.id);
    await completed(transaction);
  }
  async open(): Promise<Prospect[]> {
    return asked<Prospect[]>((await this.begin("readonly")).objectStore("prospects").getAll());
  }
  async edit(prospect: Prospect): Promise<void> {
    const transaction = await this.begin("readwrite");
    transaction.objectStore("prospects").put(prospect, prospect.id);
    await completed(transaction);
  }
}

class WithPouch implements Rival {
  private readonly base = new PouchDB<Prospect>("pouch");

  async fill(rows: Prospect[]): Promise<void> { await this.base.bulkDocs(rows.map((row) => ({...row, _id: row.id}))); }
  async open(): Promise<Prospect[]> {
    const {rows} = await this.base.allDocs({include_docs: true});
    return rows.flatMap(({doc}) => doc ? [doc] : []);
  }
  async edit(prospect: Prospect): Promise<void> {
    const {_rev} = await this.base.get(prospect.id);
    await this.base.put({...prospect, _id: prospect.id, _rev});
  }
}

// As much as a program would have.
class Memory {
  used = 0;
  private readonly all = new WebAssembly.Memory({initial: 1, maximum: 32768});

  take(bytes: ArrayBuffer): void {
    const missing = this.used + bytes.byteLength - this.all.buffer.byteLength;
    if (missing > 0) this.all.grow(Math.ceil(Math.max(missing, this.all.buffer.byteLength / 4) / 65536));
    new Uint8Array(this.all.buffer).set(new Uint8Array(bytes), this.used);
    this.used += bytes.byteLength;
  }
}

async function copyDatabase(name: string, memory: Memory): Promise<void> {
  const base = await database(name);
  const transaction = base.transaction([...base.objectStoreNames], "readonly");
  for (const store of base.objectStoreNames)
    for (const value of await asked<unknown[]>(transaction.objectStore(store).getAll()))
      if (value instanceof ArrayBuffer) memory.take(value);
  base.close();
}

const made: Record<string, () => Rival> = {
  dexie: () => new WithDexie(),
  raw: () => new WithRecords(),
  pouch: () => new WithPouch(),
};

const opened = new Map<string, Rival>();
function rival(name: string): Rival {
  const found = opened.get(name) ?? made[name]!();
  opened.set(name, found);
  return found;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const heap = (): number => {
  (globalThis as unknown as {gc(): void}).gc();
  return (performance as unknown as {memory: {usedJSHeapSize: number}}).memory.usedJSHeapSize;
};

let rows: Prospect[] = [];
let held: unknown;

const bench = {
  /** The workspace file that `ringback synth` wrote. */
  async readRows(file: string): Promise<number> {
    rows = (await (await fetch(file)).json()).prospects;
    return rows.length;
  },

  fill: (name: string) => timed(() => rival(name).fill(rows)),

  /** Milliseconds, how many came, and the bytes that their objects take. */
  async open(name: string): Promise<{time: number; count: number; bytes: number}> {
    const before = heap();
    let found: Prospect[] = [];
    const time = await timed(async () => {
      found = await rival(name).open();
    });
    held = found;
    return {time, count: found.length, bytes: heap() - before};
  },

  async edits(name: string, count: number): Promise<number[]> {
    const all = await rival(name).open();
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const prospect = all[i * 7919 % all.length]!;
      prospect.notes += "Called back.";
      times.push(await timed(() => rival(name).edit(prospect)));
    }
    return times;
  },

  /** Every byte string that Ringback keeps, copied into the memory of a program: opening cannot be quicker. */
  async openLimit(): Promise<{time: number; bytes: number}> {
    const names =
        (await indexedDB.databases()).map(({name}) => name ?? "").filter((name) => name.startsWith("ringback"));
    const memory = new Memory();
    const time = await timed(async () => {
      for (const name of names) await copyDatabase(name, memory);
    });
    held = memory;
    return {time, bytes: memory.used};
  },

  /** One byte in a strict transaction: no durable edit can be quicker. */
  async editLimit(count: number): Promise<number[]> {
    const base = await database("limit", ["bytes"]);
    const times: number[] = [];
    for (let i = 0; i < count; i++)
      times.push(await timed(() => {
        const transaction = base.transaction("bytes", "readwrite", {durability: "strict"});
        transaction.objectStore("bytes").put(new ArrayBuffer(1), 0);
        return completed(transaction);
      }));
    return times;
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, {bench, held: () => held});
