// What a frame of the drawn playbook costs: over 100,000 prospects, once all of them are counted, and over none.
// Target: 1.2 times the empty view; nothing in a frame walks prospects. About, a screen with hardly anything on it,
// stands beside them. CPU time of frames without a picture: what the graphics card does is not in it. Medians of
// blocks.
import {dropMadeUp, openSite, table} from "./browser.mjs";

const folder = process.env.RINGBACK_SITE ?? "dist";
const prospects = Number(process.env.RINGBACK_PROSPECTS ?? 100_000);
const blocks = 40;
const framesInBlock = 20;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

// `counted`: so many stand at the first question of the tree.
async function show(page, route, counted) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
  if (counted !== undefined)
    await page.waitForFunction(
        (words) => [...document.querySelectorAll("[role=button]")].some(
            (each) => each.getAttribute("aria-description") === words),
        `${counted} prospects`, {timeout: 120_000});
  await page.waitForTimeout(1500);  // until nothing moves any more
}

const block = (page) => page.evaluate((frames) => {
  const {_step} = globalThis.ringbackPage.program();
  const start = performance.now();
  _step(frames);
  return (performance.now() - start) / frames;
}, framesInBlock);

// Times of both pages, block by block in turns: whatever else the machine does befalls both.
async function compared(first, second) {
  const times = [[], []];
  for (let number = 0; number < blocks; number++) {
    times[0].push(await block(first));
    times[1].push(await block(second));
  }
  return times.map(median);
}

const site = await openSite(folder);
const rows = [];
await site.withPage((nobody) => site.withPage(async (many) => {
  await dropMadeUp(many, prospects);
  await show(nobody, "#/playbook", 0);
  for (const [name, route, counted] of [
           ["playbook as a tree", "#/playbook", prospects], ["today", "#/today"], ["about", "#/about"]]) {
    await show(many, route, counted);
    const [empty, full] = await compared(nobody, many);
    rows.push([`${name}, ${prospects}`, full.toFixed(3), empty.toFixed(3), (full / empty).toFixed(2)]);
  }
}));
await site.close();
table(["screen", "ms a frame", "playbook, nobody", "times"], rows);
