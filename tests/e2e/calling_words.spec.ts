// The words in use: a gap is filled in place, words go out by file and by text, a call is led by the keyboard.
import {readFile} from "node:fs/promises";
import {expect, test} from "@playwright/test";
import {openSample, settled} from "./places";

const open = async (page: import("@playwright/test").Page, route: string) => {
  await page.evaluate((hash) => (location.hash = hash), `#/${route}`);
  await settled(page);
};

test("words with a gap do not go out: it is asked for in place, once", async ({page}) => {
  await openSample(page);
  await open(page, "scripts/final_opportunity.email");
  const preview = page.getByRole("region", {name: "Preview"});
  const gap = preview.getByRole("textbox", {name: /What is truly limited now/});
  await preview.getByRole("button", {name: "Save as .eml"}).click();
  await expect(page.getByText(/^Not saved: .+ is not known yet/).first()).toBeAttached();
  await expect(gap).toBeFocused();
  await gap.fill("The corner “plot” is open to others");
  await expect(preview).toContainText("The corner “plot” is open to others");
  const download = page.waitForEvent("download");
  await preview.getByRole("button", {name: "Save as .eml"}).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/\.eml$/);
  const mail = (await readFile(await saved.path(), "utf8")).replaceAll("=\r\n", "");  // lines that go on
  expect(mail).toMatch(/^From: .+\r\n <.+@.+>\r\nTo: /);
  expect(mail).toContain("=E2=80=9Cplot=E2=80=9D");
  await expect(preview.getByRole("link", {
    name: /^Write to/
  })).toHaveAttribute("href", /^mailto:.+body=.+%E2%80%9Cplot/);
});

test("a text message says what it costs, and is written plainly with one click", async ({page}) => {
  await page.addInitScript(() => Object.assign(navigator, {
    share: async (what: ShareData) => void Object.assign(globalThis, {shared: what.text}),
  }));
  await openSample(page);
  await open(page, "scripts/final_opportunity.text");
  const preview = page.getByRole("region", {name: "Preview"});
  const gap = preview.getByRole("textbox", {name: /What is truly limited now/});
  if (await gap.count()) await gap.fill("The 6 pm “slot” is open to others");
  await expect(preview).toContainText("UCS-2");
  await preview.getByRole("button", {name: "Use plain characters"}).click();
  await expect(preview).toContainText(/\d+ of \d+ units/);
  await expect(preview).toContainText("GSM-7");
  await preview.getByRole("button", {name: "Share"}).click();
  await expect.poll(() => page.evaluate(() => (globalThis as {shared?: string}).shared)).toMatch(/"slot"/);
});

test("a call is led by the keyboard: words, clock, note, outcome, the next one", async ({page}) => {
  await openSample(page);
  await page.keyboard.press("d");
  await expect(page).toHaveURL(/#\/call\/.+/);
  const called = await page.getByRole("heading", {level: 1}).innerText();
  const words = page.getByRole("region", {name: "What to say"});
  await expect(words).toContainText(/1 of \d/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(words).toContainText(/3 of \d/);
  await page.keyboard.press("ArrowLeft");
  await expect(words).toContainText(/2 of \d/);

  const frames = () => page.evaluate(() => ringbackPage.program()._statistic(1));
  const framesIn = async (time: number) => {
    const before = await frames();
    await page.waitForTimeout(time);
    return await frames() - before;
  };
  await page.keyboard.press("s");
  await expect(page.getByRole("button", {name: "Stop the clock"})).toBeAttached();
  await page.waitForTimeout(1000);
  const running = await framesIn(3000);
  expect(running).toBeGreaterThanOrEqual(2);
  expect(running).toBeLessThanOrEqual(4);  // one a second
  await page.keyboard.press("s");
  await expect(page.getByRole("button", {name: "Start the clock"})).toBeAttached();

  await page.keyboard.press("w");
  await expect(page.getByRole("textbox", {name: "Note"})).toBeFocused();
  await page.keyboard.type("Rang 1 time, then busy");
  await page.keyboard.press("Escape");
  await page.keyboard.press("1");
  await expect(page.getByText(/^No answer logged for/).first()).toBeAttached();
  await expect(page).toHaveURL(/#\/call\/.+/);
  await expect(page.getByRole("heading", {level: 1})).not.toHaveText(called);
  await expect(page.getByRole("textbox", {name: "Note"})).toHaveValue("");
  await page.keyboard.press("Control+k");
  await page.keyboard.type(called);
  await page.getByRole("option", {name: called}).first().click();
  await expect(page.getByText("Rang 1 time, then busy").first()).toBeAttached();
});

test("a script is tried on everybody, and leads to whom it lacks something for", async ({page}) => {
  await openSample(page);
  await open(page, "scripts/final_opportunity.email");
  await page.getByRole("button", {name: "Who lacks something?"}).click();
  const dialog = page.getByRole("dialog", {name: /^For everybody/});
  await expect(dialog).toContainText(/The words lack something for \d+ of \d+ prospects/);
  const first = dialog.getByRole("listitem").first().getByRole("link");
  const name = await first.getAttribute("aria-label") ?? await first.innerText();
  await first.click();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/final_opportunity\.email\/.+/);
  await expect(page.getByRole("region", {name: "Preview"})).toContainText(name.split(" ")[0] ?? "");
});
