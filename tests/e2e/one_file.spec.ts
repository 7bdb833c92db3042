// ringback.html: the whole app in one file, opened from a disk as a double click does it.
import {copyFile, mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {chromium, expect, test, type BrowserContext, type Page} from "@playwright/test";
import {axe} from "./support/axe";
import {siteFolder} from "./support/site";

const saved = (page: Page) => page.getByRole("status").filter({hasText: /^Saved$/});
const started = (page: Page) => page.waitForSelector("html[data-ready]", {state: "attached"});

/** A browser that has never been used, with the file in a folder of its own. */
async function open(use: (context: BrowserContext, address: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "ringback-file-"));
  const file = join(folder, "ringback.html");
  await copyFile(join(siteFolder, "ringback.html"), file);
  const {launchOptions = {}, viewport = null, locale = ""} = test.info().project.use;
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {...launchOptions, viewport, locale});
  try {
    await use(context, pathToFileURL(file).href);
  } finally {
    await context.close();
    await rm(folder, {recursive: true, force: true, maxRetries: 5});
  }
}

async function add(page: Page, name: string): Promise<void> {
  await page.keyboard.press("n");
  await page.getByRole("textbox", {name: "Given name"}).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("option", {name: new RegExp(name)})).toBeAttached();
  await expect(saved(page)).toBeAttached();
}

test("from a disk the one file starts, keeps what is added in two places, and asks for nothing else", async () => {
  await open(async (context, address) => {
    const page = await context.newPage();
    const noise: string[] = [];
    const asked: string[] = [];
    page.on("console", (message) => noise.push(message.text()));
    page.on("pageerror", (error) => noise.push(error.message));
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(address);
    await started(page);
    await add(page, "Harriet");
    await page.reload();
    await started(page);
    await expect(page.getByRole("option", {name: /Harriet/})).toBeAttached();
    // The second copy brings it back where the first one is gone.
    await page.goto("about:blank");
    await page.goto(address + "#/about");
    await page.evaluate(() => new Promise<void>((done, fail) => {
                          const request = indexedDB.deleteDatabase("ringback");
                          request.onsuccess = () => done();
                          request.onerror = () => fail(request.error);
                        }));
    await page.goto("about:blank");
    await page.goto(address);
    await started(page);
    await expect(page.getByRole("option", {name: /Harriet/})).toBeAttached();
    expect(
        [...new Set(asked.map((each) => each.split(/[#?]/)[0]))].filter((each) => !/^(data|blob|about):/.test(each!)))
        .toEqual([address]);
    expect(noise).toEqual([]);
  });
});

test("it says who can read what it keeps, until that is sealed", async () => {
  await open(async (context, address) => {
    const page = await context.newPage();
    await page.goto(address);
    await started(page);
    await add(page, "Harriet");
    const shared = page.getByText(/Other pages opened from this device can read/);
    await expect(shared).toBeAttached();
    expect((await axe(page).analyze()).violations.map(({id, help}) => `${id}: ${help}`)).toEqual([]);
    await page.getByRole("button", {name: "Set a passphrase", exact: true}).click();
    const words = "a first long passphrase";
    await page.getByLabel("New passphrase", {exact: true}).fill(words);
    await page.getByLabel("New passphrase, once more", {exact: true}).fill(words);
    await page.getByRole("button", {name: "Set the passphrase"}).click();
    await expect(shared).toHaveCount(0);
    await expect(saved(page)).toBeAttached();
    await page.reload();
    await page.getByLabel("Passphrase", {exact: true}).fill(words);
    await page.getByRole("button", {name: "Unlock", exact: true}).click();
    await expect(page.getByRole("option", {name: /Harriet/})).toBeAttached();
    await expect(shared).toHaveCount(0);
  });
});

test("its policy runs its own parts by their hashes and nothing else", async ({page}) => {
  const text = await readFile(join(siteFolder, "ringback.html"), "utf8");
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy.match(/script-src ([^;]+)/)?.[1]).toMatch(/^('sha256-[^']+' ){2}'wasm-unsafe-eval'$/);
  expect(policy.match(/style-src ([^;]+)/)?.[1]).toMatch(/^'sha256-[^']+'$/);
  // One letter more, and the script does not run.
  await page.route("**/ringback.html", (route) => route.fulfill({
    contentType: "text/html",
    body: text.replace("<script type=\"module\">", "<script type=\"module\">;"),
  }));
  const refused = page.waitForEvent("console", (message) => message.text().includes("Content Security Policy"));
  await page.goto("ringback.html");
  await refused;
  expect(await page.evaluate(() => document.documentElement.dataset["ready"])).toBeUndefined();
});
