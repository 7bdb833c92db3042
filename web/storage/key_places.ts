// Where the key record lies: beside each copy of the data, in a database and a file of its own, so that what happens to
// one does not happen to the other. Bytes only.
import {decodeKeyRecord, encodeKeyRecord, newest, type KeyRecord} from "./key_record.js";
import {namesOf} from "./names.js";
import {hasPrivateFiles} from "./private_files.js";
import {readSmall, writeSmall} from "./small_database.js";

export interface KeyPlace {
  read(): Promise<Uint8Array|undefined>;
  /** Resolves once it is durable; until then the former bytes stay. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** The newest record of all places that can be read. */
export async function readKeyRecord(places: readonly KeyPlace[]): Promise<KeyRecord|undefined> {
  const read = await Promise.allSettled(places.map((place) => inTime(place.read())));
  return newest(
      read.map((each) => each.status === "fulfilled" && each.value ? decodeKeyRecord(each.value) : undefined));
}

const patience = 5000;  // ms after which a browser that says nothing has nothing

function inTime<Result>(answer: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the browser does not answer")), patience);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * To all places, the first of them last: where another one fails, it is put back as it was, and the first has never
 * changed. A kill in between leaves the newer record in some of them, and the newer one counts.
 */
export async function writeKeyRecord(
    places: readonly KeyPlace[], record: KeyRecord, former?: KeyRecord): Promise<void> {
  const bytes = encodeKeyRecord(record);
  const written: KeyPlace[] = [];
  try {
    for (const place of [...places].reverse()) {
      written.push(place);
      await place.write(bytes);
    }
  } catch (reason) {
    if (former) await Promise.allSettled(written.map((place) => place.write(encodeKeyRecord(former))));
    throw reason;
  }
}

/** For a workspace of this name, in this browser. */
export function keyPlaces(name: string): KeyPlace[] {
  const files = typeof FileSystemFileHandle !== "undefined" && "createWritable" in FileSystemFileHandle.prototype &&
      hasPrivateFiles();
  const {keyDatabase, keyFiles, keyPreference} = namesOf(name);
  return [new KeysInDatabase(keyDatabase), files ? new KeysInFile(keyFiles) : new KeysInPreferences(keyPreference)];
}

const store = "keys";

class KeysInDatabase implements KeyPlace {
  constructor(private readonly name: string) {}

  async read(): Promise<Uint8Array|undefined> {
    const found = await readSmall(this.name, store);
    return found instanceof ArrayBuffer ? new Uint8Array(found) : undefined;
  }

  write(bytes: Uint8Array<ArrayBuffer>): Promise<void> { return writeSmall(this.name, store, bytes.slice().buffer); }
}

class KeysInFile implements KeyPlace {
  constructor(private readonly folder: string) {}

  async read(): Promise<Uint8Array|undefined> {
    try {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(this.folder);
      const file = await (await folder.getFileHandle(store)).getFile();
      return new Uint8Array(await file.arrayBuffer());
    } catch (reason) {
      if (reason instanceof DOMException && reason.name === "NotFoundError") return undefined;
      throw reason;
    }
  }

  // Such a stream writes elsewhere and takes the file's place when it is closed.
  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(this.folder, {create: true});
    const stream = await (await folder.getFileHandle(store, {create: true})).createWritable();
    await stream.write(bytes);
    await stream.close();
  }
}

/** Where the browser has no files of that kind. */
class KeysInPreferences implements KeyPlace {
  constructor(private readonly name: string) {}

  async read(): Promise<Uint8Array|undefined> {
    const text = localStorage.getItem(this.name);
    return text === null ? undefined : new TextEncoder().encode(text);
  }

  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    localStorage.setItem(this.name, new TextDecoder().decode(bytes));
  }
}
