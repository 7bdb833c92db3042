// A file sealed with a passphrase of its own: "ringback.sealed", version 1, see ../storage/SEALING.md.
import {fromBase64, toBase64} from "../base64.js";
import {decrypt, encrypt, keyFromPassphrase, leastRounds, mostRounds, randomBytes, utf8, type Bytes} from "../storage/ciphers.js";

const format = "ringback.sealed";
const version = 1;
const saltBytes = 16;

export interface PlainFile {
  name: string;
  bytes: Uint8Array;
}

interface SealedFile {
  format: string;
  version: number;
  rounds: number;
  salt: string;
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
  const sealed = {format, version, rounds, salt, nonce: toBase64(nonce), sealed: toBase64(text)};
  const name = file.name.replace(/\.json$/, "").replace(/\.ringback$/, "") + ".ringback-sealed.json";
  return {name, bytes: utf8(JSON.stringify(sealed) + "\n")};
}

/** "damaged": no passphrase can open it; "wrong": this one does not, or somebody has changed the file. */
export async function openSealedFile(bytes: Uint8Array, passphrase: string): Promise<PlainFile|"damaged"|"wrong"> {
  const file = parsed(bytes);
  if (!file) return "damaged";
  const [salt, nonce, text] = [fromBase64(file.salt), fromBase64(file.nonce), fromBase64(file.sealed)];
  if (!salt || !nonce || !text) return "damaged";
  const key = await keyFromPassphrase(passphrase, salt, file.rounds);
  const plain = await decrypt(key, {nonce, text}, identity(file.salt, file.rounds));
  return plain ? taken(plain) : "wrong";
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
  const texts = [file.salt, file.nonce, file.sealed].every((text) => typeof text === "string");
  const rounds = Number.isInteger(file.rounds) ? file.rounds as number : 0;
  if (file.format !== format || file.version !== version || !texts) return undefined;
  return rounds >= leastRounds && rounds <= mostRounds ? read as SealedFile : undefined;
}

const identity = (salt: string, rounds: number): Bytes => utf8(`${format} ${version} ${salt} ${rounds}`);

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
