// The Scripts screen: the library, one script with its blocks, its words for a prospect.
import {expect, test} from "@playwright/test";
import {openSample, settled} from "./places";

test.beforeEach(async ({page}) => {
  await openSample(page);
  await page.getByRole("link", {name: "Scripts", exact: true}).click();
  await expect(page.getByRole("heading", {level: 1, name: "Scripts"})).toBeAttached();
});

test("scripts stand by technique; the one that is opened shows its blocks and says whom it credits", async ({page}) => {
  const library = page.getByRole("navigation", {name: "Library"});
  await expect(library.getByRole("group", {name: "Step-back call"}).getByRole("link")).toHaveCount(4);
  await library.getByRole("link", {name: "Announce the email", exact: true}).click();
  await expect(page).toHaveURL(/scripts\/voicemail_and_email\.voicemail/);
  const script = page.getByRole("region", {name: "Script"});
  await expect(script.getByRole("heading", {level: 2, name: "Announce the email"})).toBeAttached();
  await expect(script).toContainText("Leigh Ashton, V1; Shirleen Von Hoffmann, G3");
  const blocks = script.getByRole("list", {name: "Blocks"}).getByRole("listitem");
  await expect(blocks.first()).toContainText("Greeting");
  await expect(blocks.first()).toContainText("Hi First name");
  await expect(script).toContainText("Only where this is known: Last talk");
});

test("the words are shown for whoever is chosen, and fill in what is known of them", async ({page}) => {
  await page.getByRole("link", {name: "Announce the email", exact: true}).click();
  const preview = page.getByRole("region", {name: "Preview"});
  await preview.getByRole("button", {description: /for whom/}).click();
  await page.getByRole("dialog").getByRole("searchbox").fill("samir");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(preview).toContainText("Hi Samir");
  await expect(preview).toContainText(/\d+ s of the 40 s of a voicemail/);
  await expect(page).toHaveURL(/voicemail_and_email\.voicemail\/.+/);
});

test("a script opens by its address, and the list goes on beside it", async ({page}) => {
  await page.evaluate(() => (location.hash = "#/scripts/heavy_stone.email"));
  await settled(page);
  const script = page.getByRole("region", {name: "Script"});
  await expect(script.getByRole("heading", {level: 2, name: "Three letters"})).toBeAttached();
  await expect(page.getByRole("link", {name: "Three letters", exact: true})).toHaveAttribute("aria-current", "page");
  await expect(script.getByRole("listitem").first()).toContainText("Subject");
});

test("on a phone the list comes first, a script over it, and More leads to the other screens", async ({page}) => {
  await page.setViewportSize({width: 390, height: 844});
  await settled(page);
  await expect(page.getByRole("region", {name: "Script"})).toHaveCount(0);
  await page.getByRole("link", {name: "One useful fact", exact: true}).click();
  await expect(page.getByRole("heading", {level: 1, name: "One useful fact"})).toBeAttached();
  await page.getByRole("region", {name: "Script"}).getByRole("button", {name: "Scripts"}).click();
  await expect(page.getByRole("navigation", {name: "Library"})).toBeAttached();
  await page.getByRole("navigation", {name: "Screens"}).getByRole("link", {name: "More"}).click();
  await page.getByRole("main").getByRole("link", {name: "Data"}).click();
  await expect(page.getByRole("heading", {level: 1, name: /./}).first()).toBeAttached();
  await expect(page).toHaveURL(/#\/data/);
});
