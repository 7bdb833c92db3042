// The passphrase of what is stored in this browser: opens it at the start, sets, changes and removes it, and locks.
// The keys are here and in storage/, in memory only, never in the program's.
import {canSeal} from "../storage/ciphers.js";
import {keyPlaces, readKeyRecord, writeKeyRecord, type KeyPlace} from "../storage/key_places.js";
import {isChanging, isPlain, noKeys, type KeyRecord} from "../storage/key_record.js";
import {beginChanging, beginRemoving, beginSetting, KeyRing} from "../storage/key_ring.js";
import {namesOf} from "../storage/names.js";
import {rewrite, type Place} from "../storage/rekeying.js";
import {Sealing} from "../storage/sealing.js";

/** The values are those of src/platform/sealing.hpp. */
export const enum SealingState {
  unavailable = 0,
  off = 1,
  on = 2,
  changing = 3,
  failed = 4,
}

/** As far as the passphrase knows a storage. */
export interface SealedStorage {
  readonly isWriter: boolean;
  /** What was asked for last is not stored. */
  readonly isFailing: boolean;
  settled(): Promise<void>;
  proven(): void;
  place(): Place;
  /** Whatever else is kept sealed is rewritten like `place()`, which is done. */
  rewriteOthers?(): Promise<void>;
}

export interface PassphraseHost {
  /** What the state says has changed. */
  changed(): void;
  /** The page begins anew: whatever is in memory is given up. */
  reload(): void;
}

export class Passphrase {
  readonly sealing: Sealing;
  private readonly channel: BroadcastChannel|undefined;
  private storage: SealedStorage|undefined;
  private rewriting: "no"|"now"|"failed" = "no";

  constructor(
      name: string, private readonly host: PassphraseHost,
      private readonly places: readonly KeyPlace[] = keyPlaces(name)) {
    this.sealing = new Sealing(name, KeyRing.plain(), () => this.confirm());
    this.channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(namesOf(name).locking);
    this.channel?.addEventListener("message", () => void (this.isSet ? this.giveUp() : this.confirm()));
  }

  get isSet(): boolean { return this.sealing.isOn; }

  get state(): SealingState {
    if (this.rewriting === "now") return SealingState.changing;
    if (this.rewriting === "failed" || isChanging(this.sealing.ring.record)) return SealingState.failed;
    if (this.isSet) return SealingState.on;
    return canSeal() && this.storage?.isWriter ? SealingState.off : SealingState.unavailable;
  }

  /** What must be opened before anything can be read; nothing where no passphrase is set. */
  async locked(): Promise<KeyRecord|undefined> {
    const record = await this.stored();
    if (!isPlain(record)) return record;
    this.sealing.ring = KeyRing.plain(record);
    return undefined;
  }

  /** Whether the passphrase was right. */
  async unlock(record: KeyRecord, passphrase: string): Promise<boolean> {
    const ring = await KeyRing.unlock(record, passphrase);
    if (ring) this.sealing.ring = ring;
    return ring !== undefined;
  }

  serve(storage: SealedStorage): void { this.storage = storage; }

  /** This tab stores from now on: what was broken off is carried to its end. */
  opened(): void {
    if (isChanging(this.sealing.ring.record) && this.storage?.isWriter) void this.rewriteAll();
  }

  async set(passphrase: string): Promise<void> { await this.begin(await beginSetting(this.sealing.ring, passphrase)); }

  /** Whether `old` was right. */
  async change(old: string, passphrase: string): Promise<boolean> {
    return this.begin(await beginChanging(this.sealing.ring, old, passphrase));
  }

  /** Whether `old` was right. */
  async remove(old: string): Promise<boolean> { return this.begin(await beginRemoving(this.sealing.ring, old)); }

  /** Why it cannot be set, changed or removed now; empty: it can. */
  get obstacle(): string {
    if (!canSeal()) return "This browser seals data only on pages that came by https.";
    if (isChanging(this.sealing.ring.record)) return "The last change is not finished yet.";
    if (this.storage?.isWriter) return "";
    return "Another tab of Ringback is the one that stores. Close the other tabs, or do it there.";
  }

  /** Every tab gives up what it has in memory, once it is stored. False: it is not, and cannot be now. */
  async lock(): Promise<boolean> {
    if (!this.isSet || this.storage?.isFailing) return false;
    this.channel?.postMessage("lock");
    await this.giveUp();
    return true;
  }

  private async giveUp(): Promise<void> {
    if (this.storage?.isFailing) return;
    await this.storage?.settled();
    this.host.reload();
  }

  /** It hears nothing of other tabs any more. */
  close(): void { this.channel?.close(); }

  private async stored(): Promise<KeyRecord> { return await readKeyRecord(this.places) ?? noKeys; }

  // Asked before this tab stores anything: with keys that another tab has replaced nothing may be stored.
  private async confirm(): Promise<void> {
    const [stored, {record}] = [await this.stored(), this.sealing.ring];
    if (stored.count === record.count || this.rewriting === "now") return;
    if (isChanging(record) && !isChanging(stored) && stored.seals === record.seals) {
      this.sealing.ring = this.sealing.ring.finished(stored);
      return this.host.changed();
    }
    this.host.reload();
    await new Promise(() => undefined);  // the page is going
  }

  private async begin(ring: KeyRing|undefined): Promise<boolean> {
    if (!ring) return false;
    const before = this.sealing.ring;
    // Between two edits: one is stored under the old record, the next under the new one.
    await this.storage?.place().exclusively(async () => {
      await writeKeyRecord(this.places, ring.record, before.record);
      this.sealing.ring = ring;
    });
    this.channel?.postMessage("changed");
    void this.rewriteAll();
    return true;
  }

  private async rewriteAll(): Promise<void> {
    if (!this.storage || this.rewriting === "now") return;
    this.rewriting = "now";
    this.host.changed();
    try {
      this.storage.proven();  // what an upgrade has kept beside the records would stay as it is
      await rewrite(this.storage.place(), this.sealing);
      await this.storage.rewriteOthers?.();
      const done = this.sealing.ring.finished();
      await this.storage.place().exclusively(async () => {
        await writeKeyRecord(this.places, done.record, this.sealing.ring.record);
        this.sealing.ring = done;
      });
      this.rewriting = "no";
    } catch (reason) {
      console.error(reason);
      this.rewriting = "failed";
    }
    this.host.changed();
  }
}
