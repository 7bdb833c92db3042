// The key record: which data keys there are, each wrapped so that only a passphrase, or the other key, opens it. It
// lies beside the data in each copy and says nothing about them. See SEALING.md.
import {fromBase64} from "../base64.js";
import {leastRounds, mostRounds, utf8, type Bytes} from "./ciphers.js";

export interface WrappedKey {
  id: string;       // of the data key, 16 hexadecimal digits
  by: string;       // "": a passphrase; else the id of the other data key
  salt: string;     // base64; "" where no passphrase is needed
  rounds: number;   // 0 where no passphrase is needed
  nonce: string;    // base64
  wrapped: string;  // base64
}

export interface KeyRecord {
  format: "ringback.keys";
  version: 1;
  count: number;        // grows with each writing: of two copies the higher one counts
  seals: string;        // the key of whatever is stored from now on; "": it stays plain
  before: string|null;  // while records are rewritten: the key of those that are not yet; "": they are plain
  keys: WrappedKey[];
}

export const noKeys: KeyRecord = {
  format: "ringback.keys",
  version: 1,
  count: 0,
  seals: "",
  before: null,
  keys: []
};

export const isPlain = ({keys}: KeyRecord): boolean => keys.length === 0;
export const isChanging = ({before}: KeyRecord): boolean => before !== null;

export const encodeKeyRecord = (record: KeyRecord): Bytes => utf8(JSON.stringify(record));

/** Nothing where it is damaged or of a kind that this build does not know. */
export function decodeKeyRecord(bytes: Uint8Array): KeyRecord|undefined {
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder("utf-8", {fatal: true}).decode(bytes));
  } catch {
    return undefined;
  }
  return isKeyRecord(read) ? read : undefined;
}

/** What both copies say together: the newest that can be read. */
export function newest(records: readonly(KeyRecord | undefined)[]): KeyRecord|undefined {
  return records.reduce((best, each) => each && (!best || each.count > best.count) ? each : best, undefined);
}

function isKeyRecord(read: unknown): read is KeyRecord {
  if (typeof read !== "object" || read === null) return false;
  const {format, version, count, seals, before, keys} = read as Record<keyof KeyRecord, unknown>;
  if (format !== "ringback.keys" || version !== 1 || !Number.isSafeInteger(count)) return false;
  if (!Array.isArray(keys) || keys.length > 4 || !keys.every(isWrappedKey)) return false;
  const known = (id: unknown) => id === "" || keys.some((key) => key.id === id);
  return known(seals) && (before === null || known(before));
}

function isWrappedKey(read: unknown): read is WrappedKey {
  if (typeof read !== "object" || read === null) return false;
  const {id, by, salt, rounds, nonce, wrapped} = read as Record<keyof WrappedKey, unknown>;
  const base64 = (text: unknown) => typeof text === "string" && fromBase64(text) !== undefined;
  if (typeof id !== "string" || !/^[0-9a-f]{16}$/.test(id) || typeof by !== "string") return false;
  if (!base64(salt) || !base64(nonce) || !base64(wrapped) || typeof rounds !== "number") return false;
  return by !== "" || (Number.isInteger(rounds) && rounds >= leastRounds && rounds <= mostRounds);
}
