// Today for real work: filters by what is on record and what is advised, kept views, several rows in one step.
import {expect, test, type Page} from "@playwright/test";
import {openSample, settled} from "./places";

const dialog = (page: Page) => page.getByRole("dialog");
const done = (page: Page) => page.getByRole("region", {name: "What was done"});
const queue = (page: Page) => page.getByRole("listbox", {name: "Queue"});
const rows = (page: Page) => queue(page).getByRole("option");
const chips = (page: Page) => page.getByRole("group", {name: "Filter"});
const marked = (page: Page) => page.getByRole("group", {name: "Marked rows"});

async function choose(page: Page, field: string, option: string): Promise<void> {
  await dialog(page).getByRole("combobox", {name: field, exact: true}).click();
  await page.getByRole("listbox", {name: field}).getByRole("option", {name: option, exact: true}).click();
}

async function filterBy(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole("button", {name: "Filter Today"}).click();
  await expect(dialog(page)).toHaveAccessibleName("Filter Today");
  await choose(page, field, option);
  await dialog(page).getByRole("button", {name: "Show these"}).click();
  await expect(dialog(page)).toHaveCount(0);
}

test("a filter shows who passes, says who is left out, and is taken away chip by chip", async ({page}) => {
  await openSample(page);
  const all = await rows(page).count();
  await filterBy(page, "Technique", "Step-back call");
  await expect(chips(page).getByRole("button", {name: "Remove filter Step-back call"})).toBeAttached();
  const calls = await rows(page).count();
  expect(calls).toBeGreaterThan(0);
  expect(calls).toBeLessThan(all);
  for (const row of await rows(page).all()) await expect(row).toHaveAccessibleName(/step-back call/i);
  await expect(chips(page).getByRole("status")).toHaveText(new RegExp(`^${calls} of \\d+ shown, \\d+ left out$`));
  await chips(page).getByRole("button", {name: "Remove filter Step-back call"}).click();
  await expect(rows(page)).toHaveCount(all);
  await expect(chips(page)).toHaveCount(0);
});

test("by any fact of the playbooks, with a figure; a wrong one is refused in its place", async ({page}) => {
  await openSample(page);
  await page.getByRole("button", {name: "Filter Today"}).click();
  await choose(page, "Fact", "Calls unanswered");
  const figure = dialog(page).getByRole("textbox", {name: "Figure"});
  await figure.fill("some");
  await dialog(page).getByRole("button", {name: "Add this condition"}).click();
  await expect(figure).toHaveAttribute("aria-invalid", "true");
  await figure.fill("2");
  await dialog(page).getByRole("button", {name: "Add this condition"}).click();
  await expect(dialog(page).getByRole("button", {name: "Remove Calls unanswered: at least 2"})).toBeAttached();
  await dialog(page).getByRole("textbox", {name: "Worth at least"}).fill("a lot");
  await dialog(page).getByRole("button", {name: "Show these"}).click();
  await expect(dialog(page).getByRole("textbox", {name: "Worth at least"})).toHaveAttribute("aria-invalid", "true");
  await dialog(page).getByRole("textbox", {name: "Worth at least"}).fill("");
  await dialog(page).getByRole("button", {name: "Show these"}).click();
  await expect(chips(page)).toContainText("left out");
});

test("a filter that leaves nobody says so and leads back", async ({page}) => {
  await openSample(page);
  const all = await rows(page).count();
  await page.getByRole("button", {name: "Filter Today"}).click();
  await dialog(page).getByRole("textbox", {name: "Worth at least"}).fill("900,000,000");
  await dialog(page).getByRole("button", {name: "Show these"}).click();
  await expect(page.getByRole("heading", {name: "Nobody passes the filter"})).toBeAttached();
  await page.getByRole("button", {name: "Show everybody"}).click();
  await expect(rows(page)).toHaveCount(all);
});

