// Every name by which anything that the page keeps is reached, all made of the store's own name, and made nowhere else:
// two stores whose names differ share none of them. The demo's is "ringback-demo", so that no name of the one begins
// like one of the other.

export interface StoreNames {
  /** IndexedDB: the workspace, its key record, the handle of the user's folder. */
  readonly database: string;
  readonly keyDatabase: string;
  readonly folderDatabase: string;
  /** Folders of private files: the second copy, and the key record beside it. */
  readonly files: string;
  readonly keyFiles: string;
  /** The second copy where there are no private files. */
  readonly cache: string;
  /**
   * localStorage: the sentinel, the key record where there are no private files, the mark of an erasing, what the user
   * prefers (followed by its name).
   */
  readonly sentinel: string;
  readonly keyPreference: string;
  readonly erasing: string;
  readonly preferences: string;
  /** The Web Lock of the tab that writes. */
  readonly writerLock: string;
  /** Channels between tabs: edits, locking; an erasing is told on one named like its mark. */
  readonly tabs: string;
  readonly locking: string;
  /** Caches of files that other programs have shared with the app: followed by the scope of the worker. */
  readonly shared: string;
}

export function namesOf(store: string): StoreNames {
  return {
    database: store,
    keyDatabase: `${store} keys`,
    folderDatabase: `${store} folder`,
    files: store,
    keyFiles: `${store} keys`,
    cache: `${store}-copy`,
    sentinel: `${store} sentinel`,
    keyPreference: `${store}.keys`,
    erasing: `${store} erasing`,
    preferences: `${store}.`,
    writerLock: `${store} writer`,
    tabs: `${store} tabs`,
    locking: `${store} lock`,
    shared: `${store} shared `,
  };
}
