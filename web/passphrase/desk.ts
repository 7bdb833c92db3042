// Carries out what the user wishes about passphrases: asks for what is needed, tries it, says what became of it.
import {saveFile} from "../outgoing.js";
import {canSeal} from "../storage/ciphers.js";
import type {KeyRecord} from "../storage/key_record.js";
import {ask, tell} from "./form.js";
import type {Passphrase, SealingState} from "./passphrase.js";
import * as questions from "./questions.js";
import {isSealedFile, openSealedFile, sealFile, sealFileWith, type PlainFile} from "./sealed_file.js";

/** The values are those of src/platform/sealing.hpp. */
export const enum SealingWish {
  set = 0,
  change = 1,
  remove = 2,
  lock = 3,
}

export class PassphraseDesk {
  private asking = false;

  /** `saved` hears of every sealed file that was handed to the browser. */
  constructor(
      private readonly passphrase: Passphrase, private readonly say: (words: string) => void,
      private readonly saved: (file: PlainFile) => void) {}

  get state(): SealingState { return this.passphrase.state; }

  ask(wish: SealingWish): void {
    if (wish === SealingWish.lock) void this.lock();
    else void this.alone(() => this.carryOut(wish));
  }

  /** Resolves when the workspace is open. */
  async unlock(record: KeyRecord): Promise<void> {
    const attempt = async ([typed = ""]: string[]) =>
        await this.passphrase.unlock(record, typed) ? "" : questions.wrong;
    await ask(questions.unlocking, attempt);
  }

  async saveSealed(name: string, bytes: Uint8Array): Promise<void> {
    if (!canSeal()) return tell("Not sealed", "This browser seals data only on pages that came by https.");
    await this.alone(async () => {
      await ask(questions.sealingFile, async ([typed = "", repeated = ""]) => {
        const fault = questions.fault(typed, repeated);
        if (fault !== "") return fault;
        const sealed = await sealFile({name, bytes}, typed);
        saveFile(sealed.name, "application/json", sealed.bytes);
        this.saved(sealed);
        this.say(`Sealed copy saved as ${sealed.name}`);
        return "";
      });
    });
  }

  /** With the workspace's own passphrase, without asking for it; as it is where none is set. */
  sealed(file: PlainFile): Promise<PlainFile> { return sealFileWith(file, this.passphrase.sealing.ring); }

  /** The file as it is where it is not sealed; nothing where the user does not open it. */
  async unseal(file: PlainFile): Promise<PlainFile|undefined> {
    if (!isSealedFile(file.bytes)) return file;
    let plain: PlainFile|undefined;
    await this.alone(async () => {
      await ask(questions.openingFile(file.name), async ([typed = ""]) => {
        const opened = await openSealedFile(file.bytes, typed);
        if (opened === "damaged") return "This file is damaged, or a newer Ringback has made it. Nothing was changed.";
        if (opened === "wrong") return questions.wrong;
        plain = opened;
        return "";
      });
    });
    return plain;
  }

  private async lock(): Promise<void> {
    if (!await this.passphrase.lock()) await tell("Not locked", "Your last change is not saved yet.");
  }

  private async carryOut(wish: SealingWish): Promise<void> {
    const {obstacle} = this.passphrase;
    if (obstacle !== "") return tell("Not now", obstacle);
    if (wish === SealingWish.set) {
      if (await ask(questions.setting, (typed) => this.set(typed))) this.say("The passphrase is set.");
    } else if (wish === SealingWish.change) {
      if (await ask(questions.changing, (typed) => this.change(typed))) this.say("The passphrase is changed.");
    } else if (await ask(questions.removing, (typed) => this.remove(typed))) {
      this.say("The passphrase is removed.");
    }
  }

  private async set([typed = "", repeated = ""]: string[]): Promise<string> {
    const fault = questions.fault(typed, repeated);
    if (fault === "") await this.passphrase.set(typed);
    return fault;
  }

  private async change([old = "", typed = "", repeated = ""]: string[]): Promise<string> {
    const fault = questions.fault(typed, repeated);
    if (fault !== "") return fault;
    return await this.passphrase.change(old, typed) ? "" : questions.wrong;
  }

  private async remove([old = ""]: string[]): Promise<string> {
    return await this.passphrase.remove(old) ? "" : questions.wrong;
  }

  // One question at a time.
  private async alone(work: () => Promise<void>): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      await work();
    } finally {
      this.asking = false;
    }
  }
}
