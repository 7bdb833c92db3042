// What each of the two copies of the stored data can do, wherever it keeps its bytes. Everything asked of one copy is
// carried out in the order in which it was asked (lane.ts).

export interface StoredRecord {
  shelf: number;
  number: number;
  bytes: Uint8Array;
}

export interface Batch {
  ticket: number;
  afresh: boolean;
  remove: {shelf: number; first: number; last: number}[];
  put: StoredRecord[];
}

export interface Copy {
  /** All of it or nothing; resolves once it is durable. */
  apply(batch: Batch): Promise<void>;
  /** Everything, by shelf and number. */
  readAll(): Promise<StoredRecord[]>;
  close(): void;
}

/** What a copy says of itself without being read whole. */
export interface Glimpse {
  manifest?: StoredRecord|undefined;
  lastRecord?: StoredRecord|undefined;
  intact: boolean;
}

export interface Backup {
  name: string;
  bytes: number;
}

/** The second copy, which also keeps backups. */
export interface FilesCopy extends Copy {
  glimpse(): Promise<Glimpse>;
  backups(): Promise<Backup[]>;
  keepBackup(name: string, records: StoredRecord[]): Promise<void>;
  readBackup(name: string): Promise<StoredRecord[]>;
  removeBackup(name: string): Promise<void>;
}

export const shelfCount = 4;
export const manifestShelf = 0;
export const chunkShelf = 1;
export const journalShelf = 2;

/** A batch that makes a copy hold exactly `records`. */
export function replacing(records: StoredRecord[], ticket: number): Batch {
  const remove = Array.from({length: shelfCount}, (_, shelf) => ({shelf, first: 0, last: Number.MAX_SAFE_INTEGER}));
  return {ticket, afresh: true, remove, put: records};
}
