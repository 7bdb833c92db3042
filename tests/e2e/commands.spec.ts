// The table of commands as the user meets it: the palette, the sheet of keys, context menus, toasts; what lies on top
// closes with Escape and the focus goes back; the look that was chosen stays.
import {expect, test, type Page} from "@playwright/test";
import {axe} from "./support/axe";

const now = new Date("2026-11-18T15:42:00Z");
const field = (page: Page) => page.getByRole("searchbox", {name: "Search or do"});
const chosen = (page: Page) => page.getByRole("listbox", {name: "Results"}).getByRole("option", {selected: true});
const focused = (page: Page) => page.locator("*:focus");

async function openSample(page: Page) {
  await page.clock.setFixedTime(now);
  await page.goto("./");
  await page.getByRole("button", {name: "Look at a sample workspace"}).click();
  await expect(page.getByRole("option").first()).toBeAttached();
}

async function violations(page: Page): Promise<string[]> {
  await page.waitForTimeout(300);
  const found = await axe(page).disableRules(["color-contrast"]).analyze();
  // An open menu belongs to what opened it, in no landmark (see accessibility.spec.ts).
  return found.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 200)}`))
      .filter((each) => !/^region: <div[^>]* role="menu"/.test(each));
}

const background = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--canvas").trim().toLowerCase());

test("the palette finds people and commands, by keys alone", async ({page}) => {
  await openSample(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", {name: "Search or do"})).toBeAttached();
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole("group", {name: "Go to"}).getByRole("option", {name: "Prospects"})).toBeAttached();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type("HÀR");
  const people = page.getByRole("group", {name: "Prospects"}).getByRole("option");
  await expect(people.first()).toContainText("Harriet Lindqvist");
  await expect(chosen(page)).toContainText("Harriet Lindqvist");
  const active = async () => await chosen(page).getAttribute("id");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", (await active()) ?? "none");
  await page.keyboard.press("Backspace");
  await expect(people).not.toHaveCount(1);
  const first = (await chosen(page).textContent()) ?? "";
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).not.toHaveText(first);
  await expect(field(page)).toHaveAttribute("aria-activedescendant", (await active()) ?? "none");
  await page.keyboard.press("ArrowUp");
  await expect(chosen(page)).toHaveText(first);
  await page.keyboard.press("PageDown");
  await expect(chosen(page)).not.toHaveText(first);
  await page.keyboard.press("PageUp");
  await expect(chosen(page)).toHaveText(first);
  await page.keyboard.type("r");
  await expect(chosen(page)).toContainText("Harriet Lindqvist");
  await expect(field(page)).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", {name: "Harriet Lindqvist", level: 1})).toBeAttached();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("log no ans");
  await expect(chosen(page)).toContainText("Log no answer");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", {name: "Touches"})).toContainText("Call, no answer");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("undo");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("group", {name: "Recent"}).getByRole("option").first()).toBeAttached();
  await page.keyboard.type("zzzzqq");
  await expect(page.getByRole("dialog")).toContainText("Nothing fits these words");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).not.toBeAttached();
});

test("the palette opens from the rail, and a click chooses", async ({page}) => {
  await openSample(page);
  await page.getByRole("button", {name: "Search or do"}).click();
  await page.keyboard.type("data");
  await page.getByRole("group", {name: "Go to"}).getByRole("option", {name: /^Data/}).click();
  await expect(page).toHaveURL(/#\/data$/);
});

test("Escape closes what lies on top, and the focus goes back to where it was", async ({page}) => {
  await openSample(page);
  const log = page.getByRole("button", {name: "Log with details"});
  for (let step = 0; step < 60 && !(await log.evaluate((element) => element === document.activeElement)); ++step)
    await page.keyboard.press("Tab");
  await expect(log).toBeFocused();
  for (const [keys, name] of [["Control+k", "Search or do"], ["?", "Keyboard shortcuts"], ["Enter", "Log a touch"]]) {
    await page.keyboard.press(keys!);
    await expect(page.getByRole("dialog", {name: name!})).toBeAttached();
    await expect(page.getByRole("dialog").locator(":focus")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).not.toBeAttached();
    await expect(log, name!).toBeFocused();
  }
});

test("the sheet lists the keys, and those of one letter can be switched off for good", async ({page}) => {
  await openSample(page);
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", {name: "Keyboard shortcuts"});
  await expect(sheet.getByRole("listitem").filter({hasText: "Log no answer: 1"})).toBeAttached();
  await expect(sheet.getByRole("listitem").filter({hasText: "Search or do: Ctrl K"})).toBeAttached();
  expect(await violations(page)).toEqual([]);
  await sheet.getByRole("checkbox", {name: /Keys of one letter/}).click();
  await expect(sheet.getByRole("listitem").filter({hasText: "Log no answer: 1, switched off"})).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(sheet).not.toBeAttached();
  await page.keyboard.press("n");
  await page.waitForTimeout(200);
  await expect(page.getByRole("dialog")).not.toBeAttached();
  await page.reload();
  await expect(page.getByRole("button", {name: "Add a prospect"})).toBeAttached();
  await page.keyboard.press("n");
  await page.waitForTimeout(200);
  await expect(page.getByRole("dialog")).not.toBeAttached();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("keys of one letter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog", {name: "Add a prospect"})).toBeAttached();
});

test("a row of the queue has a menu: by the right button, by Shift+F10, by its button", async ({page}) => {
  await openSample(page);
  await page.getByRole("option", {name: /Samir/}).click({button: "right"});
  const menu = page.getByRole("menu", {name: "Menu of Samir Haddad"});
  await expect(menu.getByRole("menuitem", {name: "Copy name"})).toBeAttached();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(menu).not.toBeAttached();

  await page.getByRole("option", {name: /Harriet/}).click();
  await expect(page.getByRole("option", {name: /Harriet/})).toBeFocused();
  await page.keyboard.press("Shift+F10");
  const hers = page.getByRole("menu", {name: "Menu of Harriet Lindqvist"});
  await expect(hers.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(hers.getByRole("menuitem").nth(1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(hers).not.toBeAttached();
  await expect(page.getByRole("option", {name: /Harriet/})).toBeFocused();

  await page.getByRole("button", {name: "More"}).click();
  await hers.getByRole("menuitem", {name: "Edit details"}).click();
  await expect(page.getByRole("dialog", {name: "Edit details"})).toBeAttached();
});

test(
    "a row of the table, a touch and the words have menus too; a prospect opens in a new tab",
    async ({page, context}) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await openSample(page);
      await page.getByRole("button", {name: "Copy", exact: true}).first().click({button: "right"});
      await page.getByRole("menuitem", {name: "Copy the words"}).click();
      expect((await page.evaluate(() => navigator.clipboard.readText())).length).toBeGreaterThan(20);

      await page.getByRole("link", {name: "Prospects"}).click();
      await page.getByRole("link", {name: /Harriet Lindqvist/}).click({button: "right"});
      await page.getByRole("menuitem", {name: "Copy name"}).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Harriet Lindqvist");
      await page.getByRole("link", {name: /Harriet Lindqvist/}).click({button: "right"});
      const tab = context.waitForEvent("page");
      await page.getByRole("menuitem", {name: "Open in a new tab"}).click();
      expect((await tab).url()).toContain("#/prospects/");
      await page.bringToFront();

      await page.getByRole("link", {name: /Harriet Lindqvist/}).click();
      await page.getByRole("list", {name: "Touches"}).getByRole("button").first().click({button: "right"});
      await expect(page.getByRole("menuitem", {name: "Remove this touch"})).toBeAttached();
    });

test(
    "the theme, the contrast and the accent that were chosen are there again after a reload, without a flash",
    async ({page}) => {
      await openSample(page);
      expect(await background(page)).toBe("#eef2f3");
      await page.keyboard.press("Control+k");
      await page.keyboard.type("dark");
      await page.keyboard.press("Enter");
      await expect.poll(() => background(page)).toBe("#0c1112");
      await page.addInitScript(() => {
        const seen: string[] = [];
        Object.assign(globalThis, {seenThemes: seen});
        const look = () => {
          if (document.body) seen.push(document.documentElement.dataset["theme"] ?? "none");
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.reload();
      await expect(page.getByRole("button", {name: "Add a prospect"})).toBeAttached();
      expect(await background(page)).toBe("#0c1112");
      const themes = await page.evaluate(() => (globalThis as unknown as {seenThemes: string[]}).seenThemes);
      expect(new Set(themes)).toEqual(new Set(["dark"]));

      await page.evaluate(() => (location.hash = "#/profile"));
      await page.getByRole("radio", {name: "High"}).click();
      await expect.poll(() => background(page)).toBe("#000000");
      await page.getByRole("radio", {name: "Violet"}).click();
      await page.reload();
      await expect(page.getByRole("radio", {name: "Violet"})).toBeChecked();
      await expect(page.getByRole("radio", {name: "Dark"})).toBeChecked();
      await expect.poll(() => background(page)).toBe("#000000");
    });

test("toasts follow one after the other, stay while they are held, and take no focus", async ({page}) => {
  test.setTimeout(90_000);
  await openSample(page);
  const undo = page.getByRole("button", {name: "Undo", exact: true}).last();
  await page.getByRole("option", {name: /Harriet/}).click();
  await page.keyboard.press("1");
  await expect(page.getByText("No answer logged for Harriet", {exact: true})).toBeAttached();
  await expect(focused(page)).toContainText("Harriet Lindqvist");
  await page.keyboard.press("2");
  await expect(page.getByText("Left message logged for Harriet", {exact: true})).toBeAttached();
  await expect(page.getByText("No answer logged for Harriet", {exact: true})).not.toBeAttached();
  await undo.hover();
  await page.waitForTimeout(7000);
  await expect(page.getByText("Left message logged for Harriet", {exact: true})).toBeAttached();
  await page.mouse.move(5, 5);
  await expect(page.getByText("Left message logged for Harriet", {exact: true})).not.toBeAttached();
});
