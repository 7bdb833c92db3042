// Two real tabs of one browser: both edit, both show everything at once, and either may die.
import {expect, test, type BrowserContext, type Page} from "@playwright/test";

const now = new Date("2026-11-18T15:42:00Z");

const badge = (page: Page, words = "Saved") => page.getByRole("status").filter({hasText: words});
const row = (page: Page, name: string) => page.getByRole("option", {name});

async function openTab(context: BrowserContext, {realTime = false} = {}): Promise<Page> {
  const page = await context.newPage();
  if (!realTime) await page.clock.setFixedTime(now);
  await page.goto("./");
  await expect(badge(page)).toBeAttached();
  return page;
}

/** As a tab in the background: nothing is drawn. */
const setHidden = (page: Page, hidden: boolean) => page.evaluate((state) => {
  Object.defineProperty(document, "visibilityState", {value: state, configurable: true});
  document.dispatchEvent(new Event("visibilitychange"));
}, hidden ? "hidden" : "visible");

async function add(page: Page, given: string, family: string, spoke = "2026-11-10"): Promise<void> {
  await page.keyboard.press("n");
  const form = page.getByRole("dialog", {name: "Add a prospect"});
  await form.getByRole("textbox", {name: "Given name"}).fill(given);
  await form.getByRole("textbox", {name: "Family name"}).fill(family);
  await form.getByRole("textbox", {name: "We last spoke on"}).fill(spoke);
  await form.getByRole("button", {name: "Add", exact: true}).click();
  await expect(form).toBeHidden();
}

test("an edit in either tab shows in the other at once, also in the one that nobody sees", async ({context}) => {
  const first = await openTab(context);
  const second = await openTab(context);
  await second.bringToFront();
  await setHidden(first, true);
  const drawn = await first.evaluate(() => ringbackPage.program()._statistic(1));
  await add(second, "Harriet", "Lindqvist");  // the writer is in the background
  await expect(badge(second)).toHaveText("Saved");
  await expect(row(second, "Harriet Lindqvist")).toBeAttached();
  expect(await first.evaluate(() => ringbackPage.program()._statistic(1))).toBe(drawn);
  await setHidden(first, false);
  await first.bringToFront();
  await expect(row(first, "Harriet Lindqvist")).toBeAttached();
  await add(first, "Samir", "Haddad");
  await second.bringToFront();
  await expect(row(second, "Samir Haddad")).toBeAttached();

  await test.step("undo in the follower takes back its own edit only", async () => {
    await row(second, "Harriet Lindqvist").click();
    await second.keyboard.press("1");
    await expect(second.getByRole("heading", {name: /^Wait until/})).toBeAttached();
    await second.keyboard.press("Control+z");
    await expect(second.getByRole("heading", {name: /^Find a way/})).toBeAttached();
    await expect(badge(second)).toHaveText("Saved");
    await expect(row(second, "Samir Haddad")).toBeAttached();
  });

  await test.step("a reload shows all of it", async () => {
    for (const page of [first, second]) {
      await page.reload();
      for (const name of ["Harriet Lindqvist", "Samir Haddad"]) await expect(row(page, name)).toBeAttached();
    }
  });
});

test("when the tab that saves is closed, the other one edits and saves within a second", async ({context}) => {
  const first = await openTab(context);
  const second = await openTab(context);
  await add(first, "Harriet", "Lindqvist");
  await second.bringToFront();
  await expect(row(second, "Harriet Lindqvist")).toBeAttached();
  // A lock of the test's own tells the second tab when the first one has died; only then time counts.
  await first.evaluate(() => new Promise<void>((held) => void navigator.locks.request("probe", () => {
                         held();
                         return new Promise(() => undefined);
                       })));
  const handover = second.evaluate(async () => {
    const died = await navigator.locks.request("probe", () => performance.now());
    for (;;) {
      const {held} = await navigator.locks.query();
      if (held?.some(({name}) => name === "ringback writer")) return performance.now() - died;
    }
  });
  await first.close();
  expect(await handover).toBeLessThan(1000);
  await add(second, "Samir", "Haddad");
  await expect(badge(second)).toHaveText("Saved");
  await second.reload();
  for (const name of ["Harriet Lindqvist", "Samir Haddad"]) await expect(row(second, name)).toBeAttached();
});

test(
    "a renderer that crashes hands over; what was not confirmed is sent again and is there once", async ({context}) => {
      const first = await openTab(context);
      const second = await openTab(context);
      await second.bringToFront();
      await add(second, "Harriet", "Lindqvist");
      await expect(badge(second)).toHaveText("Saved");
      const crash = await context.newCDPSession(first);
      void crash.send("Page.crash").catch(() => undefined);
      await add(second, "Samir", "Haddad");
      await expect(badge(second)).toHaveText("Saved");
      await second.reload();
      await expect(second.getByRole("option")).toHaveCount(2);
      for (const name of ["Harriet Lindqvist", "Samir Haddad"]) await expect(row(second, name)).toBeAttached();
    });

test("a tab that another build writes to stops editing and says to reload", async ({context}) => {
  const first = await openTab(context);
  await add(first, "Harriet", "Lindqvist");
  await expect(badge(first)).toHaveText("Saved");
  const second = await openTab(context);
  await first.evaluate(() => {
    const channel = new BroadcastChannel("ringback tabs");
    channel.postMessage(new Uint8Array([0x52, 0x6B, 0x42, 0x54, 17, 99, 0, 1, 2, 3]));  // "here", version 99
  });
  await expect(second.getByRole("status").filter({hasText: "Read only"})).toBeAttached();
  await expect(second.getByText("A newer Ringback is open in another tab. Reload this tab to get it.")).toBeAttached();
  await expect(badge(first)).toHaveText("Saved");  // the writer does not mind
  await second.reload();
  await expect(badge(second)).toBeAttached();
});

test("a tab that saves for all and hangs is named as the reason; its return is enough", async ({context}) => {
  test.setTimeout(120_000);
  const first = await openTab(context, {realTime: true});
  const second = await openTab(context, {realTime: true});
  await second.bringToFront();
  const hung = first.evaluate(() => {
    for (const end = Date.now() + 20_000; Date.now() < end;) {
    }
  });
  await add(second, "Harriet", "Lindqvist", "");
  await expect(second.getByText("The tab that saves does not answer. Close it, and this one saves.")).toBeAttached();
  await expect(badge(second, "Not saved")).toBeAttached();
  await hung;
  await expect(badge(second, "Saved")).toHaveText("Saved");
  await expect(row(first, "Harriet Lindqvist")).toBeAttached();
});
