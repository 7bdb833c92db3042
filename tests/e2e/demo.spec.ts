// The demo: a store of its own beside the user's, which stays as it is to the byte; what a visitor does stays; a tour
// by keyboard; and a host's own file beside the page.
import {readFile} from "node:fs/promises";
import {expect, test, type Page} from "@playwright/test";
import {now, openDemo, settled} from "./places";
import {axe} from "./support/axe";
import {ownStore, watchNames} from "./support/stores";

const saved = (page: Page) => expect(page.getByRole("status").filter({hasText: /^Saved$/})).toBeAttached();
const row = (page: Page, name: RegExp) => page.getByRole("option", {name}).first();
const press = (page: Page, name: string) => page.getByRole("button", {name, exact: true}).click();

async function add(page: Page, name: string): Promise<void> {
  await page.keyboard.press("n");
  await page.getByRole("textbox", {name: "Given name"}).fill(name);
  await page.keyboard.press("Enter");
  await expect(row(page, new RegExp(name))).toBeAttached();
  await saved(page);
}

test(
    "a visit to the demo reaches for nothing of the user's, which is the same to the byte afterwards",
    async ({page}) => {
      await page.clock.setFixedTime(now);
      await page.goto("./");
      await expect(page.getByRole("button", {name: "Add a prospect"})).toBeAttached();
      await add(page, "Harriet");
      await page.evaluate(() => localStorage.setItem("ringback.theme", "light"));
      await page.goto("licences.txt");
      const before = await ownStore(page);
      for (const part
               of ["ringback/journal/1", "file /ringback/manifest-1", "local ringback sentinel",
                   "local ringback.theme"])
        expect(Object.keys(before)).toContain(part);

      const reached = await watchNames(page);
      await openDemo(page);
      expect(await page.getByRole("option").count()).toBeGreaterThan(10);
      await expect(page).toHaveTitle("Today · Demo · Ringback");
      await expect(page.getByText("Harriet Lindqvist").first()).toBeAttached();
      await add(page, "Zebedee");
      await page.keyboard.press("1");
      await saved(page);
      await page.evaluate(() => (location.hash = "#/profile"));
      await page.getByRole("radio", {name: "Dark", exact: true}).click();
      await press(page, "Reset the demo");
      await expect(page.getByText(/^The demo begins anew, 60 prospects/).first()).toBeAttached();
      await saved(page);
      const names = await reached();
      await page.reload();
      await expect(page.getByRole("option").first()).toBeAttached();
      expect(new URL(page.url()).search).toBe("?demo");
      names.push(...await reached());
      expect(names.length).toBeGreaterThan(8);
      expect(names.filter((name) => !name.startsWith("ringback-demo"))).toEqual([]);

      await page.goto("licences.txt");
      expect(await ownStore(page)).toEqual(before);
      await page.goto("./?demo");
      await press(page, "Leave the demo");
      await expect(row(page, /Harriet/)).toBeAttached();
      expect(new URL(page.url()).search).toBe("");
      await expect(page.getByRole("button", {name: "Leave the demo"})).toHaveCount(0);
    });

test("what a visitor did stays; another day it is offered to begin anew, and that can be undone", async ({page}) => {
  await openDemo(page);
  await add(page, "Zebedee");
  await page.clock.setFixedTime(new Date(now.getTime() + 7 * 86_400_000));
  await page.reload();
  await expect(page.getByText("This demo was filled on Wed 18 Nov.").first()).toBeAttached();
  await expect(row(page, /Zebedee/)).toBeAttached();
  await press(page, "Start the demo anew");
  await expect(row(page, /Zebedee/)).toHaveCount(0);
  await expect(page.getByText(/This demo was filled/)).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(row(page, /Zebedee/)).toBeAttached();
  await page.evaluate(() => (location.hash = "#/open/AAAA"));
  await expect(page.getByRole("dialog")).toBeAttached();
  expect(new URL(page.url()).search).toBe("?demo");
});

