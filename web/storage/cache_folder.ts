// A folder in the Cache API, where the browser has no private file system. What is appended is an entry of its own,
// under an address that is never asked for.
import type {Folder} from "./folder.js";
import {namesOf} from "./names.js";

// A cache takes no address of a file on disk.
const base = (): string => location.protocol.startsWith("http") ? location.href : "https://ringback.invalid/";

export class CacheFolder implements Folder {
  private parts = new Map<string, number>();  // of files that were appended to by us

  constructor(private readonly name: string) {}

  async read(name: string): Promise<Uint8Array|undefined> {
    const found = await this.entries(name);
    if (found.length === 0) return undefined;
    const cache = await this.cache();
    const pieces = await Promise.all(
        found.map(async ({url}) => new Uint8Array(await (await cache.match(url))?.arrayBuffer() ?? new ArrayBuffer())));
    const whole = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await this.put(name, 0, bytes);
    for (const {url, part} of await this.entries(name))
      if (part > 0) await (await this.cache()).delete(url);
    this.parts.set(name, 1);
  }

  async append(name: string, bytes: Uint8Array): Promise<void> {
    const part = this.parts.get(name) ?? ((await this.entries(name)).at(-1)?.part ?? -1) + 1;
    await this.put(name, part, bytes);
    this.parts.set(name, part + 1);
  }

  async remove(name: string): Promise<void> {
    this.parts.delete(name);
    for (const {url} of await this.entries(name)) await (await this.cache()).delete(url);
  }

  async list(): Promise<Map<string, number>> {
    const sizes = new Map<string, number>();
    const cache = await this.cache();
    for (const {url} of await cache.keys()) {
      const name = new URL(url).pathname.split("/").at(-2) ?? "";
      const size = Number((await cache.match(url))?.headers.get("content-length") ?? 0);
      sizes.set(name, (sizes.get(name) ?? 0) + size);
    }
    return sizes;
  }

  close(): void {}

  private cache(): Promise<Cache> { return caches.open(namesOf(this.name).cache); }

  private async put(name: string, part: number, bytes: Uint8Array): Promise<void> {
    const headers = {"content-length": String(bytes.length)};
    const body = bytes as Uint8Array<ArrayBuffer>;
    await (await this.cache()).put(this.addressOf(name, part), new Response(body, {headers}));
  }

  private addressOf(name: string, part: number): string { return new URL(`copy/${name}/${part}`, base()).href; }

  private async entries(name: string): Promise<{url: string; part: number}[]> {
    const prefix = new URL(`copy/${name}/`, base()).href;
    return (await (await this.cache()).keys())
        .filter(({url}) => url.startsWith(prefix))
        .map(({url}) => ({url, part: Number(url.slice(prefix.length))}))
        .sort((a, b) => a.part - b.part);
  }
}
