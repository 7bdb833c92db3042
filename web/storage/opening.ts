// Passes on what is read, in the order of reading, each record opened. Records open several at a time, while the next
// ones are on their way.
import {AnswerKind, FailureKind, StorageFailure, type Deliver} from "./answers.js";
import {sealedBy, type Sealing} from "./sealing.js";

const keysGone = "what is stored is sealed, and its keys are not where they were";

export class Opening {
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly sealing: Sealing, private readonly forward: Deliver) {}

  readonly deliver: Deliver = (kind, number, detail, bytes) => {
    if (kind !== AnswerKind.read || !bytes) return this.forward(kind, number, detail, bytes);
    if (!this.sealing.isOn) {
      // Taken for unreadable, it would be set aside by the next edit.
      if (sealedBy(bytes) !== "") throw new StorageFailure(FailureKind.other, keysGone);
      return this.forward(kind, number, detail, bytes);
    }
    const opened = this.sealing.open({shelf: detail, number, bytes});
    this.last = this.last.then(async () => this.forward(kind, number, detail, await opened));
  };

  /** Resolves when everything was passed on. */
  done(): Promise<void> { return this.last; }
}
