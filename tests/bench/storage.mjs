// Opening, importing, one durable edit and memory, on both of Chromium's kinds of IndexedDB: Ringback's own session and
// page storage (tests/pages/storage_bench.cpp) beside Dexie, raw IndexedDB, PouchDB and the limits (storage/rivals.ts),
// all on the same made-up prospects. Medians of one run, and how they stand to the targets.
//   node tests/bench/storage.mjs [--prospects 10000] [--touches 100000] [--backend leveldb] [--rounds 5] [--whole]
import {execFile} from "node:child_process";
import {cp, mkdir, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {parseArgs, promisify} from "node:util";
import * as esbuild from "esbuild";
import {serve} from "../../web/serve.mjs";
import {backends, Profile} from "../torture/profile.mjs";
import {table} from "./browser.mjs";

const {values: options} = parseArgs({
  options: {
    prospects: {type: "string", default: "10000"},
    touches: {type: "string", default: "100000"},
    backend: {type: "string"},
    rounds: {type: "string", default: "5"},
    whole: {type: "boolean", default: false},  // both sizes of the issue on both backends
  }
});
const sizes =
    options.whole ? [[10_000, 100_000], [100_000, 1_000_000]] : [[Number(options.prospects), Number(options.touches)]];
const rounds = Number(options.rounds);
const edits = 30;
const rivals = ["dexie", "raw", "pouch"];
const large = 100_000;
const flags = ["--js-flags=--expose-gc", "--enable-precise-memory-info"];
const folder = "build/storage_bench";
const program = process.env.RINGBACK_PROGRAM ?? "build/native-release/bin/ringback";

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

// The page of the program, the page of the others and the rows, below one address.
async function writeSite(prospects, touches) {
  await rm(folder, {recursive: true, force: true});
  await mkdir(folder, {recursive: true});
  await cp("build/web-release/pages/storage_bench", folder, {recursive: true});
  await esbuild.build({
    entryPoints: ["tests/bench/storage/rivals.ts"],
    bundle: true,
    target: "es2022",
    outfile: join(folder, "rivals.js"),
    logLevel: "warning",
  });
  await writeFile(join(folder, "rivals.html"), "<!doctype html><title>Rivals</title><script src=rivals.js></script>");
  await promisify(execFile)(
      program,
      ["synth", "--prospects", prospects, "--touches", touches, "--seed", "1", join(folder, "rows.json")].map(String));
}

// In a page: notes the longest time for which it could not have drawn anything.
function watchBlocks() {
  const channel = new MessageChannel();
  let last = performance.now();
  globalThis.longestBlock = 0;
  channel.port1.onmessage = () => {
    const now = performance.now();
    globalThis.longestBlock = Math.max(globalThis.longestBlock, now - last);
    last = now;
    channel.port2.postMessage(0);
  };
  channel.port2.postMessage(0);
}

// In the page of the program: calls a step and resolves when it says the last of `words`; gives all times by word.
function runStep([step, words]) {
  return new Promise((resolve, reject) => {
    const times = {};
    globalThis.benchSaid = (word, time) => {
      times[word] = time;
      if (word === "failed" || word === "refused") reject(new Error(`${step}: ${word}`));
      if (words.every((each) => each in times)) resolve(times);
    };
    globalThis.ringbackPage.program()[`_bench_${step}`]();
  });
}

class Bench {
  constructor(context, address) {
    this.context = context;
    this.address = address;
  }

  // Each use has a page of its own, so that nothing is warm that would not be for a user.
  async #inPage(file, use) {
    const page = await this.context.newPage();
    page.setDefaultTimeout(0);
    await page.goto(this.address + file);
    if (file === "") await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
    try {
      return await use(page);
    } finally {
      await page.close();
    }
  }

  ringback(use) {
    return this.#inPage("", (page) => use((step, words) => page.evaluate(runStep, [step, words]), page));
  }
  rivals(use) { return this.#inPage("rivals.html", (page) => use(page)); }

  // The time until it is durable, and the longest block of the page meanwhile.
  importRingback(prospects, touches) {
    return this.ringback(async (step, page) => {
      await step("open", ["open", "screen"]);
      await page.evaluate(
          ([count, touchCount]) => globalThis.ringbackPage.program()._bench_make(count, touchCount),
          [prospects, touches]);
      await page.evaluate(watchBlocks);
      const {saved} = await step("import", ["called", "saved"]);
      return {saved, block: await page.evaluate(() => globalThis.longestBlock)};
    });
  }

  openRingback(prospects) {
    return this.ringback(async (step, page) => {
      const {open, screen} = await step("open", ["open", "screen"]);
      const {count, bytes} = await page.evaluate(() => {
        const running = globalThis.ringbackPage.program();
        return {count: running._bench_prospects(), bytes: running.HEAPU8.length};
      });
      if (count !== prospects) throw new Error(`Ringback opened ${count} prospects`);
      return {open, screen, bytes};
    });
  }

  editRingback() {
    return this.ringback(async (step) => {
      await step("open", ["open", "screen"]);
      const times = [];
      for (let i = 0; i < edits; i++) times.push((await step("edit", ["called", "saved"])).saved);
      return times;
    });
  }
}

async function measureImports(bench, prospects, touches) {
  const ringback = await bench.importRingback(prospects, touches);
  const found = {ringback: ringback.saved, block: ringback.block};
  for (const name of rivals)
    found[name] = await bench.rivals(async (page) => {
      const count = await page.evaluate(() => globalThis.bench.readRows("rows.json"));
      if (count !== prospects) throw new Error(`${count} rows were read`);
      return page.evaluate((rival) => globalThis.bench.fill(rival), name);
    });
  return found;
}

// All of them take turns, so that what else the machine does meets them alike.
async function measureOpening(bench, prospects) {
  const times = {ringback: [], screen: [], limit: [], dexie: [], raw: [], pouch: []};
  const bytes = {};
  for (let round = 0; round < rounds; round++) {
    const own = await bench.openRingback(prospects);
    times.ringback.push(own.open);
    times.screen.push(own.screen);
    bytes.ringback = own.bytes;
    const limit = await bench.rivals((page) => page.evaluate(() => globalThis.bench.openLimit()));
    times.limit.push(limit.time);
    bytes.stored = limit.bytes;
    for (const name of rivals) {
      const {time, count, bytes: taken} =
          await bench.rivals((page) => page.evaluate((rival) => globalThis.bench.open(rival), name));
      if (count !== prospects) throw new Error(`${name} opened ${count} prospects`);
      times[name].push(time);
      bytes[name] = taken;
    }
  }
  return {times: Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)])), bytes};
}

