// axe-core on every screen, on dialogs and on empty states. Contrast is left out: axe cannot see through to the canvas.
import AxeBuilder from "@axe-core/playwright";
import {expect, test, type Page} from "@playwright/test";

async function violations(page: Page): Promise<string[]> {
  await page.waitForTimeout(300);
  const found = await new AxeBuilder({page}).disableRules(["color-contrast"]).analyze();
  return found.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 200)}`));
}

async function openSample(page: Page) {
  await page.clock.setFixedTime(new Date("2026-11-18T15:42:00Z"));
  await page.goto("./");
  await page.getByRole("button", {name: "Look at a sample workspace"}).click();
  await expect(page.getByRole("option").first()).toBeAttached();
}

test("the empty workspace has no violation, and axe would see one", async ({page}) => {
  await page.goto("./");
  await expect(page.getByRole("button", {name: "Add a prospect"})).toBeAttached();
  expect(await violations(page)).toEqual([]);
  for (const screen of ["prospects", "import", "data", "profile", "about"]) {
    await page.evaluate((name) => (location.hash = `#/${name}`), screen);
    expect(await violations(page), screen).toEqual([]);
  }
  await page.evaluate(() => document.body.append(Object.assign(document.createElement("img"), {src: "icon.svg"})));
  expect(await violations(page)).toContainEqual(expect.stringContaining("image-alt"));
});

test("screens and dialogs with prospects have no violation", async ({page}) => {
  await openSample(page);
  expect(await violations(page), "today").toEqual([]);
  await page.getByRole("button", {name: "Log with details"}).click();
  await expect(page.getByRole("dialog", {name: "Log a touch"})).toBeAttached();
  expect(await violations(page), "log a touch").toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).not.toBeAttached();
  await page.getByRole("link", {name: "Prospects"}).click();
  await expect(page.getByRole("row").nth(3)).toBeAttached();
  expect(await violations(page), "prospects").toEqual([]);
  await page.getByRole("link", {name: /Harriet Lindqvist/}).click();
  await expect(page.getByRole("heading", {name: "Harriet Lindqvist", level: 1})).toBeAttached();
  expect(await violations(page), "prospect").toEqual([]);
});

test("on a phone, too", async ({page}) => {
  await page.setViewportSize({width: 390, height: 844});
  await openSample(page);
  expect(await violations(page), "queue").toEqual([]);
  await page.getByRole("option", {name: /Harriet/}).click();
  await expect(page.getByRole("region", {name: "Advice"})).toBeAttached();
  expect(await violations(page), "advice").toEqual([]);
});
