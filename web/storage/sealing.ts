// Seals records on their way to the copies and opens them on the way back. A record that cannot be opened comes back as
// it is stored: the program finds that it cannot read it, says so, and keeps it. The bytes are described in SEALING.md.
import {decrypt, encrypt, nonceBytes, utf8, type Bytes} from "./ciphers.js";
import {isPlain} from "./key_record.js";
import {KeyRing} from "./key_ring.js";

export interface PlacedRecord {
  shelf: number;
  number: number;
  bytes: Uint8Array;
}

const magic = [0x52, 0x6b, 0x42, 0x53, 1, 0, 0, 0];  // "RkBS", version
const idAt = magic.length;
const nonceAt = idAt + 8;
const textAt = nonceAt + nonceBytes;

export class Sealing {
  /** `confirm` is asked before this tab becomes the writer: another one may have changed the passphrase. */
  constructor(
      private readonly workspace: string, public ring: KeyRing = KeyRing.plain(),
      readonly confirm: () => Promise<void> = () => Promise.resolve()) {}

  /** Whether anything stored may be sealed. */
  get isOn(): boolean { return !isPlain(this.ring.record); }

  async seal(record: PlacedRecord): Promise<PlacedRecord> {
    const id = this.ring.record.seals;
    if (id === "") return record;
    const key = this.ring.key(id);
    if (!key) throw new Error("the key is not there");
    const {nonce, text} = await encrypt(key, record.bytes, this.identity(record, id));
    const bytes = new Uint8Array(textAt + text.length);
    bytes.set(magic);
    bytes.set(bytesOfId(id), idAt);
    bytes.set(nonce, nonceAt);
    bytes.set(text, textAt);
    return {...record, bytes};
  }

  sealAll(records: readonly PlacedRecord[]): Promise<PlacedRecord[]> {
    return Promise.all(records.map((record) => this.seal(record)));
  }

  /** Nothing where it does not open, or is plain and must not be. */
  async opened(record: PlacedRecord): Promise<Uint8Array|undefined> {
    const {bytes} = record;
    const id = sealedBy(bytes);
    if (id === "") return this.ring.takesPlain ? bytes : undefined;
    const key = this.ring.key(id);
    if (!key) return undefined;
    const sealed = {nonce: bytes.slice(nonceAt, textAt), text: bytes.slice(textAt)};
    return decrypt(key, sealed, this.identity(record, id));
  }

  /**
   * For the program: what does not open is given as it is, and what is plain but must not be with a byte before it, so
   * that it counts as unreadable as well.
   */
  async open(record: PlacedRecord): Promise<Uint8Array> {
    const plain = await this.opened(record);
    if (plain || sealedBy(record.bytes) !== "") return plain ?? record.bytes;
    const spoilt = new Uint8Array(record.bytes.length + 1);
    spoilt.set(record.bytes, 1);
    return spoilt;
  }

  /** Whether it is stored as it would be now. */
  isAsNow({bytes}: PlacedRecord): boolean { return sealedBy(bytes) === this.ring.record.seals; }

  private identity({shelf, number}: PlacedRecord, id: string): Bytes {
    return utf8(`ringback.record 1 ${this.workspace} ${id} ${shelf} ${number}`);
  }
}

/** The id of the key; "": it is plain. */
export function sealedBy(bytes: Uint8Array): string {
  if (bytes.length < textAt || magic.some((byte, at) => bytes[at] !== byte)) return "";
  return [...bytes.subarray(idAt, nonceAt)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function bytesOfId(id: string): Uint8Array {
  return Uint8Array.from({length: nonceAt - idAt}, (_, at) => parseInt(id.slice(2 * at, 2 * at + 2), 16));
}
