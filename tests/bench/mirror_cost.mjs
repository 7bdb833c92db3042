// What the mirror costs: time of a frame with it over the same frame without it, for 500 and 2,000 nodes (targets 0.3
// and 1 ms), brotli bytes of its wasm and JavaScript (target 20 KB), and the time from a key press that changes a row
// to the painted frame, with the mirror and without. Medians of blocks that take turns in one run.
import {readFile} from "node:fs/promises";
import {brotliCompressSync, constants} from "node:zlib";
import * as esbuild from "esbuild";
import {openSite, table} from "./browser.mjs";

const pages = "build/web-release/pages/mirror_bench";
const programs = "build/web-release/bin";
const blocks = 60;
const framesInBlock = 20;
const keyPresses = 30;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function showRows(page, route) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
  await page.waitForTimeout(1500);
}

// In the page. Milliseconds of one frame without a picture: medians with the mirror on and off.
function frameTimes([blockCount, frameCount]) {
  const program = globalThis.ringbackPage.program();
  const times = [[], []];
  for (let block = 0; block < 2 * blockCount; block++) {
    const on = block % 2;
    program._mirror_switched(on);
    program._step(3);  // the page is emptied or filled outside of what is measured
    const start = performance.now();
    program._step(frameCount);
    times[on].push((performance.now() - start) / frameCount);
  }
  program._mirror_switched(1);
  program._step(3);
  return {off: times[0], on: times[1], nodes: program._statistic(2), operations: program._statistic(3)};
}

async function frameCost(site, route) {
  return site.withPage(async (page) => {
    await showRows(page, route);
    const {off, on, nodes, operations} = await page.evaluate(frameTimes, [blocks, framesInBlock]);
    const differences = on.map((time, block) => time - off[block]);
    return {nodes, operations, off: median(off), on: median(on), more: median(differences)};
  });
}

// In the page: from the event to the end of the animation frame that painted it.
function watchKeys() {
  globalThis.keyTimes = [];
  window.addEventListener("keydown", (event) => {
    const before = globalThis.ringbackPage.program()._statistic(0);
    const start = event.timeStamp;
    const look = () => {
      if (globalThis.ringbackPage.program()._statistic(0) === before) requestAnimationFrame(look);
      else globalThis.keyTimes.push(performance.now() - start);
    };
    requestAnimationFrame(look);
  }, true);
}

async function keyCost(site) {
  return site.withPage(async (page) => {
    await showRows(page, "#/500");
    await page.evaluate(watchKeys);
    await page.getByRole("button", {name: "Row 0 of the bench"}).focus();
    const times = [[], []];
    for (let round = 0; round < 2 * keyPresses; round++) {
      const on = Math.floor(round / 5) % 2;
      await page.evaluate((state) => {
        globalThis.ringbackPage.program()._mirror_switched(state);
        globalThis.ringbackPage.frames.pump();
        globalThis.keyTimes.length = 0;
      }, on);
      await page.waitForTimeout(100);
      await page.keyboard.press(round % 10 < 5 ? "ArrowDown" : "ArrowUp");
      await page.waitForFunction(() => globalThis.keyTimes.length > 0);
      times[on].push(await page.evaluate(() => globalThis.keyTimes[0]));
    }
    return {off: median(times[0]), on: median(times[1])};
  });
}

const brotli = (bytes) => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

async function scriptBytes() {
  const {outputFiles} = await esbuild.build({
    entryPoints: ["web/mirror/mirror.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "warning",
  });
  return brotli(outputFiles[0].contents);
}

const site = await openSite(pages);
const rows = [];
for (const route of ["#/500", "#/500/changing", "#/2000", "#/2000/changing"]) {
  const {nodes, operations, off, on, more} = await frameCost(site, route);
  const what = `${nodes} nodes, ${operations} operations a frame`;
  rows.push([what, off.toFixed(3), on.toFixed(3), more.toFixed(3), nodes < 1000 ? "0.3" : "1.0"]);
}
table(["a frame, ms", "without", "with", "more", "target"], rows);
console.log();
const key = await keyCost(site);
await site.close();
table(
    ["key press to painted frame, ms", "without", "with", "times"],
    [["500 nodes, software rendering", key.off.toFixed(1), key.on.toFixed(1), (key.on / key.off).toFixed(2)]],
);
console.log();
const bytes = async (name) => brotli(await readFile(`${programs}/${name}.wasm`));
const wasm = await bytes("mirror_bench") - await bytes("mirror_bench_without");
const script = await scriptBytes();
const kilobytes = (count) => (count / 1024).toFixed(1);
table(
    ["brotli bytes of the mirror, KB", "wasm", "JavaScript", "together", "target"],
    [["", kilobytes(wasm), kilobytes(script), kilobytes(wasm + script), "20"]],
);
