// What the user makes of an advice: put off, done another way, prepared; the truth with one click; time off.
import {expect, test, type Page} from "@playwright/test";
import {openSample} from "./places";

const advice = (page: Page) => page.getByRole("region", {name: "Advice"});
const dialog = (page: Page) => page.getByRole("dialog");
const done = (page: Page) => page.getByRole("region", {name: "What was done"});

async function choose(page: Page, who: string): Promise<void> {
  await page.getByRole("option", {name: new RegExp(who)}).first().click();
  await expect(advice(page).getByText(who).first()).toBeAttached();
}

test("not today: they leave the queue until their day, and undo brings them back", async ({page}) => {
  await openSample(page);
  await choose(page, "Harriet Lindqvist");
  await page.keyboard.press("t");
  await expect(dialog(page)).toHaveAccessibleName("Put Harriet Lindqvist off?");
  await dialog(page).getByRole("radio", {name: "In a week"}).click();
  await dialog(page).getByRole("textbox", {name: "Why"}).fill("At a fair");
  await dialog(page).getByRole("button", {name: "Put off"}).click();
  await expect(done(page)).toContainText("Harriet put off until");
  const snoozed = page.getByRole("group", {name: "Snoozed"});
  await expect(snoozed.getByRole("option", {name: /Harriet Lindqvist/})).toBeAttached();
  await page.keyboard.press("Control+z");
  await expect(snoozed.getByRole("option", {name: /Harriet Lindqvist/})).toHaveCount(0);
});

test("a day that is past is refused in its place", async ({page}) => {
  await openSample(page);
  await choose(page, "Harriet Lindqvist");
  await advice(page).getByRole("button", {name: "Not today"}).click();
  await dialog(page).getByRole("textbox", {name: "Until"}).fill("1 Nov 2026");
  await dialog(page).getByRole("button", {name: "Put off"}).click();
  await expect(dialog(page).getByText("Write a day that lies ahead")).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
});

test("another way is noted with its reason, and what was done is logged next", async ({page}) => {
  await openSample(page);
  await choose(page, "Harriet Lindqvist");
  await advice(page).getByRole("button", {name: "Another way"}).click();
  await dialog(page).getByRole("combobox", {name: "What you do instead"}).click();
  await page.getByRole("option", {name: "Email", exact: true}).click();
  await dialog(page).getByRole("textbox", {name: "Why"}).fill("She asked for it in writing");
  await dialog(page).getByRole("button", {name: "Note it"}).click();
  await expect(dialog(page).getByRole("combobox", {name: "Channel"})).toContainText("Email");
});

test(
    "the three preparations: history, quiet minutes that can be stopped, the words; a skip is kept", async ({page}) => {
      await openSample(page);
      await choose(page, "Harriet Lindqvist");
      await page.keyboard.press("p");
      await expect(dialog(page)).toHaveAccessibleName("Before you call Harriet Lindqvist");
      expect(await dialog(page).getByRole("list", {name: "Touches"}).getByRole("listitem").count()).toBeGreaterThan(2);
      await dialog(page).getByRole("button", {name: "Next"}).click();
      await dialog(page).getByRole("radio", {name: "1 minute"}).click();
      await dialog(page).getByRole("button", {name: "Start"}).click();
      await expect(dialog(page).getByText(/^Quiet minutes run/)).toBeAttached();
      await dialog(page).getByRole("button", {name: "Stop"}).click();
      await expect(dialog(page).getByText(/^Quiet minutes run/)).toHaveCount(0);
      await dialog(page).getByRole("button", {name: "Skip this"}).click();
      await expect(dialog(page).getByText(/apologise|sorry/i).first()).toBeAttached();
      await dialog(page).getByRole("button", {name: "I am ready"}).click();
      await expect(done(page)).toContainText("Ready for the call to Harriet");
    });

