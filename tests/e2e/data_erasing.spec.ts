// Everything on this device is deleted: in all tabs, for good, and also where the browser was killed half-way.
import {expect, test, type BrowserContext, type Page} from "@playwright/test";
import {drop} from "./support/drop";

test.describe.configure({timeout: 120_000});

const workspace = JSON.stringify({
  format: "ringback.workspace",
  version: 1,
  prospects: [{id: "p1", given_name: "Ada", emails: ["ada@example.com"]}],
});

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto("./");
  await page.locator("html[data-ready]").waitFor();
  return page;
}

async function fill(page: Page): Promise<void> {
  await drop(page, "first.ringback.json", workspace);
  await expect(page.getByRole("option", {name: /Ada/})).toBeAttached();
  await expect(page.getByRole("status").filter({hasText: /^Saved$/})).toBeAttached();
  await expect.poll(() => page.evaluate(() => localStorage.getItem("ringback sentinel"))).not.toBeNull();
}

async function erase(page: Page): Promise<void> {
  await page.getByRole("link", {name: "Data"}).click();
  await page.getByRole("button", {name: "Delete all on this device"}).click();
  const question = page.getByRole("dialog", {name: "Delete all on this device?"});
  await expect(question).toContainText("1 prospect with all that is recorded");
  const download = page.waitForEvent("download");
  await question.getByRole("button", {name: "Save a file first"}).click();
  await download;
  await question.getByRole("button", {name: "Delete all"}).click();
}

const firstRun = (page: Page) => expect(page.getByRole("button", {name: "Look at a sample workspace"})).toBeAttached();

/** What is left, but for what the service worker has cached, and a database in which nothing is. */
const left = (page: Page) => page.evaluate(async () => {
  const asked = <Result>(request: IDBRequest<Result>) => new Promise<Result>((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const found: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) found.push(name);
  for (const {name} of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name!));
    for (const store of database.objectStoreNames)
      if (await asked(database.transaction(store).objectStore(store).count()) > 0) found.push(`${name} ${store}`);
    database.close();
  }
  return [...found, ...Object.keys(localStorage).filter((key) => key.startsWith("ringback"))];
});

test("everything goes, in both tabs, and the app starts as on the first day", async ({context}) => {
  const first = await open(context);
  await fill(first);
  const second = await open(context);
  await expect(second.getByRole("option", {name: /Ada/})).toBeAttached();
  await erase(second);  // not the one that stores
  await firstRun(second);
  await firstRun(first);
  await expect(second.getByText(/deleted what was stored|restored/)).toHaveCount(0);
  await first.close();
  await second.close();
  const blank = await context.newPage();
  await blank.goto("licences.txt");
  expect(await left(blank)).toEqual([]);
  await firstRun(await open(context));
});

test("what was broken off is finished by the next start, not undone by what is left", async ({context}) => {
  const page = await open(context);
  await fill(page);
  await page.close();
  const blank = await context.newPage();
  await blank.goto("licences.txt");
  await blank.evaluate(() => new Promise((done) => {  // as far as it came: the database alone
                         localStorage.setItem("ringback erasing", "asked");
                         indexedDB.deleteDatabase("ringback").onsuccess = done;
                       }));
  const again = await open(context);
  await firstRun(again);
  await expect(again.getByText(/deleted what was stored|restored/)).toHaveCount(0);
  await again.close();
  expect(await left(blank)).toEqual([]);
});
