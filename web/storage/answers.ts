// What the program is told: the numbers are those of src/platform/web/storage_port.cpp and src/journal/storage.hpp.

export const enum AnswerKind {
  read = 0,         // number, detail: shelf + 16 * copy, or + 256 from a backup; bytes
  ready = 1,        // detail: Access
  openFailed = 2,   // detail: FailureKind, bytes: words
  written = 3,      // number: ticket, detail: copy
  writeFailed = 4,  // number: ticket, detail: FailureKind + 16 * copy, bytes: words
  persistence = 5,  // detail: 1 granted
  writerGone = 6,
  told = 7,         // bytes: what another tab says
  replaced = 8,     // a newer build has taken over
  glimpse = 9,      // detail: 1 where intact, bytes: length of the manifest (4 bytes), manifest, last record
  noFiles = 10,     // in its place. detail: FailureKind, bytes: words
  noDatabase = 11,  // detail: FailureKind, bytes: words
  sentinel = 12,    // bytes: words
  copyRead = 13,    // number: copy, detail: FailureKind or -1, bytes: words
  backupRead = 14,  // detail: FailureKind or -1, bytes: name
  backups = 15,     // bytes: a line for each, its size and name
}

export const enum Access {
  writer = 0,
  otherTab = 1,
  newer = 2,
  follower = 3,
  notUpgraded = 4,
}

export const enum FailureKind {
  missing = 0,
  blocked = 1,
  quota = 2,
  lost = 3,
  conflict = 4,
  other = 5,
  emptied = 6,
}

export type Deliver = (kind: AnswerKind, number: number, detail: number, bytes?: Uint8Array) => void;

export class StorageFailure extends Error {
  constructor(readonly kind: FailureKind, readonly detail: string) { super(detail); }
}

/** Any error, as the program knows them. */
export function failureOf(reason: unknown): StorageFailure {
  if (reason instanceof StorageFailure) return reason;
  if (!(reason instanceof Error) && !(reason instanceof DOMException))
    return new StorageFailure(FailureKind.other, String(reason));
  const detail = reason.message ? `${reason.name}: ${reason.message}` : reason.name;
  if (reason.name === "QuotaExceededError") return new StorageFailure(FailureKind.quota, detail);
  if (reason.name === "SecurityError") return new StorageFailure(FailureKind.missing, detail);
  return new StorageFailure(FailureKind.other, detail);
}
