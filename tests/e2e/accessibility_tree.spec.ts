// What Chromium tells a screen reader, in every screen, dialog, menu and empty state: every control has a name and is
// there, landmarks and headings are in order, and the whole of it, in words, is as it was (trees/*.txt). After an
// intended change:
//   RINGBACK_UPDATE_TREES=1 ./dev test e2e accessibility_tree      and read the difference before committing it
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {expect, test, type Page} from "@playwright/test";
import {demoPlaces, emptyPlaces, goTo, openDemo, openEmpty, openSample, samplePlaces, type Place} from "./places";
import {AccessibilityTree} from "./support/accessibility_tree";

const update = process.env["RINGBACK_UPDATE_TREES"] === "1";
const folder = new URL("trees/", import.meta.url);

/** How much space is used depends on the build, and how much is left on the disk. */
const withoutSizes = (words: string) =>
    words.replace(/"[\d.]+ [KMG]B of about [\d.]+ [KMG]B"/g, "\"N MB of about N GB\"");

async function expectAsBefore(place: Place, words: string): Promise<void> {
  const file = new URL(`${place.name.replaceAll(" ", "_")}.txt`, folder);
  if (update) {
    await mkdir(folder, {recursive: true});
    await writeFile(file, words);
  }
  const before = await readFile(file, "utf8").catch(() => "");
  expect.soft(words.split("\n"), `${place.name}: see the head of this file for how to accept it`)
      .toEqual(before.split("\n"));
}

async function look(page: Page, places: Place[]): Promise<void> {
  for (const place of places)
    await test.step(place.name, async () => {
      await goTo(page, place);
      const tree = await AccessibilityTree.of(page);
      expect.soft(tree.problems(), place.name).toEqual([]);
      await expectAsBefore(place, withoutSizes(tree.words()));
    });
}

test.describe.configure({timeout: 600_000});

test("empty states, as a screen reader gets them", async ({page}) => {
  await openEmpty(page);
  await look(page, emptyPlaces);
});

test("screens, dialogs and menus, as a screen reader gets them", async ({page}) => {
  await openSample(page);
  await look(page, samplePlaces);
});

test("the demo and its tour, as a screen reader gets them", async ({page}) => {
  await openDemo(page);
  await look(page, demoPlaces);
});

test("the checks would see what is wrong", async ({page}) => {
  await openEmpty(page);
  await page.evaluate(() => {
    const add = (role: string, more: Record<string, string>) => {
      const element = Object.assign(document.createElement("div"), {role});
      for (const [name, value] of Object.entries(more)) element.setAttribute(name, value);
      document.getElementById("mirror")!.append(element);
    };
    add("button", {tabindex: "0"});
    add("checkbox", {"tabindex": "0", "aria-label": "Unseen", "aria-hidden": "true", "style": "visibility: hidden"});
    add("main", {"aria-label": "Second"});
    add("heading", {"aria-level": "4", "aria-label": "Too deep"});
  });
  expect((await AccessibilityTree.of(page)).problems()).toEqual([
    "a button has no name",
    "checkbox \"Unseen\" is hidden",
    "there are 2 main landmarks",
    "a heading of level 4 follows one of level 1",
  ]);
});
