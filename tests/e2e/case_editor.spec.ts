// Cases of one's own: written, tested, shared, played by somebody else, handed in and replayed.
import {expect, test, type Locator, type Page} from "@playwright/test";
import {openEmpty, settled, showPart} from "./places";
import {linkOf} from "./support/link";

const press = (page: Page, name: string) => page.getByRole("button", {name, exact: true}).click();
const checks = (page: Page) => page.getByRole("group", {name: "Checks"});

async function choose(page: Page, field: Locator, option: string|RegExp): Promise<void> {
  await field.click();
  await page.getByRole("option", {name: option}).click();
}

async function openPractice(page: Page): Promise<void> {
  await openEmpty(page);
  await page.evaluate(() => (location.hash = "#/practice"));
  await settled(page);
}

/** What the skeleton leaves to the trainer; the checks lead to two of the fields. */
async function writeCase(page: Page): Promise<void> {
  await press(page, "Make a case");
  await expect(page.getByRole("textbox", {name: "Title"})).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("The quiet boat");
  await page.getByRole("textbox", {name: "Line of business"}).fill("Boats");
  await page.getByRole("textbox", {name: "Briefing"}).fill("You rowed out together. Since then: nothing.");
  await page.getByRole("textbox", {name: "What they are interested in"}).fill("a small boat");
  await checks(page).getByRole("button", {name: /^Given name:/}).click();
  await expect(page.getByRole("textbox", {name: "Given name"})).toBeFocused();
  await page.keyboard.type("Bea");
  await choose(page, page.getByRole("combobox", {name: "What is really the case"}), "Sidetracked");
  await page.getByRole("textbox", {name: "Their reason"}).fill("She has no berth.");
  await showPart(page, "Before");
  await page.getByRole("textbox", {name: "What it was, in words"}).fill("You rowed out together.");
  await expect(page.getByRole("button", {name: "Keep", exact: true})).toBeDisabled();
  await checks(page).getByRole("button", {name: /^2\. without words yet:/}).click();
  await expect(page.getByRole("textbox", {name: "What they say"})).toBeFocused();
  await page.keyboard.type("I have no berth.");
  await expect(checks(page)).toContainText("it can be played");
}

/** By keyboard: a rest, then the end. Gives what every line of the rubric says. */
async function playByKeyboard(page: Page): Promise<(string | null)[]> {
  const move = page.getByRole("group", {name: "Your move"});
  for (const [form, act] of [["Let it rest", "Let it rest"], ["End the case", "End it so"]] as const) {
    await page.getByRole("button", {name: form, exact: true}).first().focus();
    await page.keyboard.press("Enter");
    await move.getByRole("button", {name: act, exact: true}).focus();
    await page.keyboard.press("Enter");
    await settled(page);
  }
  return linesOf(page);
}

async function linesOf(page: Page): Promise<(string | null)[]> {
  const lines = page.getByRole("region", {name: "What counts"}).getByRole("listitem");
  return Promise.all((await lines.all()).map((line) => line.getAttribute("aria-label")));
}

