// Files that the user brings in: by the file picker, by dropping them anywhere on the page, by pasting them. Each goes
// to the program as name and bytes.
import {DropSign} from "./drop_sign.js";
import type {PlainFile} from "./passphrase/sealed_file.js";
import type {Frames} from "./frame.js";
import {withText, type Program} from "./page.js";

const largest = 512 * 1024 * 1024;  // bytes; more would not fit beside its records

export class Files {
  private readonly picker = document.createElement("input");

  constructor(
      private readonly program: () => Program, private readonly frames: Frames,
      private readonly say: (words: string) => void,
      private readonly unseal: (file: PlainFile) => Promise<PlainFile|undefined>) {
    this.picker.type = "file";
    this.picker.hidden = true;
    this.picker.id = "file-picker";
    document.body.append(this.picker);
    this.picker.addEventListener("change", () => void this.openAll(this.picker.files));
    new DropSign((files) => void this.openAll(files), say);
    window.addEventListener("paste", (event) => {
      const files = event.clipboardData?.files;
      if (!files || files.length === 0) return;
      event.preventDefault();
      void this.openAll(files);
    });
  }

  /** Works only while a click or key is being handled: browsers ask for that. */
  pick(accept: string): void {
    this.picker.accept = accept;
    this.picker.value = "";  // so that the same file can be chosen again
    this.picker.click();
  }

  async openAll(files: Iterable<File>|null): Promise<void> {
    for (const file of [...(files ?? [])]) {
      if (file.size > largest) {
        this.say(`${file.name} is larger than 512 MB and was not opened.`);
        continue;
      }
      let bytes: Uint8Array;
      try {
        bytes = new Uint8Array(await file.arrayBuffer());
      } catch {
        this.say(`${file.name} could not be read.`);
        continue;
      }
      const plain = await this.unseal({name: file.name, bytes});
      if (plain) this.hand(plain.name, plain.bytes);
    }
  }

  private hand(name: string, bytes: Uint8Array): void {
    this.frames.enter(() => {
      const program = this.program();
      const address = program._malloc(Math.max(1, bytes.length));
      program.HEAPU8.set(bytes, address);
      withText(program, name, (nameAddress) => program._file_opened(nameAddress, address, bytes.length));
      program._free(address);
    });
    this.frames.pump();
  }
}
