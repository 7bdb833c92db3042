// The storage doctor in the face: a damaged copy is found and repaired by a click, what an upgrade has kept is told,
// and the page that needs no program saves what either copy holds.
import {readFile} from "node:fs/promises";
import {expect, test, type Page} from "@playwright/test";
import {drop} from "./support/drop";

test.describe.configure({timeout: 120_000});

const workspace = JSON.stringify({
  format: "ringback.workspace",
  version: 1,
  prospects: [{id: "p1", given_name: "Ada", emails: ["ada@example.com"]}],
});

async function open(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date("2026-11-18T15:42:00Z"));
  await page.goto("./#/data");
  await expect(page.getByRole("button", {name: "Save a file now"})).toBeAttached();
}

async function fill(page: Page): Promise<void> {
  await drop(page, "first.ringback.json", workspace);
  await expect(page.getByRole("option", {name: /Ada/})).toBeAttached();
  await page.keyboard.press("n");
  await page.getByRole("textbox", {name: "Given name"}).fill("Zoë");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).not.toBeAttached();
  await page.getByRole("link", {name: "Data"}).click();
  await expect(page.getByRole("heading", {name: "Your work is in two places, and they agree"})).toBeAttached();
}

/** One byte of every record on that shelf of the database becomes another. */
const damage = (page: Page, shelf: string) => page.evaluate(async (name) => {
  const asked = <Result>(request: IDBRequest<Result>) => new Promise<Result>((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const database = await asked(indexedDB.open("ringback"));
  const store = database.transaction(name, "readwrite").objectStore(name);
  const keys = await asked(store.getAllKeys());
  for (const key of keys) {
    const bytes = new Uint8Array(await asked(store.get(key)) as ArrayBuffer);
    bytes[bytes.length >> 1]! ^= 0x55;
    await asked(store.put(bytes.buffer, key));
  }
  database.close();
  return keys.length;
}, shelf);

const base = (page: Page) => page.getByRole("group", {name: "Browser database"});
const files = (page: Page) => page.getByRole("group", {name: "Private files"});

test("a damaged copy is found, and Repair makes both well again", async ({page}) => {
  await open(page);
  await fill(page);
  const hit = await damage(page, "chunks") + await damage(page, "journal");
  expect(hit).toBeGreaterThan(0);
  await page.getByRole("button", {name: "Examine all"}).click();
  await expect(base(page)).toContainText(/[1-9]\d* faults?/);
  await expect(files(page)).toContainText("no fault");
  await page.getByRole("button", {name: "Repair", exact: true}).click();
  await expect(base(page)).toContainText("no fault");  // it examines again by itself
  await expect(files(page)).toContainText("no fault");
  await expect(page.getByRole("button", {name: "Repair", exact: true})).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", {name: "Your work is in two places, and they agree"})).toBeAttached();
  await page.getByRole("link", {name: "Prospects"}).click();
  await expect(page.getByText("Zoë").first()).toBeAttached();
});

test("what an upgrade of the database has kept is told, and saved as a file", async ({page}) => {
  await page.goto("licences.txt");
  await page.evaluate(() => new Promise<void>((done, failed) => {
                        const request = indexedDB.open("ringback", 1);
                        request.onupgradeneeded = () => {
                          for (const store of ["manifest", "chunks", "journal", "aside", "writer", "kept"])
                            request.result.createObjectStore(store);
                          const kept = request.transaction!.objectStore("kept");
                          kept.put(new Uint8Array([1, 2, 3]).buffer, [1, "journal", 7]);
                          kept.put(new Uint8Array([4]).buffer, [1, "manifest", 0]);
                        };
                        request.onerror = () => failed(request.error);
                        request.onsuccess = () => {
                          request.result.close();
                          done();
                        };
                      }));
  await open(page);
  await expect(page.getByText(/2 records are kept as they were before/)).toBeAttached();
  const download = page.waitForEvent("download");
  await page.getByRole("button", {name: "Save what was kept"}).click();
  const lines = (await readFile(await (await download).path(), "utf8")).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    {format: "ringback-kept-copy", version: 1},
    {layout: 1, shelf: "journal", number: 7, bytes: "AQID"},
    {layout: 1, shelf: "manifest", number: 0, bytes: "BA=="},
  ]);
});

test("a sealed copy is among the files saved, and the rail says when the last one was", async ({page}) => {
  await open(page);
  await fill(page);
  await expect(page.getByText("no file yet")).toBeAttached();
  await page.getByRole("button", {name: "Save a sealed copy"}).click();
  const question = page.getByRole("dialog");
  for (const field of await question.getByRole("textbox").all()) await field.fill("a long passphrase");
  const download = page.waitForEvent("download");
  await question.getByRole("button", {name: /^Save/}).click();
  await download;
  const list = page.getByRole("list", {name: "Files saved from here"}).getByRole("listitem");
  await expect(list).toHaveAttribute("aria-label", /ringback-2026-11-18\.ringback-sealed\.json/);
  await expect(page.getByText("file today")).toBeAttached();
  await page.clock.setFixedTime(new Date("2026-11-24T15:42:00Z"));
  await page.reload();
  await expect(page.getByText("file 6 days ago")).toBeAttached();
});

for (const [what, spoil] of [
         [
           "empty", (page: Page) => page.evaluate(() => new Promise<number>((done) => {
                                                    indexedDB.deleteDatabase("ringback").onsuccess = () => done(1);
                                                  }))
         ],
         ["damaged", (page: Page) => damage(page, "chunks")],
] as const)
  test(`the raw copy takes from the second place what the database lacks where it is ${what}`, async ({page}) => {
    await open(page);
    await fill(page);
    expect(await spoil(page)).toBeGreaterThan(0);
    await page.evaluate(() => {
      addEventListener("trap", () => ringbackPage.program()._typed(0x7ffffff0));  // far outside of its memory
      dispatchEvent(new Event("trap"));
    });
    const download = page.waitForEvent("download");
    await page.getByRole("button", {name: "Save a raw copy"}).click();
    const lines = (await readFile(await (await download).path(), "utf8")).trim().split("\n").slice(1);
    const records = lines.map((line) => JSON.parse(line) as {
      copy?: string;
      bytes: string
    });
    const text = records.filter(({copy}) => copy === "files")
                     .map(({bytes}) => Buffer.from(bytes, "base64").toString("latin1"))
                     .join("");
    expect(text).toContain("Ada");
  });
