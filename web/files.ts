// Files that the user brings in: by the file picker or by dropping them on the page. Each goes to the program as name
// and bytes.
import type {Frames} from "./frame.js";
import {withText, type Program} from "./page.js";

const largest = 512 * 1024 * 1024;  // bytes; more would not fit beside its records

export class Files {
  private readonly picker = document.createElement("input");

  constructor(
      private readonly program: () => Program, private readonly frames: Frames,
      private readonly say: (words: string) => void) {
    this.picker.type = "file";
    this.picker.hidden = true;
    this.picker.id = "file-picker";
    document.body.append(this.picker);
    this.picker.addEventListener("change", () => void this.openAll(this.picker.files));
    window.addEventListener("dragover", (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
    window.addEventListener("drop", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      void this.openAll(event.dataTransfer.files);
    });
  }

  /** Works only while a click or key is being handled: browsers ask for that. */
  pick(accept: string): void {
    this.picker.accept = accept;
    this.picker.value = "";  // so that the same file can be chosen again
    this.picker.click();
  }

  private async openAll(files: FileList|null): Promise<void> {
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
      this.hand(file.name, bytes);
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
