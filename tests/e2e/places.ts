// Every screen, dialog, menu and empty state, and how to get there: for the checks that must hold in all of them.
// Places are visited one after the other on one page; each is reached by itself, and Escape leads out of it.
import {readFile} from "node:fs/promises";
import {expect, type Page} from "@playwright/test";
import {drop} from "./support/drop";

export const now = new Date("2026-11-18T15:42:00Z");  // a Wednesday morning in New York

export interface Place {
  name: string;
  /** The part of the address that names the screen. */
  route: string;
  /** What is done there, after which the place is what is meant. */
  reach?: (page: Page) => Promise<void>;
  only?: "desktop"|"phone";
}

export async function openEmpty(page: Page): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto("./");
  await expect(page.getByRole("button", {name: "Add a prospect"})).toBeAttached();
}

export async function openSample(page: Page): Promise<void> {
  await openEmpty(page);
  await page.getByRole("button", {name: "Look at a sample workspace"}).click();
  await expect(page.getByRole("option").first()).toBeAttached();
}

export async function openDemo(page: Page): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto("./?demo");
  await expect(page.getByRole("option").first()).toBeAttached();
}

/** Waits until nothing is drawn any more, animations included. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((done) => {
                         const frames = () => ringbackPage.program()._statistic(1);
                         const look = (before: number) =>
                             setTimeout(() => (frames() === before ? done() : look(frames())), 100);
                         look(frames());
                       }));
}

export async function goTo(page: Page, place: Place): Promise<void> {
  for (let layer = 0; layer < 5 && (await page.locator("[role=dialog], [role=menu]").count()); layer++) {
    await page.keyboard.press("Escape");
    await settled(page);
  }
  await page.evaluate((route) => (location.hash = `#/${route}`), place.route);
  await settled(page);
  await place.reach?.(page);
  await settled(page);
}

const press = (page: Page, name: string|RegExp) => page.getByRole("button", {name, exact: true}).first().click();
const dialog = (page: Page, name: string|RegExp) => expect(page.getByRole("dialog", {name})).toBeAttached();

async function openLink(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("link", {name}).first().click();
  await expect(page.getByRole("heading", {level: 1, name})).toBeAttached();
}

const openHarriet = async (page: Page) => {
  await page.getByRole("searchbox").fill("");
  await openLink(page, /Harriet Lindqvist/);
};

/** The path of Harriet in the playbook that is on screen. */
export async function lightHarriet(page: Page): Promise<void> {
  await page.getByRole("button", {name: /^Path of/}).click();
  await dialog(page, "Light the path of");
  await page.getByRole("textbox", {name: "Name or company"})
      .or(page.getByRole("searchbox", {name: "Name or company"}))
      .fill("harriet");
  await page.getByRole("dialog").getByRole("button", {name: "Harriet Lindqvist"}).click();
  await expect(page.getByRole("button", {name: "Path of Harriet Lindqvist"})).toBeAttached();
}

/** Something in the playbook with the path of Harriet lit. */
const inPlaybook = (name: string, form: "Tree"|"Outline", reach?: (page: Page) => Promise<void>): Place => ({
  name,
  route: "playbook",
  reach: async (page) => {
    await page.getByRole("radio", {name: form, exact: true}).click();
    await lightHarriet(page);
    await reach?.(page);
  },
});

/** Something on Harriet's own page. */
const ofHarriet = (name: string, reach?: (page: Page) => Promise<void>, only?: Place["only"]): Place => ({
  name,
  route: "prospects",
  reach: async (page) => {
    await openHarriet(page);
    await reach?.(page);
  },
  ...(only ? {only} : {}),
});

const fromMenu = (item: string, title: string|RegExp) => async (page: Page) => {
  await press(page, "More");
  await page.getByRole("menuitem", {name: item}).click();
  await dialog(page, title);
};

export const emptyPlaces: Place[] = [
  {name: "empty today", route: "today"},
  {name: "empty prospects", route: "prospects"},
  {name: "empty import", route: "import"},
  {name: "empty data", route: "data"},
  {
    name: "delete all on this device",
    route: "data",
    reach: async (page) => {
      await press(page, "Delete all on this device");
      await dialog(page, "Delete all on this device?");
    },
  },
  {name: "scripts for nobody", route: "scripts"},
  {name: "empty review", route: "review"},
  {name: "practice", route: "practice"},
  {name: "no case sheet", route: "sheet"},
  {name: "empty profile", route: "profile"},
  {name: "calling hours", route: "calling-hours"},
  {
    name: "edit calling hours",
    route: "calling-hours",
    reach: async (page) => {
      await press(page, "Edit the hours of Canada");
      await dialog(page, "Calling hours, Canada");
    },
  },
  {name: "about", route: "about"},
  {name: "unknown prospect", route: "prospects/nobody"},
  {
    name: "file that cannot be read",
    route: "today",
    reach: async (page) => {
      await drop(page, "broken.ringback.json", "{\"format\":\"ringback.workspace\",\"version\":1,\"prosp");
      await expect(page.getByRole("alert").filter({hasText: "broken"})).toBeAttached();
    },
  },
];

