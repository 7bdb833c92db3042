// Nothing happens while nothing happens: no frame, no animation frame asked for, no timer set, on every screen, with
// popups and dialogs open and fields in use; and nothing at all while nobody sees the page.
import {expect, test, type Page} from "@playwright/test";

interface Work {
  frames: number;
  animationFrames: number;
  timers: number;
}
declare global { var asked: {animationFrames: number; timers: number}; }

const nothing: Work = {
  frames: 0,
  animationFrames: 0,
  timers: 0
};
const watched = 5000;  // ms

/** Counts what the page asks the browser for, from before its first script on. */
function countWork() {
  globalThis.asked = {animationFrames: 0, timers: 0};
  const {requestAnimationFrame, setTimeout, setInterval} = globalThis;
  Object.assign(globalThis, {
    requestAnimationFrame(run: FrameRequestCallback) {
      globalThis.asked.animationFrames++;
      return requestAnimationFrame.call(globalThis, run);
    },
    setTimeout(...given: Parameters<typeof setTimeout>) {
      globalThis.asked.timers++;
      return setTimeout.apply(globalThis, given);
    },
    setInterval(...given: Parameters<typeof setInterval>) {
      globalThis.asked.timers++;
      return setInterval.apply(globalThis, given);
    },
  });
}

const soFar = (page: Page): Promise<Work> =>
    page.evaluate(() => ({frames: ringbackPage.program()._statistic(1), ...asked}));

async function workIn(page: Page, milliseconds: number): Promise<Work> {
  const before = await soFar(page);
  await page.waitForTimeout(milliseconds);
  const after = await soFar(page);
  return {
    frames: after.frames - before.frames,
    animationFrames: after.animationFrames - before.animationFrames,
    timers: after.timers - before.timers,
  };
}

/** What is done in 5 s after everything has come to rest: what was moved, said and stored has its time first. */
async function workAtRest(page: Page, settle = 7500): Promise<Work> {
  await page.waitForTimeout(settle);
  return workIn(page, watched);
}

async function openSample(page: Page) {
  await page.addInitScript(countWork);
  await page.goto("./");
  await page.getByRole("button", {name: "Look at a sample workspace"}).click();
  await expect(page.getByRole("option").first()).toBeAttached();
  await page.waitForTimeout(7500);  // until nothing is said any more
}

async function untilMinuteHasRoom(page: Page, seconds: number) {
  const left = await page.evaluate(() => 60_000 - Date.now() % 60_000);
  if (left < seconds * 1000) await page.waitForTimeout(left + 1500);
}

test("no frame and no timer on any screen with prospects", async ({page}) => {
  test.setTimeout(240_000);
  await openSample(page);
  for (const screen of ["prospects", "import", "data", "profile", "about"]) {
    await page.evaluate((name) => (location.hash = `#/${name}`), screen);
    expect(await workAtRest(page, 3000), screen).toEqual(nothing);
  }
  // A clock is on these: it may change once a minute, at the full minute.
  for (const screen of ["today", "prospects/sample-1"]) {
    await untilMinuteHasRoom(page, 12);
    await page.evaluate((name) => (location.hash = `#/${name}`), screen);
    expect(await workAtRest(page, 3000), screen).toEqual(nothing);
  }
});

test("a frame that comes out as the one before is not painted", async ({page}) => {
  await openSample(page);
  const drawn = () => page.evaluate(() => ringbackPage.program()._statistic(5));
  const before = await drawn();
  await page.evaluate(() => {
    for (let frame = 0; frame < 5; frame++) ringbackPage.frames.draw();
  });
  expect(await drawn()).toBe(before);
  await page.getByRole("button", {name: "Log with details"}).hover();
  await expect.poll(drawn).toBeGreaterThan(before);
});

test("no frame with a pointer over a button, a dialog or a menu open", async ({page}) => {
  test.setTimeout(180_000);
  await openSample(page);
  await untilMinuteHasRoom(page, 40);
  await page.getByRole("button", {name: "Log with details"}).hover();
  expect(await workAtRest(page, 3000), "hover").toEqual(nothing);
  await page.evaluate(() => (location.hash = "#/prospects/sample-1"));
  await page.getByRole("button", {name: "More"}).click();
  await expect(page.getByRole("menu")).toBeAttached();
  await untilMinuteHasRoom(page, 12);
  expect(await workAtRest(page, 3000), "menu").toEqual(nothing);
});

test("no frame while a field is in use: its caret is the browser's own", async ({page}) => {
  test.setTimeout(120_000);
  await openSample(page);
  await page.evaluate(() => (location.hash = "#/prospects"));
  await page.getByRole("searchbox").fill("nov");
  expect(await workAtRest(page, 3000), "search").toEqual(nothing);
  await page.getByRole("button", {name: "Add a prospect"}).click();
  await expect(page.getByRole("dialog")).toBeAttached();
  await page.keyboard.type("Bill");
  expect(await workAtRest(page, 3000), "a field of a dialog").toEqual(nothing);
});

async function setHidden(page: Page, hidden: boolean) {
  await page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", {value: state, configurable: true});
    Object.defineProperty(document, "hidden", {value: state === "hidden", configurable: true});
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden ? "hidden" : "visible");
}

test("a hidden page does nothing, and is up to date when it is seen again", async ({page}) => {
  await openSample(page);
  await page.evaluate(() => (location.hash = "#/prospects"));
  await page.getByRole("searchbox").fill("nov");  // a caret, a toast and a clock would all ask for frames
  await setHidden(page, true);
  expect(await workIn(page, watched)).toEqual(nothing);
  await page.evaluate(() => (location.hash = "#/data"));  // something happens though
  await page.waitForTimeout(500);
  const asleep = await workIn(page, 3000);
  expect(asleep).toEqual(nothing);
  await setHidden(page, false);
  await expect(page.getByRole("heading", {name: "A sample of 24 prospects, kept nowhere", level: 2})).toBeAttached();
  const before = await soFar(page);
  expect(before.animationFrames).toBeGreaterThan(0);
});

test("the clock of Today goes on at the full minute and not between", async ({page}) => {
  test.setTimeout(180_000);
  await openSample(page);
  await page.waitForTimeout(8000);
  await untilMinuteHasRoom(page, 10);
  const left = await page.evaluate(() => 60_000 - Date.now() % 60_000);
  const between = await workIn(page, left - 1500);
  expect(between).toEqual(nothing);
  const around = await workIn(page, 4000);
  expect(around.frames).toBeGreaterThan(0);
  expect(around.frames).toBeLessThanOrEqual(6);
  expect(around.timers).toBeLessThanOrEqual(2);
});