test("the tour is walked by keyboard, points at what is there, and is left at any time", async ({page}) => {
  await openDemo(page);
  const begin = page.getByRole("button", {name: "Take the tour"});
  await begin.focus();
  await page.keyboard.press("Enter");
  const screens = ["today", "today", "today", "today", "today", "playbook", "practice", "data"];
  for (const [i, screen] of screens.entries()) {
    await expect(page.getByRole("dialog", {name: new RegExp(`^Step ${i + 1} of 8`)})).toBeAttached();
    await expect(page.getByRole("button", {name: i === 7 ? "Done" : "Next", exact: true})).toBeFocused();
    await expect(page.getByRole("button", {name: "Leave the tour"})).toBeVisible();
    expect(new URL(page.url()).hash).toContain(`#/${screen}`);
    if (i === 2) {
      await page.keyboard.press("ArrowLeft");
      await expect(page.getByRole("dialog", {name: /^Step 2 of 8/})).toBeAttached();
      await page.keyboard.press("ArrowRight");
      await expect(page.getByRole("dialog", {name: /^Step 3 of 8/})).toBeAttached();
    }
    if (i === 4) {  // still: nothing is drawn while a step stands
      await settled(page);
      const frames = () => page.evaluate(() => ringbackPage.program()._statistic(1));
      const drawn = await frames();
      await page.waitForTimeout(600);
      expect(await frames()).toBe(drawn);
    }
    await page.keyboard.press(i % 2 === 0 ? "ArrowRight" : "Enter");
  }
  if (await page.getByRole("dialog").count()) await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(begin).toBeFocused();

  await page.setViewportSize({width: 390, height: 844});
  await press(page, "Take the tour");
  await press(page, "Next");
  await expect(page.getByRole("dialog", {name: /^Step 2 of 8/})).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the ribbon fits 320 px, and the one file has the demo, too", async ({page}) => {
  await page.setViewportSize({width: 320, height: 640});
  await openDemo(page);
  for (const name of ["Take the tour", "Reset the demo", "Leave the demo"]) {
    const box = await page.getByRole("button", {name}).boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(320);
    expect(box!.height).toBeGreaterThanOrEqual(44);
  }
  expect((await axe(page).analyze()).violations.map(({id, help}) => `${id}: ${help}`)).toEqual([]);
  const noise: string[] = [];
  page.on("console", (message) => noise.push(message.text()));
  await page.goto("ringback.html?demo");
  await expect(page.getByRole("button", {name: "Leave the demo"})).toBeAttached();
  expect(noise).toEqual([]);
});

test.describe("a host's own file", () => {
  test.use({serviceWorkers: "block"});  // whose requests no test can answer

  const brand = (page: Page, members: object) => page.route("**/packs/default.json", (route) => route.fulfill({
    json: {format: "ringback.brand", version: 1, ...members},
  }));

  test("gives a title, an accent, a welcome and packs, and hides a screen", async ({page}) => {
    await brand(page, {
      title: "Northgate School",
      accent: "#7a3fb0",
      welcome: {title: "Welcome to the course", text: "Begin with week one."},
      hide: ["practice"],
      packs: [{name: "Week one", file: "week-one.json"}],
    });
    const pack = await readFile(new URL("../../data/cases/last_lot.json", import.meta.url), "utf8");
    await page.route("**/packs/week-one.json", (route) => route.fulfill({body: pack, contentType: "application/json"}));
    const noise: string[] = [];
    page.on("console", (message) => noise.push(message.text()));
    await page.goto("./");
    await expect(page.getByRole("heading", {name: "Welcome to the course"})).toBeAttached();
    await expect(page).toHaveTitle("Today · Northgate School");
    await expect(page.getByRole("link", {name: "Scripts"})).toBeAttached();
    await expect(page.getByRole("link", {name: "Practice"})).toHaveCount(0);
    const accent = await page.evaluate(() => document.documentElement.style.getPropertyValue("--accent"));
    expect(accent).toMatch(/^#[0-9a-f]{6}$/);
    expect(accent).not.toBe("#006f79");
    await press(page, "Week one");
    await expect(page.getByRole("dialog")).toContainText(/case/i);
    expect(noise.filter((each) => !each.includes("blocked by Playwright"))).toEqual([]);
  });

  test("may begin as the demo, and leaves a way to one's own", async ({page}) => {
    await brand(page, {start: "demo"});
    await page.goto("./#/practice");
    await expect(page.getByRole("button", {name: "Leave the demo"})).toBeAttached();
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe("?demo#/practice");
    await press(page, "Leave the demo");
    await expect(page).toHaveURL(/\?own#/);
    await expect(page.getByRole("heading", {level: 1, name: "Practice"})).toBeAttached();
    await expect(page.getByRole("button", {name: "Leave the demo"})).toHaveCount(0);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({name}) => name).sort())).toEqual([
      "ringback", "ringback-demo"
    ]);
  });

  test("that is faulty is said once, with its place; one that is missing is not", async ({page}) => {
    await brand(page, {title: "Northgate School", accent: "violet"});
    await page.goto("./");
    await expect(page.getByText(/packs\/default\.json: \/accent: a colour such as/).first()).toBeAttached();
    await expect(page).toHaveTitle("Today · Ringback");
    await press(page, "Hide this");
    await expect(page.getByText(/The file of this page/)).toHaveCount(0);
    await page.route("**/packs/default.json", (route) => route.fulfill({status: 404, body: "none"}));
    await page.reload();
    await expect(page.getByRole("button", {name: "Add a prospect"})).toBeAttached();
    await expect(page.getByText(/The file of this page/)).toHaveCount(0);
  });
});
