// A bare page on a secure origin with modules of web/ on it, for tests that need the browser's services but no program.
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {BrowserContext, Page} from "@playwright/test";
import * as esbuild from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
export const address = "http://localhost:18999/";  // nobody listens there: every request is answered by the test

const entry = `
import { WorkspaceStorage } from "./web/storage.ts";
import { openFilesCopy } from "./web/storage/files_copy.ts";
import { steps } from "./web/storage/layout.ts";
import { clockChanges } from "./web/zones.ts";
import { allowedLink } from "./web/outgoing.ts";

// Builds of another day: one that changes every record and adds a store, and one that comes to grief half-way.
const layouts = {
  next: [...steps, (database, transaction) => {
    database.createObjectStore("added");
    transaction.objectStore("journal").openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) return;
      cursor.update(new Uint8Array([...new Uint8Array(cursor.value), 99]).buffer);
      cursor.continue();
    };
  }],
  failing: [...steps, (database, transaction) => {
    transaction.objectStore("journal").clear();
    database.deleteObjectStore("chunks");
    throw new Error("half-way");
  }],
};

class Harness {
  answers = [];
  open(name, layout) {
    this.answers = [];
    this.storage = new WorkspaceStorage(name, (kind, number, detail, bytes) =>
      this.answers.push({ kind, number, detail, bytes: bytes ? [...bytes] : [] }), layouts[layout]);
    void this.storage.open();
  }
  openBoth(name) {
    this.answers = [];
    this.storage = new WorkspaceStorage(name, (kind, number, detail, bytes) =>
      this.answers.push({ kind, number, detail, bytes: bytes ? [...bytes] : [] }), undefined, undefined, openFilesCopy);
    void this.storage.open();
  }
  write(ticket, records, { afresh = false, remove = [], copies = 1 } = {}) {
    for (const [shelf, first, last] of remove) this.storage.remove(shelf, first, last);
    for (const [shelf, number, bytes] of records) this.storage.put(shelf, number, new Uint8Array(bytes));
    this.storage.commit(ticket, afresh, copies);
  }
}
globalThis.harness = new Harness();
globalThis.clockChanges = clockChanges;
globalThis.allowedLink = allowedLink;
`;

let bundled: Promise<string>|undefined;

/** The bundle of the page, made once a worker. */
function bundle(): Promise<string> {
  bundled ??= esbuild
                  .build({
                    stdin: {contents: entry, resolveDir: root, loader: "ts"},
                    bundle: true,
                    write: false,
                    format: "iife",
                    target: "es2022",
                  })
                  .then((result) => result.outputFiles[0]?.text ?? "");
  return bundled;
}

let bundledWorker: Promise<string>|undefined;

function bundleWorker(): Promise<string> {
  bundledWorker ??= esbuild
                        .build({
                          entryPoints: [join(root, "web/storage/files_worker.ts")],
                          bundle: true,
                          write: false,
                          format: "esm",
                          target: "es2022",
                        })
                        .then((result) => result.outputFiles[0]?.text ?? "");
  return bundledWorker;
}

/** Lets the context answer for the page's address. */
export async function serve(context: BrowserContext): Promise<void> {
  const [script, worker] = await Promise.all([bundle(), bundleWorker()]);
  await context.route(`${address}**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === "/files_worker.js") return route.fulfill({contentType: "text/javascript", body: worker});
    if (path === "/module.js") return route.fulfill({contentType: "text/javascript", body: script});
    return route.fulfill(
        {contentType: "text/html", body: "<!doctype html><title>Test</title><script src=module.js></script>"});
  });
}

export interface Answer {
  kind: number;
  number: number;
  detail: number;
  bytes: number[];
}
export type TestRecord = [shelf: number, number: number, bytes: number[]];
export interface WriteOptions {
  afresh?: boolean;
  remove?: [shelf: number, first: number, last: number][];
  copies?: number;
}
interface Harness {
  answers: Answer[];
  storage: {
    askToPersist(): void; close(): void; readAgain(): void; proven(): void; tell(message: Uint8Array): void;
    resign(): void;
  };
  openBoth(name: string): void;
  open(name: string, layout?: "next"|"failing"): void;
  write(ticket: number, records: TestRecord[], options?: WriteOptions): void;
}
export interface ClockChange {
  from: number;
  offset: number;
  abbreviation: string;
}
declare global {
  var harness: Harness;
  var clockChanges: (name: string, withTemporal?: boolean) => ClockChange[] | undefined;
  var allowedLink: (href: string) => string | undefined;
}

/** A new tab of the page. `prepare` runs in it before anything else. */
export async function openTab(context: BrowserContext, prepare?: () => void): Promise<Page> {
  const page = await context.newPage();
  if (prepare) await page.addInitScript(prepare);
  await page.goto(address);
  return page;
}

export const answers = (page: Page) => page.evaluate(() => harness.answers);

export async function write(page: Page, ticket: number, records: TestRecord[], options: WriteOptions = {}) {
  await page.evaluate(
      ([ticket, records, options]) => harness.write(ticket, records, options), [ticket, records, options] as const);
}
