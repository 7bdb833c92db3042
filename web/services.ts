// What the program may ask of the page beside drawing: storage, time zones, files, clipboard, links. main.ts gives it
// to the program as Module.services; src/platform/web calls it there.
import {canShare, copyText, openLink, saveFile, shareText} from "./outgoing.js";
import {WorkspaceStorage} from "./storage.js";
import {AnswerKind, FailureKind, type Deliver} from "./storage/answers.js";
import {printCards, printPage} from "./print.js";
import type {PassphraseDesk} from "./passphrase/desk.js";
import type {Passphrase} from "./passphrase/passphrase.js";
import {openFilesCopy} from "./storage/files_copy.js";
import {clockChanges, localZoneName} from "./zones.js";

export interface Services {
  openStorage(port: number, name: string, deliver: Deliver): void;
  storage(port: number): WorkspaceStorage;
  closeStorage(port: number): void;
  /** Lines of "seconds offset abbreviation"; empty for an unknown name. */
  zoneTable(name: string): Uint8Array;
  localZoneName(): Uint8Array;
  copyText(text: string): void;
  openLink(href: string): void;
  canShare(): boolean;
  /** A page from a disk has the storage of all such pages. */
  storageIsShared(): boolean;
  shareText(title: string, text: string): void;
  /** A list of Card in JSON. */
  printCards(cards: string): void;
  /** A whole document of the program's in HTML. */
  printPage(html: string): void;
  saveFile(name: string, mediaType: string, bytes: Uint8Array): void;
  readonly passphrase: PassphraseDesk;
  saveSealed(name: string, bytes: Uint8Array): void;
}

/** What the page itself must know. */
export interface News {
  /** The browser has no storage to give. */
  storageMissing(detail: string): void;
  /** Whatever is delivered enters the program by this. */
  enter(run: () => void): void;
}

export function createServices(news: News, passphrase: Passphrase, desk: PassphraseDesk): Services {
  const storages = new Map<number, WorkspaceStorage>();
  const encoder = new TextEncoder();
  return {
    openStorage(port, name, deliver) {
      const storage = new WorkspaceStorage(name, (kind, number, detail, bytes) => {
        news.enter(() => deliver(kind, number, detail, bytes));
        if (kind === AnswerKind.openFailed && detail === FailureKind.missing)
          news.storageMissing(new TextDecoder().decode(bytes));
        if (kind === AnswerKind.ready) passphrase.opened();
      }, undefined, passphrase.sealing, openFilesCopy);
      storages.set(port, storage);
      passphrase.serve(storage);
      void storage.open();
    },
    storage(port) {
      const found = storages.get(port);
      if (!found) throw new Error("this storage was never opened");
      return found;
    },
    closeStorage(port) {
      storages.get(port)?.close();
      storages.delete(port);
    },
    zoneTable(name) {
      const changes = clockChanges(name) ?? [];
      return encoder.encode(changes.map((each) => `${each.from} ${each.offset} ${each.abbreviation}`).join("\n"));
    },
    localZoneName: () => encoder.encode(localZoneName()),
    copyText,
    openLink,
    canShare,
    storageIsShared: () => location.protocol === "file:",
    shareText,
    printCards,
    printPage,
    saveFile,
    passphrase: desk,
    saveSealed: (name, bytes) => void desk.saveSealed(name, bytes),
  };
}
