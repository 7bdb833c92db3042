// The Playbook screen: the tree and the outline, whose path is lit, who stands where, parameters with their effect.
import {expect, test, type Page} from "@playwright/test";
import {openSample} from "./places";

async function openPlaybook(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole("link", {name: "Playbook", exact: true}).click();
  await expect(page.getByRole("heading", {name: "Playbook", level: 1})).toBeAttached();
}

const question = (page: Page, name: RegExp) => page.getByRole("button", {name});

async function lightHarriet(page: Page): Promise<void> {
  await page.getByRole("button", {name: /^Path of/}).click();
  await expect(page.getByRole("dialog", {name: "Light the path of"})).toBeAttached();
  await page.getByRole("textbox", {name: "Name or company"})
      .or(page.getByRole("searchbox", {name: "Name or company"}))
      .fill("harriet");
  await page.getByRole("dialog").getByRole("button", {name: "Harriet Lindqvist"}).click();
  await expect(page.getByRole("button", {name: "Path of Harriet Lindqvist"})).toBeAttached();
}

test("the tree shows every question with the answers of one prospect, and counts at its leaves", async ({page}) => {
  await openPlaybook(page);
  await lightHarriet(page);
  await expect(page).toHaveURL(/#\/playbook\/blended\/.+/);
  const tree = page.getByRole("region", {name: "Tree"});
  await expect(tree.getByRole("heading", {name: "May I act?", level: 2})).toBeAttached();
  await expect(tree.getByRole("button", {name: /^10, Is a call left\? Yes, 1 of 2 used$/})).toBeAttached();
  await tree.getByRole("button", {name: /^Step-back call, \d+ prospect/}).click();
  const dialog = page.getByRole("dialog", {name: "Step-back call"});
  await expect(dialog.getByText(/prospects? (is|are) here now/)).toBeAttached();
  await dialog.getByRole("link", {name: "Harriet Lindqvist"}).click();
  await expect(page.getByRole("heading", {name: "Harriet Lindqvist", level: 1})).toBeAttached();
});

test("each of the five playbooks has its tree and its address", async ({page}) => {
  await openPlaybook(page);
  for (const [name, id, leaf] of [
           ["Trust", "T", /^Voicemail, /], ["Voicemail", "V", /^Heavy stone, /],
           ["Up front", "G", /^Final opportunity, /], ["Value", "D", /^Value call, /]] as const) {
    await page.getByRole("radio", {name, exact: true}).click();
    await expect(page).toHaveURL(new RegExp(`#/playbook/${id}`));
    await expect(page.getByRole("region", {name: "Tree"}).getByRole("button", {name: leaf}).first()).toBeAttached();
  }
  await page.goBack();
});

test("a search finds a question by its fact, and Enter goes on to the next", async ({page}) => {
  await openPlaybook(page);
  const field = page.getByRole("searchbox", {name: "Find a question, a leaf or a fact"}).or(page.getByRole("textbox", {
    name: "Find a question, a leaf or a fact"
  }));
  await field.fill("tidbit");
  const found = page.getByRole("status").filter({hasText: "Enter for the next"});
  await expect(found).toHaveText(/^1 of \d/);
  await page.keyboard.press("Enter");
  await expect(found).toHaveText(/^2 of \d/);
  await field.fill("no such thing");
  await expect(page.getByRole("status").filter({hasText: "Nothing found"})).toBeAttached();
});

test("the tree zooms by buttons, keys and the wheel, and fits again", async ({page}) => {
  await openPlaybook(page);
  const percent = page.getByRole("status").filter({hasText: "%"});
  const before = await percent.textContent();
  await page.getByRole("button", {name: "Zoom in"}).click();
  await expect(percent).not.toHaveText(before!);
  await page.getByRole("button", {name: "Fit to screen"}).click();
  await expect(percent).toHaveText(before!);
  const box = (await page.getByRole("region", {name: "Tree"}).boundingBox())!;
  await page.mouse.move(box.x + 10, box.y + box.height - 10);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  await expect(percent).not.toHaveText(before!);
});

test("the outline tells the path in words and is gone through by keys alone", async ({page}) => {
  await openPlaybook(page);
  await lightHarriet(page);
  await page.getByRole("radio", {name: "Outline"}).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", {
    name: "The path of Harriet Lindqvist leads to Step-back call"
  })).toBeAttached();
  const outline = page.getByRole("tree", {name: "Questions of Blended"});
  const first = outline.getByRole("treeitem", {name: /^1, Must they not be contacted\?/});
  await expect(first).toHaveAttribute("aria-expanded", "true");
  await first.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(first).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("ArrowRight");
  await expect(first).toHaveAttribute("aria-expanded", "true");
  await expect(outline.getByRole("treeitem", {name: /^Yes: Step-back call/})).toHaveAttribute("aria-level", "2");
});

test("a slider shows what it would change today, and is put back", async ({page}) => {
  await openPlaybook(page);
  const effect = page.getByRole("group", {name: "Effect"});
  const slider = page.getByRole("slider", {name: "Patience"});
  await expect(effect.getByRole("status")).toHaveText(/^\d+ due today/);
  await slider.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", "8 days");
  await expect(effect.getByRole("status")).toHaveText(/before the change/);
  await expect(effect.getByText(/waits until .* instead of/).first()).toBeAttached();
  await expect(question(page, /^Patience, /)).toHaveAttribute("aria-description", /^\+\d+ by the change/);
  await effect.getByRole("button", {name: "Put back"}).click();
  await expect(slider).toHaveAttribute("aria-valuetext", "3 days");
});

test("on a phone the outline comes first", async ({page}) => {
  await page.setViewportSize({width: 390, height: 844});
  await openPlaybook(page);
  await expect(page.getByRole("tree", {name: "Questions of Blended"})).toBeAttached();
  await page.getByRole("radio", {name: "Tree", exact: true}).click();
  await expect(page.getByRole("region", {name: "Tree"})).toBeAttached();
});
