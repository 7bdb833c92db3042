// Practice: a case is played by keyboard, is where it was left after the page was closed, and tells the truth at its
// end.
import {expect, test, type Page} from "@playwright/test";
import {openEmpty, settled} from "./places";

const press = (page: Page, name: string) => page.getByRole("button", {name, exact: true}).click();

test.beforeEach(async ({page}) => {
  await openEmpty(page);
  await page.evaluate(() => (location.hash = "#/practice"));
  await settled(page);
});

test("cases stand by level, and one is played, left, gone on with and taken back", async ({page}) => {
  await expect(page.getByRole("heading", {level: 2, name: /^Level 3/})).toBeAttached();
  await page.getByRole("listitem").getByRole("link").first().click();
  await expect(page).toHaveURL(/#\/practice\/.+/);
  const counts = page.getByRole("region", {name: "What counts"});
  await expect(counts.getByRole("listitem").first()).toHaveAccessibleName(/open of \d+/);
  await press(page, "Let it rest");
  await page.getByRole("group", {name: "Your move"}).getByRole("button", {name: "Let it rest"}).click();
  const happened = page.getByRole("region", {name: "What happened"});
  await expect(happened).toContainText("You let it rest.");
  await press(page, "Prospect ten others");
  await expect(happened).toContainText("You looked up ten other people.");
  await settled(page);
  await page.reload();
  await expect(happened).toContainText("You looked up ten other people.");
  await press(page, "Take back");
  await expect(happened).not.toContainText("You looked up ten other people.");
});

test("an end shows what was really the case, and the way to another move", async ({page}) => {
  await page.getByRole("listitem").getByRole("link").first().click();
  await press(page, "End the case");
  await page.getByRole("group", {name: "Your move"}).getByRole("button", {name: "End it so"}).click();
  const end = page.getByRole("region", {name: "What was really the case"});
  await expect(end).toContainText(/\d+ of 100/);
  await expect(page.getByText("What would another move have done?")).toBeAttached();
  await end.getByRole("button", {name: "Begin anew"}).click();
  await expect(end).toHaveCount(0);
  await page.getByRole("button", {name: "Practice", exact: true}).click();
  await expect(page.getByRole("listitem").getByRole("link").first()).toHaveAccessibleDescription(/best \d+ of 100/);
});

test("an attempt is put together by keyboard, and their answer is answered by a number", async ({page}) => {
  await page.evaluate(() => (location.hash = "#/practice/corner_lot"));
  await settled(page);
  const happened = page.getByRole("region", {name: "What happened"});
  const say = page.getByRole("group", {name: "What do you say?"});
  for (let tries = 0; tries < 8 && await say.count() === 0; tries++) {
    await page.getByRole("button", {name: "Get in touch"}).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("group", {name: "Your move"}).getByRole("button", {name: "Do it"}).focus();
    await page.keyboard.press("Enter");
    await settled(page);
    if (await say.count() > 0) break;
    await press(page, "Let it rest");
    await page.getByRole("group", {name: "Your move"}).getByRole("button", {name: "Let it rest"}).click();
    await settled(page);
  }
  await expect(say).toBeAttached();
  const words = await say.getByRole("button").first().getAttribute("aria-label") ?? "";
  await page.keyboard.press("1");
  await expect(happened).toContainText(words.slice(0, 30));
});
