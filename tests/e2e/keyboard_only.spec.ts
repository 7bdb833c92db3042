// The main job with the keyboard alone: not one click, no focus() call. What can be done with a pointer can be done
// here: bring prospects in, be told what to do, log it, undo it, find somebody, edit them, save a file and open it.
import {readFile} from "node:fs/promises";
import {expect, test, type Locator, type Page} from "@playwright/test";

const contacts = [
  "First Name,Last Name,Email,Phone Number,Company Name,Time Zone,Last Contacted",
  "Harriet,Lindqvist,harriet@lindqvist.example.com,+1 312 555 0147,Lindqvist Dental Group,America/Chicago,2026-11-10",
  "Samir,Haddad,samir@haddad.example.com,+1 212 555 0163,Haddad Imports,America/New_York,2026-11-12",
  "Bill,Novak,,+1 216 555 0108,Novak Tool & Die,,2026-10-01",
].join("\r\n");

const advice = (page: Page) => page.getByRole("region", {name: "Advice"});
const saved = (page: Page) =>
    expect(page.getByRole("status").filter({hasText: /^(Saved|Saving)$/})).toHaveText("Saved");

async function hasFocus(target: Locator): Promise<boolean> {
  return await target.count() > 0 && await target.first().evaluate((element) => element === document.activeElement);
}

// Goes on with the key until the target has the focus.
async function goTo(page: Page, target: Locator, key = "Tab") {
  for (let step = 0; step < 80; ++step) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no way to ${target} by ${key}`);
}

async function chooseFile(page: Page, keys: string, name: string, text: string) {
  const asked = page.waitForEvent("filechooser");
  await page.waitForTimeout(300);  // as long as it takes to see where the focus is, and to be waited for
  await page.keyboard.press(keys);
  await (await asked).setFiles({name, mimeType: "text/plain", buffer: Buffer.from(text)});
}

test("the main job by keyboard alone", async ({page}) => {
  test.setTimeout(180_000);
  await page.clock.setFixedTime(new Date("2026-11-18T15:42:00Z"));
  await page.goto("./");
  await expect(page.getByRole("heading", {name: "Who has stopped calling back?"})).toBeAttached();

  await test.step("a file is imported", async () => {
    await goTo(page, page.getByRole("button", {name: "Import contacts", exact: true}));
    await page.keyboard.press("Enter");
    await goTo(page, page.getByRole("button", {name: "Choose a file"}));
    await chooseFile(page, "Enter", "contacts.csv", contacts);
    await expect(page.getByRole("heading", {name: "3 new prospects"})).toBeAttached();
    await goTo(page, page.getByRole("button", {name: "Import 3 prospects"}));
    await page.keyboard.press("Space");
    await expect(page.getByRole("option", {name: "Harriet Lindqvist"})).toBeAttached();
    await saved(page);
  });

  await test.step("somebody is chosen in the queue, and the advice is read", async () => {
    await goTo(page, page.getByRole("option"));
    await goTo(page, page.getByRole("option", {name: "Harriet Lindqvist"}), "ArrowDown");
    await page.keyboard.press("Enter");
    await expect(advice(page).getByRole("heading", {name: /^Step-back call, today before 6 pm/})).toBeAttached();
  });

  await test.step("one key logs, another takes it back, a third does it again", async () => {
    await page.keyboard.press("1");
    await expect(advice(page).getByRole("heading", {name: /^Wait until/})).toBeAttached();
    await page.keyboard.press("Control+z");
    await expect(advice(page).getByRole("heading", {name: /^Step-back call/})).toBeAttached();
    await page.keyboard.press("Control+y");
    await expect(advice(page).getByRole("heading", {name: /^Wait until/})).toBeAttached();
  });

  await test.step("details are logged in a form", async () => {
    await page.keyboard.press("j");
    await page.keyboard.press("l");
    const form = page.getByRole("dialog", {name: "Log a touch"});
    await expect(form).toBeAttached();
    await goTo(page, form.getByRole("textbox", {name: "Note"}));
    await page.keyboard.type("Rang out twice");
    await page.keyboard.press("Control+Enter");
    await expect(form).not.toBeAttached();
    await saved(page);
  });

  await test.step("the list is searched", async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox", {name: "Search prospects"})).toBeFocused();
    await page.keyboard.type("novak");
    await expect(page.getByRole("row", {name: /Bill Novak/})).toBeAttached();
    await expect(page.getByRole("row", {name: /Harriet/})).not.toBeAttached();
    await goTo(page, page.getByRole("link", {name: /Bill Novak/}));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", {name: "Bill Novak", level: 1})).toBeAttached();
  });

  await test.step("somebody else is found by the palette and edited", async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("searchbox", {name: "Search or do"})).toBeFocused();
    await page.keyboard.type("harr");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", {name: "Harriet Lindqvist", level: 1})).toBeAttached();
    await page.keyboard.press("e");
    const form = page.getByRole("dialog", {name: "Edit details"});
    await goTo(page, form.getByRole("textbox", {name: "Role"}));
    await page.keyboard.type("Owner");
    await page.keyboard.press("Enter");
    await expect(form).not.toBeAttached();
    await expect(page.getByRole("main")).toContainText("Owner");
    await goTo(page, page.getByRole("switch", {name: /Text/}));
    await page.keyboard.press("Space");
    await expect(page.getByRole("switch", {name: /Text/})).toBeChecked();
    await saved(page);
  });

  await test.step("the workspace is saved as a file and opened again", async () => {
    const download = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    const text = await readFile(await (await download).path(), "utf8");
    expect(text).toContain("\"Owner\"");
    await chooseFile(page, "Control+o", "kept.ringback.json", text);
    const question = page.getByRole("dialog", {name: "Open this workspace?"});
    await goTo(page, question.getByRole("button", {name: "Open it"}));
    await page.keyboard.press("Enter");
    await expect(question).not.toBeAttached();
    await expect(page.getByRole("option", {name: "Harriet Lindqvist"})).toBeAttached();
  });
});

test("the focus can always be seen, and never leaves the window's sight", async ({page}) => {
  test.setTimeout(120_000);
  await page.clock.setFixedTime(new Date("2026-11-18T15:42:00Z"));
  await page.goto("./");
  await goTo(page, page.getByRole("button", {name: "Look at a sample workspace"}));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("option").first()).toBeAttached();
  for (const screen of ["today", "prospects", "data", "profile"]) {
    await page.evaluate((name) => (location.hash = `#/${name}`), screen);
    await page.waitForTimeout(200);
    const seen = new Set<string>();
    for (let step = 0; step < 40; ++step) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const element = document.activeElement!;
        const box = element.getBoundingClientRect();
        return {
          what: `${element.getAttribute("role")} ${element.textContent} ${element.id}`,
          body: element === document.body,
          inSight: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
        };
      });
      if (at.body || seen.has(at.what)) break;
      seen.add(at.what);
      expect(at.inSight, `${screen}: ${at.what}`).toBe(true);
    }
    expect(seen.size, screen).toBeGreaterThan(5);
  }
});
