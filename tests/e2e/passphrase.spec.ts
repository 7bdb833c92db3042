// The passphrase as the user meets it: set, asked for, wrong, changed, removed; locking by hand and by itself; a sealed
// copy; and nothing of it in the browser's files. RINGBACK_LONG=1: the full counts.
import {readFile} from "node:fs/promises";
import {expect, test, type BrowserContext, type Page} from "@playwright/test";
import {Profile} from "./support/profile";
import {axe} from "./support/axe";

const long = process.env["RINGBACK_LONG"] !== undefined;
const marker = "Quillfeather";
const first = "a first long passphrase";
const second = "another long passphrase";

const badge = (page: Page) => page.getByRole("status").filter({hasText: /^(Saved|Saving)$/});
const press = (page: Page, name: string) => page.getByRole("button", {name, exact: true}).click();
const field = (page: Page, label: string) => page.getByLabel(label, {exact: true});
const lockScreen = (page: Page) => page.getByRole("heading", {name: "Locked"});

async function openData(page: Page): Promise<void> {
  await page.goto("./#/data");
  await expect(page.getByRole("heading", {name: "Passphrase"})).toBeAttached();
}

async function setPassphrase(page: Page, passphrase = first): Promise<void> {
  await press(page, "Set a passphrase");
  const dialog = page.getByRole("dialog", {name: "Set a passphrase"});
  await field(page, "New passphrase").fill(passphrase);
  await field(page, "New passphrase, once more").fill(passphrase);
  await dialog.getByRole("button", {name: "Set the passphrase"}).click();
  await expect(page.getByRole("button", {name: "Lock now"})).toBeAttached();
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await expect(lockScreen(page)).toBeVisible();
  await field(page, "Passphrase").fill(passphrase);
  await press(page, "Unlock");
}

async function add(page: Page, family: string): Promise<void> {
  await page.keyboard.press("n");
  const form = page.getByRole("dialog", {name: "Add a prospect"});
  await form.getByRole("textbox", {name: "Given name"}).fill("Harriet");
  await form.getByRole("textbox", {name: "Family name"}).fill(family);
  await form.getByRole("button", {name: "Add", exact: true}).click();
  await expect(form).toBeHidden();
  await expect(badge(page)).toHaveText("Saved");
}

/** What axe has against the form, contrast included. */
const findings = async (page: Page) =>
    (await axe(page).include(".asking").analyze()).violations.map(({id, help}) => `${id}: ${help}`);

const headline = (page: Page, words: RegExp) => expect(page.getByText(words).first()).toBeAttached();