test("a view is kept, chosen, renamed, removed and brought back by undo", async ({page}) => {
  await openSample(page);
  await filterBy(page, "Section", "Overdue");
  const overdue = await rows(page).count();
  await page.getByRole("button", {name: "Keep as a view"}).click();
  await dialog(page).getByRole("button", {name: "Keep it"}).click();
  await expect(dialog(page).getByRole("textbox", {name: "Name"})).toHaveAttribute("aria-invalid", "true");
  await dialog(page).getByRole("textbox", {name: "Name"}).fill("Late ones");
  await dialog(page).getByRole("button", {name: "Keep it"}).click();
  await expect(done(page)).toContainText("View kept: Late ones");
  const views = page.getByRole("radiogroup", {name: "Views"});
  await expect(views.getByRole("radio", {name: "Late ones"})).toBeChecked();
  await views.getByRole("radio", {name: "All"}).click();
  await expect(chips(page)).toHaveCount(0);
  await views.getByRole("radio", {name: "Late ones"}).click();
  await expect(rows(page)).toHaveCount(overdue);
  await page.getByRole("button", {name: "Rename"}).click();
  await dialog(page).getByRole("textbox", {name: "Name"}).fill("Overdue");
  await dialog(page).getByRole("button", {name: "Rename"}).click();
  await expect(views.getByRole("radio", {name: "Overdue"})).toBeChecked();
  await page.getByRole("button", {name: "Remove view"}).click();
  await expect(views).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(views.getByRole("radio", {name: "Overdue"})).toBeAttached();
});

test("one outcome for several, with the mouse; one undo takes all of it back", async ({page}) => {
  await openSample(page);
  await page.getByRole("button", {name: "Mark several"}).click();
  const names = ["Harriet Lindqvist", "Samir Haddad"];
  for (const name of names) {
    const row =
        rows(page).filter({hasText: name}).or(queue(page).getByRole("option", {name: new RegExp(name)})).first();
    await row.click();
    await expect(row).toHaveAttribute("aria-checked", "true");
  }
  await expect(marked(page).getByRole("status")).toHaveText("2 marked");
  await marked(page).getByRole("button", {name: "Log for the marked"}).click();
  await expect(dialog(page)).toHaveAccessibleName("Log for 2 prospects");
  await dialog(page).getByRole("combobox", {name: "What happened"}).click();
  await page.getByRole("option", {name: "Sent", exact: true}).click();
  await dialog(page).getByRole("combobox", {name: "Channel"}).click();
  await page.getByRole("option", {name: "Email", exact: true}).click();
  await dialog(page).getByRole("button", {name: "Log for all"}).click();
  await expect(done(page)).toContainText("Sent logged for 2 prospects");
  await expect(marked(page)).toHaveCount(0);
  const today = page.getByRole("list", {name: "Done today"});
  for (const name of names) await expect(today.getByRole("listitem").filter({hasText: name})).toHaveCount(1);
  await page.keyboard.press("Control+z");
  for (const name of names) await expect(today.getByRole("listitem").filter({hasText: name})).toHaveCount(0);
});

test("several are put off by keyboard alone", async ({page}) => {
  await openSample(page);
  const first = queue(page).getByRole("option").first();
  await first.focus();
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await settled(page);
  await page.keyboard.press("x");
  await expect(marked(page).getByRole("status")).toHaveText("2 marked");
  await page.keyboard.press("t");
  await expect(dialog(page)).toHaveAccessibleName("Put 2 prospects off?");
  await page.keyboard.press("Enter");
  await expect(done(page)).toContainText("2 prospects put off until");
  await expect(page.getByRole("group", {name: "Snoozed"}).getByRole("option")).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("group", {name: "Snoozed"})).toHaveCount(0);
});

test("the keys of the outcomes are about all that are marked; Escape ends marking", async ({page}) => {
  await openSample(page);
  await page.getByRole("button", {name: "Mark several"}).click();
  await marked(page).getByRole("button", {name: "Mark all shown"}).click();
  const all = await rows(page).count();
  await page.keyboard.press("1");
  await expect(dialog(page)).toHaveAccessibleName(new RegExp(`Log for \\d+ prospects`));
  expect(all).toBeGreaterThan(5);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(marked(page)).toHaveCount(0);
});
