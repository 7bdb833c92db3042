// Calling hours by place: dated, with their source and no legal advice; edited, refused, reset; and the caller ID tip.
import {expect, test, type Page} from "@playwright/test";
import {openSample} from "./places";

const dialog = (page: Page) => page.getByRole("dialog");
const done = (page: Page) => page.getByRole("region", {name: "What was done"});
const places = (page: Page) => page.getByRole("list", {name: "Calling hours by place"});
const federal = (page: Page) => places(page).getByRole("listitem").filter({hasText: "United States, federal"});

async function openCalling(page: Page): Promise<void> {
  await openSample(page);
  await page.goto("./#/calling-hours");
  await expect(page.getByRole("heading", {level: 1, name: "Calling hours"})).toBeAttached();
}

test("every place has its hours, its source and a date; it says that it is no legal advice", async ({page}) => {
  await openCalling(page);
  await expect(page.getByText(/no legal advice/i).first()).toBeAttached();
  await expect(federal(page)).toContainText("Every day 8 am to 9 pm");
  await expect(federal(page)).toContainText("47 CFR 64.1200(c)(1)");
  await expect(places(page).getByRole("listitem").filter({
    hasText: "Canada"
  })).toContainText("Mon to Fri 9 am to 9:30 pm; Sat, Sun 10 am to 6 pm");
  for (const place of await places(page).getByRole("listitem").all()) await expect(place).toContainText("Looked up");
});

test(
    "hours of one's own hold in the advice, a wrong line is named, and resetting brings the built-in ones back",
    async ({page}) => {
      await openCalling(page);
      await page.getByRole("button", {name: "Edit the hours of United States, federal"}).click();
      const hours = dialog(page).getByRole("textbox", {name: "Hours in which calls are lawful"});
      await hours.fill("Mon-Fri 10:00-11:00\nsometimes");
      await dialog(page).getByRole("button", {name: "Save these hours"}).click();
      await expect(hours).toHaveAttribute("aria-invalid", "true");
      await expect(dialog(page).getByText("Line 2: write Mon-Fri 09:00-18:00")).toBeAttached();
      await hours.fill("Mon-Fri 16:00-17:00");
      await dialog(page).getByRole("textbox", {name: "Time zones"}).fill("America/Chicago\nMars/Base");
      await dialog(page).getByRole("button", {name: "Save these hours"}).click();
      await expect(dialog(page).getByText("Mars/Base is no zone: write it as America/Chicago")).toBeAttached();
      await dialog(page).getByRole("textbox", {name: "Time zones"}).fill("America/Chicago");
      await dialog(page).getByRole("button", {name: "Save these hours"}).click();
      await expect(done(page)).toContainText("Your calling hours for United States, federal hold from now on");
      await expect(federal(page)).toContainText("Mon to Fri 4 pm to 5 pm");
      await page.goto("./#/today");
      await expect(page.getByRole("option", {name: /Harriet Lindqvist.*from 4 pm CST/})).toBeAttached();
      await page.goto("./#/calling-hours");
      await page.getByRole("button", {name: "Reset the hours of United States, federal"}).click();
      await expect(federal(page)).toContainText("Every day 8 am to 9 pm");
      await page.keyboard.press("Control+z");
      await expect(federal(page)).toContainText("Mon to Fri 4 pm to 5 pm");
    });

test("a place is added by keyboard and removed again", async ({page}) => {
  await openCalling(page);
  await page.getByRole("button", {name: "Add a place"}).focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toHaveAccessibleName("Add calling hours");
  await page.keyboard.type("Poland");
  await dialog(page).getByRole("textbox", {name: "Hours in which calls are lawful"}).fill("Mon-Sat 08:00-20:00");
  await dialog(page).getByRole("textbox", {name: "Tags of prospects"}).fill("PL");
  await page.keyboard.press("Control+Enter");
  const own = places(page).getByRole("listitem").filter({hasText: "Poland"});
  await expect(own).toContainText("Mon to Sat 8 am to 8 pm");
  await page.getByRole("button", {name: "Remove the hours of Poland"}).click();
  await expect(own).toHaveCount(0);
});

test("what is known stands beside the reasons; the caller ID tip is off until it is asked for", async ({page}) => {
  await openSample(page);
  await page.getByRole("option", {name: /Harriet Lindqvist/}).first().click();
  const known = page.getByRole("list", {name: "What is known"});
  for (const label of ["Prefers", "Agreement", "Tidbits", "Process", "Call hours", "Caller ID"])
    await expect(known.getByText(label, {exact: true})).toBeAttached();
  await expect(known).toContainText("Let your number be seen");
  await expect(known).not.toContainText("withholds it");
  await page.goto("./#/profile");
  await page.getByRole("checkbox", {name: /caller ID tip/}).click();
  await page.goto("./#/today");
  await page.getByRole("option", {name: /Harriet Lindqvist/}).first().click();
  await expect(known).toContainText("withholds it");
  await expect(known).toContainText("unlawful in many places");
});
