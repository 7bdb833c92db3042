// The main job, end to end, as a user does it: by role and name only, against the built site.
import {readFile} from "node:fs/promises";
import {expect, test, type Page} from "@playwright/test";
import {drop} from "./support/drop";

const now = new Date("2026-11-18T15:42:00Z");  // a Wednesday morning in New York

const contacts = [
  "First Name,Last Name,Email,Phone Number,Company Name,Time Zone,Last Contacted,Do Not Call",
  "Harriet,Lindqvist,harriet@lindqvist.example.com,+1 312 555 0147,Lindqvist Dental Group,America/Chicago,2026-11-10,",
  "Samir,Haddad,samir@haddad.example.com,+1 212 555 0163,\"Haddad \"\"Imports\"\"\nand Sons\",America/New_York,2026-11-12,",
  "Bill,Novak,,+1 216 555 0108,Novak Tool & Die,,2026-10-01,yes",
  ",,,,,,,",
  ",,not an address,,,,,",
].join("\r\n");

const badge = (page: Page) => page.getByRole("status").filter({hasText: /^(Saved|Saving)$/});
const advice = (page: Page) => page.getByRole("region", {name: "Advice"});
const row = (page: Page, name: string) => page.getByRole("option", {name});

async function open(page: Page) {
  await page.clock.setFixedTime(now);
  await page.goto("./");
}

async function chooseFile(page: Page, press: () => Promise<void>, name: string, text: string|Buffer) {
  const asked = page.waitForEvent("filechooser");
  await press();
  await (await asked).setFiles({name, mimeType: "text/csv", buffer: Buffer.from(text)});
}

test("the main job: open, bring prospects in, be told what to do and why, do it, log it, find it all again", async ({
                                                                                                               page,
                                                                                                               context
                                                                                                             }) => {
  test.setTimeout(180_000);
  await test.step("an empty workspace invites", async () => {
    await open(page);
    await expect(page.getByRole("heading", {name: "Who has stopped calling back?"})).toBeAttached();
    for (const name of ["Import contacts", "Add a prospect", "Look at a sample workspace"])
      await expect(page.getByRole("button", {name, exact: true})).toBeAttached();
  });

  await test.step("a file of contacts is previewed, then imported", async () => {
    await page.getByRole("button", {name: "Import contacts", exact: true}).click();
    await chooseFile(
        page, () => page.getByRole("button", {name: "Choose a file"}).click(), "contacts.csv", "\uFEFF" + contacts);
    await expect(page.getByRole("heading", {name: "3 new prospects"})).toBeAttached();
    const columns = page.getByRole("table", {name: "Columns"});
    await expect(columns.getByRole("row", {name: /Do Not Call/})).toContainText(/call/i);
    await expect(page.getByRole("list", {name: "Not taken"}).getByRole("listitem")).toHaveCount(1);
    await expect(page.getByRole("list", {name: "New"})).toContainText("Harriet Lindqvist, Lindqvist Dental Group");
    await page.getByRole("link", {name: "Today"}).click();
    await expect(page.getByRole("heading", {
      name: "Who has stopped calling back?"
    })).toBeAttached();  // nothing has changed yet
    await page.goBack();
    await page.getByRole("button", {name: "Import 3 prospects"}).click();
    await expect(row(page, "Harriet Lindqvist")).toBeAttached();
    await expect(badge(page)).toHaveText("Saved");
  });

  await test.step("a second import of the same file adds nobody, dropped on the page", async () => {
    await drop(page, "contacts.csv", contacts);
    await expect(page.getByRole("heading", {name: "Nothing new in this file"})).toBeAttached();
    await page.getByRole("link", {name: "Today"}).click();
  });

  await test.step("Today says what to do, where, when, why, and in which words", async () => {
    await row(page, "Harriet Lindqvist").click();
    await expect(advice(page).getByRole("heading", {
      name: "Step-back call, today before 6 pm in Chicago"
    })).toBeAttached();
    await expect(advice(page)).toContainText("9:42 am in Chicago");
    await expect(advice(page).getByRole("link", {
      name: "Call +1 312 555 0147"
    })).toHaveAttribute("href", "tel:+13125550147");
    const reasons = advice(page).getByRole("list", {name: "Reasons"});
    await expect(reasons.getByRole("listitem").first()).toContainText("Ari Galper");
    await expect(advice(page).getByRole("region", {name: "Words"})).toContainText("Hi Harriet");
    await expect(advice(page).getByRole("region", {name: "Words"})).not.toContainText(/[{}]/);
  });

  await test.step("one key logs it, the advice follows, undo and redo", async () => {
    await page.keyboard.press("1");
    await expect(advice(page).getByRole("heading", {name: /^Wait until Fri 20 Nov/})).toBeAttached();
    await expect(badge(page)).toHaveText("Saved");
    await page.keyboard.press("Control+z");
    await expect(advice(page).getByRole("heading", {name: /^Step-back call/})).toBeAttached();
    await page.keyboard.press("Control+y");
    await expect(advice(page).getByRole("heading", {name: /^Wait until/})).toBeAttached();
  });

  await test.step("what happened earlier is logged with a note and a time that lies in the past", async () => {
    await row(page, "Samir Haddad").click();
    await expect(advice(page).getByRole("heading", {name: /^Step-back call/})).toBeAttached();
    await advice(page).getByRole("button", {name: "Log with details"}).click();
    const form = page.getByRole("dialog", {name: "Log a touch"});
    await form.getByRole("textbox", {name: "Day"}).fill("2026-11-13");
    await form.getByRole("textbox", {name: "Note"}).fill("Rang out twice");
    await form.getByRole("button", {name: /Log/}).click();
    await expect(form).not.toBeAttached();
    await expect(advice(page).getByRole("heading", {name: /^Step-back call/})).toBeAttached();  // one call is left
    await page.keyboard.press("2");  // the phone rang out again, a message was left
    await expect(advice(page).getByRole("heading", {name: /^Wait until/})).toBeAttached();
  });

  await test.step("Prospects finds people and opens their page, all of it editable", async () => {
    await page.keyboard.press("/");
    const search = page.getByRole("searchbox", {name: /Search/});
    await search.fill("novak");
    await expect(page.getByRole("row", {name: /Bill Novak/})).toBeAttached();
    await expect(page.getByRole("row", {name: /Harriet/})).not.toBeAttached();
    await search.fill("harriet");
    await page.getByRole("link", {name: /Harriet Lindqvist/}).click();
    await expect(page.getByRole("heading", {name: "Harriet Lindqvist", level: 1})).toBeAttached();
    await page.getByRole("button", {name: "Edit details"}).click();
    const form = page.getByRole("dialog", {name: "Edit details"});
    await form.getByRole("textbox", {name: "Role"}).fill("Owner");
    await form.getByRole("textbox", {name: "Interest"}).fill("the practice retirement plan");
    await form.getByRole("button", {name: /Save/}).click();
    await expect(page.getByRole("main")).toContainText("Owner");
    await page.getByRole("radio", {name: "Interested"}).click();
    await expect(page.getByRole("radio", {name: "Interested"})).toBeChecked();
    await page.getByRole("switch", {name: /Text/}).click();
    await expect(page.getByRole("switch", {name: /Text/})).toBeChecked();
    await expect(badge(page)).toHaveText("Saved");
  });

  const saved = await test.step("the workspace is saved as a file", async () => {
    const download = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    const file = await (await download).path();
    const workspace = JSON.parse(await readFile(file, "utf8")) as
        {prospects: {given_name: string; role: string; touches: object[]}[]};
    const harriet = workspace.prospects.find((prospect) => prospect.given_name === "Harriet")!;
    expect(harriet).toMatchObject({role: "Owner", interest: "the practice retirement plan", truth: "interested"});
    expect(harriet.touches).toHaveLength(2);
    const samir = workspace.prospects.find((prospect) => prospect.given_name === "Samir")!;
    expect(samir.touches).toMatchObject([
      {channel: "call", outcome: "spoke"},
      {channel: "call", outcome: "no_answer", technique: "step_back_call", direction: "out", note: "Rang out twice"},
      {channel: "voicemail", outcome: "left_message"},
    ]);
    return readFile(file, "utf8");
  });

  await test.step("after a reload, and without a network, everything is still there and works", async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await expect(page.getByRole("heading", {name: "Harriet Lindqvist", level: 1})).toBeAttached();
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole("heading", {name: "Harriet Lindqvist", level: 1})).toBeAttached();
    await page.getByRole("link", {name: "Today"}).click();
    await row(page, "Harriet Lindqvist").click();
    await page.keyboard.press("5");  // they replied
    await expect(advice(page).getByRole("heading", {name: "Answer Harriet"})).toBeAttached();
    await expect(badge(page)).toHaveText("Saved");
    await page.getByRole("link", {name: "Your profile"}).click();
    await expect(page.getByRole("textbox", {
      name: "Time zone"
    })).toHaveValue("America/New_York");  // as on the first run
    await context.setOffline(false);
  });

  await test.step("the saved file opens again, after a question, and that can be undone", async () => {
    await drop(page, "ringback.ringback.json", saved);
    await page.getByRole("dialog", {name: "Open this workspace?"}).getByRole("button", {name: "Open it"}).click();
    await row(page, "Harriet Lindqvist").click();
    await expect(advice(page).getByRole("heading", {name: /^Wait until/})).toBeAttached();
    await page.keyboard.press("Control+z");
    await expect(row(page, "Harriet Lindqvist, Lindqvist Dental Group, Answer")).toBeAttached();
  });
});

