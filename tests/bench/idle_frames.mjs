// Frames drawn in 5 s without input, on each screen. Target: 0.
import {openSite, table} from "./browser.mjs";

const screens = ["/today", "/prospects", "/import", "/data", "/profile", "/about"];
const site = await openSite("dist");
const rows = [];
for (const screen of screens) {
  const frames = await site.withPage(async (page) => {
    await page.evaluate((name) => {
      location.hash = name;
    }, screen);
    await page.waitForTimeout(2000);
    const painted = () => page.evaluate(() => globalThis.ringbackPage.program()._statistic(0));
    const before = await painted();
    await page.waitForTimeout(5000);
    return (await painted()) - before;
  });
  rows.push([screen, frames]);
}
await site.close();
table(["screen", "frames in 5 s idle"], rows);
