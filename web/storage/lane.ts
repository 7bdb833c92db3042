// What is asked of one copy, one after the other. When a batch fails, every later one fails as well until one comes
// that is marked `afresh`.
import {AnswerKind, failureOf, FailureKind, StorageFailure, type Deliver} from "./answers.js";
import type {Batch, Copy} from "./copy.js";

export class Lane<Kind extends Copy> {
  private last: Promise<unknown> = Promise.resolve();
  private broken = false;
  private closed = false;

  constructor(readonly copy: Kind, private readonly index: number, private readonly deliver: Deliver) {}

  get isBroken(): boolean { return this.broken; }

  ask<Value>(run: (copy: Kind) => Promise<Value>): Promise<Value> {
    const answer = this.last.then(() => run(this.copy));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  /** Answered by written or writeFailed. */
  write(ticket: number, afresh: boolean, batch: () => Promise<Batch>): void {
    this.ask(async (copy) => {
          if (this.closed) return;
          if (afresh) this.broken = false;
          if (this.broken) throw new StorageFailure(FailureKind.other, "an earlier edit could not be stored");
          await copy.apply(await batch());
          this.deliver(AnswerKind.written, ticket, this.index);
        })
        .catch((reason: unknown) => {
          this.broken = true;
          const {kind, detail} = failureOf(reason);
          this.deliver(AnswerKind.writeFailed, ticket, kind + 16 * this.index, new TextEncoder().encode(detail));
        });
  }

  close(): void {
    this.closed = true;
    this.copy.close();
  }
}
