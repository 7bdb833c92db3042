// The user's own playbooks: figures kept under a new name change Today, a copy is edited with checks as one types,
// versions tell what changed, a file goes out and comes in.
import {expect, test, type Page} from "@playwright/test";
import {openEmpty, openSample, settled} from "./places";
import {drop} from "./support/drop";

async function openPlaybook(page: Page): Promise<void> {
  await openSample(page);
  await page.evaluate(() => (location.hash = "#/playbook"));
  await expect(page.getByRole("heading", {name: "Playbook", level: 1})).toBeAttached();
}

const press = (page: Page, name: string) => page.getByRole("button", {name, exact: true}).click();

async function pressMore(page: Page, item: string): Promise<void> {
  await press(page, "More");
  await page.getByRole("menuitem", {name: item, exact: true}).click();
}

test("figures that are kept become a playbook of one's own, in use at once, and undo takes it back", async ({page}) => {
  await openPlaybook(page);
  const slider = page.getByRole("slider", {name: "Patience"});
  await slider.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
  const effect = page.getByRole("group", {name: "Effect"});
  await expect(effect.getByRole("status")).toHaveText(/before the change/);
  const due = (await effect.getByRole("status").textContent())!.match(/^\d+/)![0];
  await press(page, "Keep");
  await expect(page).toHaveURL(/#\/playbook\/own-1/);
  await expect(page.getByText("In use", {exact: true})).toBeAttached();
  await expect(page.getByRole("slider", {name: "Patience"})).toHaveAttribute("aria-valuetext", "8 days");
  await expect(page.getByRole("link", {name: "Today", exact: true})).toHaveAttribute("aria-description", due);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("combobox", {name: "Your own playbooks"})).toHaveCount(0);
});

test(
    "a copy is edited with checks as one types, tried, taken back, and kept as a version that tells what changed",
    async ({page}) => {
      await openPlaybook(page);
      await press(page, "Copy to edit");
      await page.getByRole("button", {name: "Question: Is a call left?"}).click();
      const form = page.getByRole("group", {name: "Edit the question"});
      await form.getByRole("textbox", {name: "Question"}).fill("May I call once more?");
      await expect(page.getByRole("button", {name: "Question: May I call once more?"})).toBeAttached();

      // An answer that leads back makes a cycle: said at once, with the way to it, and it cannot be kept.
      const first = form.getByRole("group", {name: "Answer 1"});
      await first.getByRole("combobox", {name: "Leads to"}).click();
      await page.getByRole("option", {name: "Question: May I call once more?"}).click();
      const checks = page.getByRole("group", {name: "Checks"});
      await expect(checks.getByRole("button").first()).toBeAttached();
      await expect(page.getByRole("button", {name: "Keep this version"})).toBeDisabled();
      await press(page, "Take back");
      await expect(checks.getByRole("status")).toHaveText(/^Checked/);
      await expect(page.getByRole("group", {name: "Try it"}).getByRole("status")).toHaveText(/: .+/);

      await press(page, "Keep this version");
      await pressMore(page, "Versions");
      const versions = page.getByRole("dialog", {name: /^Versions of/});
      await expect(versions.getByText("was “Is a call left?”")).toBeAttached();
      await expect(versions.getByRole("heading", {name: /^Version 2/})).toBeAttached();
    });

test("a playbook file with faults is refused with all of them, and a good one is taken", async ({page}) => {
  await openPlaybook(page);
  const bad = {
    format: "ringback.playbook",
    version: 1,
    id: "bad",
    name: "Bad",
    start: "q",
    nodes: [{id: "q", question: "?", fact: "no_such_fact", answers: [{answer: "yes", next: "nowhere"}]}],
    leaves: [{id: "l", technique: "wait", label: "Wait"}],
  };
  await drop(page, "bad.ringback-playbook.json", JSON.stringify(bad));
  const refused = page.getByRole("dialog", {name: "The playbook was not taken"});
  await expect(refused.getByText(/no_such_fact/)).toBeAttached();
  await expect(refused.getByText(/nowhere/)).toBeAttached();
  await page.keyboard.press("Escape");
  await settled(page);
  bad.nodes[0]!.fact = "touches";
  bad.nodes[0]!.answers[0]!.next = "l";
  bad.name = "Good";
  await drop(page, "good.ringback-playbook.json", JSON.stringify(bad));
  await expect(page.getByRole("combobox", {name: "Your own playbooks"})).toHaveText(/Good/);
  await expect(page.getByRole("region", {name: "Tree"}).getByRole("button", {
    name: /^Wait, \d+ prospects/
  })).toBeAttached();
});

