// What the share dialog makes.
import {expect, type Page} from "@playwright/test";

/** The link in the dialog that is open, as a host or a mail would carry it. */
export async function linkOf(page: Page): Promise<string> {
  const dialog = page.getByRole("dialog", {name: /^Share /});
  await expect(dialog.getByText(/^\d+ characters/)).toBeAttached();
  await page.evaluate(() => {
    navigator.clipboard.writeText = (text) => {
      Object.assign(globalThis, {copied: text});
      return Promise.resolve();
    };
  });
  await dialog.getByRole("button", {name: "Copy the link"}).click();
  await expect.poll(() => page.evaluate(() => (globalThis as {copied?: string}).copied ?? "")).toMatch(/#\/open\//);
  return page.evaluate(() => (globalThis as {copied?: string}).copied ?? "");
}
