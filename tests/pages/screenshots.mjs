// Takes the pictures of docs/screenshots: Today, a prospect, the import, the other screens and the gallery of widgets,
// at three sizes in both themes, of the sample workspace opened as one's own. Run after ./dev build site:  ./dev shell
// node tests/pages/screenshots.mjs
import {mkdir, readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {chromium} from "@playwright/test";
import {serve} from "../../web/serve.mjs";

const top = fileURLToPath(new URL("../..", import.meta.url));
const out = `${top}docs/screenshots`;
const now = new Date("2026-11-18T15:42:00Z");  // the day of the look's pictures
const sizes = {
  desktop: [1440, 900],
  small: [1024, 768],
  phone: [390, 844]
};

async function dropFile(page, name, text) {
  const data = await page.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], fileName));
        return transfer;
      },
      [name, text],
  );
  for (const type of ["dragenter", "dragover", "drop"])
    await page.getByRole("main").dispatchEvent(type, {dataTransfer: data});
}

async function openSampleAsOwn(page) {
  await page.getByRole("button", {name: "Look at a sample workspace"}).click();
  await page.getByRole("option").first().waitFor({state: "attached"});
  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const sample = await readFile(await (await download).path(), "utf8");
  await page.getByRole("button", {name: "Leave the sample"}).click();
  await page.getByRole("button", {name: "Import contacts", exact: true}).waitFor({state: "attached"});
  await dropFile(page, "sample.ringback.json", sample);
  await page.getByRole("option").first().waitFor({state: "attached"});
}

async function takePictures(browser, address, size, theme) {
  const [width, height] = sizes[size];
  const phone = size === "phone";
  const context = await browser.newContext({
    viewport: {width, height},
    colorScheme: theme,
    timezoneId: "America/New_York",
    hasTouch: phone,
    deviceScaleFactor: phone ? 2 : 1,
    serviceWorkers: "block"
  });
  const page = await context.newPage();
  const picture = async (name) => {
    await page.waitForTimeout(7000);  // until the toast is gone
    await page.screenshot({path: `${out}/${name}-${size}-${theme}.png`});
  };
  await page.clock.setFixedTime(now);
  await page.goto(address);
  await openSampleAsOwn(page);
  if (phone) await picture("queue");
  await page.getByRole("option", {name: /Harriet/}).click();
  await picture("today");
  await page.getByRole("link", {name: "Open the page of Harriet Lindqvist"}).click();
  await picture("prospect");
  await page.evaluate(() => (location.hash = "#/prospects"));
  await picture("prospects");
  await dropFile(
      page, "hubspot-contacts.csv", await readFile(`${top}tests/exchange/data/hubspot-contacts.csv`, "utf8"));
  await picture("import");
  await page.evaluate(() => (location.hash = "#/playbook"));
  await picture("playbook");
  await page.evaluate(() => (location.hash = "#/scripts/voicemail_and_email.voicemail"));
  await picture("scripts");
  await page.evaluate(() => (location.hash = "#/data"));
  await picture("data");
  await page.evaluate(() => (location.hash = "#/gallery"));
  await picture("gallery-controls");
  await page.getByRole("tab", {name: "Patterns"}).click();
  await picture("gallery-patterns");
  await context.close();
}

await mkdir(out, {recursive: true});
const {server, address} = await serve(`${top}dist`);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-background-networking"]
});
for (const size of Object.keys(sizes))
  for (const theme of ["light", "dark"]) await takePictures(browser, address, size, theme);
await browser.close();
server.close();
