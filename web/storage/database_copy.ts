// The first copy: one IndexedDB database. A connection that died is opened again.
import {failureOf, FailureKind, StorageFailure} from "./answers.js";
import type {Connection} from "./connection.js";
import type {Batch, Copy, StoredRecord} from "./copy.js";
import {collectAll} from "./reading.js";
import {applyBatch, type WriterMark} from "./writing.js";

const mostReconnections = 3;

export class DatabaseCopy implements Copy {
  mark: WriterMark|undefined;  // who wrote last, as far as we know
  private readonly session = crypto.randomUUID();
  private closed = false;

  constructor(private readonly connection: Connection) {}

  // The batch is repeated on a new connection, which is harmless even if it was kept.
  async apply(batch: Batch): Promise<void> {
    for (let reconnections = 0;; reconnections++) {
      try {
        await this.revive();
        const next = {session: this.session, count: (this.mark?.count ?? 0) + 1};
        await applyBatch(this.connection.database, batch, this.mark, next);
        this.mark = next;
        return;
      } catch (reason) {
        if (reason instanceof StorageFailure && reason.kind === FailureKind.emptied) this.mark = undefined;
        const {kind, detail} = failureOf(reason);
        if (this.connection.alive || this.closed || kind === FailureKind.lost) throw reason;
        if (reconnections === mostReconnections) throw new StorageFailure(FailureKind.lost, detail);
      }
    }
  }

  async readAll(): Promise<StoredRecord[]> {
    await this.revive();
    return collectAll(this.connection.database);
  }

  /** Opens the connection again where it is gone. */
  async revive(): Promise<void> {
    if (this.connection.alive || await this.connection.open() === "current") return;
    this.connection.close();  // another build has changed the layout under us
    throw new StorageFailure(FailureKind.lost, "a newer Ringback has taken over; reload to get it");
  }

  close(): void {
    this.closed = true;
    this.connection.close();
  }
}