test("after an answer the truth is asked for, and what was said decides", async ({page}) => {
  await openSample(page);
  await choose(page, "Harriet Lindqvist");
  await page.keyboard.press("3");  // spoke
  const question = page.getByRole("group", {name: "What is really the case with Harriet?"});
  await page.getByRole("searchbox").or(page.getByRole("option", {name: /Harriet Lindqvist/})).first().click();
  await expect(question).toBeAttached();
  await question.getByRole("button", {name: "Chose another"}).click();
  const thanks = page.getByRole("group", {name: "Close the file of Harriet with thanks?"});
  await thanks.getByRole("button", {name: "Close with thanks"}).click();
  await expect(done(page)).toContainText("closed with thanks");
  await expect(page.getByRole("option", {name: /Harriet Lindqvist/})).toHaveCount(0);
});

test("time off moves what is due", async ({page}) => {
  await openSample(page);
  await page.goto("./#/profile");
  const off = page.getByRole("textbox", {name: "Time off"});
  await off.fill("2026-12-21 to 2026-11-03");
  await page.getByRole("button", {name: "Save the profile"}).click();
  await expect(page.getByText("Line 1: write 2026-12-21 to 2027-01-03")).toBeAttached();
  await off.fill("2026-12-21 to 2027-01-03 Skiing");
  await page.getByRole("button", {name: "Save the profile"}).click();
  await expect(done(page)).toContainText("Profile saved");
  await expect(off).toHaveValue("2026-12-21 to 2027-01-03 Skiing");
});

test("one after the other: the queue is out of sight, and logging leads on", async ({page}) => {
  await openSample(page);
  await page.keyboard.press("f");
  const left = page.getByRole("heading", {level: 1, name: /left for today$/});
  const before = Number.parseInt(await left.innerText(), 10);
  expect(before).toBeGreaterThan(2);
  await expect(page.getByRole("listbox", {name: "Queue"})).toHaveCount(0);
  await page.keyboard.press("1");
  await expect(left).toHaveText(`${before - 1} left for today`);
  await page.getByRole("button", {name: "Show the queue"}).click();
  const list = page.getByRole("list", {name: "Done today"});
  await expect(list.getByRole("listitem")).not.toHaveCount(0);
});

const truths =
    ["Still interested", "Sidetracked", "Not now", "Chose another", "No need", "Value not seen", "Away", "No fit"];

test(
    "every answer asks for the truth at once, with eight of them in one click each and a skip that is kept",
    async ({page}) => {
      await openSample(page);
      for (const [key, who] of [["3", "Harriet Lindqvist"], ["5", "Samir Haddad"], ["6", "Elena Fischer"]] as const) {
        await choose(page, who);
        await page.keyboard.press(key);
        const question = page.getByRole("group", {name: `What is really the case with ${who.split(" ")[0]}?`});
        for (const truth of truths)
          await expect(question.getByRole("button", {name: truth, exact: true})).toBeAttached();
        await question.getByRole("button", {name: "I do not know yet"}).click();
        await expect(done(page)).toContainText("Asked again after the next answer");
        await expect(question).toHaveCount(0);
      }
    });

test("an answer asks again where the truth was known, and the old one can stay", async ({page}) => {
  await openSample(page);
  await choose(page, "Harriet Lindqvist");
  const question = page.getByRole("group", {name: "What is really the case with Harriet?"});
  await page.keyboard.press("3");
  await question.getByRole("button", {name: "Sidetracked"}).click();
  await expect(question).toHaveCount(0);
  await choose(page, "Harriet Lindqvist");
  await page.keyboard.press("5");
  await expect(question).toContainText("So far: Sidetracked");
  await question.getByRole("button", {name: "As before"}).click();
  await expect(question).toHaveCount(0);
});

test("one after the other waits for the truth before it goes on", async ({page}) => {
  await openSample(page);
  await page.keyboard.press("f");
  await expect(page.getByRole("button", {name: "Show the queue"})).toBeAttached();
  const title = await advice(page)
                    .getByRole("link", {name: /^Open the page of/})
                    .evaluate((link) => link.getAttribute("aria-label") ?? link.textContent);
  const first = title!.replace("Open the page of ", "").split(" ")[0];
  await page.keyboard.press("3");
  const question = page.getByRole("group", {name: `What is really the case with ${first}?`});
  await question.getByRole("button", {name: "Still interested"}).click();
  await expect(question).toHaveCount(0);
  await expect(advice(page).getByRole("link", {name: title!})).toHaveCount(0);
});
