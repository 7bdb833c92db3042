// What an origin keeps, to the byte, and which names a page reaches for it by.
import type {Page} from "@playwright/test";

/** Of the user's own store: without what the demo keeps, and without the files of the program itself. */
export const ownStore = (page: Page): Promise<Record<string, string>> => page.evaluate(async () => {
  const kept: Record<string, string> = {};
  const isOwn = (name: string) => !name.startsWith("ringback-demo") && !/^ringback (files|packs) /.test(name);
  const text = (value: unknown): string => {
    if (value instanceof ArrayBuffer) return [...new Uint8Array(value)].join(" ");
    return JSON.stringify(value) ?? String(value);
  };
  const asked = <Result>(request: IDBRequest<Result>) => new Promise<Result>((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  for (const {name = "", version} of await indexedDB.databases()) {
    if (!isOwn(name)) continue;
    const database = await asked(indexedDB.open(name));
    kept[`database ${name}`] = String(version);
    for (const store of database.objectStoreNames) {
      const entries = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([asked(entries.getAllKeys()), asked(entries.getAll())]);
      keys.forEach((key, i) => kept[`${name}/${store}/${String(key)}`] = text(values[i]));
    }
    database.close();
  }
  const walk = async(folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const [name, entry] of folder.entries()) {
      if (path === "" && !isOwn(name)) continue;
      if (entry instanceof FileSystemDirectoryHandle) await walk(entry, `${path}/${name}`);
      else kept[`file ${path}/${name}`] = text(await (await (entry as FileSystemFileHandle).getFile()).arrayBuffer());
    }
  };
  await walk(await navigator.storage.getDirectory(), "");
  for (const name of (await caches.keys()).filter(isOwn)) kept[`cache ${name}`] = "";
  for (let i = 0; i < localStorage.length; i++) {
    const key = localStorage.key(i) ?? "";
    if (isOwn(key)) kept[`local ${key}`] = localStorage.getItem(key) ?? "";
  }
  return kept;
});

/** From the next load on, every name that the page opens or asks for is written down, and every number on the icon. */
export async function watchNames(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const names: string[] = [];
    Object.assign(globalThis, {reachedFor: names});
    const note = (target: object, method: string) => {
      const usual = Reflect.get(target, method) as (...values: unknown[]) => unknown;
      Object.defineProperty(target, method, {
        configurable: true,
        writable: true,
        value(this: unknown, ...values: unknown[]) {
          names.push(String(values[0]));
          return usual.apply(this, values);
        },
      });
    };
    note(IDBFactory.prototype, "open");
    note(IDBFactory.prototype, "deleteDatabase");
    note(FileSystemDirectoryHandle.prototype, "getDirectoryHandle");
    note(FileSystemDirectoryHandle.prototype, "removeEntry");
    for (const method of ["getItem", "setItem", "removeItem"]) note(Storage.prototype, method);
    note(LockManager.prototype, "request");
    for (const method of ["open", "delete", "has"]) note(CacheStorage.prototype, method);
    note(Navigator.prototype, "setAppBadge");
    for (const kind of ["BroadcastChannel", "Worker"] as const) {
      const Usual = globalThis[kind] as new (...values: never[]) => object;
      Object.assign(globalThis, {
        [kind]: class extends Usual{
          constructor(...values: never[]) {
            super(...values);
            const [first, options] = values as unknown as [unknown, {name?: string}?];
            names.push(kind === "Worker" ? options?.name ?? "" : String(first));
          }
        },
      });
    }
  });
  return () => page.evaluate(() => [...new Set((globalThis as unknown as {reachedFor: string[]}).reachedFor)].sort());
}