export const demoPlaces: Place[] = [
  {name: "demo", route: "about"},
  {
    name: "a step of the tour",
    route: "about",
    reach: async (page) => {
      await press(page, "Take the tour");
      for (const step of [1, 2, 3, 4, 5]) {
        await dialog(page, new RegExp(`^Step ${step} of 8`));
        await press(page, "Next");
      }
      await dialog(page, "Step 6 of 8: The rules themselves");
    },
  },
];

export const samplePlaces: Place[] = [
  {name: "today", route: "today"},
  {
    name: "filter of today",
    route: "today",
    reach: async (page) => {
      await press(page, "Filter Today");
      await dialog(page, "Filter Today");
    },
  },
  {
    name: "today through a filter",
    route: "today",
    reach: async (page) => {
      await press(page, "Filter Today");
      await dialog(page, "Filter Today");
      await page.getByRole("textbox", {name: "Worth at least"}).fill("1");
      await press(page, "Show these");
      await expect(page.getByRole("group", {name: "Filter"})).toBeAttached();
    },
  },
  {
    name: "name of a view",
    route: "today",
    reach: async (page) => {
      await press(page, "Keep as a view");
      await dialog(page, "Keep as a view");
    },
  },
  {
    name: "marked rows of today",
    route: "today",
    reach: async (page) => {
      await press(page, "Show all");
      await press(page, "Mark several");
      await press(page, "Mark all shown");
    },
  },
  {
    name: "log for several",
    route: "today",
    reach: async (page) => {
      await press(page, "Log for the marked");
      await dialog(page, /^Log for /);
    },
  },
  {
    name: "put several off",
    route: "today",
    reach: async (page) => {
      await press(page, "Put the marked off");
      await dialog(page, /^Put \d+ prospects off/);
    },
  },
  {
    name: "review",
    route: "review",
    reach: async (page) => {
      await expect(page.getByRole("heading", {level: 1, name: "Process review"})).toBeAttached();
    },
  },
  {name: "case sheet", route: "sheet/sample-1"},
  {
    name: "record a review",
    route: "review",
    reach: async (page) => {
      await press(page, "Record a review");
      await dialog(page, "Record a review");
    },
  },
  {
    name: "log a touch",
    route: "prospects",
    reach: async (page) => {
      await openHarriet(page);
      await press(page, /^Log( a touch)?$/);
      await dialog(page, "Log a touch");
    },
  },
  {
    name: "log a touch with an error",
    route: "prospects",
    reach: async (page) => {
      await openHarriet(page);
      await press(page, /^Log( a touch)?$/);
      await page.getByRole("textbox", {name: "Day"}).fill("the day before");
      await page.getByRole("dialog").getByRole("button", {name: "Log", exact: true}).click();
      await expect(page.getByRole("textbox", {name: "Day"})).toHaveAttribute("aria-invalid", "true");
    },
  },
  {
    name: "choices of a combo",
    route: "prospects",
    reach: async (page) => {
      await openHarriet(page);
      await press(page, /^Log( a touch)?$/);
      await page.getByRole("combobox", {name: "Channel"}).click();
      await expect(page.getByRole("listbox", {name: "Channel"})).toBeAttached();
    },
  },
  {name: "prospects", route: "prospects"},
  {
    name: "marked prospects",
    route: "prospects",
    reach: async (page) => {
      await page.getByRole("checkbox", {name: "Mark Harriet Lindqvist"}).click();
      await expect(page.getByRole("button", {name: "Clear marks"})).toBeAttached();
    },
  },
  {
    name: "we last spoke",
    route: "prospects",
    reach: async (page) => {
      await press(page, "We last spoke");
      await dialog(page, "We last spoke");
    },
  },
  {
    name: "remove marked",
    route: "prospects",
    reach: async (page) => {
      await press(page, "Remove the marked prospects");
      await dialog(page, /Remove/);
    },
  },
  {
    name: "nobody found",
    route: "prospects",
    reach: async (page) => {
      await press(page, "Clear marks");
      await page.getByRole("searchbox").fill("nobody at all");
      await expect(page.getByRole("button", {name: "Show all"})).toBeAttached();
    },
  },
  {
    name: "add a prospect with an error",
    route: "prospects",
    reach: async (page) => {
      await press(page, "Show all");
      await press(page, "Add a prospect");
      await dialog(page, "Add a prospect");
      await page.getByRole("dialog").getByRole("button", {name: "Add", exact: true}).click();
      await expect(page.getByRole("textbox", {name: "Given name"})).toHaveAttribute("aria-invalid", "true");
    },
  },
  ofHarriet("prospect"),
  ofHarriet(
      "menu of a prospect",
      async (page) => {
        await press(page, "More");
        await expect(page.getByRole("menu", {name: "Menu of Harriet Lindqvist"})).toBeAttached();
      }),
  ofHarriet("edit details", fromMenu("Edit details", "Edit details")),
  ofHarriet("get back in touch later", fromMenu("Get back in touch later", /./)),
  ofHarriet("close the file", fromMenu("Close the file", /./)),
  ofHarriet("remove prospect", fromMenu("Remove prospect", /Remove/)),
  ofHarriet(
      "agreement",
      async (page) => {
        await press(page, "Edit the agreement");
        await dialog(page, "Agreement");
      }),
  {
    name: "import with a preview",
    route: "import",
    reach: async (page) => {
      const file = new URL("../exchange/data/hubspot-contacts.csv", import.meta.url);
      await drop(page, "hubspot-contacts.csv", await readFile(file, "utf8"));
      await expect(page.getByRole("table", {name: "Columns"})).toBeAttached();
    },
  },
  {name: "scripts", route: "scripts"},
  {name: "a script", route: "scripts/voicemail_and_email.voicemail"},
  {
    name: "for whom the words are shown",
    route: "scripts/voicemail_and_email.voicemail",
    reach: async (page) => {
      await page.getByRole("region", {name: "Preview"}).getByRole("button", {description: /for whom/}).click();
      await dialog(page, "Show the words for");
    },
  },
  {
    name: "script editor",
    route: "scripts/text.text",
    reach: async (page) => {
      await press(page, "Edit");
      await page.getByRole("button", {name: "Edit Question"}).click();
      await page.getByRole("textbox", {name: "Words"}).fill("Hi, I am just checking in.");
      await page.getByRole("button", {name: /^Reads as pressure/}).click();
      await expect(page.getByRole("group", {name: "Better wording"})).toBeAttached();
      await expect(page.getByText(/^Kept as a draft/)).toBeAttached();
    },
  },
  {
    name: "details of a script",
    route: "scripts/text.text",
    reach: async (page) => {
      await press(page, "Done with this block");  // open from the place before
      await press(page, "Title and details");
      await expect(page.getByRole("textbox", {name: "Title"})).toBeAttached();
    },
  },
  {
    name: "checks while you write",
    route: "scripts/text.text",
    reach: async (page) => {
      await press(page, "Checks");
      await dialog(page, "Checks while you write");
    },
  },
  {
    name: "find and replace in scripts",
    route: "scripts",
    reach: async (page) => {
      await press(page, "More of the library");
      await page.getByRole("menuitem", {name: "Find and replace"}).click();
      await page.getByRole("dialog").getByRole("searchbox", {name: "Find"}).fill("open to others");
      await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/found/);
    },
  },
  {name: "words with a gap", route: "scripts/final_opportunity.email"},
  {name: "a text message and its cost", route: "scripts/heavy_stone.text"},
  {
    name: "a script for everybody",
    route: "scripts/final_opportunity.email",
    reach: async (page) => {
      await press(page, "Who lacks something?");
      await dialog(page, /^For everybody/);
      await expect(page.getByRole("dialog").getByText(/^The words lack/)).toBeAttached();
    },
  },
  {
    name: "a call",
    route: "call",
    reach: async (page) => expect(page.getByRole("region", {name: "What to say"})).toBeAttached(),
  },
  {name: "more", route: "more", only: "phone"},
  inPlaybook("playbook as a tree", "Tree"),
  inPlaybook("playbook as an outline", "Outline"),
  inPlaybook(
      "who is at a leaf", "Tree",
      async (page) => {
        await page.getByRole("button", {name: /^Step-back call, \d+ prospect/}).click();
        await dialog(page, "Step-back call");
      }),
  {name: "data", route: "data"},
  {name: "profile", route: "profile"},
  {
    name: "palette",
    route: "today",
    reach: async (page) => {
      await page.keyboard.press("Control+k");
      await dialog(page, "Search or do");
      await page.keyboard.type("har");
      await expect(page.getByRole("option", {name: /Harriet/}).last()).toBeAttached();
    },
  },
  {
    name: "sheet of keys",
    route: "today",
    reach: async (page) => {
      await page.keyboard.press("Control+k");
      await dialog(page, "Search or do");
      await page.keyboard.type("keyboard short");
      await page.keyboard.press("Enter");
      await dialog(page, "Keyboard shortcuts");
    },
  },
  {
    name: "menu of a row",
    route: "today",
    reach: async (page) => {
      await page.getByRole("option", {name: /Samir/}).click({button: "right"});
      await expect(page.getByRole("menu", {name: "Menu of Samir Haddad"})).toBeAttached();
    },
    only: "desktop",
  },
  {name: "gallery", route: "gallery"},
  {
    name: "toast with undo",
    route: "today",
    reach: async (page) => {
      await page.getByRole("option", {name: /Harriet/}).click();
      await page.keyboard.press("1");
      const others = page.viewportSize()!.width < 600 ? 0 : 1;  // the keys' bar has one, too
      await expect(page.getByRole("button", {name: "Undo"})).toHaveCount(others + 1);
    },
  },
  {
    name: "playbook editor",
    route: "playbook/blended",
    reach: async (page) => {
      await press(page, "Copy to edit");
      await page.getByRole("button", {name: "Question: Is a call left?"}).click();
      await expect(page.getByRole("group", {name: "Edit the question"})).toBeAttached();
    },
  },
  {
    name: "playbook editor with a fault",
    route: "playbook/own-1",
    reach: async (page) => {
      const edit = page.getByRole("button", {name: /^(Edit|Go on with the draft)$/});
      if (await edit.count()) await edit.click();  // else it is open from the place before
      const form = page.getByRole("group", {name: "Edit the question"});
      if (!await form.count())  // on a phone it stands alone, where it is open from the place before
        await page.getByRole("button", {name: "Question: Is a call left?"}).click();
      const answer = form.getByRole("group", {name: "Answer 1"});
      await answer.getByRole("combobox", {name: "Leads to"}).click();
      await page.getByRole("option", {name: "Question: Is a call left?"}).click();
      await expect(page.getByRole("button", {name: "Keep this version"})).toBeDisabled();
    },
  },
  {
    name: "a case in touch",
    route: "practice/corner_lot",
    reach: async (page) => {
      await press(page, "Get in touch");
      await expect(page.getByRole("group", {name: "Your move"})).toBeAttached();
    },
  },
  {
    name: "a case ended",
    route: "practice/quiet_week",
    reach: async (page) => {
      if (await page.getByRole("region", {name: "What was really the case"}).count() > 0) return;
      await press(page, "End the case");
      await page.getByRole("group", {name: "Your move"}).getByRole("button", {name: "End it so"}).click();
      await expect(page.getByRole("region", {name: "What was really the case"})).toBeAttached();
    },
  },
  {
    name: "cases to be shared together",
    route: "practice",
    reach: async (page) => {
      const several = page.getByRole("button", {name: "Share several"});
      if (await several.count() > 0) await several.click();  // else they are chosen from the visit before
      const share = page.getByRole("button", {name: "Share 1 case"});
      // By key: what was said of the last move may still lie over the row.
      if (await share.count() === 0) await page.getByRole("checkbox", {name: "A week without a word"}).press("Space");
      await expect(share).toBeEnabled();
    },
  },
  {
    name: "editor of a case",
    route: "practice/quiet_week",
    reach: async (page) => {
      await press(page, "More");
      await page.getByRole("menuitem", {name: "Copy and change"}).click();
      await showPart(page, "The talk");
      await page.getByRole("button", {name: /^Change turn 3\./}).click();
      await expect(page.getByRole("group", {name: "Turn 3"})).toBeAttached();
    },
  },
  {
    name: "editor of a new case",
    route: "practice",
    reach: async (page) => {
      const cancel = page.getByRole("button", {name: "Cancel", exact: true});
      if (await cancel.count() > 0) await cancel.click();
      await press(page, "Make a case");
      await expect(page.getByRole("group", {name: "Checks"})).toContainText("things to mend");
    },
  },
];

/** A part of the case editor: a tab where there is room, else an option of a select. */
export async function showPart(page: Page, part: string): Promise<void> {
  const select = page.getByRole("combobox", {name: "Part of the case"});
  if (await select.count() > 0) {
    await select.click();
    await page.getByRole("option", {name: part}).click();
  } else {
    await page.getByRole("tab", {name: part}).click();
  }
  await expect(page.getByRole("tabpanel", {name: part})).toBeAttached();
}
