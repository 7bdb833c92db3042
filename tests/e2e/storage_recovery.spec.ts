// The program over both of the browser's copies: what is said and what is there when one of them, or both, are deleted.
import {expect, test, type BrowserContext, type Page} from "@playwright/test";

const sentinel = (page: Page) => page.evaluate(() => localStorage.getItem("ringback sentinel"));

async function profile(page: Page): Promise<ReturnType<Page["getByRole"]>> {
  await page.goto("./#/profile");
  await page.locator("html[data-ready]").waitFor();
  return page.getByRole("textbox", {name: "Your name"});
}

async function edit(page: Page): Promise<void> {
  await (await profile(page)).fill("Maya Ellison");
  await page.getByRole("button", {name: "Save the profile"}).click();
  await expect.poll(() => sentinel(page)).not.toBeNull();  // kept once both copies have it
}

async function drop(context: BrowserContext, database: boolean, files: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto("licences.txt");
  await page.evaluate(async ([database, files]) => {
    if (database)
      await new Promise((done) => {
        indexedDB.deleteDatabase("ringback").onsuccess = done;
      });
    if (files) await (await navigator.storage.getDirectory()).removeEntry("ringback", {recursive: true});
  }, [database, files] as const);
  await page.close();
}

for (const [what, database, files, words] of [
         ["The database", true, false, /restored from the second copy/],
         ["The second copy", false, true, undefined],
         ["Everything", true, true, /The browser has deleted what was stored/],
] as const)
  test(`${what} deleted: what is left is shown, and it is said`, async ({page, context}) => {
    await edit(page);
    await page.close();
    await drop(context, database, files);
    const again = await context.newPage();
    await expect(await profile(again)).toHaveValue(database && files ? "" : "Maya Ellison");
    if (words) await expect(again.getByText(words)).toBeAttached();
    else await expect(again.getByText(/second copy/)).toHaveCount(0);
  });
