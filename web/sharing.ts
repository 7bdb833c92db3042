// Links that carry a text (a playbook, scripts, a case to practise): it stands packed behind "#/open/", the part of an
// address that no browser sends to a server.
import {fromBase64, toBase64} from "./base64.js";

const place = "/open/";
const longestPacked = 32 * 1024;  // characters; longer ones are refused unread
// Bytes that one may unpack to: the stream is stopped there, a piece of it at most beyond and below 1 MB.
const largestText = 896 * 1024;
const longestInSquares = 1000;  // characters of an address that a camera still reads as a QR code

export interface MadeLink {
  address: string;
  /** The QR code, a line of 0 and 1 for each row of squares; empty where the address is too long for one. */
  squares: string;
  fault: string;
}

export const carries = (route: string): boolean => route.startsWith(place);

export async function makeLink(text: string): Promise<MadeLink> {
  const bytes = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const packed = toBase64(new Uint8Array(await new Response(bytes).arrayBuffer()))
                     .replaceAll("+", "-")
                     .replaceAll("/", "_")
                     .replace(/=+$/, "");
  if (packed.length > longestPacked)
    return {address: "", squares: "", fault: "It is too long for a link. Save it as a file instead."};
  // Without "?demo" and its like: whoever opens it is asked for their own workspace.
  const address = `${location.href.split(/[?#]/)[0] ?? ""}#${place}${packed}`;
  return {address, squares: address.length > longestInSquares ? "" : await squaresOf(address), fault: ""};
}

/** Without the part that draws codes there is the link. */
async function squaresOf(address: string): Promise<string> {
  try {
    const {squares} = await import("./qr.js");
    return squares(address);
  } catch {
    return "";
  }
}

/** The text of a link; an Error says in plain words why there is none. */
export async function carriedText(route: string): Promise<string> {
  const packed = route.slice(place.length);
  if (packed.length > longestPacked) throw new Error("The link is longer than any that Ringback makes.");
  const bytes = fromBase64(packed.replaceAll("-", "+").replaceAll("_", "/"));
  if (bytes === undefined || bytes.length === 0) throw new Error(damaged);
  const text = await unpacked(bytes);
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(text);
  } catch {
    throw new Error(damaged);
  }
}

const damaged = "The link is damaged. Ask for it again, or for a file.";

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read().catch(() => {
      throw new Error(damaged);
    });
    if (done) break;
    size += value.length;
    if (size > largestText) {
      void reader.cancel();
      throw new Error("What the link holds is larger than any that Ringback makes.");
    }
    pieces.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
