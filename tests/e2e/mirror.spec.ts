// Every kind of widget by role and name: states, activation by pointer, by script and by keyboard.
import {expect, test} from "./demo_page";

test("a button is clicked by pointer, by script and by keyboard", async ({demo}) => {
  const save = demo.button("Save");
  await save.click();
  await expect(demo.status).toHaveText("Status: Saved 1");
  await demo.activate(save);
  await expect(demo.status).toHaveText("Status: Saved 2");
  await save.press("Enter");
  await save.press(" ");
  await expect(demo.status).toHaveText("Status: Saved 4");
  await demo.button("Refresh inbox").click();
  await expect(demo.status).toHaveText("Status: Refreshed");
  await expect(demo.button("Refresh inbox")).toHaveAttribute("aria-keyshortcuts", "Control+R");
});

test("a disabled button is told as such and refuses", async ({demo}) => {
  const disabled = demo.button("Disabled action");
  await expect(disabled).toBeDisabled();
  await demo.activate(disabled);
  await expect(demo.status).toHaveText("Status: Ready");
});

test("items beyond the visible part are scrolled to, by pointer and by script", async ({demo}) => {
  for (const name of ["Far 37", "Far 2"]) {
    await demo.button(name).click();
    await expect(demo.status).toHaveText(`Status: Pressed ${name}`);
  }
  await demo.activate(demo.button("Far 30"));
  await expect(demo.status).toHaveText("Status: Pressed Far 30");
});

test("tree items are selected and opened", async ({demo, page}) => {
  const sent = page.getByRole("treeitem", {name: "Sent"});
  await sent.click();
  await expect(sent).toHaveAttribute("aria-selected", "true");
  await demo.activate(page.getByRole("treeitem", {name: "Archive"}));
  await expect(page.getByRole("treeitem", {name: "Archive"})).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("treeitem", {name: "2023"})).toHaveAttribute("aria-level", "2");
});

test("a list box has one tab stop and chooses what was scrolled to", async ({demo: {page}}) => {
  const tags = page.getByRole("listbox", {name: "Tags"});
  await tags.getByRole("option", {name: "Pink"}).click();
  await expect(tags.getByRole("option", {selected: true})).toHaveText("Pink");
  await expect(tags.locator("[tabindex=\"0\"]")).toHaveText("Pink");
});

test("grid: names, rows by pointer, sorting, rows that are not drawn", async ({demo, page}) => {
  const grid = page.getByRole("grid", {name: "Messages"});
  await expect(grid).toHaveAttribute("aria-rowcount", "1001");
  await grid.getByRole("row", {name: "User 5 "}).click();
  await expect(demo.status).toHaveText("Status: Selected 5");
  await expect(grid.getByRole("row", {name: "User 5 "})).toHaveAttribute("aria-selected", "true");
  await expect(grid.getByRole("row", {name: "User 5 "})).toHaveAttribute("aria-rowindex", "7");
  await grid.getByRole("gridcell", {name: "Subject of message 3", exact: true}).click();
  await expect(demo.status).toHaveText("Status: Selected 3");
  const from = grid.getByRole("columnheader", {name: "From"});
  await from.click();
  await expect(from).toHaveAttribute("aria-sort", "descending");
  await grid.getByRole("row", {name: "User 999 "}).click();
  await expect(demo.status).toHaveText("Status: Selected 999");
});

test("arrow keys reach rows that a clipper left out", async ({demo, page}) => {
  await page.getByRole("row", {name: /^User 1 /}).focus();
  for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowDown");
  await expect.poll(() => demo.focusedName()).toContain("User 21");
  await page.keyboard.press("Enter");
  await expect(demo.status).toHaveText("Status: Selected 21");
});

