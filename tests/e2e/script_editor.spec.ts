// The user's own scripts: one is built from blocks, kept, and taken back; what came with Ringback is edited in its
// place.
import {readFile} from "node:fs/promises";
import {expect, test, type Page} from "@playwright/test";
import {openSample, settled} from "./places";
import {drop} from "./support/drop";

const press = (page: Page, name: string) => page.getByRole("button", {name, exact: true}).click();

async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole("combobox", {name, exact: true}).click();
  await page.getByRole("option", {name: option, exact: true}).click();
}

test.beforeEach(async ({page}) => {
  await openSample(page);
  await page.evaluate(() => (location.hash = "#/scripts/text.text"));
  await settled(page);
});

test("a script is built from blocks, moved, left as a draft, and kept", async ({page}) => {
  await press(page, "New script");
  await page.getByRole("textbox", {name: "Title"}).fill("A short question");
  await press(page, "Title and details");
  await choose(page, "Add a block", "Question");
  await page.getByRole("textbox", {name: "Words"}).fill("Shall I keep your place?");
  await choose(page, "Insert a field", "What they wanted");
  await expect(page.getByRole("textbox", {name: "Words"})).toHaveValue(/keep your place\? \{interest\}/);
  await page.getByRole("textbox", {name: "Words"}).evaluate((words: HTMLTextAreaElement) => {
    words.focus();
    words.setSelectionRange(0, 0);
  });
  await settled(page);
  await choose(page, "Insert a field", "First name");
  await expect(page.getByRole("textbox", {name: "Words"})).toHaveValue(/^\{prospect.given_name\} Shall I/);
  await choose(page, "Add a block", "Way out");
  await expect(page.getByRole("button", {name: "Keep", exact: true})).toBeDisabled();
  await page.getByRole("textbox", {name: "Words"}).fill("A plain no is fine.");
  await press(page, "Move up");
  await press(page, "Done with this block");
  const blocks = page.getByRole("region", {name: "Script"}).getByRole("list", {name: "Blocks"});
  await expect(blocks.getByRole("button")).toHaveText([/.*/, /.*/, /.*/]);
  await expect(blocks.getByRole("button").nth(1)).toHaveAccessibleName("Edit Way out");
  await expect(page.getByRole("region", {name: "Preview"})).toContainText(/A plain no is fine\. Grace\s+Shall I keep/);

  await press(page, "Leave the editor");
  await expect(page.getByRole("button", {name: "Go on with the draft"})).toBeAttached();
  await press(page, "Go on with the draft");
  await press(page, "Keep");
  await expect(page.getByText("Yours, version 1")).toBeAttached();
  await expect(page.getByRole("navigation", {name: "Library"}).getByRole("link", {
    name: "A short question"
  })).toBeAttached();
  await press(page, "More");
  await page.getByRole("menuitem", {name: "Remove"}).click();
  await expect(page.getByRole("link", {name: "A short question"})).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("link", {name: "A short question"})).toHaveCount(1);
});

test("pressure is found while it is typed, and better wording is taken with one press", async ({page}) => {
  await press(page, "Edit");
  await page.getByRole("button", {name: "Edit Question"}).click();
  await page.getByRole("textbox", {name: "Words"}).fill("Hi, I’m just checking in about {interest|it}.");
  const finding = page.getByRole("button", {name: /^Reads as pressure: .*just checking in/});
  await finding.click();
  const better = page.getByRole("group", {name: "Better wording"}).getByRole("button").first();
  const words = (await better.textContent())!.replace("Take: ", "");
  await better.click();
  await expect(page.getByRole("textbox", {name: "Words"})).toHaveValue(`Hi, ${words} {interest|it}.`);
  await expect(finding).toHaveCount(0);
  await press(page, "Take back");
  await expect(finding).toBeAttached();
  await finding.click();
  await press(page, "Switch this check off");
  await expect(finding).toHaveCount(0);
  await press(page, "More of the library");
  await page.getByRole("menuitem", {name: "Checks while you write"}).click();
  await expect(page.getByRole("dialog").getByRole("switch", {name: /^Reads as pressure/, checked: false}))
      .toHaveCount(1);
});

test("a pack goes out as one file, a bad one is refused with every fault at its place", async ({page}) => {
  await press(page, "Edit");
  await press(page, "Keep");
  await expect(page.getByText(/Your words, version 1/)).toBeAttached();
  await press(page, "More");
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", {name: "Save as a file"}).click();
  const pack = JSON.parse(await readFile(await (await download).path(), "utf8"));
  expect(pack).toMatchObject({format: "ringback.scripts", scripts: [{id: "text.text"}]});

  const bad = structuredClone(pack);
  bad.scripts[0].blocks = [{text: "Hi {nobody}"}, {kind: "song", text: "La"}];
  await drop(page, "bad.json", JSON.stringify(bad));
  const refused = page.getByRole("dialog", {name: "Not taken"});
  await expect(refused.getByText(/\/scripts\/0\/blocks\/0\/text.*nobody/)).toBeAttached();
  await expect(refused.getByText(/\/scripts\/0\/blocks\/1\/kind.*song/)).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(refused).toHaveCount(0);
  pack.scripts[0] = {...pack.scripts[0], id: "own-7", title: "From a colleague"};
  await drop(page, "good.json", JSON.stringify(pack));
  await expect(page).toHaveURL(/scripts\/own-7/);
  await expect(page.getByRole("heading", {name: "From a colleague"})).toBeAttached();

  await press(page, "More of the library");
  await page.getByRole("menuitem", {name: "Find and replace"}).click();
  await page.getByRole("dialog").getByRole("searchbox", {name: "Find"}).fill("one word will do");
  await page.getByRole("dialog").getByRole("textbox", {name: "Replace by"}).fill("A word is enough");
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/\d+ places found, [1-9]\d* to be replaced/);
  await page.getByRole("dialog").getByRole("button", {name: "Replace", exact: true}).click();
  await expect(page.getByRole("region", {name: "Script"})).toContainText("A word is enough, and");
});