test("a bad file changes nothing and says where and why", async ({page}) => {
  await open(page);
  await page.getByRole("heading", {name: "Who has stopped calling back?"}).waitFor({state: "attached"});
  await drop(
      page, "broken.ringback.json",
      "{\"format\":\"ringback.workspace\",\"version\":1,\"prospects\":[{\"id\":\"a\",\"status\":\"asleep\"}]}");
  await expect(page.getByRole("alert")).toContainText("/prospects/0/status");
  await drop(page, "cut.ringback.json", "{\"format\":\"ringback.workspace\",\"version\":1,\"prosp");
  await expect(page.getByRole("alert")).toContainText(/line 1/);
  await drop(page, "deep.ringback.json", "[".repeat(200_000));
  await expect(page.getByRole("alert")).toContainText("deep.ringback.json was not opened");
  await drop(page, "empty.csv", "");
  await expect(page.getByRole("heading", {name: "This file could not be read"})).toBeAttached();
  await page.getByRole("link", {name: "Today"}).click();
  await expect(page.getByRole("heading", {name: "Who has stopped calling back?"})).toBeAttached();
});

test("the sample workspace is looked at and left, and the own one is untouched", async ({page}) => {
  await open(page);
  await page.getByRole("button", {name: "Look at a sample workspace"}).click();
  await expect(page.getByRole("option").first()).toBeAttached();
  await page.keyboard.press("4");
  await page.getByRole("button", {name: "Leave the sample"}).click();
  await expect(page.getByRole("heading", {name: "Who has stopped calling back?"})).toBeAttached();
  await page.reload();
  await expect(page.getByRole("heading", {name: "Who has stopped calling back?"})).toBeAttached();
});
