// Scripts and playbooks by a link: made, previewed by whoever opens it, taken or left; damaged links are refused.
import {deflateRawSync} from "node:zlib";
import {expect, test, type Page} from "@playwright/test";
import {openEmpty, openSample, settled} from "./places";
import {linkOf} from "./support/link";

const press = (page: Page, name: string) => page.getByRole("button", {name, exact: true}).click();

test("a script goes out by a link, short enough for a code, and is taken in another browser", async ({
                                                                                                page,
                                                                                                browser
                                                                                              }) => {
  await openSample(page);
  await page.evaluate(() => (location.hash = "#/scripts/text.text"));
  await settled(page);
  await press(page, "Edit");
  await page.getByRole("button", {name: "Edit Question"}).click();
  await page.getByRole("textbox", {name: "Words"}).fill("Would a quieter week suit you better?");
  await press(page, "Keep");
  await press(page, "More");
  await page.getByRole("menuitem", {name: "Share by a link"}).click();
  await expect(page.getByRole("img", {name: "QR code of the link"})).toBeAttached();
  const link = await linkOf(page);
  expect(link.length).toBeLessThan(2000);

  const other = await browser.newContext();
  const trainee = await other.newPage();
  await trainee.goto(link);
  const asked = trainee.getByRole("dialog", {name: "Take what the link holds?"});
  await expect(asked).toContainText("1 script");
  await expect(asked).toContainText(", Text");
  await asked.getByRole("button", {name: "Take it"}).click();
  await expect(trainee.getByRole("region", {name: "Script"})).toContainText("Would a quieter week suit you better?");
  await expect(trainee).not.toHaveURL(/open/);
  await other.close();
});

test("a playbook comes in by a link, and may be left", async ({page, context}) => {
  await openSample(page);
  await page.evaluate(() => (location.hash = "#/playbook/T"));
  await settled(page);
  await press(page, "More");
  await page.getByRole("menuitem", {name: "Share by a link"}).click();
  const link = await linkOf(page);
  const second = await context.newPage();
  await second.goto(link);
  const asked = second.getByRole("dialog", {name: "Take what the link holds?"});
  await expect(asked).toContainText(/A playbook: .*\d+ questions/s);
  await asked.getByRole("button", {name: "Leave it"}).click();
  await expect(second).not.toHaveURL(/open/);
  await second.reload();
  await expect(second.getByRole("button", {name: "Look at a sample workspace"})).toBeAttached();
});

test("a damaged, a foreign and a swollen link are refused in plain words", async ({page}) => {
  await openEmpty(page);
  const packed = (text: string) => deflateRawSync(text).toString("base64url");
  const refused = page.getByRole("dialog", {name: "The link was not opened"});
  for (const [carried, words] of [
           ["abc!", "The link is damaged"], [packed("[]"), "neither a playbook nor a pack of scripts"],
           [packed(" ".repeat(3 << 20)), "larger than any that Ringback makes"],
           ["A".repeat(40_000), "longer than any that Ringback makes"]] as const) {
    await page.evaluate((hash) => (location.hash = hash), `#/open/${carried}`);
    await expect(refused).toContainText(words);
    await refused.getByRole("button", {name: "Leave it"}).click();
    await expect(refused).toHaveCount(0);
  }
});

test("a case goes out by a link, its result comes back, and replays to the same score", async ({page, browser}) => {
  await openEmpty(page);
  await page.evaluate(() => (location.hash = "#/practice/quiet_week"));
  await settled(page);
  await press(page, "More");
  await page.getByRole("menuitem", {name: "Share by a link"}).click();
  const link = await linkOf(page);

  const other = await browser.newContext();
  const trainee = await other.newPage();
  await trainee.goto(link);
  await trainee.getByRole("dialog", {name: "Take what the link holds?"}).getByRole("button", {name: "Take it"}).click();
  await expect(trainee).toHaveURL(/#\/practice\/quiet_week/);
  const move = trainee.getByRole("group", {name: "Your move"});
  for (const [form, act] of [["Let it rest", "Let it rest"], ["End the case", "End it so"]] as const) {
    await trainee.getByRole("button", {name: form, exact: true}).first().click();
    await move.getByRole("button", {name: act, exact: true}).click();
    await settled(trainee);
  }
  await press(trainee, "Share my result");
  const back = await linkOf(trainee);
  await trainee.keyboard.press("Escape");
  const lines = (where: Page) => where.getByRole("region", {name: "What counts"}).getByRole("listitem");
  const score = await Promise.all((await lines(trainee).all()).map((line) => line.getAttribute("aria-label")));
  expect(score.length).toBeGreaterThan(3);
  await other.close();

  await page.goto(back);
  await page.reload();  // the address alone has changed
  const asked = page.getByRole("dialog", {name: "Take what the link holds?"});
  await expect(asked).toContainText("A result");
  await asked.getByRole("button", {name: "Take it"}).click();
  await page.getByRole("list", {name: "Handed in"}).getByRole("button", {name: /^Replay/}).click();
  await expect(page.getByText(/^Played by/)).toBeAttached();
  expect(await Promise.all((await lines(page).all()).map((line) => line.getAttribute("aria-label")))).toEqual(score);
});
