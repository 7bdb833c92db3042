// The case review sheet (D4): made from a prospect's menu, printed, saved, sent by a link; read in another browser, in
// which nothing of it stays.
import {readFile} from "node:fs/promises";
import {expect, test} from "@playwright/test";
import {openSample, settled} from "./places";
import {linkOf} from "./support/link";

test("a case goes to a colleague without a name in it, by paper, page and link", async ({page, browser}) => {
  await page.addInitScript(() => {
    window.print = () => {
      window.dispatchEvent(new Event("beforeprint"));
      Object.assign(globalThis, {printed: document.getElementById("print")?.outerHTML});
      window.dispatchEvent(new Event("afterprint"));
    };
  });
  await openSample(page);
  await page.evaluate(() => (location.hash = "#/prospects"));
  await settled(page);
  await page.getByRole("link", {name: /Harriet Lindqvist/}).first().click();
  await page.getByRole("button", {name: "More", exact: true}).click();
  await page.getByRole("menuitem", {name: "Case review sheet"}).click();
  await expect(page.getByRole("heading", {level: 1, name: "Case review sheet"})).toBeAttached();
  await expect(page.getByRole("heading", {level: 2, name: "Person A"})).toBeAttached();
  await expect(page.getByRole("img", {name: /^The history to scale, from .* silent since/})).toBeAttached();
  await expect(page.getByRole("main")).not.toContainText("Lindqvist");

  await page.getByRole("button", {name: "Print"}).click();
  const printed = await page.evaluate(() => (globalThis as {printed?: string}).printed ?? "");
  expect(printed).toContain("<h1>Person A</h1>");
  expect(printed).toContain("<circle");
  expect(printed).not.toContain("Lindqvist");
  await expect(page.locator("#print")).toHaveCount(0);

  const download = page.waitForEvent("download");
  await page.getByRole("button", {name: "Save as a page"}).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("Case-review-sheet.html");
  const html = await readFile(await saved.path(), "utf8");
  expect(html).not.toContain("Lindqvist");

  await page.getByRole("button", {name: "Share by a link"}).click();
  const dialog = page.getByRole("dialog", {name: /^Share /});
  await expect(dialog).toContainText("It holds what the sheet shows, and nothing else; names are replaced.");
  const link = await linkOf(page);

  const other = await browser.newContext();
  const colleague = await other.newPage();
  await colleague.goto(link);
  const asked = colleague.getByRole("dialog", {name: "Read what the link holds?"});
  await expect(asked).toContainText("A case review sheet: Person A");
  await asked.getByRole("button", {name: "Read it"}).click();
  await expect(colleague.getByRole("heading", {level: 2, name: "Open questions"})).toBeAttached();
  await expect(colleague.getByRole("checkbox")).toHaveCount(0);
  await colleague.reload();
  await expect(colleague.getByRole("heading", {level: 1, name: "No sheet is here"})).toBeAttached();

  // The page that was saved stands by itself.
  const reader = await other.newPage();
  await reader.setContent(html);
  await expect(reader.getByRole("heading", {level: 2, name: "History to scale"})).toBeVisible();
  await other.close();
});

test("names stay where that is asked for, and notes may be left out", async ({page}) => {
  await openSample(page);
  await page.evaluate(() => (location.hash = "#/sheet/sample-1"));
  await settled(page);
  await expect(page.getByRole("heading", {level: 2, name: "Person A"})).toBeAttached();
  await page.getByRole("checkbox", {name: "Replace names, addresses and numbers"}).click();
  await expect(page.getByRole("heading", {level: 2, name: "Person A"})).toHaveCount(0);
  const notes = page.getByRole("heading", {level: 2, name: "Notes"});
  const before = await notes.count();
  await page.getByRole("checkbox", {name: "With what was noted"}).click();
  await settled(page);
  expect(before).toBe(1);
  await expect(notes).toHaveCount(0);
});
