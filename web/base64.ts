// Bytes as base64 text and back, for files that are JSON.

const step = 0x8000;  // arguments that one call may have

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(text);
}

/** Nothing where it is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer>|undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
