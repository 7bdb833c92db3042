// A phone: the main job with touch alone, and every target at least as large as a fingertip.
import {expect, test, type Locator, type Page} from "@playwright/test";

const now = new Date("2026-11-18T15:42:00Z");
const fingertip = 44;

test.use({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});

const tap = (target: Locator) => target.tap();
const advice = (page: Page) => page.getByRole("region", {name: "Advice"});
const screens = (page: Page) => page.getByRole("navigation", {name: "Screens"});

async function open(page: Page) {
  await page.clock.setFixedTime(now);
  await page.goto("./");
  await expect(page.getByRole("heading", {name: "Who has stopped calling back?"})).toBeAttached();
}

async function openSample(page: Page) {
  await open(page);
  await tap(page.getByRole("button", {name: "Look at a sample workspace"}));
  await expect(page.getByRole("option").first()).toBeAttached();
}

test("the main job by touch alone", async ({page}) => {
  test.setTimeout(120_000);
  await open(page);
  await tap(page.getByRole("button", {name: "Add a prospect"}));
  const form = page.getByRole("dialog", {name: "Add a prospect"});
  await tap(form.getByRole("textbox", {name: "Given name"}));
  await page.keyboard.type("Harriet");  // the phone's keyboard
  await tap(form.getByRole("textbox", {name: "Family name"}));
  await page.keyboard.type("Lindqvist");
  await tap(form.getByRole("textbox", {name: "Phone numbers"}));
  await page.keyboard.type("+1 312 555 0147");
  await tap(form.getByRole("textbox", {name: "We last spoke on"}));
  await page.keyboard.type("2026-11-10");
  await tap(form.getByRole("button", {name: "Add", exact: true}));
  await expect(form).not.toBeAttached();

  await tap(screens(page).getByRole("link", {name: "Today"}));
  await expect(page.getByRole("main")).toContainText(/Step-back call/);
  await page.evaluate(() => (location.hash = "#/prospects"));
  await tap(page.getByRole("link", {name: /Harriet Lindqvist/}));
  await expect(page.getByRole("heading", {name: "Harriet Lindqvist", level: 1})).toBeAttached();
  const truth = page.getByRole("combobox", {name: "What is really the case"});
  await tap(truth);
  await tap(page.getByRole("option", {name: "Interested"}));
  await expect(truth).toContainText("Interested");
  await tap(page.getByRole("switch", {name: /Text/}));
  await expect(page.getByRole("switch", {name: /Text/})).toBeChecked();

  await tap(page.getByRole("link", {name: /^Next: /}));
  await expect(advice(page).getByRole("heading", {name: /^Step-back call/})).toBeAttached();
  await tap(advice(page).getByRole("button", {name: /No answer/}));
  await expect(advice(page).getByRole("heading", {name: /^Wait until/})).toBeAttached();
  await tap(page.getByRole("button", {name: "Undo"}).first());
  await expect(advice(page).getByRole("heading", {name: /^Step-back call/})).toBeAttached();
});

interface Target {
  words: string;
  width: number;
  height: number;
}

// What can be used and is in sight, but links in running text, as small as it is. The part outside of what scrolls does
// not count against a target.
const smallTargets = (page: Page) => page.evaluate((least) => {
  const found: Target[] = [];
  const usable = "button, a[href], input, textarea, [role=button], [role=link], [role=checkbox], [role=switch], " +
      "[role=radio], [role=tab], [role=option], [role=menuitem], [role=combobox], [role=slider]";
  for (const element of document.querySelectorAll<HTMLElement>(`#mirror :is(${usable})`)) {
    if (element.closest("[inert]")) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.bottom < 0 || box.top > innerHeight) continue;
    if (box.width < least - 0.5 || box.height < least - 0.5)
      found.push({
        words: `${element.getAttribute("role") ?? element.tagName} ${
                   element.getAttribute("aria-label") ?? element.textContent}`
                   .slice(0, 80),
        width: Math.round(box.width),
        height: Math.round(box.height)
      });
  }
  return found;
}, fingertip);

test("every target is at least 44 by 44, on every screen, dialog and menu", async ({page}) => {
  test.setTimeout(180_000);
  await openSample(page);
  const check = async (where: string) => {
    await page.waitForTimeout(200);
    expect(await smallTargets(page), where).toEqual([]);
  };
  await check("today");
  await tap(page.getByRole("option", {name: /Harriet/}));
  await expect(advice(page)).toBeAttached();
  await check("advice");
  for (const screen of ["prospects", "import", "data", "profile", "about", "gallery"]) {
    await page.evaluate((name) => (location.hash = `#/${name}`), screen);
    await check(screen);
  }
  await tap(page.getByRole("tab", {name: "Patterns"}));
  await check("gallery, patterns");
  await tap(page.getByRole("button", {name: "Open a menu"}));
  await check("menu");
  await tap(page.getByRole("menuitem", {name: "Another technique"}));
  await page.evaluate(() => (location.hash = "#/prospects"));
  await tap(page.getByRole("button", {name: "Add a prospect"}));
  await expect(page.getByRole("dialog", {name: "Add a prospect"})).toBeAttached();
  await check("add a prospect");
  await tap(page.getByRole("dialog").getByRole("button", {name: "Cancel"}));
  await expect(page.getByRole("dialog")).not.toBeAttached();
  // The button lay over the bar of screens: the tap that closed the dialog is not one on the bar.
  await expect(page).toHaveURL(/#\/prospects$/);
  await page.evaluate(() => (location.hash = "#/prospects/sample-1"));
  await expect(page.getByRole("heading", {name: "Harriet Lindqvist", level: 1})).toBeAttached();
  await check("prospect");
});

for (const [width, height] of [[360, 640], [320, 256]] as const)
  test(`nothing scrolls sideways at ${width} x ${height}, and every field and button is reached`, async ({page}) => {
    test.setTimeout(120_000);
    await page.setViewportSize({width, height});
    await openSample(page);
    for (const screen of ["today", "prospects", "import", "data", "profile", "about", "gallery"]) {
      await page.evaluate((name) => (location.hash = `#/${name}`), screen);
      await page.waitForTimeout(200);
      const wide = await page.evaluate(
          () => [document.documentElement, ...document.querySelectorAll<HTMLElement>("#mirror .scrolls")]
                    .filter((each) => each.scrollWidth > each.clientWidth + 1)
                    .map((each) => each.className));
      expect(wide, screen).toEqual([]);
      const outside = await page.evaluate(
          () => [...document.querySelectorAll<HTMLElement>("#mirror .usable")]
                    .filter((each) => !each.closest("[inert]"))
                    .map((each) => ({each, box: each.getBoundingClientRect()}))
                    .filter(({box}) => box.left < -4 || box.right > innerWidth + 4)
                    .map(({each}) => each.getAttribute("aria-label")));
      expect(outside, screen).toEqual([]);
    }
    await page.evaluate(() => (location.hash = "#/prospects"));
    await tap(page.getByRole("button", {name: "Add a prospect"}));
    const form = page.getByRole("dialog", {name: "Add a prospect"});
    await tap(form.getByRole("textbox", {name: "Given name"}));
    await page.keyboard.type("Ada");
    await tap(form.getByRole("button", {name: "Add", exact: true}));
    await expect(form).not.toBeAttached();
  });
