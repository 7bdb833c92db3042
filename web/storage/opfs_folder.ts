// A folder of the origin's private file system, for a dedicated worker: sync access handles, flushed before anything is
// said to be done. Reading needs no handle, so that a tab that only follows can read while another one writes.
import type {Folder} from "./folder.js";

// As far as it is used here; the library of types knows it in workers only.
interface SyncAccessHandle {
  getSize(): number;
  read(bytes: Uint8Array, options: {at: number}): number;
  write(bytes: Uint8Array, options: {at: number}): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
interface WithSyncAccess {
  createSyncAccessHandle(): Promise<SyncAccessHandle>;
}

const tries = 10;   // a tab that has just died may still hold a file
const pause = 100;  // ms between them

export class OpfsFolder implements Folder {
  private readonly appending = new Map<string, SyncAccessHandle>();

  constructor(private readonly path: string) {}

  async read(name: string): Promise<Uint8Array|undefined> {
    try {
      const open = this.appending.get(name);
      if (open) {
        const bytes = new Uint8Array(open.getSize());
        open.read(bytes, {at: 0});
        return bytes;
      }
      const file = await (await (await this.directory(false)).getFileHandle(name)).getFile();
      return new Uint8Array(await file.arrayBuffer());
    } catch (reason) {
      if (isNotFound(reason)) return undefined;
      throw reason;
    }
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    this.letGo(name);
    const handle = await this.handle(name);
    try {
      handle.truncate(0);
      put(handle, bytes, 0);
      handle.flush();
    } finally {
      handle.close();
    }
  }

  async append(name: string, bytes: Uint8Array): Promise<void> {
    let handle = this.appending.get(name);
    if (!handle) {
      handle = await this.handle(name);
      this.appending.set(name, handle);
    }
    const end = handle.getSize();
    try {
      put(handle, bytes, end);
      handle.flush();
    } catch (reason) {
      handle.truncate(end);
      throw reason;
    }
  }

  async remove(name: string): Promise<void> {
    this.letGo(name);
    try {
      await (await this.directory(false)).removeEntry(name);
    } catch (reason) {
      if (!isNotFound(reason)) throw reason;
    }
  }

  async list(): Promise<Map<string, number>> {
    const sizes = new Map<string, number>();
    try {
      for await (const [name, entry] of (await this.directory(false)).entries()) {
        const open = this.appending.get(name);
        const size = open ? open.getSize() : (await (entry as FileSystemFileHandle).getFile()).size;
        sizes.set(name, size);
      }
    } catch (reason) {
      if (!isNotFound(reason)) throw reason;
    }
    return sizes;
  }

  close(): void {
    for (const name of [...this.appending.keys()]) this.letGo(name);
  }

  private async directory(create: boolean): Promise<FileSystemDirectoryHandle> {
    return (await navigator.storage.getDirectory()).getDirectoryHandle(this.path, {create});
  }

  private async handle(name: string): Promise<SyncAccessHandle> {
    const file = await (await this.directory(true)).getFileHandle(name, {create: true});
    for (let i = 1;; i++) {
      try {
        return await (file as unknown as WithSyncAccess).createSyncAccessHandle();
      } catch (reason) {
        const busy = reason instanceof DOMException && reason.name === "NoModificationAllowedError";
        if (!busy || i === tries) throw reason;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  private letGo(name: string): void {
    this.appending.get(name)?.close();
    this.appending.delete(name);
  }
}

function put(handle: SyncAccessHandle, bytes: Uint8Array, at: number): void {
  const written = handle.write(bytes, {at});
  if (written !== bytes.length) throw new DOMException("the disk is full", "QuotaExceededError");
}

function isNotFound(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === "NotFoundError";
}
