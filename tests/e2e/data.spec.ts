// The Data screen: files saved from here, the reminder, the restore drill, a backup merged or taken in place of what is
// here, and the way back.
import {readFile} from "node:fs/promises";
import {expect, test, type Page} from "@playwright/test";
import {drop} from "./support/drop";

async function open(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date("2026-11-18T15:42:00Z"));
  await page.goto("./#/data");
  await expect(page.getByRole("button", {name: "Save a file now"})).toBeAttached();
}

/** Back from Today, to which an opened workspace leads. */
async function toData(page: Page): Promise<void> {
  await expect(page.getByRole("option", {name: /Ada/})).toBeAttached();
  await page.getByRole("link", {name: "Data"}).click();
  await expect(page.getByRole("button", {name: "Save a file now"})).toBeAttached();
}

const workspace = (people: [string, string][]) => JSON.stringify({
  format: "ringback.workspace",
  version: 1,
  prospects: people.map(([name, email], n) => ({id: `p${n}`, given_name: name, emails: [email]})),
});

test("a saved file is remembered, and the next one falls due by the reminder", async ({page}) => {
  await open(page);
  await drop(page, "first.ringback.json", workspace([["Ada", "ada@example.com"]]));
  await toData(page);
  await expect(page.getByText("never so far").first()).toBeAttached();
  const download = page.waitForEvent("download");
  await page.getByRole("button", {name: "Save a file now"}).click();
  const saved = await readFile(await (await download).path(), "utf8");
  expect(saved).toContain("Ada");
  const list = page.getByRole("list", {name: "Files saved from here"}).getByRole("listitem");
  await expect(list).toHaveAttribute("aria-label", /^Wed 18 Nov, ringback-2026-11-18\.ringback\.json, \d+ bytes$/);
  await page.getByRole("radio", {name: "Every week"}).click();
  await page.clock.setFixedTime(new Date("2026-11-24T15:42:00Z"));
  await page.reload();
  await expect(list).toHaveCount(1);
  await expect(page.getByRole("radio", {name: "Every week"})).toBeChecked();
  await expect(page.getByText("6 days ago, Wed 18 Nov")).toBeAttached();
  await expect(page.getByText("due tomorrow")).toBeAttached();
  await page.getByRole("radio", {name: "Never"}).click();
  await expect(page.getByText("due tomorrow")).not.toBeAttached();
});

test("the restore drill says that every record came back the same", async ({page}) => {
  await open(page);
  await drop(page, "first.ringback.json", workspace([["Ada", "ada@example.com"], ["Zoë", "zoe@example.com"]]));
  await toData(page);
  await page.getByRole("button", {name: "Run the drill"}).click();
  await expect(page.getByText("passed today")).toBeAttached();
  await expect(page.getByText(/2 prospects, every record the same/)).toBeAttached();
  await page.reload();
  await expect(page.getByText("passed today")).toBeAttached();
});

test("a backup is merged: what lacks is added, and one step takes it back", async ({page}) => {
  await open(page);
  await drop(page, "first.ringback.json", workspace([["Ada", "ada@example.com"]]));
  await expect(page.getByRole("option", {name: /Ada/})).toBeAttached();
  const older = workspace([["Ada", "ada@example.com"], ["Zoë", "zoe@example.com"]]);
  await drop(page, "older.ringback.json", older);
  const question = page.getByRole("dialog", {name: "Open this workspace?"});
  await question.getByRole("radio", {name: "Merge into what is here"}).click();
  await expect(question).toContainText("Adds 1 prospect");
  await question.getByRole("button", {name: "Merge it"}).click();
  await expect(page.getByRole("option", {name: /Zoë/})).toBeAttached();
  await expect(page.getByRole("option", {name: /Ada/})).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("option", {name: /Zoë/})).not.toBeAttached();
  await page.keyboard.press("Control+Shift+z");
  await drop(page, "older.ringback.json", older);
  await question.getByRole("radio", {name: "Merge into what is here"}).click();
  await expect(question).toContainText("nothing would change");
  await expect(question.getByRole("button", {name: "Merge it"})).toBeDisabled();
});

test("the browser's estimate of space is shown", async ({page}) => {
  await open(page);
  await expect(page.getByText(/ of about .*B$/)).toBeAttached();
});

test("both places are examined, and a daily backup gives back what was changed since", async ({page}) => {
  await open(page);
  await drop(page, "first.ringback.json", workspace([["Ada", "ada@example.com"], ["Zoë", "zoe@example.com"]]));
  await toData(page);
  await expect(page.getByRole("heading", {name: "Your work is in two places, and they agree"})).toBeAttached();
  await page.getByRole("button", {name: "Examine all"}).click();
  await expect(page.getByRole("group", {name: "Browser database"})).toContainText("no fault");
  await expect(page.getByRole("group", {name: "Private files"})).toContainText("no fault");
  const restore = page.getByRole("button", {name: "Restore the backup of today"});
  await expect(restore).toBeAttached();
  await page.keyboard.press("n");
  await page.getByRole("textbox", {name: "Given name"}).fill("Bob");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).not.toBeAttached();
  await page.getByRole("link", {name: "Data"}).click();
  await restore.click();
  const question = page.getByRole("dialog", {name: "Open this workspace?"});
  await expect(question).toContainText("The backup of 2026-11-18 holds 2 prospects");
  await question.getByRole("button", {name: "Open it"}).click();
  await expect(page.getByRole("option", {name: /Zoë/})).toBeAttached();
  await expect(page.getByRole("option", {name: /Bob/})).not.toBeAttached();
});
