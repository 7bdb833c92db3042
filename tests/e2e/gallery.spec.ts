// The gallery of widgets: each is there by its role and name, and works where it can be used.
import {expect, test, type Page} from "@playwright/test";
import {axe} from "./support/axe";

async function open(page: Page, part: "Controls"|"Patterns") {
  await page.goto("./#/gallery");
  await expect(page.getByRole("heading", {name: "Gallery of widgets", level: 1})).toBeAttached();
  if (part === "Patterns") await page.getByRole("tab", {name: part}).click();
  await expect(page.getByRole("tabpanel", {name: part})).toBeAttached();
}

async function violations(page: Page): Promise<string[]> {
  await page.waitForTimeout(300);
  const found = await axe(page).disableRules(["color-contrast"]).analyze();
  return found.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 200)}`));
}

const section = (page: Page, name: string) => page.getByRole("group", {name, exact: true});

test("it is reached from About, and its address brings one back", async ({page}) => {
  await page.goto("./#/about");
  await page.getByRole("link", {name: "Gallery of widgets"}).click();
  await expect(page).toHaveURL(/#\/gallery$/);
  await expect(page).toHaveTitle(/^Gallery/);
});

test("controls are there and do what they say", async ({page}) => {
  await open(page, "Controls");
  for (const name
           of ["Buttons", "Channel and technique tiles", "Silence strip", "Keys", "Shadows", "Colour ramps", "Fields",
               "Choices", "Chips, badges, saved state", "Tabs", "Type"])
    await expect(section(page, name), name).toBeAttached();

  await section(page, "Buttons").getByRole("button", {name: "Prepare"}).click();
  await expect(page.getByRole("status").filter({hasText: "Prepare pressed"})).toBeAttached();
  for (const state of ["hover", "pressed", "focus", "disabled", "busy"])
    await expect(page.getByRole("img", {name: `Call, ${state}`}), state).toBeAttached();

  const fields = section(page, "Fields");
  const phone = fields.getByRole("textbox", {name: "Phone"});
  await expect(phone).toHaveAttribute("aria-invalid", "true");
  await phone.fill("+1 312 555 0147");
  await expect(phone).not.toHaveAttribute("aria-invalid", "true");
  await fields.getByRole("combobox", {name: "Time zone"}).click();
  await page.getByRole("option", {name: "Europe/Berlin"}).click();
  await expect(fields.getByRole("combobox", {name: "Time zone"})).toHaveText(/Europe\/Berlin/);

  const choices = section(page, "Choices");
  await expect(choices.getByRole("checkbox", {name: "All of them"})).toHaveAttribute("aria-checked", "mixed");
  await choices.getByRole("checkbox", {name: "All of them"}).click();
  await expect(choices.getByRole("checkbox", {name: "All of them"})).toBeChecked();
  await choices.getByRole("switch", {name: "Text messages are permitted"}).click();
  await expect(choices.getByRole("switch", {name: "Text messages are permitted"})).not.toBeChecked();
  await choices.getByRole("radio", {name: "Post"}).click();
  await expect(choices.getByRole("radio", {name: "Post"})).toBeChecked();
  await choices.getByRole("radio", {name: "Outline"}).click();
  await expect(choices.getByRole("radio", {name: "Outline"})).toBeChecked();
  await choices.getByRole("radio", {name: "Done"}).click();
  await expect(choices.getByRole("radio", {name: "Done"})).toBeChecked();
  await choices.getByRole("slider", {name: "Days between"}).focus();
  await page.keyboard.press("ArrowRight");
  await expect(choices.getByRole("slider", {name: "Days between"})).toHaveAttribute("aria-valuetext", "5 days");
  await choices.getByRole("group", {name: "Calls in a row"}).getByRole("button", {name: "More"}).click();
  await expect(choices.getByRole("group", {name: "Calls in a row"}).getByRole("status")).toHaveText("3");

  await page.getByRole("button", {name: "Remove Detroit"}).click();
  await expect(page.getByRole("button", {name: "Remove Detroit"})).not.toBeAttached();
  await section(page, "Tabs").getByRole("tab", {name: "Notes"}).click();
  await expect(page.getByRole("tabpanel", {name: "Notes"})).toContainText("in their words");
  await expect(section(page, "Tabs").getByRole("tab", {name: "Files"})).toBeDisabled();
});

test("patterns are there and do what they say", async ({page}) => {
  await open(page, "Patterns");
  for (const name
           of ["List row", "Toast, banner", "Empty state", "Card", "Tooltip", "Table", "Timeline", "Command palette",
               "Dialog and sheet", "Menu"])
    await expect(section(page, name), name).toBeAttached();

  const rows = page.getByRole("listbox", {name: "Sample rows"});
  await rows.getByRole("option", {name: /Yuki Tanabe/}).click();
  await expect(rows.getByRole("option", {name: /Yuki Tanabe/})).toHaveAttribute("aria-selected", "true");
  await expect(rows.getByRole("option", {name: /Harriet/})).toHaveAttribute("aria-selected", "false");
  await section(page, "Toast, banner").getByRole("button", {name: "Undo"}).click();
  await expect(page.getByRole("status").filter({hasText: "Undone"})).toBeAttached();

  const table = page.getByRole("table", {name: "Sample table"});
  await expect(table.getByRole("row").nth(1)).toContainText("Bill Novak");
  await table.getByRole("button", {name: "Prospect"}).click();
  await expect(table.getByRole("row").nth(1)).toContainText("Tom Gallagher");

  for (const [button, name] of [["Open a dialog", "A dialog"], ["Open a sheet", "A sheet"]] as const) {
    await page.getByRole("button", {name: button}).click();
    const dialog = page.getByRole("dialog", {name});
    await dialog.getByRole("textbox", {name: "A note"}).fill(`In ${name}`);
    await dialog.getByRole("button", {name: "Keep it"}).click();
    await expect(dialog).not.toBeAttached();
    await expect(page.getByRole("status").filter({hasText: `Kept: In ${name}`})).toBeAttached();
  }
  await page.getByRole("button", {name: "Open a menu"}).click();
  await page.getByRole("menuitem", {name: "Another technique"}).click();
  await expect(page.getByRole("status").filter({hasText: "Another technique chosen"})).toBeAttached();
});

for (const [width, height] of [[1440, 900], [390, 844]] as const)
  test(`axe finds nothing at ${width} x ${height}`, async ({page}) => {
    await page.setViewportSize({width, height});
    await open(page, "Controls");
    expect(await violations(page), "controls").toEqual([]);
    await open(page, "Patterns");
    expect(await violations(page), "patterns").toEqual([]);
  });
