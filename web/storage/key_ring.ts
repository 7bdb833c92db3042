// The data keys of an opened workspace, in memory only, and how a passphrase is set, changed and removed: each begins
// with a key record in which the old and the new stand side by side, and ends with one that holds the new alone.
import {fromBase64, toBase64} from "../base64.js";
import {decrypt, encrypt, keyFromBytes, keyFromPassphrase, leastRounds, newKeyBytes, randomBytes, utf8, type Bytes} from "./ciphers.js";
import {isChanging, noKeys, type KeyRecord, type WrappedKey} from "./key_record.js";

const saltBytes = 16;
const idBytes = 8;

export class KeyRing {
  constructor(readonly record: KeyRecord, private readonly keys: ReadonlyMap<string, CryptoKey>) {}

  /** A workspace without passphrase. */
  static plain(record: KeyRecord = noKeys): KeyRing { return new KeyRing(record, new Map()); }

  /** Nothing: the passphrase is another one. Both the old and the new one open a workspace that is being changed. */
  static async unlock(record: KeyRecord, passphrase: string): Promise<KeyRing|undefined> {
    for (const wrapped of record.keys.filter(({by}) => by === "")) {
      const raw = await unwrap(wrapped, await wrappingKey(wrapped, passphrase));
      if (!raw) continue;
      const keys = new Map([[wrapped.id, await keyFromBytes(raw)]]);
      for (const link of record.keys) {
        const by = keys.get(link.by);
        const linked = by && await unwrap(link, by);
        if (linked) keys.set(link.id, await keyFromBytes(linked));
      }
      return new KeyRing(record, keys);
    }
    return undefined;
  }

  key(id: string): CryptoKey|undefined { return this.keys.get(id); }

  /** Whether records without a seal may be trusted. */
  get takesPlain(): boolean { return this.record.seals === "" || this.record.before === ""; }

  /** As it is once every record is rewritten; `record` where another tab has done that. */
  finished(record?: KeyRecord): KeyRing {
    const {seals, count} = this.record;
    const keys = this.record.keys.filter(({id, by}) => id === seals && by === "");
    return new KeyRing(record ?? {...noKeys, count: count + 1, seals, keys}, this.keys);
  }
}

export async function beginSetting(ring: KeyRing, passphrase: string): Promise<KeyRing> {
  const {id, raw} = newKey();
  const key = await wrapByPassphrase(id, raw, passphrase);
  return begun(ring, {seals: id, keys: [key]}, new Map([[id, await keyFromBytes(raw)]]));
}

/** Nothing where `old` is not the passphrase. */
export async function beginChanging(ring: KeyRing, old: string, passphrase: string): Promise<KeyRing|undefined> {
  const now = await opened(ring, old);
  if (!now) return undefined;
  const {id, raw} = newKey();
  const [before, after] = [await keyFromBytes(now.raw), await keyFromBytes(raw)];
  const keys = [
    now.wrapped, await wrapByPassphrase(id, raw, passphrase), await wrapByKey(id, raw, now.wrapped.id, before),
    await wrapByKey(now.wrapped.id, now.raw, id, after)
  ];
  return begun(ring, {seals: id, keys}, new Map([[now.wrapped.id, before], [id, after]]));
}

/** Nothing where `old` is not the passphrase. */
export async function beginRemoving(ring: KeyRing, old: string): Promise<KeyRing|undefined> {
  const now = await opened(ring, old);
  if (!now) return undefined;
  return begun(ring, {seals: "", keys: [now.wrapped]}, new Map([[now.wrapped.id, await keyFromBytes(now.raw)]]));
}

function begun(
    ring: KeyRing, {seals, keys}: Pick<KeyRecord, "seals"|"keys">, open: ReadonlyMap<string, CryptoKey>): KeyRing {
  if (isChanging(ring.record)) throw new Error("the change before this one is not finished");
  return new KeyRing({...noKeys, count: ring.record.count + 1, seals, before: ring.record.seals, keys}, open);
}

async function opened({record}: KeyRing, passphrase: string): Promise<{wrapped: WrappedKey; raw: Bytes}|undefined> {
  const wrapped = record.keys.find(({id, by}) => id === record.seals && by === "");
  const raw = wrapped && await unwrap(wrapped, await wrappingKey(wrapped, passphrase));
  return raw && {wrapped, raw};
}

function newKey(): {id: string; raw: Bytes} {
  return {id: [...randomBytes(idBytes)].map((byte) => byte.toString(16).padStart(2, "0")).join(""), raw: newKeyBytes()};
}

function wrappingKey({salt, rounds}: WrappedKey, passphrase: string): Promise<CryptoKey> {
  return keyFromPassphrase(passphrase, fromBase64(salt) ?? new Uint8Array(), rounds);
}

async function wrapByPassphrase(id: string, raw: Bytes, passphrase: string): Promise<WrappedKey> {
  const salt = randomBytes(saltBytes);
  const key = await keyFromPassphrase(passphrase, salt, leastRounds);
  return wrap({id, by: "", salt: toBase64(salt), rounds: leastRounds}, raw, key);
}

function wrapByKey(id: string, raw: Bytes, by: string, key: CryptoKey): Promise<WrappedKey> {
  return wrap({id, by, salt: "", rounds: 0}, raw, key);
}

type Unwrapped = Omit<WrappedKey, "nonce"|"wrapped">;

async function wrap(about: Unwrapped, raw: Bytes, key: CryptoKey): Promise<WrappedKey> {
  const {nonce, text} = await encrypt(key, raw, identity(about));
  return {...about, nonce: toBase64(nonce), wrapped: toBase64(text)};
}

async function unwrap(wrapped: WrappedKey, key: CryptoKey): Promise<Bytes|undefined> {
  const [nonce, text] = [fromBase64(wrapped.nonce), fromBase64(wrapped.wrapped)];
  return nonce && text && await decrypt(key, {nonce, text}, identity(wrapped));
}

function identity({id, by, salt, rounds}: Unwrapped): Bytes {
  return utf8(`ringback.keys 1 ${id} ${by} ${salt} ${rounds}`);
}
