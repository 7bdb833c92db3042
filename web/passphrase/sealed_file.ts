// A sealed file: with a passphrase of its own (version 1), or with the workspace's, whose key record it carries so that
// the passphrase need not be asked for (version 2). See ../storage/SEALING.md.
import {fromBase64, toBase64} from "../base64.js";
import {decrypt, encrypt, keyFromPassphrase, leastRounds, mostRounds, randomBytes, utf8, type Bytes} from "../storage/ciphers.js";
import {decodeKeyRecord, encodeKeyRecord} from "../storage/key_record.js";
import {KeyRing} from "../storage/key_ring.js";

const format = "ringback.sealed";
const version = 1;
const versionWithKeys = 2;
const saltBytes = 16;

export interface PlainFile {
  name: string;
  bytes: Uint8Array;
}

interface SealedFile {
  format: string;
  version: number;
  rounds: number;  // of version 1
  salt: string;
  keys: string;  // of version 2: the key record, base64
  nonce: string;
  sealed: string;
}

/** Whether it says to be such a file; a look at its beginning. */
export function isSealedFile(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  return /^\s*\{\s*"format"\s*:\s*"ringback\.sealed"/.test(start);
}

export async function sealFile(file: PlainFile, passphrase: string): Promise<PlainFile> {
  const [salt, rounds] = [toBase64(randomBytes(saltBytes)), leastRounds];
  const key = await keyFromPassphrase(passphrase, fromBase64(salt)!, rounds);
  const {nonce, text} = await encrypt(key, inner(file), identity(salt, rounds));
  return named(file.name, {format, version, rounds, salt, nonce: toBase64(nonce), sealed: toBase64(text)});
}

/** For whoever knows the workspace's passphrase; as it is where none is set. */
export async function sealFileWith(file: PlainFile, ring: KeyRing): Promise<PlainFile> {
  const {record} = ring.finished();
  if (record.seals === "") return file;
  const key = ring.key(record.seals);
  if (!key) throw new Error("the key is not there");
  const keys = toBase64(encodeKeyRecord(record));
  const {nonce, text} = await encrypt(key, inner(file), identityWithKeys(keys));
  return named(file.name, {format, version: versionWithKeys, keys, nonce: toBase64(nonce), sealed: toBase64(text)});
}

function named(plain: string, sealed: Partial<SealedFile>): PlainFile {
  const name = plain.replace(/\.json$/, "").replace(/\.ringback$/, "") + ".ringback-sealed.json";
  return {name, bytes: utf8(JSON.stringify(sealed) + "\n")};
}

/** "damaged": no passphrase can open it; "wrong": this one does not, or somebody has changed the file. */
export async function openSealedFile(bytes: Uint8Array, passphrase: string): Promise<PlainFile|"damaged"|"wrong"> {
  const file = parsed(bytes);
  if (!file) return "damaged";
  const [nonce, text] = [fromBase64(file.nonce), fromBase64(file.sealed)];
  if (!nonce || !text) return "damaged";
  const opener = file.version === versionWithKeys ? await byKeys(file, passphrase) : await bySalt(file, passphrase);
  if (typeof opener === "string") return opener;
  const plain = await decrypt(opener.key, {nonce, text}, opener.identity);
  return plain ? taken(plain) : "wrong";
}

type Opener = {
  key: CryptoKey; identity: Bytes
}|"damaged"|"wrong";

async function bySalt({salt, rounds}: SealedFile, passphrase: string): Promise<Opener> {
  const bytes = fromBase64(salt);
  if (!bytes) return "damaged";
  return {key: await keyFromPassphrase(passphrase, bytes, rounds), identity: identity(salt, rounds)};
}

async function byKeys({keys}: SealedFile, passphrase: string): Promise<Opener> {
  const record = decodeKeyRecord(fromBase64(keys) ?? new Uint8Array());
  if (!record) return "damaged";
  const key = (await KeyRing.unlock(record, passphrase))?.key(record.seals);
  return key ? {key, identity: identityWithKeys(keys)} : "wrong";
}

function parsed(bytes: Uint8Array): SealedFile|undefined {
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder("utf-8", {fatal: true}).decode(bytes));
  } catch {
    return undefined;
  }
  if (typeof read !== "object" || read === null) return undefined;
  const file = read as Record<keyof SealedFile, unknown>;
  const isText = (text: unknown) => typeof text === "string";
  if (file.format !== format || !isText(file.nonce) || !isText(file.sealed)) return undefined;
  if (file.version === versionWithKeys) return isText(file.keys) ? read as SealedFile : undefined;
  const rounds = Number.isInteger(file.rounds) ? file.rounds as number : 0;
  if (file.version !== version || !isText(file.salt)) return undefined;
  return rounds >= leastRounds && rounds <= mostRounds ? read as SealedFile : undefined;
}

const identity = (salt: string, rounds: number): Bytes => utf8(`${format} ${version} ${salt} ${rounds}`);

const identityWithKeys = (keys: string): Bytes => utf8(`${format} ${versionWithKeys} ${keys}`);

// The name is sealed, too: its length (two bytes, lowest first), its letters, then the file's bytes.
function inner({name, bytes}: PlainFile): Uint8Array {
  const letters = utf8(name).subarray(0, 0xffff);
  const all = new Uint8Array(2 + letters.length + bytes.length);
  all.set([letters.length & 0xff, letters.length >> 8]);
  all.set(letters, 2);
  all.set(bytes, 2 + letters.length);
  return all;
}

function taken(plain: Bytes): PlainFile|"damaged" {
  const length = (plain[0] ?? 0) | (plain[1] ?? 0) << 8;
  if (plain.length < 2 + length) return "damaged";
  return {name: new TextDecoder().decode(plain.subarray(2, 2 + length)), bytes: plain.slice(2 + length)};
}
