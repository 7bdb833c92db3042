// A place for whole files by name: the origin's private file system, a cache, or memory in tests. What is said to be
// done is durable.

export interface Folder {
  read(name: string): Promise<Uint8Array|undefined>;
  /** Puts a new file in place; an old one of that name may be lost if it is broken off. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  append(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
  /** Sizes by name. */
  list(): Promise<Map<string, number>>;
  close(): void;
}
