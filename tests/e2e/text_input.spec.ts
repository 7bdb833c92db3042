// Typing into the real program, and copying out of it: IME, dead keys, the browser's own undo, paste and selection.
import {expect, test, type CDPSession, type Page} from "@playwright/test";

const field = (page: Page, name: string) => page.getByRole("textbox", {name, exact: true});

async function openForm(page: Page): Promise<CDPSession> {
  await page.clock.setFixedTime(new Date("2026-11-18T15:42:00Z"));
  await page.goto("./");
  await page.getByRole("button", {name: "Add a prospect", exact: true}).click();
  await expect(field(page, "Given name")).toBeFocused();
  return page.context().newCDPSession(page);
}

async function openSample(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date("2026-11-18T15:42:00Z"));
  await page.goto("./");
  await page.getByRole("button", {name: "Look at a sample workspace"}).click();
  await page.getByRole("option", {name: /Harriet/}).click();
}

async function compose(devtools: CDPSession, steps: readonly string[], result: string): Promise<void> {
  for (const text of steps)
    await devtools.send("Input.imeSetComposition", {text, selectionStart: text.length, selectionEnd: text.length});
  await devtools.send("Input.insertText", {text: result});
}

test("names are composed in Japanese, Chinese and Korean, and the prospect is kept under them", async ({page}) => {
  const devtools = await openForm(page);
  await compose(devtools, ["h", "は", "はな", "はなこ"], "花子");
  await field(page, "Family name").click();
  await compose(devtools, ["ㄱ", "기", "김"], "김");
  await field(page, "Notes").click();
  await compose(devtools, ["n", "ni h"], "你好");
  await page.keyboard.type(", ");
  await compose(devtools, ["´"], "é");  // a dead key
  await expect(field(page, "Notes")).toHaveValue("你好, é");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("option", {name: /花子 김/})).toBeAttached();
});

test("nothing is lost when the field is left while composing", async ({page}) => {
  const devtools = await openForm(page);
  await page.keyboard.type("A");
  await devtools.send("Input.imeSetComposition", {text: "にほん", selectionStart: 3, selectionEnd: 3});
  await field(page, "Family name").click();
  await page.keyboard.type("Novak");
  await expect(field(page, "Given name")).toHaveValue("Aにほん");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("option", {name: /Aにほん Novak/})).toBeAttached();
});

test("undo, paste and double click are the browser's; Tab leaves a text area", async ({page}) => {
  await openForm(page);
  const notes = field(page, "Notes");
  await expect(notes).toHaveAttribute("spellcheck", "true");
  await expect(notes).toHaveAttribute("dir", "auto");
  await notes.click();
  await page.keyboard.type("one two");
  await notes.dblclick({position: {x: 20, y: 16}});
  expect(await page.evaluate(() => String(getSelection()))).toContain("one");
  await page.keyboard.press("Control+x");
  await expect(notes).toHaveValue(/^\s?two$/);
  await page.keyboard.press("Control+z");
  await expect(notes).toHaveValue("one two");
  await page.keyboard.press("End");
  await page.keyboard.press("Control+v");
  await expect(notes).toHaveValue(/^one twoone\s?$/);
  await page.keyboard.press("Tab");
  await expect(notes).not.toBeFocused();
  await expect(notes).toHaveValue(/^one twoone\s?$/);
});

test("the page shows the text of a field in use: no frame while its caret blinks", async ({page}) => {
  await openForm(page);
  const given = field(page, "Given name");
  await page.keyboard.type("Harriet");
  await expect(given).toHaveClass(/shown/);
  await expect(given).not.toHaveCSS("color", "rgba(0, 0, 0, 0)");
  const painted = () => page.evaluate(() => ringbackPage.program()._statistic(0));
  await page.waitForTimeout(1500);
  const before = await painted();
  await page.waitForTimeout(3000);
  expect(await painted()).toBe(before);
  await field(page, "Family name").click();
  await expect(given).not.toHaveClass(/shown/);
  await expect(given).toHaveCSS("color", "rgba(0, 0, 0, 0)");
});

test("long lines wrap in a text area, which scrolls by itself", async ({page}) => {
  await openForm(page);
  const notes = field(page, "Notes");
  await notes.fill("words ".repeat(200));
  const {width, height, box} = await notes.evaluate(
      (area) => ({width: area.scrollWidth - area.clientWidth, height: area.scrollHeight, box: area.clientHeight}));
  expect(width).toBeLessThanOrEqual(0);
  expect(height).toBeGreaterThan(2 * box);
});

test(
    "a paragraph is selected with the mouse and copied; Escape and a click elsewhere let go",
    async ({page, context}) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await openSample(page);
      const paragraph = page.getByText(/^A sample workspace/);
      const box = (await paragraph.boundingBox())!;
      const selected = () => page.evaluate(() => String(getSelection()));
      const drag = async () => {
        await page.mouse.move(box.x + 1, box.y + 8);
        await page.mouse.down();
        await page.mouse.move(box.x + box.width - 2, box.y + box.height - 4, {steps: 4});
        await page.mouse.up();
      };
      await drag();
      expect(await selected()).toMatch(/^A sample workspace.*untouched\.$/);
      await page.keyboard.press("Control+c");
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^A sample workspace.*untouched\.$/);
      await page.keyboard.press("Escape");
      expect(await selected()).toBe("");
      await drag();
      expect(await selected()).not.toBe("");
      await page.getByRole("option", {name: /Samir/}).click();
      expect(await selected()).toBe("");
      await expect(page.getByRole("option", {name: /Samir/})).toHaveAttribute("aria-selected", "true");
    });

test(
    "the words to say are selected a paragraph at a time; a row is copied where it has the focus",
    async ({page, context}) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await openSample(page);
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      const words = page.getByRole("region", {name: "Words"}).locator(".text.copyable.wraps").first();
      const box = (await words.boundingBox())!;
      await page.mouse.click(box.x + 20, box.y + 8, {clickCount: 3});
      await page.keyboard.press("Control+c");
      expect((await copied()).trim()).toBe((await words.textContent())!.trim());
      await page.keyboard.press("Escape");
      const row = page.getByRole("option", {name: /Samir/});
      await row.click();
      await page.keyboard.press("Control+c");
      expect(await copied()).toContain("Samir Haddad");
      await page.goto("#/prospects");
      await page.getByRole("row", {name: /Harriet/}).getByRole("link").focus();
      await page.keyboard.press("Control+c");
      expect((await copied()).split("\t").length).toBeGreaterThan(4);
    });

test("text in a button or a row is not taken from it", async ({page}) => {
  await openSample(page);
  await expect(page.getByRole("heading", {name: "Today", exact: true})).toHaveCSS("user-select", "text");
  await expect(page.getByRole("option").first()).toHaveCSS("user-select", "none");
});
