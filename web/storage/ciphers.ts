// The only place that calls the browser's cryptography: AES-GCM 256 with a fresh random nonce each time, and keys made
// from a passphrase by PBKDF2-SHA-256. It knows nothing of records and files.

export const leastRounds = 600_000;
export const mostRounds = 10_000_000;  // more would only keep a browser busy
export const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

export type Bytes = Uint8Array<ArrayBuffer>;

/** Without it (an address without https) nothing can be sealed here. */
export const canSeal = (): boolean => typeof crypto !== "undefined" && crypto.subtle !== undefined;

export const randomBytes = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

export const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));

/** The same letters typed on another system give the same key: they are brought into one form (NFKC). */
export async function keyFromPassphrase(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const typed =
      await crypto.subtle.importKey("raw", utf8(passphrase.normalize("NFKC")), "PBKDF2", false, ["deriveKey"]);
  const method = {name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds};
  return crypto.subtle.deriveKey(method, typed, {name: "AES-GCM", length: 256}, false, ["encrypt", "decrypt"]);
}

export const newKeyBytes = (): Bytes => randomBytes(keyBytes);

/** A key for use that cannot be read out again. */
export async function keyFromBytes(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

export interface Sealed {
  nonce: Bytes;
  text: Bytes;  // its last 16 bytes are the tag
}

/** `about` is not hidden, but what was sealed opens only with the same. */
export async function encrypt(key: CryptoKey, plain: Uint8Array, about: Bytes): Promise<Sealed> {
  const nonce = randomBytes(nonceBytes);
  const method = {name: "AES-GCM", iv: nonce, additionalData: about};
  return {nonce, text: new Uint8Array(await crypto.subtle.encrypt(method, key, plain as Bytes))};
}

/** Nothing where the key is another one or anything was changed. */
export async function decrypt(key: CryptoKey, {nonce, text}: Sealed, about: Bytes): Promise<Bytes|undefined> {
  if (nonce.length !== nonceBytes || text.length < tagBytes) return undefined;
  try {
    const method = {name: "AES-GCM", iv: nonce, additionalData: about};
    return new Uint8Array(await crypto.subtle.decrypt(method, key, text));
  } catch {
    return undefined;
  }
}