test("side by side tells what each playbook advises and where they part", async ({page}) => {
  await openPlaybook(page);
  await pressMore(page, "Side by side");
  const list = page.getByRole("dialog", {name: /^Side by side for/}).getByRole("list");
  await expect(list.getByRole("listitem")).toHaveCount(5);
  await expect(list.getByText("Patrick McClure").or(list.getByText("Blended")).first()).toBeAttached();
});

const editing = (page: Page) => page.getByRole("group", {name: "Edit the question"});

test("steps in the editor are taken back by Ctrl Z and done again by Ctrl Y", async ({page}) => {
  await openPlaybook(page);
  await press(page, "Copy to edit");
  await page.getByRole("button", {name: "Question: Is a call left?"}).click();
  await editing(page).getByRole("combobox", {name: "Asked after"}).click();
  await page.getByRole("option", {name: "Must they not be contacted? no"}).click();
  const place = editing(page).getByRole("combobox", {name: "Asked after"});
  await expect(place).toHaveText(/Must they not be contacted\?/);
  await page.getByRole("heading", {name: "Playbook", level: 1}).click();
  await page.keyboard.press("Control+z");
  await expect(place).toHaveText(/A call possible|Is a call possible/);
  await page.keyboard.press("Control+y");
  await expect(place).toHaveText(/Must they not be contacted\?/);
});

test("a fact is compared with any figure, a day or another fact", async ({page}) => {
  await openPlaybook(page);
  await press(page, "Copy to edit");
  await page.getByRole("button", {name: "Question: Is a call left?"}).click();
  const answer = editing(page).getByRole("group", {name: "Answer 1"});
  await answer.getByRole("combobox", {name: "Compared with"}).click();
  await page.getByRole("option", {name: "a figure", exact: true}).click();
  const figure = answer.getByRole("textbox", {name: "Figure"});
  await figure.fill("many");
  await expect(figure).toHaveAttribute("aria-invalid", "true");
  await figure.fill("25");
  await expect(figure).not.toHaveAttribute("aria-invalid", "true");
  await press(page, "Keep this version");
  await pressMore(page, "Versions");
  await expect(page.getByRole("dialog", {name: /^Versions of/}).getByText(/25/)).toBeAttached();
  await page.keyboard.press("Escape");
  await page.getByRole("button", {name: "Question: Does the agreed day lie ahead?"}).click();
  await answer.getByRole("combobox", {name: "Compared with"}).click();
  await page.getByRole("option", {name: "a day", exact: true}).click();
  await answer.getByRole("textbox", {name: "Day"}).fill("2026-12-24");
  await expect(page.getByRole("group", {name: "Checks"}).getByRole("status")).toHaveText(/^Checked/);
});

test("a draft with faults outlives the page, is not used, and is gone on with", async ({page}) => {
  await openEmpty(page);
  await page.evaluate(() => (location.hash = "#/playbook"));
  await press(page, "Copy to edit");
  await page.getByRole("button", {name: "Question: Is a call left?"}).click();
  await editing(page).getByRole("textbox", {name: "Question"}).fill("May I call once more?");
  await editing(page).getByRole("group", {name: "Answer 1"}).getByRole("combobox", {name: "Leads to"}).click();
  await page.getByRole("option", {name: "Question: May I call once more?"}).click();
  await expect(page.getByText("Kept as a draft. Today goes by the version that was kept last.")).toBeAttached();
  await expect(page.getByText(/^Saved/).first()).toBeAttached();
  await page.reload();
  await expect(page.getByRole("heading", {name: "Playbook", level: 1})).toBeAttached();
  await expect(page.getByRole("region", {name: "Tree"}).getByRole("button", {
    name: /Is a call left\?/
  })).toBeAttached();  // the version, not the draft
  await press(page, "Go on with the draft");
  await expect(page.getByRole("button", {name: "Question: May I call once more?"})).toBeAttached();
  await expect(page.getByRole("button", {name: "Keep this version"})).toBeDisabled();
  await press(page, "Leave the editor");
  await press(page, "Drop the draft");
  await expect(page.getByRole("button", {name: "Edit", exact: true})).toBeAttached();
});

test("where there is no room for buttons, what is done seldom stands in a menu", async ({page}) => {
  await page.setViewportSize({width: 1024, height: 768});
  await openPlaybook(page);
  await press(page, "More");
  await page.getByRole("menu", {name: "More"}).getByRole("menuitem", {name: "Side by side"}).click();
  await expect(page.getByRole("dialog", {name: /^Side by side for/})).toBeAttached();
});
