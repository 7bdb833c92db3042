// The rarer kinds of ImGui's widgets by role, name, state and value, and what relates one element to another.
import {expect, test} from "./demo_page";

test.beforeEach(({demo}) => demo.openTab("Widgets"));

test("a tab names its panel, and the panel its tab", async ({page}) => {
  const tab = page.getByRole("tab", {name: "Widgets"});
  const panel = page.getByRole("tabpanel", {name: "Widgets"});
  await expect(tab).toHaveAttribute("aria-selected", "true");
  await expect(tab).toHaveAttribute("aria-controls", await panel.evaluate((element) => element.id));
  await expect(panel).toHaveAttribute("aria-labelledby", await tab.evaluate((element) => element.id));
  await expect(panel.getByRole("button", {name: "Hint", exact: true})).toBeVisible();
  await expect(page.getByRole("tabpanel")).toHaveCount(1);
  await expect(page.getByRole("tab", {name: "Own"})).not.toHaveAttribute("aria-controls");
  await expect(page.getByRole("tablist").locator("[tabindex=\"0\"]")).toHaveText("Widgets");
});

test("arrow keys go from tab to tab", async ({demo, page}) => {
  await page.getByRole("tab", {name: "Widgets"}).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", {name: "Own"})).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tabpanel", {name: "Own"})).toBeAttached();
  await expect(demo.button("Hint")).toHaveCount(0);
});

test("a vertical slider, an angle, a drag between limits", async ({page}) => {
  const depth = page.getByRole("slider", {name: "Depth"});
  await expect(depth).toHaveAttribute("aria-orientation", "vertical");
  await expect(depth).toHaveValue("4");
  await depth.fill("9");
  await expect(depth).toHaveAttribute("aria-valuetext", "9");
  const angle = page.getByRole("slider", {name: "Angle"});
  await angle.fill("90");
  await expect(angle).toHaveAttribute("aria-valuetext", "90 deg");
  const limited = page.getByRole("slider", {name: "Limited"});
  await expect(limited).toHaveAttribute("max", "50");
  await limited.fill("33");
  await expect(limited).toHaveValue("33");
});

test("a colour has its parts and its value in words", async ({page}) => {
  const red = page.getByRole("slider", {name: "Tint R"});
  await expect(red).toHaveValue("255");
  const tint = page.getByRole("button", {name: "Tint", exact: true});
  await expect(tint).toHaveAttribute("aria-description", "#FF8000");
  await red.fill("16");
  await expect(tint).toHaveAttribute("aria-description", "#108000");
  await expect(page.getByText("Tint", {exact: true})).toHaveCount(1);
});

test("a number is typed, and stepped by its buttons and the arrow keys", async ({demo, page}) => {
  const weight = page.getByRole("spinbutton", {name: "Weight"});
  await expect(weight).toHaveAttribute("aria-valuenow", "1.5");
  await demo.button("Increase Weight").click();
  await expect(weight).toHaveValue("2.00");
  await weight.focus();
  await page.keyboard.press("ArrowUp");
  await expect(weight).toHaveValue("2.50");
  await expect(weight).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(weight).toHaveValue("1.50");
  await weight.fill("7");
  await page.keyboard.press("ArrowUp");
  await expect(weight).toHaveValue("7.50");
  await expect(weight).toBeFocused();
});

test("progress without an end, and a plot in words", async ({page}) => {
  const waiting = page.getByRole("progressbar", {name: "Waiting"});
  await expect(waiting).toBeAttached();
  await expect(waiting).not.toHaveAttribute("aria-valuenow");
  await expect(page.getByRole("img", {name: "Load"})).toHaveAttribute("aria-description", "5 values, 1 to 5, last 4");
});

test("radio buttons in a row are a group, named by the words before it", async ({page}) => {
  const delivery = page.getByRole("radiogroup", {name: "Delivery"});
  await expect(delivery.getByRole("radio")).toHaveCount(3);
  await expect(delivery.getByRole("radio", {name: "Never"})).toBeDisabled();
  await expect(delivery.locator("[tabindex=\"0\"]")).toHaveText("Slow");
  await delivery.getByRole("radio", {name: "Fast"}).check();
  await expect(delivery.getByRole("radio", {name: "Fast"})).toBeChecked();
  await page.keyboard.press("ArrowLeft");
  await expect(delivery.getByRole("radio", {name: "Slow"})).toBeFocused();
  await page.keyboard.press("Space");
  await expect(delivery.getByRole("radio", {name: "Slow"})).toBeChecked();
});

test("a header opens by key; a line is a separator", async ({demo, page}) => {
  await expect(page.getByRole("tabpanel").getByRole("separator")).toHaveCount(1);
  const details = demo.button("Details");
  await details.press("Enter");
  await expect(details).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByText("Shown in full")).toBeAttached();
});

test("pictures with a name are images, the others decoration", async ({demo, page}) => {
  await expect(page.getByRole("tabpanel").getByRole("img", {name: "A portrait"})).toBeVisible();
  await expect(page.getByRole("tabpanel").getByRole("img")).toHaveCount(2);  // and the plot
  await demo.button("Zoom in").click();
  await expect(demo.status).toHaveText("Status: Zoomed");
});

