// A folder of the user's own, outside of the browser's storage, that backups are written to: chosen once, remembered by
// its handle in a database of its own. The browser may want to be asked again after a while; that takes a click.
import type {PlainFile} from "./passphrase/sealed_file.js";
import {namesOf} from "./storage/names.js";
import {readSmall, writeSmall} from "./storage/small_database.js";

/** The values are those of src/platform/backup_folder.hpp. */
export const enum FolderState {
  unavailable = 0,
  none = 1,
  ready = 2,
  asks = 3,
  writing = 4,
}

export interface FolderNews {
  state: FolderState;
  name: string;
  writtenOn: string;  // a day; "": never
  fault: string;      // in words; "": none
}

// As far as they are used here; the library of types does not know them.
type Permission = (options: {mode: "readwrite"}) => Promise<PermissionState>;
interface Handle extends FileSystemDirectoryHandle {
  queryPermission?: Permission;
  requestPermission?: Permission;
}
type Picker = (options: {id: string; mode: "readwrite"}) => Promise<Handle>;

interface Kept {
  handle: Handle;
  writtenOn: string;
}

const store = "folder";

export class BackupFolder {
  private readonly database: string;
  private kept: Kept|undefined;
  private busy = false;

  constructor(
      name: string, private readonly seal: (file: PlainFile) => Promise<PlainFile>,
      private readonly told: (news: FolderNews) => void) {
    this.database = namesOf(name).folderDatabase;
  }

  /** Looks whether one was chosen before; to be called once somebody listens. */
  async begin(): Promise<void> {
    if (!picker()) return this.tell(FolderState.unavailable);
    try {
      await this.recall();
      await this.tellNow();
    } catch (reason) {
      this.tell(FolderState.none, faultOf(reason));
    }
  }

  /** Works only while a click or key is being handled: browsers ask for that. */
  async choose(): Promise<void> {
    await this.alone(async () => {
      const handle = await picker()?.({id: "ringback-backups", mode: "readwrite"});
      if (handle) await this.keep({handle, writtenOn: ""});
    });
  }

  async forget(): Promise<void> { await this.alone(() => this.keep(undefined)); }

  /** `on`: the day of it. Where the user has `asked`, the browser may ask back; else it is written once a day. */
  async write(file: PlainFile, on: string, asked: boolean): Promise<void> {
    await this.alone(async () => {
      await this.recall();  // another tab may have written
      const {kept} = this;
      if (!kept || (!asked && kept.writtenOn === on) || !await this.allowed(kept.handle, asked)) return;
      this.tell(FolderState.writing);
      const {name, bytes} = await this.seal(file);
      // Such a stream writes elsewhere and takes the file's place when it is closed.
      const stream = await (await kept.handle.getFileHandle(name, {create: true})).createWritable();
      await stream.write(bytes as Uint8Array<ArrayBuffer>);
      await stream.close();
      await this.keep({...kept, writtenOn: on});
    });
  }

  // One act at a time; whatever happened is told at its end.
  private async alone(act: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    let fault = "";
    try {
      await act();
    } catch (reason) {
      fault = faultOf(reason);
    }
    this.busy = false;
    await this.tellNow(fault);
  }

  private async allowed(handle: Handle, ask: boolean): Promise<boolean> {
    if (await permission(handle) === "granted") return true;
    if (!ask) return false;
    if (await handle.requestPermission?.({mode: "readwrite"}) === "granted") return true;
    throw new DOMException("", "NotAllowedError");
  }

  private async recall(): Promise<void> {
    const found = await readSmall(this.database, store) as Kept | undefined;
    this.kept = found?.handle ? found : undefined;
  }

  private async keep(kept: Kept|undefined): Promise<void> {
    await writeSmall(this.database, store, kept);
    this.kept = kept;
  }

  private async tellNow(fault = ""): Promise<void> {
    if (!this.kept) return this.tell(FolderState.none, fault);
    const may = await permission(this.kept.handle).catch(() => "prompt");
    this.tell(may === "granted" ? FolderState.ready : FolderState.asks, fault);
  }

  private tell(state: FolderState, fault = ""): void {
    this.told({state, name: this.kept?.handle.name ?? "", writtenOn: this.kept?.writtenOn ?? "", fault});
  }
}

const picker = (): Picker|undefined =>
    (globalThis as {showDirectoryPicker?: Picker}).showDirectoryPicker?.bind(globalThis);

// A browser that asks for nothing has nothing against it.
async function permission(handle: Handle): Promise<PermissionState> {
  return await handle.queryPermission?.({mode: "readwrite"}) ?? "granted";
}

function faultOf(reason: unknown): string {
  if (!(reason instanceof Error) && !(reason instanceof DOMException)) return String(reason);
  switch (reason.name) {
    case "AbortError":
      return "";  // the user thought better of it
    case "NotFoundError":
      return "The folder is not there any more. Choose it again.";
    case "NotAllowedError":
      return "The browser was not allowed to write to this folder.";
    case "QuotaExceededError":
      return "The disk is full.";
    case "NoModificationAllowedError":
      return "The file is held by another program, or the folder is read only.";
    default:
      return `It could not be written (${reason.name}: ${reason.message}).`;
  }
}
