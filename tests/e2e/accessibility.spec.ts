// axe-core (WCAG 2.2 A and AA, best practices) in every screen, dialog, menu and empty state, on a desktop in light and
// on a phone in dark. Contrast is left out: axe cannot see through to the canvas (tests/ui computes it from the
// palette).
import {expect, test, type Page} from "@playwright/test";
import {demoPlaces, emptyPlaces, goTo, openDemo, openEmpty, openSample, samplePlaces, type Place} from "./places";
import {axe} from "./support/axe";

test.describe.configure({mode: "parallel"});  // each takes a minute, and none needs another

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

async function violations(page: Page): Promise<string[]> {
  const found = await axe(page).withTags(tags).disableRules(["color-contrast"]).analyze();
  // An open menu or list of choices belongs to its button, not to a landmark.
  const popup = /^<div [^>]*role="(menu|listbox)"[^>]*z-index/;
  return found.violations
      .flatMap(
          ({id, nodes}) => nodes.filter(({html}) => id !== "region" || !popup.test(html)).map((node) => ({id, node})))
      .map(({id, node}) => `${id}: ${node.html.slice(0, 200)}`);
}

async function expectNone(page: Page, places: Place[], size: NonNullable<Place["only"]>): Promise<void> {
  for (const place of places.filter((each) => (each.only ?? size) === size))
    await test.step(place.name, async () => {
      await goTo(page, place);
      expect.soft(await violations(page), place.name).toEqual([]);
    });
}

test("the checks would see a violation", async ({page}) => {
  await openEmpty(page);
  expect(await violations(page)).toEqual([]);
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement("img"), {src: "icon.svg"}));
    const list = Object.assign(document.createElement("div"), {role: "listbox", ariaLabel: "Broken"});
    list.append(
        Object.assign(document.createElement("div"), {role: "heading", ariaLevel: "2", textContent: "no option"}));
    document.getElementById("mirror")!.append(list);
  });
  const found = (await violations(page)).map((each) => each.split(":")[0]);
  expect(found).toEqual(expect.arrayContaining(["image-alt", "aria-required-children"]));
});

for (const [size, scheme, width, height] of [["desktop", "light", 1440, 900], ["phone", "dark", 390, 844], ] as const) {
  test.describe(`on a ${size} in ${scheme}`, () => {
    test.use({viewport: {width, height}, colorScheme: scheme, hasTouch: size === "phone"});
    test.setTimeout(600_000);

    test("empty states have no violation", async ({page}) => {
      await openEmpty(page);
      await expectNone(page, emptyPlaces, size);
      await openDemo(page);
      await expectNone(page, demoPlaces, size);
    });

    test("screens, dialogs and menus have no violation", async ({page}) => {
      await openSample(page);
      await expectNone(page, samplePlaces, size);
    });
  });
}