test("a tooltip describes its item while it shows, or always", async ({demo, page}) => {
  const hint = demo.button("Hint");
  await expect(hint).not.toHaveAttribute("aria-describedby");
  await hint.hover();
  await expect(page.getByRole("tooltip")).toHaveText("Shown when asked for");
  await expect(hint).toHaveAccessibleDescription("Shown when asked for");
  await page.mouse.move(2, 300);
  await expect(page.getByRole("tooltip")).toHaveCount(0);
  await expect(hint).not.toHaveAttribute("aria-describedby");
  await expect(demo.button("Known hint")).toHaveAccessibleDescription("Known beforehand");
});

test("a tooltip shows for the keyboard too", async ({demo, page}) => {
  await demo.button("Zoom in").focus();
  await page.keyboard.press("ArrowRight");
  await expect(demo.button("Hint")).toBeFocused();
  await expect(page.getByRole("tooltip")).toHaveText("Shown when asked for");
});

test("a field points to its label, its hint and its error", async ({page}) => {
  const account = page.getByRole("textbox", {name: "Account number"});
  await expect(account).toHaveAttribute("aria-labelledby");
  await expect(account).toHaveAccessibleDescription("As on the card");
  await expect(account).not.toHaveAttribute("aria-invalid");
  await account.fill("1");
  await expect(account).toHaveAttribute("aria-invalid", "true");
  await expect(account).toHaveAccessibleErrorMessage("Too short");
  await expect(account).toHaveAccessibleDescription("Too short As on the card");
  await account.fill("12");
  await expect(account).not.toHaveAttribute("aria-errormessage");
});

test("several of a list are selected by Shift, Ctrl, Ctrl+A and Space", async ({page}) => {
  const mails = page.getByRole("listbox", {name: "Mails"});
  const selected = mails.getByRole("option", {selected: true});
  await expect(mails).toHaveAttribute("aria-multiselectable", "true");
  await mails.getByRole("option", {name: "Mail 1", exact: true}).click();
  await expect(selected).toHaveText(["Mail 1"]);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(selected).toHaveText(["Mail 1", "Mail 2", "Mail 3"]);
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("Control+ArrowDown");
  await expect(mails.getByRole("option", {name: "Mail 5"})).toBeFocused();
  await expect(selected).toHaveCount(3);
  await page.keyboard.press("Control+Space");
  await expect(selected).toHaveText(["Mail 1", "Mail 2", "Mail 3", "Mail 5"]);
  await mails.getByRole("option", {name: "Mail 7"}).click({modifiers: ["ControlOrMeta"]});
  await expect(selected).toHaveCount(5);
  await page.keyboard.press("Control+a");
  await expect(page.getByText("30 mails selected")).toBeAttached();
  await page.keyboard.press("ArrowDown");
  await expect(selected).toHaveText(["Mail 8"]);
  await mails.getByRole("option", {name: "Mail 20"}).focus();
  await page.keyboard.press("Space");
  await expect(mails.getByRole("option", {name: "Mail 20"})).toHaveAttribute("aria-selected", "true");
});

test("a table sorts by two columns, and counts rows that are not drawn", async ({page}) => {
  const sums = page.getByRole("table", {name: "Sums"});
  await expect(sums).toHaveAttribute("aria-rowcount", "201");
  await expect(sums).toHaveAttribute("aria-colcount", "2");
  await expect(sums.getByRole("row").filter({hasText: "Item 1"}).first()).toHaveAttribute("aria-rowindex", "3");
  const item = sums.getByRole("columnheader", {name: "Item"});
  const sum = sums.getByRole("columnheader", {name: "Sum"});
  await expect(item).toHaveAttribute("aria-sort", "ascending");
  await sum.click({modifiers: ["Shift"]});
  await expect(sum).toHaveAttribute("aria-description", "Sort 2, ascending");
  await expect(sum).not.toHaveAttribute("aria-sort");
  await sum.press("Enter");
  await expect(sum).toHaveAttribute("aria-sort", "descending");
  await expect(item).not.toHaveAttribute("aria-sort");
});

test("a dialog is labelled by its title and described by its words", async ({demo, page}) => {
  await demo.activate(demo.button("Empty the bin"));
  const dialog = page.getByRole("alertdialog", {name: "Empty the bin?"});
  await expect(dialog).toHaveAccessibleDescription("12 mails go for good.");
  await dialog.getByRole("button", {name: "Empty"}).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(demo.button("Empty the bin")).toBeFocused();
});

test("menu items that are checked stay checkable; one of several; separators", async ({page}) => {
  const view = page.getByRole("menuitem", {name: "View"});
  await view.click();
  const preview = page.getByRole("menuitemcheckbox", {name: "Preview"});
  await expect(preview).toBeChecked();
  await expect(page.getByRole("menu").getByRole("separator")).toHaveCount(1);
  await preview.click();
  await view.click();
  await expect(preview).not.toBeChecked();
  await expect(page.getByRole("menuitemradio", {name: "By date"})).toBeChecked();
  await page.getByRole("menuitemradio", {name: "By sender"}).click();
  await view.click();
  await expect(page.getByRole("menuitemradio", {name: "By sender"})).toBeChecked();
  await expect(page.getByRole("menuitemradio", {name: "By date"})).not.toBeChecked();
});

test("a tree opens and closes by its arrow keys", async ({page}) => {
  const archive = page.getByRole("treeitem", {name: "Archive"});
  await archive.focus();
  await expect(archive).toHaveAttribute("aria-level", "1");
  await page.keyboard.press("ArrowRight");
  await expect(archive).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("treeitem", {name: "2023"})).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await expect(archive).toHaveAttribute("aria-expanded", "false");
});
