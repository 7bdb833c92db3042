// The bytes of batches in a file: each is one frame with a checksum, so that what was broken off is found out
// (src/journal/FORMAT.md, "The second copy").
import type {Batch, StoredRecord} from "./copy.js";

const magic = 0x46426b52;  // "RkBF"
export const headSize = 12;

const table = Uint32Array.from({length: 256}, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0x82f63b78 : 0);
  return crc >>> 0;
});

/** CRC-32C, as in src/journal/checksum.hpp. */
export function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}

/** Magic, length and checksum in front of `payload`. */
export function framed(payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(headSize + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, payload.length, true);
  view.setUint32(8, crc32c(payload), true);
  bytes.set(payload, headSize);
  return bytes;
}

/** The payloads of the frames that hold, and whether there is nothing else. */
export function unframed(bytes: Uint8Array): {payloads: Uint8Array[]; intact: boolean} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const payloads: Uint8Array[] = [];
  let intact = true;
  for (let at = 0; at < bytes.length;) {
    const fits = at + headSize <= bytes.length && view.getUint32(at, true) === magic;
    const size = fits ? view.getUint32(at + 4, true) : 0;
    if (fits && at + headSize + size <= bytes.length) {
      const payload = bytes.subarray(at + headSize, at + headSize + size);
      if (crc32c(payload) === view.getUint32(at + 8, true)) {
        payloads.push(payload);
        at += headSize + size;
        continue;
      }
    }
    intact = false;
    do at++;  // the next place where a frame may begin
    while (at < bytes.length && !(bytes[at] === 0x52 && bytes[at + 1] === 0x6b && bytes[at + 2] === 0x42));
  }
  return {payloads, intact};
}

/** Removals and records, one after the other; `inline` says which records keep their bytes here. */
export function encodeBatch(batch: Pick<Batch, "remove"|"put">): Uint8Array {
  const size = 8 + batch.remove.length * 17 + batch.put.reduce((sum, {bytes}) => sum + 13 + bytes.length, 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const u32 = (value: number) => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const key = (shelf: number, ...numbers: number[]) => {
    view.setUint8(at++, shelf);
    for (const number of numbers) {
      view.setBigUint64(at, BigInt(number), true);
      at += 8;
    }
  };
  u32(batch.remove.length);
  for (const {shelf, first, last} of batch.remove) key(shelf, first, last);
  u32(batch.put.length);
  for (const record of batch.put) {
    key(record.shelf, record.number);
    u32(record.bytes.length);
    bytes.set(record.bytes, at);
    at += record.bytes.length;
  }
  return bytes;
}

/** What encodeBatch() wrote; throws on anything else. */
export function decodeBatch(bytes: Uint8Array): Pick<Batch, "remove"|"put"> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const u32 = () => view.getUint32((at += 4) - 4, true);
  const u64 = () => Number(view.getBigUint64((at += 8) - 8, true));
  const u8 = () => view.getUint8(at++);
  const remove: Batch["remove"] = [];
  for (let count = u32(); count > 0; count--) remove.push({shelf: u8(), first: u64(), last: u64()});
  const put: StoredRecord[] = [];
  for (let count = u32(); count > 0; count--) {
    const [shelf, number, size] = [u8(), u64(), u32()];
    if (at + size > bytes.length) throw new RangeError("the frame ends too early");
    put.push({shelf, number, bytes: bytes.subarray(at, at += size)});
  }
  return {remove, put};
}
