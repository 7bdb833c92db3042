// What the benches share: a site served on localhost and opened in the toolchain's Chromium. Not a bench itself.
import {execFileSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {chromium} from "@playwright/test";
import {serve} from "../../web/serve.mjs";

export const executablePath = [process.env.RINGBACK_CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
    (path) => path && existsSync(path),
);
export const args = [
  "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"
];
// Within the end-to-end tests: what goes to another host is seen (tests/e2e/support/watch_origins.ts).
if (process.env.RINGBACK_WATCH_PORT) args.push(`--proxy-server=http://127.0.0.1:${process.env.RINGBACK_WATCH_PORT}`);

// The page marks its first interactive frame by <html data-ready>; this notes when that happened.
function noteReady() {
  const note = () => {
    if (document.documentElement?.dataset.ready !== undefined) globalThis.readyAt ??= performance.now();
  };
  new MutationObserver(note).observe(document, {attributes: true, subtree: true, attributeFilter: ["data-ready"]});
}

async function visit(page, address) {
  await page.goto(address);
  const ready = await page.waitForFunction(() => globalThis.readyAt, undefined, {polling: 50, timeout: 60_000});
  return ready.jsonValue();
}

// Opens `folder` as a site. Every call below starts from an empty profile.
export async function openSite(folder) {
  const {server, address} = await serve(folder, {port: 0});
  const browser = await chromium.launch({executablePath, args});

  async function inFreshProfile(use) {
    const context = await browser.newContext({viewport: {width: 1440, height: 900}});
    await context.addInitScript(noteReady);
    const result = await use(context);
    await context.close();
    return result;
  }

  return {
    address,
    // Times in ms of so many visits one after the other, the first with nothing cached.
    startUpTimes: (visits) => inFreshProfile(async (context) => {
      const times = [];
      for (let number = 0; number < visits; number++) {
        const page = await context.newPage();
        times.push(await visit(page, address));
        if (number === 0)
          await page.evaluate(
              () => navigator.serviceWorker?.getRegistration().then((found) => found && navigator.serviceWorker.ready));
        await page.close();
      }
      return times;
    }),
    // Paths of the files asked for until the first interactive frame.
    filesOfFirstVisit: () => inFreshProfile(async (context) => {
      const files = new Set();
      const page = await context.newPage();
      page.on("request", (request) => {
        if (!request.url().startsWith(address)) return;
        files.add(new URL(request.url()).pathname.slice(1) || "index.html");
      });
      await visit(page, address);
      files.delete("sw.js");
      return [...files].sort();
    }),
    withPage: (use) => inFreshProfile(async (context) => {
      const page = await context.newPage();
      await visit(page, address);
      return use(page);
    }),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

// A made-up workspace of so many prospects, dropped on the page; ready when Today lists them.
export async function dropMadeUp(page, prospects) {
  const program = process.env.RINGBACK_PROGRAM ?? "build/native-release/bin/ringback";
  const file = join(mkdtempSync(join(tmpdir(), "ringback-")), "many.ringback.json");
  execFileSync(program, ["synth", "--prospects", String(prospects), "--touches", "4", "--seed", "1", file]);
  await page.evaluate((bytes) => {
    const files = new DataTransfer();
    files.items.add(new File([bytes], "many.ringback.json", {type: "application/json"}));
    for (const type of ["dragenter", "dragover", "drop"])
      document.querySelector("main, [role=main]")
          .dispatchEvent(new DragEvent(type, {dataTransfer: files, bubbles: true, cancelable: true}));
  }, readFileSync(file, "utf8"));
  await page.waitForFunction(
      () => document.querySelectorAll("[role=option]").length > 3, undefined, {timeout: 180_000});
}

export function table(head, rows) {
  const widths = head.map((cell, column) => Math.max(...[head, ...rows].map((row) => String(row[column]).length)));
  const line = (row) =>
      row.map((cell, column) => (column ? String(cell).padStart(widths[column]) : String(cell).padEnd(widths[0])))
          .join("  ");
  console.log(line(head));
  console.log(widths.map((width) => "-".repeat(width)).join("  "));
  for (const row of rows) console.log(line(row));
}