test("context menus open by the right button and by keyboard, Escape returns", async ({demo, page}) => {
  await page.getByRole("row", {name: "User 4 "}).click({button: "right"});
  await page.getByRole("menuitem", {name: "Reply"}).click();
  await expect(demo.status).toHaveText("Status: Reply 4");
  await page.getByRole("row", {name: /^User 3 /}).focus();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem", {name: "Reply"})).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menuitem", {name: "Reply"})).toHaveCount(0);
});

test("menus: items, submenus, checked items, by pointer and by script", async ({demo, page}) => {
  const file = page.getByRole("menuitem", {name: "File"});
  await file.click();
  await expect(file).toHaveAttribute("aria-expanded", "true");
  await page.getByRole("menuitem", {name: "New"}).click();
  await expect(demo.status).toHaveText("Status: New clicked");
  await expect(file).toHaveAttribute("aria-expanded", "false");
  await demo.chooseFromMenu("File", "Recent", "report.txt");
  await expect(demo.status).toHaveText("Status: Opened report.txt");
  await page.getByRole("menuitem", {name: "View"}).click();
  const toolbar = page.getByRole("menuitemcheckbox", {name: "Toolbar"});
  await expect(toolbar).toBeChecked();
  await toolbar.click();
  await page.getByRole("menuitem", {name: "View"}).click();
  await expect(toolbar).not.toBeChecked();
  await page.keyboard.press("Escape");
  await demo.activate(file);
  await demo.activate(page.getByRole("menuitem", {name: "New"}));
  await expect(demo.status).toHaveText("Status: New clicked");
});

test("a modal dialog leaves nothing else to reach", async ({demo, page}) => {
  await demo.chooseFromMenu("File", "Delete...");
  const dialog = page.getByRole("dialog", {name: "Delete message?"});
  await expect(dialog).toHaveAttribute("aria-modal", "true");
  await expect(demo.button("Save")).toHaveCount(0);
  await page.locator(".node.button", {hasText: "Save"}).evaluate((element: HTMLElement) => element.click());
  await dialog.getByRole("button", {name: "Cancel"}).click();
  await expect(dialog).toHaveCount(0);
  await expect(demo.status).toHaveText("Status: Cancelled");
});

test("check boxes, radio buttons and their groups", async ({demo, page}) => {
  await demo.openTab("Settings");
  const plain = page.getByRole("checkbox", {name: "Plain text"});
  await plain.check();
  await expect(plain).toBeChecked();
  await plain.uncheck();
  await expect(plain).not.toBeChecked();
  await plain.press(" ");
  await expect(plain).toBeChecked();
  await expect(page.getByRole("checkbox", {name: "Mixed"})).toHaveAttribute("aria-checked", "mixed");
  const priority = page.getByRole("radiogroup", {name: "Priority"});
  await priority.getByRole("radio", {name: "High"}).check();
  await expect(priority.getByRole("radio", {name: "High"})).toBeChecked();
  await expect(priority.getByRole("radio", {name: "Low"})).not.toBeChecked();
  await expect(priority.locator("[tabindex=\"0\"]")).toHaveText("High");
});

test("a combo box opens its list and Escape closes it", async ({demo, page}) => {
  await demo.openTab("Settings");
  const language = page.getByRole("combobox", {name: "Language"});
  await expect(language).toHaveText("Deutsch");
  await language.click();
  await expect(language).toHaveAttribute("aria-expanded", "true");
  await page.getByRole("listbox", {name: "Language"}).getByRole("option", {name: "Español"}).click();
  await expect(language).toHaveText("Español");
  await expect(language).toHaveAttribute("aria-expanded", "false");
  await language.press("Enter");
  await expect(page.getByRole("option", {name: "English"})).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("option", {name: "English"})).toHaveCount(0);
  await expect(language).toBeFocused();
});