test("a case is written, kept, sent by a link, played by keyboard elsewhere, handed in and replayed", async ({
                                                                                                        page,
                                                                                                        browser
                                                                                                      }) => {
  await openPractice(page);
  await writeCase(page);
  await press(page, "Keep");
  await expect(page).toHaveURL(/#\/practice\/own-\w+$/);
  await press(page, "More");
  await page.getByRole("menuitem", {name: "Share by a link"}).click();
  const link = await linkOf(page);
  expect(link.length).toBeLessThan(2000);

  const other = await browser.newContext();
  const trainee = await other.newPage();
  await trainee.goto(link);
  const asked = trainee.getByRole("dialog", {name: "Take what the link holds?"});
  await expect(asked).toContainText("The quiet boat, Boats, level 1");
  await asked.getByRole("button", {name: "Take it"}).click();
  const score = await playByKeyboard(trainee);
  expect(score.length).toBe(7);
  await expect(trainee.getByRole("region", {name: "What was really the case"})).toContainText("She has no berth.");
  await press(trainee, "Share my result");
  const back = await linkOf(trainee);
  await other.close();

  await page.goto(back);
  await page.reload();  // the address alone has changed
  await page.getByRole("dialog", {name: "Take what the link holds?"}).getByRole("button", {name: "Take it"}).click();
  await page.getByRole("list", {name: "Handed in"}).getByRole("button", {name: /^Replay/}).click();
  await expect(page.getByText(/^Played by/)).toBeAttached();
  expect(await linesOf(page)).toEqual(score);
});

test("what is half written is there after a reload, and steps go back by keys", async ({page}) => {
  await openPractice(page);
  await press(page, "Make a case");
  await page.getByRole("textbox", {name: "Title"}).fill("Half done");
  await expect(page.getByText(/^Kept as a draft/)).toBeAttached();
  await settled(page);
  await page.reload();
  await expect(page.getByRole("textbox", {name: "Title"})).toHaveValue("Half done");
  await press(page, "Leave the editor");
  const unfinished = page.getByRole("list", {name: "Unfinished"});
  await press(page, "Share several");
  await expect(unfinished.getByRole("checkbox", {name: "Half done"})).toBeDisabled();
  await page.keyboard.press("Escape");
  await unfinished.getByRole("link", {name: "Half done"}).click();
  await showPart(page, "The talk");
  const turns = page.getByRole("group", {name: "Turns of the talk"});
  await turns.getByRole("button", {name: "Add a turn"}).click();
  await expect(turns.getByRole("group", {name: "Turn 3"})).toBeAttached();
  await page.keyboard.press("Escape");  // out of its words, then of its form
  await page.keyboard.press("Escape");
  await expect(turns.getByRole("button", {name: /^Change turn 3\./})).toBeAttached();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(turns.getByRole("button", {name: /^Change turn 3\./})).toHaveCount(0);
});

test("a copy is tried, then a thousand trainees try it, and the page comes to rest", async ({page}) => {
  await openPractice(page);
  await page.evaluate(() => (location.hash = "#/practice/quiet_week"));
  await press(page, "More");
  await page.getByRole("menuitem", {name: "Copy and change"}).click();
  await press(page, "Try it");
  await press(page, "Prospect ten others");
  await expect(page.getByRole("region", {name: "What happened"})).toContainText("You looked up ten other people.");
  await press(page, "Editor");
  await showPart(page, "Preview and test");
  const panel = page.getByRole("tabpanel", {name: "Preview and test"});
  await expect(panel.getByRole("region", {name: "What happened"})).not.toContainText("ten other people");
  await press(page, "Let 1,000 random trainees try it");
  const result = panel.getByRole("region", {name: "Test run"});
  await expect(result).toContainText(/of 100 on average, by 1,000 random trainees/, {timeout: 15000});
  await expect(result).toContainText(/built-in cases/i);
  await expect(result.getByRole("img")).toHaveAccessibleName(/^How the scores spread\. 0 to 9: \d+.*Playbook \d+\.$/);
  await settled(page);
  const frames = () => page.evaluate(() => ringbackPage.program()._statistic(0));
  const before = await frames();
  await page.waitForTimeout(500);
  expect(await frames()).toBe(before);
});

test("several cases leave as one link", async ({page, browser}) => {
  await openPractice(page);
  await press(page, "Share several");
  await page.getByRole("checkbox", {name: "A week without a word"}).click();
  await page.getByRole("list", {name: /^Level 3/}).getByRole("checkbox").first().click();
  await press(page, "Share 2 cases");
  const link = await linkOf(page);
  const other = await browser.newContext();
  const second = await other.newPage();
  await second.goto(link);
  await expect(second.getByRole("dialog", {name: "Take what the link holds?"})).toContainText("2 cases to practise on");
  await other.close();
});
