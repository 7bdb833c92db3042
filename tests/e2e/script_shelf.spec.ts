// What is done with scripts besides writing them: blocks dragged and moved by keys, shared, versions brought back, two
// tried against each other, cards for the printer.
import {expect, test, type Page} from "@playwright/test";
import {openSample, settled} from "./places";

const press = (page: Page, name: string) => page.getByRole("button", {name, exact: true}).click();
const blocks = (page: Page) =>
    page.getByRole("region", {name: "Script"}).getByRole("list", {name: "Blocks"}).getByRole("button", {
      name: /^Edit /
    });
const names = async (page: Page) =>
    Promise.all((await blocks(page).all()).map((block) => block.getAttribute("aria-label")));

test.beforeEach(async ({page}) => {
  await openSample(page);
  await page.evaluate(() => (location.hash = "#/scripts/step_back_call.call.apology"));
  await settled(page);
});

test("a block is dragged by its dots, and moved by keys", async ({page}) => {
  await press(page, "Edit");
  const before = await names(page);
  expect(before.length).toBeGreaterThan(2);
  const first = (await blocks(page).nth(0).boundingBox())!;
  const second = (await blocks(page).nth(1).boundingBox())!;
  await page.mouse.move(first.x + 40, first.y + 12);
  await page.mouse.move(first.x - 6, first.y + 20);
  await page.mouse.down();
  await page.mouse.move(first.x - 6, second.y + second.height / 2, {steps: 4});
  await page.mouse.move(first.x - 6, second.y + second.height - 4, {steps: 4});
  await page.mouse.up();
  await expect.poll(() => names(page)).toEqual([before[1], before[0], ...before.slice(2)]);
  await blocks(page).nth(1).click();
  await page.getByRole("textbox", {name: "Words"}).press("Alt+ArrowUp");
  await press(page, "Done with this block");
  await expect.poll(() => names(page)).toEqual(before);
});

test("a block is shared, and changed in every script at once", async ({page}) => {
  await press(page, "Edit");
  await blocks(page).last().click();
  await press(page, "Share with other scripts");
  await page.getByRole("textbox", {name: "Name, by which other scripts find it"}).fill("sign off");
  await press(page, "Share");
  await expect(page.getByText("Shared as sign off, used by")).toBeAttached();
  await press(page, "Change it everywhere");
  await page.getByRole("textbox", {name: "Words"}).fill("With thanks, whatever you decide.");
  await press(page, "Keep for all");
  await press(page, "Keep");
  await expect(page.getByRole("region", {name: "Preview"})).toContainText("With thanks, whatever you decide.");
});

test("an earlier version comes back", async ({page}) => {
  for (const words of ["One two three.", "Four five six."]) {
    await press(page, "Edit");
    await blocks(page).last().click();
    await page.getByRole("textbox", {name: "Words"}).fill(words);
    await press(page, "Keep");
    await expect(page.getByRole("region", {name: "Preview"})).toContainText(words);
  }
  await press(page, "More");
  await page.getByRole("menuitem", {name: "Versions"}).click();
  await page.getByRole("button", {name: "Bring back Version 1, today"}).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", {name: "Preview"})).toContainText("One two three.");
  await expect(page.getByText("Your words, version 3")).toBeAttached();
});

test("two scripts are tried against each other, without a winner at first", async ({page}) => {
  await press(page, "Duplicate");
  await press(page, "Keep");
  await press(page, "More");
  await page.getByRole("menuitem", {name: "Try it against another"}).click();
  await press(page, "Begin the trial");
  const trial = page.getByRole("group", {name: "Trial"});
  await expect(trial).toContainText("Too few to say which is better");
  await trial.getByRole("button", {name: "End the trial"}).press("Enter");  // the toast may stand over it
  await expect(trial).toHaveCount(0);
});

test("scripts are printed as cards, without anything else of the page", async ({page}) => {
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      const paper = document.getElementById("print");
      Object.assign(window, {cards: [...paper?.querySelectorAll("section") ?? []].map((card) => card.textContent)});
      dispatchEvent(new Event("afterprint"));
    };
  });
  const cards = () => page.evaluate(() => (window as unknown as {cards?: string[]}).cards ?? []);
  await press(page, "More");
  await page.getByRole("menuitem", {name: "Print as a card"}).click();
  await expect.poll(cards).toEqual([expect.stringMatching(/^Apology and feedback.*Galper.*‹First name›/s)]);
  await press(page, "More of the library");
  await page.getByRole("menuitem", {name: "Print all as cards"}).click();
  await expect.poll(async () => (await cards()).length).toBeGreaterThan(30);
  await expect(page.locator("#print")).toHaveCount(0);
});
