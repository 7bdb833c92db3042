// Carries out what a key ring has begun: every record of every place is rewritten as the ring now seals, a few at a
// time, between the edits. It may end anywhere and be begun again: records name their key, and both keys are there.
import type {PlacedRecord, Sealing} from "./sealing.js";

/** Somewhere records are kept; all that is sealed lies in one. */
export interface Place {
  /** Which there are, in any order. */
  list(): Promise<Omit<PlacedRecord, "bytes">[]>;
  /** As it is stored; nothing where it is gone by now. */
  read(shelf: number, number: number): Promise<Uint8Array|undefined>;
  /** Puts them all or none; resolves once they are durable. */
  replace(records: PlacedRecord[]): Promise<void>;
  /** Runs `work` while nobody else writes here. */
  exclusively(work: () => Promise<void>): Promise<void>;
}

const bytesAtOnce = 4 << 20;
const recordsAtOnce = 64;

/** What does not open stays as it is. */
export async function rewrite(place: Place, sealing: Sealing): Promise<void> {
  const all = await place.list();
  for (let at = 0; at < all.length;) {
    await place.exclusively(async () => {
      const rewritten: PlacedRecord[] = [];
      for (let size = 0; at < all.length && size < bytesAtOnce && rewritten.length < recordsAtOnce; at++) {
        const record = await again(place, sealing, all[at]!);
        if (!record) continue;
        rewritten.push(record);
        size += record.bytes.length;
      }
      if (rewritten.length > 0) await place.replace(rewritten);
    });
  }
}

async function again(
    place: Place, sealing: Sealing, {shelf, number}: Omit<PlacedRecord, "bytes">): Promise<PlacedRecord|undefined> {
  const bytes = await place.read(shelf, number);
  if (!bytes || sealing.isAsNow({shelf, number, bytes})) return undefined;
  const plain = await sealing.opened({shelf, number, bytes});
  return plain && sealing.seal({shelf, number, bytes: plain});
}