test("sliders, spin buttons, progress", async ({demo, page}) => {
  await demo.openTab("Settings");
  const volume = page.getByRole("slider", {name: "Volume"});
  await expect(volume).toHaveValue("5");
  await volume.fill("8");
  await expect(page.getByText("volume=8")).toBeAttached();
  await volume.press("ArrowLeft");
  await expect(page.getByText("volume=7")).toBeAttached();
  await page.getByRole("slider", {name: "Position 2"}).fill("9.5");
  await expect(page.getByRole("slider", {name: "Position 2"})).toHaveAttribute("aria-valuetext", "9.500");
  const speed = page.getByRole("spinbutton", {name: "Speed"});
  await speed.fill("3.25");
  await speed.press("Enter");
  await expect(speed).toHaveAttribute("aria-valuetext", "3.250");
  await expect(page.getByRole("progressbar", {name: "Upload"})).toHaveAttribute("aria-valuenow", "40");
});

test("a slider follows the dragging pointer, even outside of itself", async ({demo, page}) => {
  await demo.openTab("Settings");
  const opacity = page.getByRole("slider", {name: "Opacity"});
  const box = await opacity.boundingBox();
  if (box === null) throw new Error("the slider has no place");
  await page.mouse.move(box.x + 5, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + 8, {steps: 6});
  await page.mouse.move(box.x + box.width * 0.8, box.y - 200);
  await page.mouse.up();
  expect(Number(await opacity.inputValue())).toBeCloseTo(0.8, 1);
});

test("a header that opens and closes", async ({demo, page}) => {
  await demo.openTab("Settings");
  const advanced = demo.button("Advanced");
  await expect(advanced).toHaveAttribute("aria-expanded", "false");
  await advanced.click();
  await expect(advanced).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByText("Advanced content")).toBeAttached();
});

test("drawn widgets carry their role, name and state", async ({demo, page}) => {
  await demo.openTab("Own");
  await expect(page.getByRole("heading", {name: "A drawn heading", level: 1})).toBeAttached();
  await expect(page.getByRole("img", {name: "6 business days silent, one touch sent"})).toBeAttached();
  const contact = page.getByRole("switch", {name: "May be contacted"});
  await expect(contact).toBeChecked();
  await expect(contact).toHaveAttribute("aria-description", "By any channel");
  await contact.click();
  await expect(contact).not.toBeChecked();
  const view = page.getByRole("radiogroup", {name: "View"});
  await view.getByRole("radio", {name: "Month"}).click();
  await expect(view.getByRole("radio", {name: "Month"})).toBeChecked();
  const rating = page.getByRole("slider", {name: "Rating"});
  await rating.fill("5");
  await expect(rating).toHaveValue("5");
  await expect(page.getByRole("meter", {name: "Length"})).toHaveAttribute("aria-valuetext", "26 of 40 seconds");
  await expect(page.getByRole("button", {name: "Not now"})).toHaveAttribute("aria-disabled", "true");
});

test("a drawn combo box and its list", async ({demo, page}) => {
  await demo.openTab("Own");
  const colour = page.getByRole("combobox", {name: "Colour"});
  await expect(colour).toHaveText("Petrol");
  await colour.click();
  await expect(colour).toHaveAttribute("aria-expanded", "true");
  await page.getByRole("listbox", {name: "Colour"}).getByRole("option", {name: "Amber"}).click();
  await expect(colour).toHaveText("Amber");
  await expect(colour).toHaveAttribute("aria-expanded", "false");
});

test("a drawn list beyond its visible part, with announcements", async ({demo, page}) => {
  await demo.openTab("Own");
  const queue = page.getByRole("listbox", {name: "Queue"});
  const last = queue.getByRole("option", {name: "Prospect 20"});
  await expect(last).toHaveAttribute("aria-posinset", "20");
  await expect(last).toHaveAttribute("aria-setsize", "20");
  await last.click();
  await expect(demo.status).toHaveText("Status: Chose Prospect 20");
  await expect(last).toHaveAttribute("aria-selected", "true");
  await expect(page.locator("#polite")).toHaveText(/^Chosen/);
});
