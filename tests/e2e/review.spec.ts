// The process review: what the silent cases lacked, over all and case by case, and that it was reviewed on a day.
import {expect, test, type Page} from "@playwright/test";
import {openEmpty, openSample} from "./places";

const dialog = (page: Page) => page.getByRole("dialog");
const done = (page: Page) => page.getByRole("region", {name: "What was done"});

async function openReview(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole("link", {name: "Review", exact: true}).click();
  await expect(page.getByRole("heading", {level: 1, name: "Process review"})).toBeAttached();
}

test("the eight steps stand with counts and their interval, the cases with what each lacks", async ({page}) => {
  await openReview(page);
  const steps = page.getByRole("list", {name: "The eight steps"}).getByRole("listitem");
  await expect(steps).toHaveCount(8);
  for (const step of await steps.all()) await expect(step).toContainText(/\d+ of \d+.*95 % interval \d+ % to \d+ %/);
  const cases = page.getByRole("list", {name: "Silent cases"}).getByRole("listitem");
  expect(await cases.count()).toBeGreaterThan(1);
  await expect(cases.first()).toContainText(/Missing: |Half done: |Nothing is recorded/);
});

test("a case is marked as reviewed, all are, and undo takes each back in one step", async ({page}) => {
  await openReview(page);
  const open = page.getByRole("button", {name: /^Mark .* as reviewed$/}).filter({hasNotText: "all"});
  const count = page.getByText(/^\d+ of \d+ cases to review$/);
  const before = await count.textContent();
  await open.last().click();
  await expect(done(page)).toContainText("Process reviewed for");
  await expect(count).not.toHaveText(before!);
  await page.keyboard.press("Control+z");
  await expect(count).toHaveText(before!);
  await page.getByRole("button", {name: "Mark all as reviewed"}).click();
  await expect(count).toHaveText(/^0 of /);
  await page.keyboard.press("Control+z");
  await expect(count).toHaveText(before!);
});

test(
    "a review is recorded with its day and what follows from it, by keyboard; a day ahead is refused",
    async ({page}) => {
      await openReview(page);
      await page.getByRole("button", {name: "Record a review"}).focus();
      await page.keyboard.press("Enter");
      await expect(dialog(page)).toHaveAccessibleName("Record a review");
      await page.keyboard.type("Ask what it costs them");
      const day = dialog(page).getByRole("textbox", {name: "Reviewed on"});
      await day.fill("2026-12-24");
      await page.keyboard.press("Control+Enter");
      await expect(day).toHaveAttribute("aria-invalid", "true");
      await day.fill("yesterday");
      await page.keyboard.press("Control+Enter");
      const reviews = page.getByRole("list", {name: "Reviews so far"});
      await expect(reviews.getByRole("listitem")).toContainText("Ask what it costs them");
      await reviews.getByRole("button", {name: /^Remove the review of /}).click();
      await expect(reviews).toHaveCount(0);
      await page.keyboard.press("Control+z");
      await expect(reviews.getByRole("listitem")).toHaveCount(1);
    });

test("without a silent case it says when one stands here", async ({page}) => {
  await openEmpty(page);
  await page.goto("./#/review");
  await expect(page.getByRole("heading", {name: "No silent case to review"})).toBeAttached();
});