/** Every record in IndexedDB as it lies there: "plain", or the id of its key. */
const seals = (page: Page) => page.evaluate(async () => {
  const asked = <Result>(request: IDBRequest<Result>) => new Promise<Result>((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const database = await asked(indexedDB.open("ringback"));
  const found: string[] = [];
  for (const shelf of ["manifest", "chunks", "journal", "aside"])
    for (const value of await asked(database.transaction(shelf).objectStore(shelf).getAll()) as ArrayBuffer[]) {
      const bytes = new Uint8Array(value);
      const sealed = String.fromCharCode(...bytes.slice(0, 4)) === "RkBS";
      found.push(sealed ? [...bytes.slice(8, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("") : "plain");
    }
  database.close();
  return found;
});

test("a passphrase is set, asked for at the next start, changed, and removed", async ({page}) => {
  test.setTimeout(240_000);
  await openData(page);
  await add(page, marker);
  await openData(page);
  await test.step("it is set, once it is typed twice and long enough", async () => {
    await press(page, "Set a passphrase");
    await field(page, "New passphrase").fill("short");
    await expect(page.getByText("5 of at least 8 letters.")).toBeVisible();
    await field(page, "New passphrase, once more").fill("short");
    await press(page, "Set the passphrase");
    await expect(page.getByRole("alert").filter({hasText: "at least 8"})).toBeVisible();
    await field(page, "New passphrase").fill(first);
    await press(page, "Set the passphrase");
    await expect(page.getByRole("alert").filter({hasText: "not the same"})).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(new Set(await seals(page))).toEqual(new Set(["plain"]));
    await setPassphrase(page);
    await expect(badge(page)).toHaveText("Saved");
    await expect.poll(async () => (await seals(page)).includes("plain")).toBe(false);
  });
  await test.step("it is asked for; a wrong one opens nothing and says only that", async () => {
    const stored = await seals(page);
    await page.reload();
    await expect(lockScreen(page)).toBeVisible();
    await expect(page).toHaveTitle("Locked · Ringback");
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => "program" in ringbackPage && document.querySelectorAll("#mirror *").length))
        .toBe(0);
    await expect(field(page, "Passphrase")).toHaveAttribute("autocomplete", "current-password");
    await expect(field(page, "Passphrase")).toHaveAttribute("type", "password");
    for (let i = 0; i < (long ? 100 : 5); ++i) {
      await unlock(page, `${first}${i}`);
      const alert = page.getByRole("alert").filter({hasText: /./});
      await expect(alert).toHaveText("This passphrase does not open it. Nothing was changed.");
      await expect(page.getByRole("button", {name: "Unlock"})).toBeVisible();
    }
    expect(await page.content()).not.toContain(marker);
    expect(await seals(page)).toEqual(stored);
    await unlock(page, first);
    await headline(page, /^1 prospect/);
  });
  const before = (await seals(page))[0];
  await test.step("it is changed: another key, and the old one opens nothing", async () => {
    await press(page, "Change the passphrase");
    await field(page, "Present passphrase").fill("not the present one");
    await field(page, "New passphrase").fill(second);
    await field(page, "New passphrase, once more").fill(second);
    await page.getByRole("dialog").getByRole("button", {name: "Change the passphrase"}).click();
    await expect(page.getByRole("alert").filter({hasText: "does not open it"})).toBeVisible();
    await field(page, "Present passphrase").fill(first);
    await page.getByRole("dialog").getByRole("button", {name: "Change the passphrase"}).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.getByRole("button", {name: "Lock now"})).toBeAttached();
    await expect.poll(async () => (await seals(page)).some((id) => id === before || id === "plain")).toBe(false);
    await page.reload();
    await unlock(page, first);
    await expect(page.getByRole("alert").filter({hasText: "does not open it"})).toBeVisible();
    await unlock(page, second);
    await headline(page, /^1 prospect/);
  });
  await test.step("it is removed: nothing is asked, everything is plain", async () => {
    await press(page, "Remove the passphrase");
    await field(page, "Present passphrase").fill(second);
    await page.getByRole("dialog").getByRole("button", {name: "Remove the passphrase"}).click();
    await expect(page.getByRole("button", {name: "Set a passphrase"})).toBeAttached();
    expect(new Set(await seals(page))).toEqual(new Set(["plain"]));
    await page.reload();
    await headline(page, /^1 prospect/);
  });
});

/** Whether the words are in any of the browser's private files, where the second copy and the backups lie. */
const inFiles = (page: Page, words: string) => page.evaluate(async (sought) => {
  const look = async(folder: FileSystemDirectoryHandle): Promise<boolean> => {
    for await (const entry of folder.values()) {
      if (entry.kind === "directory") {
        if (await look(entry as FileSystemDirectoryHandle)) return true;
      } else if ((await (await (entry as FileSystemFileHandle).getFile()).text()).includes(sought)) {
        return true;
      }
    }
    return false;
  };
  return look(await navigator.storage.getDirectory());
}, words);

test("the second copy is sealed, too, and gives everything back where the database was deleted", async ({context}) => {
  const page = await context.newPage();
  await openData(page);
  await add(page, marker);
  await expect.poll(() => inFiles(page, marker)).toBe(true);
  await openData(page);
  await setPassphrase(page);
  await expect.poll(() => inFiles(page, marker)).toBe(false);
  await add(page, `${marker} the Second`);
  await page.waitForTimeout(500);
  expect(await inFiles(page, marker)).toBe(false);
  await page.close();
  const bare = await context.newPage();
  await bare.goto("./licences.txt");
  await bare.evaluate(() => new Promise((done) => {
                        indexedDB.deleteDatabase("ringback").onsuccess = done;
                      }));
  await bare.goto("./#/data");
  await unlock(bare, first);
  await headline(bare, /^2 prospects/);
});

test("Lock now locks every tab, and the way back is the passphrase", async ({context}) => {
  const pages = [await context.newPage(), await context.newPage()] as const;
  await openData(pages[0]);
  await add(pages[0], marker);
  await openData(pages[0]);
  await setPassphrase(pages[0]);
  await pages[1].goto("./#/data");
  await unlock(pages[1], first);
  await headline(pages[1], /^1 prospect/);
  await expect(pages[1].getByRole("button", {name: "Lock now"})).toBeAttached();
  await pages[1].bringToFront();
  await press(pages[1], "Lock now");
  for (const page of pages) {
    await expect(lockScreen(page)).toBeVisible();
    expect(await page.content()).not.toContain(marker);
  }
  await pages[0].bringToFront();
  await unlock(pages[0], first);
  await headline(pages[0], /^1 prospect/);
});

test("it locks by itself after idle minutes, and not before", async ({page}) => {
  await page.clock.install({time: new Date("2026-11-18T15:42:00Z")});
  await openData(page);
  await setPassphrase(page);
  await page.getByRole("combobox", {name: "Lock when nothing is touched for"}).click();
  await page.getByRole("option", {name: "5 minutes", exact: true}).click();
  await page.clock.fastForward("04:30");
  await page.mouse.move(300, 300);
  await page.clock.fastForward("04:30");
  await expect(page.getByRole("button", {name: "Lock now"})).toBeAttached();
  await expect(lockScreen(page)).toHaveCount(0);
  await page.clock.fastForward("00:31");
  await expect(lockScreen(page)).toBeVisible();
});

test("a sealed copy opens with its own passphrase, in another browser, too", async ({page, browser, baseURL}) => {
  await openData(page);
  await add(page, marker);
  await openData(page);
  await press(page, "Save a sealed copy");
  await field(page, "Passphrase of the file").fill(second);
  await field(page, "Passphrase of the file, once more").fill(second);
  const download = page.waitForEvent("download");
  await press(page, "Save the copy");
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^ringback-.*\.ringback-sealed\.json$/);
  const bytes = await readFile(await file.path());
  expect(bytes.includes(marker)).toBe(false);
  expect(JSON.parse(bytes.toString())).toMatchObject({format: "ringback.sealed", version: 1, rounds: 600_000});

  const context = await browser.newContext({baseURL: baseURL ?? ""});
  const other = await context.newPage();
  await openData(other);
  const chooser = other.waitForEvent("filechooser");
  await press(other, "Open a file");
  await (await chooser).setFiles({name: file.suggestedFilename(), mimeType: "application/json", buffer: bytes});
  await field(other, "Passphrase of the file").fill(first);
  await other.getByRole("dialog").getByRole("button", {name: "Open"}).click();
  await expect(other.getByRole("alert").filter({hasText: "does not open it"})).toBeVisible();
  await field(other, "Passphrase of the file").fill(second);
  await other.getByRole("dialog").getByRole("button", {name: "Open"}).click();
  await expect(other).toHaveURL(/#\/today$/);
  await expect(badge(other)).toHaveText("Saved");
  await openData(other);
  await headline(other, /^1 prospect/);
  await context.close();
});

/** What a salesperson leaves everywhere: a record, a page in the history, a search, a note. */
async function work(context: BrowserContext, passphrase: string|undefined): Promise<void> {
  const page = await context.newPage();
  await openData(page);
  if (passphrase) await setPassphrase(page, passphrase);
  await page.goto("./#/prospects");
  await add(page, marker);
  await page.goto("./#/prospects");
  await page.getByRole("searchbox").fill(marker);
  await page.getByRole("link", {name: new RegExp(marker)}).first().click();
  await expect(page.getByRole("heading", {level: 1, name: new RegExp(marker)})).toBeAttached();
  if (passphrase) await expect(page).toHaveTitle("Prospect · Ringback");
  else await expect(page).toHaveTitle(`Harriet ${marker} · Ringback`);
  expect(page.url()).not.toContain(marker);
  await page.goto("./#/profile");
  await page.getByRole("textbox", {name: "Company"}).fill(`${marker} and Sons`);
  const remembered = page.locator("#mirror :is(input, textarea):not([autocomplete=off])");
  if (passphrase) await expect(remembered).toHaveCount(0);
  else expect(await remembered.count()).toBeGreaterThan(0);
  await expect(badge(page)).toHaveText("Saved");
  await page.waitForTimeout(11_000);  // Chromium writes history and session after up to ten seconds
}

test("nothing of what was stored is in the browser's files", async ({launchOptions, baseURL}) => {
  test.setTimeout(240_000);
  for (const passphrase of [undefined, first]) {
    const profile = await Profile.make(launchOptions, baseURL);
    try {
      await work(await profile.start(), passphrase);
      await profile.stop();
      const found = await profile.filesWith(marker);
      // Without a passphrase it is there: the search is able to find it.
      if (passphrase === undefined) expect(found.length).toBeGreaterThan(0);
      else expect(found).toEqual([]);
    } finally {
      await profile.remove();
    }
  }
});

const contacts = (count: number) => "First Name,Last Name,Company Name\r\n" +
    Array.from({length: count}, (_, i) => `Harriet,${marker} ${i},${"Lindqvist Dental Group ".repeat(20)}`)
        .join("\r\n");

test("killed while it is set or changed: the old or the new one opens everything", async ({launchOptions, baseURL}) => {
  const rounds = long ? 200 : 3;
  const count = 12_000;  // more than one chunk, so that there is something to be killed in
  test.setTimeout(rounds * 60_000 + 120_000);
  const profile = await Profile.make(launchOptions, baseURL);
  try {
    let page = await (await profile.start()).newPage();
    await page.goto("./#/import");
    const chooser = page.waitForEvent("filechooser");
    await press(page, "Choose a file");
    await (await chooser).setFiles({name: "c.csv", mimeType: "text/csv", buffer: Buffer.from(contacts(count))});
    await press(page, `Import ${count.toLocaleString("en-US").replace(",", "")} prospects`);
    await expect(badge(page)).toHaveText("Saved");
    let known: string[] = [];
    for (let i = 0; i < rounds; ++i) {
      await openData(page);
      const next = `passphrase number ${i}`;
      if (known.length === 0) {
        await press(page, "Set a passphrase");
      } else {
        await expect(page.getByRole("button", {name: "Change the passphrase"})).toBeAttached();
        await press(page, "Change the passphrase");
        await field(page, "Present passphrase").fill(known[0] ?? "");
      }
      await field(page, "New passphrase").fill(next);
      await field(page, "New passphrase, once more").fill(next);
      await page.getByRole("dialog").getByRole("button", {name: /^(Set|Change) the passphrase$/}).click();
      await page.waitForTimeout(Math.random() * 2500);
      await profile.kill();

      page = await (await profile.start()).newPage();
      await page.goto("./#/data");
      const which = lockScreen(page).or(page.getByText(/^\d+ prospects?\. Every/));
      await expect(which).toBeAttached();
      if (await lockScreen(page).count() > 0) {
        await unlock(page, next);
        const wrong = page.getByRole("alert").filter({hasText: "does not open it"});
        const open = page.getByText(/^\d+ prospects?\. Every/);
        await expect(wrong.or(open)).toBeAttached();
        if (await wrong.count() > 0) await unlock(page, known[0] ?? "");
        else known = [next];
      }
      await headline(page, new RegExp(`^${count}|^${count.toLocaleString("en-US")}`));
      await expect(page.getByRole("button", {name: /^(Lock now|Set a passphrase)$/})).toBeAttached();
    }
  } finally {
    await profile.remove();
  }
});
