// Backups in a folder of the user's own, with a private folder of the browser in the place of the one that would be
// picked: written, remembered, allowed again, sealed, forgotten; and what is said where it cannot be written.
import {expect, test, type Page} from "@playwright/test";
import {drop} from "./support/drop";

const choose = (page: Page) => page.getByRole("button", {name: "Choose a folder"});
const save = (page: Page) => page.getByRole("button", {name: "Save a backup to the folder now"});
test.describe.configure({timeout: 120_000});

const passphrase = "a long passphrase";

const workspace = JSON.stringify({
  format: "ringback.workspace",
  version: 1,
  prospects: [{id: "p1", given_name: "Ada", emails: ["ada@example.com"]}],
});

/** The picker gives a folder named "Backups"; what it may be written to is what the test says. */
async function withPicker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shown = {permission: "granted" as PermissionState, asked: 0};
    Object.assign(globalThis, {
      shown,
      showDirectoryPicker: async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle("Backups", {create: true}),
    });
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: () => Promise.resolve(shown.permission),
      requestPermission: () => {
        shown.asked++;
        return Promise.resolve(shown.permission = shown.permission === "denied" ? "denied" : "granted");
      },
    });
  });
}

const permit = (page: Page, permission: PermissionState) => page.evaluate((value) => {
  (globalThis as unknown as {shown: {permission: PermissionState}}).shown.permission = value;
}, permission);

async function open(page: Page, day = "2026-11-18"): Promise<void> {
  await page.clock.setFixedTime(new Date(`${day}T15:42:00Z`));
  await page.goto("./#/data");
  await expect(page.getByRole("button", {name: "Save a file now"})).toBeAttached();
}

async function fill(page: Page): Promise<void> {
  await drop(page, "first.ringback.json", workspace);
  await expect(page.getByRole("option", {name: /Ada/})).toBeAttached();
  await page.getByRole("link", {name: "Data"}).click();
}

/** Every file in it, by name, but for what a stream is still writing or just putting in place. */
const written = (page: Page) => page.evaluate(async () => {
  const files: Record<string, string> = {};
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("Backups");
  for await (const [name, entry] of folder.entries()) {
    if (name.endsWith(".crswap")) continue;
    const text = await (entry as FileSystemFileHandle).getFile().then((file) => file.text()).catch(() => null);
    if (text !== null) files[name] = text;
  }
  return files;
});

test("a folder is chosen once, and written to on every day, and by a click", async ({page}) => {
  await withPicker(page);
  await open(page);
  await fill(page);
  await choose(page).click();
  await expect(page.getByText(/goes to “Backups” once a day/)).toBeAttached();
  const first = "ringback-2026-11-18.ringback.json";
  await expect.poll(async () => (await written(page))[first]).toContain("Ada");
  await page.keyboard.press("n");
  await page.getByRole("textbox", {name: "Given name"}).fill("Zoë");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).not.toBeAttached();
  await page.getByRole("link", {name: "Data"}).click();
  await save(page).click();
  await expect.poll(async () => (await written(page))[first]).toContain("Zoë");

  await open(page, "2026-11-19");
  await page.reload();
  await expect(save(page)).toBeAttached();
  await expect.poll(async () => Object.keys(await written(page)).sort()).toEqual([
    first, "ringback-2026-11-19.ringback.json"
  ]);
  await page.getByRole("button", {name: "Forget the folder"}).click();
  await expect(choose(page)).toBeAttached();
  await page.reload();
  await expect(choose(page)).toBeAttached();
  expect(Object.keys(await written(page))).toHaveLength(2);
});

test("where the browser wants to be asked again, nothing is written before the user says so", async ({page}) => {
  await withPicker(page);
  await open(page);
  await choose(page).click();
  await expect(save(page)).toBeAttached();
  await permit(page, "prompt");
  await fill(page);
  await page.getByRole("button", {name: "Save a backup to the folder now"}).click();
  await expect.poll(async () => Object.keys(await written(page))).toEqual(["ringback-2026-11-18.ringback.json"]);
  await permit(page, "denied");
  await save(page).click();
  await expect(page.getByText("The browser was not allowed to write to this folder.")).toBeAttached();
  await expect(page.getByText("not allowed").or(page.getByText("failed")).first()).toBeAttached();
  await permit(page, "granted");
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("Backups", {recursive: true}));
  await save(page).click();
  await expect(page.getByText("The folder is not there any more. Choose it again.")).toBeAttached();
});

test("with a passphrase the backup is sealed with it, and opens with it", async ({page}) => {
  await withPicker(page);
  await open(page);
  await fill(page);
  await page.getByRole("button", {name: "Set a passphrase"}).click();
  await page.getByLabel("New passphrase", {exact: true}).fill(passphrase);
  await page.getByLabel("New passphrase, once more", {exact: true}).fill(passphrase);
  await page.getByRole("dialog").getByRole("button", {name: "Set the passphrase"}).click();
  await expect(page.getByRole("button", {name: "Lock now"})).toBeAttached();
  await choose(page).click();
  const name = "ringback-2026-11-18.ringback-sealed.json";
  await expect.poll(async () => Object.keys(await written(page))).toEqual([name]);
  const sealed = (await written(page))[name] ?? "";
  expect(sealed).not.toContain("Ada");
  await drop(page, name, sealed);
  const question = page.getByRole("dialog");
  await question.getByRole("textbox").fill(passphrase);
  await question.getByRole("button", {name: /^(Open|Unseal)/}).click();
  await expect(page.getByRole("dialog", {name: "Open this workspace?"})).toContainText("holds 1 prospect");
});

test("without such folders nothing is said of them", async ({page}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "showDirectoryPicker", {value: undefined});
  });
  await open(page);
  await expect(choose(page)).toHaveCount(0);
});
