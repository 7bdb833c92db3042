// Frames drawn in 5 s without input, on each screen, empty and with the prospects of the sample, a prospect's page
// among them. Target: 0.
import {openSite, table} from "./browser.mjs";

const screens = ["/today", "/prospects", "/import", "/data", "/profile", "/about"];
const ofSample = [...screens, "/prospects/sample-1"];
const site = await openSite("dist");
const minute = 60_000;

const painted = (page) => page.evaluate(() => globalThis.ringbackPage.program()._statistic(0));

async function framesWhileIdle(page, screen) {
  await page.evaluate((name) => {
    location.hash = name;
  }, screen);
  await page.waitForTimeout(2000);
  const left = minute - Date.now() % minute;  // a clock on the screen goes on at the full minute
  if (left < 6000) await page.waitForTimeout(left + 1000);
  const before = await painted(page);
  await page.waitForTimeout(5000);
  return (await painted(page)) - before;
}

const rows = [];
await site.withPage(async (page) => {
  for (const screen of screens) rows.push([`${screen}, empty`, await framesWhileIdle(page, screen)]);
});
await site.withPage(async (page) => {
  await page.getByRole("button", {name: "Look at a sample workspace"}).click();
  await page.getByRole("option").first().waitFor({state: "attached"});
  await page.waitForTimeout(7000);  // until nothing is said any more
  for (const screen of ofSample) rows.push([`${screen}, sample`, await framesWhileIdle(page, screen)]);
});
await site.close();
table(["screen", "frames in 5 s idle"], rows);