async function measureEdits(bench) {
  const found = {ringback: [], limit: []};
  for (let round = 0; round < 3; round++) {
    found.ringback.push(...await bench.editRingback());
    found.limit.push(
        ...await bench.rivals((page) => page.evaluate((count) => globalThis.bench.editLimit(count), edits)));
  }
  for (const name of rivals)
    found[name] = await bench.rivals(
        (page) => page.evaluate(([rival, count]) => globalThis.bench.edits(rival, count), [name, edits]));
  return Object.fromEntries(Object.entries(found).map(([name, all]) => [name, median(all)]));
}

async function measure(backend, prospects, touches) {
  const {server, address} = await serve(folder);
  const profile = await Profile.make(backend, flags);
  try {
    const bench = new Bench(await profile.start(), address);
    const imports = await measureImports(bench, prospects, touches);
    if (!await profile.usesBackend()) throw new Error(`IndexedDB is not kept in ${backend}`);
    return {imports, ...await measureOpening(bench, prospects), edits: await measureEdits(bench)};
  } finally {
    await profile.remove();
    server.close();
  }
}

const times = (value) => value.toFixed(value < 10 ? 2 : 0);
const ms = (value) => value === undefined ? "" : value.toFixed(value < 10 ? 1 : 0);
const mebibytes = (value) => value === undefined ? "" : (value / 2 ** 20).toFixed(value < 2 ** 24 ? 1 : 0);

function print(backend, prospects, touches, {imports, times: opening, bytes, edits: edit}) {
  const most = prospects >= large;
  console.log(
      `${prospects} prospects with ${touches} touches, IndexedDB in ${backend}, ${mebibytes(bytes.stored)} MiB`);
  table(["medians", "Ringback", "Dexie", "raw", "PouchDB", "limit"], [
    ["open, all data usable, ms", opening.ringback, opening.dexie, opening.raw, opening.pouch, opening.limit],
    ["open, first screen usable, ms", opening.screen],
    ["import of parsed rows, ms", imports.ringback, imports.dexie, imports.raw, imports.pouch],
    ["one durable edit, ms", edit.ringback, edit.dexie, edit.raw, edit.pouch, edit.limit],
    ["longest block while importing, ms", imports.block],
  ].map(([what, ...values]) => [what, ...Array.from({length: 5}, (_, i) => ms(values[i]))]));
  table(
      ["memory", "Ringback", "raw"], [["with everything open, MiB", mebibytes(bytes.ringback), mebibytes(bytes.raw)]]);
  table(["ratio", "is", "target"], [
    ["opening, times Dexie's speed", times(opening.dexie / opening.ringback), `at least ${most ? 25 : 14}`],
    ["first screen, times Dexie's speed", times(opening.dexie / opening.screen), `at least ${most ? 40 : 25}`],
    ["opening to a getAll of the same bytes", times(opening.ringback / opening.limit), "at most 1.5"],
    ["import, times Dexie's speed", times(imports.dexie / imports.ringback), "at least 100"],
    ["one edit to a strict put of one byte", times(edit.ringback / edit.limit), "at most 1.5"],
    ["memory to raw objects", times(bytes.ringback / bytes.raw), most ? "at most 0.65" : "(0.65 at 100,000)"],
  ]);
  console.log();
}

for (const [prospects, touches] of sizes) {
  await writeSite(prospects, touches);
  for (const backend of options.backend ? [options.backend] : options.whole ? Object.keys(backends) : ["leveldb"])
    print(backend, prospects, touches, await measure(backend, prospects, touches));
}
await rm(folder, {recursive: true, force: true});
