// What a frame of the drawn playbook costs: over 100,000 prospects and over none, beside a screen with hardly anything
// on it. Target: 1.2 times the empty view; nothing in a frame walks prospects. Frames without a picture, medians of
// blocks that take turns.
import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {openSite, table} from "./browser.mjs";

const folder = process.env.RINGBACK_SITE ?? "dist";
const program = process.env.RINGBACK_PROGRAM ?? "build/native-release/bin/ringback";
const prospects = Number(process.env.RINGBACK_PROSPECTS ?? 100_000);
const blocks = 30;
const framesInBlock = 20;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function madeUp() {
  const file = join(mkdtempSync(join(tmpdir(), "ringback-")), "many.ringback.json");
  execFileSync(program, ["synth", "--prospects", String(prospects), "--touches", "4", "--seed", "1", file]);
  return readFileSync(file, "utf8");
}

async function drop(page, text) {
  await page.evaluate((bytes) => {
    const files = new DataTransfer();
    files.items.add(new File([bytes], "many.ringback.json", {type: "application/json"}));
    for (const type of ["dragenter", "dragover", "drop"])
      document.querySelector("main, [role=main]")
          .dispatchEvent(new DragEvent(type, {dataTransfer: files, bubbles: true, cancelable: true}));
  }, text);
  await page.waitForFunction(
      () => document.querySelectorAll("[role=option]").length > 3, undefined, {timeout: 120_000});
}

async function frameTime(page, route) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
  await page.waitForTimeout(8000);  // until everybody has been counted
  return page.evaluate(([blockCount, frameCount]) => {
    const {_step} = globalThis.ringbackPage.program();
    const times = [];
    for (let block = 0; block < blockCount; block++) {
      const start = performance.now();
      _step(frameCount);
      times.push((performance.now() - start) / frameCount);
    }
    return times;
  }, [blocks, framesInBlock]);
}

const site = await openSite(folder);
const rows = [];
await site.withPage(async (page) => {
  rows.push(["playbook, nobody", median(await frameTime(page, "#/playbook"))]);
  await drop(page, madeUp());
  rows.push([`today, ${prospects}`, median(await frameTime(page, "#/today"))]);
  rows.push([`about, ${prospects}`, median(await frameTime(page, "#/about"))]);
  rows.push([`playbook as a tree, ${prospects}`, median(await frameTime(page, "#/playbook"))]);
});
await site.close();
const empty = rows[0][1];
table(
    ["screen", "ms a frame", "times"], rows.map(([name, time]) => [name, time.toFixed(3), (time / empty).toFixed(2)]));
