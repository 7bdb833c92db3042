// Zoom, font size, the on-screen keyboard and safe areas: what the page makes of the space that it is given.
import {expect, test, type Browser, type BrowserContextOptions, type Locator, type Page} from "@playwright/test";

async function open(page: Page): Promise<Locator> {
  await page.goto("./");
  const add = page.getByRole("button", {name: "Add a prospect"});
  await expect(add).toBeAttached();
  await page.waitForSelector("html[data-ready]", {state: "attached"});
  return add;
}

async function inContext(
    browser: Browser, baseURL: string|undefined, options: BrowserContextOptions, use: (page: Page) => Promise<void>) {
  const context = await browser.newContext({...options, ...(baseURL ? {baseURL} : {})});
  await use(await context.newPage());
  await context.close();
}

/**
 * The edges of what is drawn at the element's place, in CSS pixels of the page: where the colour just inside of the
 * middle of each side gives way to the colour around.
 */
function drawnBox(element: Locator): Promise<{left: number; top: number; right: number; bottom: number}> {
  return element.evaluate((target) => {
    const canvas = document.getElementById("canvas") as HTMLCanvasElement;
    const copy = Object.assign(document.createElement("canvas"), {width: canvas.width, height: canvas.height});
    const pen = copy.getContext("2d")!;
    ringbackPage.program()._context_changed(0);  // as after lost graphics: the picture is painted anew
    ringbackPage.frames.draw();
    pen.drawImage(canvas, 0, 0);
    const stage = canvas.getBoundingClientRect();
    const scale = canvas.width / stage.width;
    const place = target.getBoundingClientRect();
    const {data} = pen.getImageData(0, 0, copy.width, copy.height);
    const at =
        (x: number, y: number) => [0, 1, 2].map((i) => data[4 * (Math.floor(y) * copy.width + Math.floor(x)) + i]!);
    const apart = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0);
    const reach = Math.ceil(4 * scale);  // device pixels from a side, both ways
    const middleX = ((place.left + place.right) / 2 - stage.left) * scale;
    const middleY = ((place.top + place.bottom) / 2 - stage.top) * scale;
    // The pixel on the edge is mixed of both colours, by how much of it is covered.
    const edge = (from: number, step: number, colourAt: (place: number) => number[]) => {
      const start = Math.floor(from) - step * reach;
      const inside = colourAt(start);
      for (let pixel = start; Math.abs(pixel - start) < 2 * reach; pixel += step) {
        if (apart(inside, colourAt(pixel)) <= 4) continue;
        const outside = colourAt(pixel + 2 * step);
        const covered = Math.min(1, apart(colourAt(pixel), outside) / apart(inside, outside));
        return step > 0 ? pixel + covered : pixel + 1 - covered;
      }
      return NaN;
    };
    const across = (x: number) => at(x, middleY);
    const down = (y: number) => at(middleX, y);
    return {
      left: stage.left + edge((place.left - stage.left) * scale, -1, across) / scale,
      right: stage.left + edge((place.right - stage.left) * scale, 1, across) / scale,
      top: stage.top + edge((place.top - stage.top) * scale, -1, down) / scale,
      bottom: stage.top + edge((place.bottom - stage.top) * scale, 1, down) / scale,
    };
  });
}

async function expectAligned(element: Locator) {
  await element.scrollIntoViewIfNeeded();
  await element.page().waitForTimeout(200);
  const drawn = await drawnBox(element);
  const place = await element.evaluate((target) => target.getBoundingClientRect().toJSON() as DOMRect);
  // A pixel of the page, or of the screen where that is larger.
  const atMost = 1.02 * Math.max(1, await element.page().evaluate(() => 1 / devicePixelRatio));
  const off = {
    left: Math.abs(drawn.left - place.left),
    top: Math.abs(drawn.top - place.top),
    right: Math.abs(drawn.right - place.right),
    bottom: Math.abs(drawn.bottom - place.bottom),
  };
  for (const [side, by] of Object.entries(off)) expect(by, `${side} is off`).toBeLessThanOrEqual(atMost);
}

const zooms = [
  {percent: 50, width: 2880, height: 1800, ratio: 0.5},
  {percent: 67, width: 2149, height: 1343, ratio: 0.67},
  {percent: 110, width: 1309, height: 818, ratio: 1.1},
  {percent: 133, width: 1083, height: 677, ratio: 1.3333},
  {percent: 200, width: 720, height: 450, ratio: 2},
  {percent: 400, width: 320, height: 256, ratio: 4},
];
for (const {percent, width, height, ratio} of zooms) {
  test(
      `at a zoom of ${percent} % the picture is crisp and everything is where it seems`, async ({browser, baseURL}) => {
        test.setTimeout(120_000);  // five million pixels, drawn in software
        await inContext(browser, baseURL, {viewport: {width, height}, deviceScaleFactor: ratio}, async (page) => {
          await open(page);
          const size = await page.locator("#canvas").evaluate((canvas: HTMLCanvasElement) => {
            const box = canvas.getBoundingClientRect();
            return {columns: canvas.width, rows: canvas.height, across: canvas.width / box.width};
          });
          expect(Math.abs(size.columns - width * ratio)).toBeLessThanOrEqual(1);
          expect(Math.abs(size.rows - height * ratio)).toBeLessThanOrEqual(1);
          expect(size.across).toBeCloseTo(ratio, 2);
          await expectAligned(page.getByRole("button", {name: "Import contacts", exact: true}));
          const add = page.getByRole("button", {name: "Add a prospect"});
          await add.scrollIntoViewIfNeeded();
          await add.click();
          await expect(page.getByRole("dialog")).toBeAttached();
        });
      });
}

test("zooming while the page is open lays it out anew", async ({page}) => {
  await open(page);
  const devtools = await page.context().newCDPSession(page);
  for (const ratio of [2, 1.25, 0.5, 1]) {
    const width = Math.round(1440 / ratio);
    const height = Math.round(900 / ratio);
    await devtools.send("Emulation.setDeviceMetricsOverride", {width, height, deviceScaleFactor: ratio, mobile: false});
    const canvas = page.locator("#canvas");
    await expect.poll(() => canvas.evaluate((element: HTMLCanvasElement) => element.width)).toBe(width * ratio);
    await page.waitForTimeout(200);
    await expectAligned(page.getByRole("button", {name: "Import contacts", exact: true}));
  }
});

test("the font size that the user has set scales everything, at once", async ({page}) => {
  await open(page);
  const button = page.getByRole("button", {name: "Import contacts", exact: true});
  const before = await button.evaluate((element) => element.getBoundingClientRect().height);
  const devtools = await page.context().newCDPSession(page);
  for (const size of [24, 20, 12]) {
    await devtools.send("Page.setFontSizes", {fontSizes: {standard: size, fixed: size}});
    await expect.poll(() => button.evaluate((element) => element.getBoundingClientRect().height))
        .toBeCloseTo(before * size / 16, 0);
    await expectAligned(button);
  }
  await devtools.send("Page.setFontSizes", {fontSizes: {standard: 24, fixed: 24}});
  await page.waitForTimeout(300);
  await page.getByRole("button", {name: "Add a prospect"}).click();  // pointer and picture agree
  const field = page.getByRole("dialog").getByRole("textbox", {name: "Given name"});
  await field.click();
  await expect(field).toBeFocused();
  await page.keyboard.type("Harriet");
  await expect(field).toHaveValue("Harriet");
});

interface StubbedViewport extends EventTarget {
  height: number;
  offsetTop: number;
  scale: number;
}

/** A browser that lays its keyboard over the page, as Safari does: only the visual viewport tells. */
async function stubViewport(page: Page) {
  await page.addInitScript(() => {
    const stub = Object.assign(
        new EventTarget(), {width: 390, height: 844, offsetTop: 0, offsetLeft: 0, pageTop: 0, pageLeft: 0, scale: 1});
    Object.defineProperty(globalThis, "visualViewport", {value: stub});
  });
}

function setViewport(page: Page, change: Partial<Pick<StubbedViewport, "height"|"offsetTop"|"scale">>) {
  return page.evaluate((wanted) => {
    Object.assign(visualViewport as unknown as StubbedViewport, wanted);
    visualViewport?.dispatchEvent(new Event("resize"));
  }, change);
}

const phone = {
  viewport: {width: 390, height: 844},
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true
};

/** The field lies within what is left of the page. */
async function expectSeen(field: Locator, top: number, bottom: number) {
  await expect.poll(() => field.evaluate((element) => element.getBoundingClientRect().bottom))
      .toBeLessThanOrEqual(bottom);
  expect(await field.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(top);
}

test("the on-screen keyboard never covers the field, in a form and in a dialog", async ({browser, baseURL}) => {
  await inContext(browser, baseURL, phone, async (page) => {
    await stubViewport(page);
    const add = await open(page);
    await add.tap();
    const dialog = page.getByRole("dialog");
    const fields = dialog.getByRole("textbox");
    await expect(fields.first()).toBeAttached();
    for (const which of [0, 3, await fields.count() - 1]) {
      const field = fields.nth(which);
      await field.focus();
      await setViewport(page, {height: 444});
      await expectSeen(field, 0, 444);
      await page.waitForTimeout(300);
      await expectSeen(field, 0, 444);
      await setViewport(page, {height: 844});
    }
    await page.keyboard.press("Escape");
    await page.evaluate(() => (location.hash = "#/profile"));
    const last = page.getByRole("main").getByRole("textbox").last();
    await expect(last).toBeAttached();
    await last.focus();
    await setViewport(page, {height: 444, offsetTop: 30});
    await expectSeen(last, 30, 474);
    await setViewport(page, {height: 844, offsetTop: 0});
    await expect.poll(() => page.locator("#stage").evaluate((stage) => stage.getBoundingClientRect().height)).toBe(844);
  });
});

test("a pinch zoom lays out nothing anew", async ({browser, baseURL}) => {
  await inContext(browser, baseURL, phone, async (page) => {
    await stubViewport(page);
    await open(page);
    await page.waitForTimeout(1000);
    const painted = () => page.evaluate(() => ringbackPage.program()._statistic(1));
    const before = await painted();
    await setViewport(page, {scale: 2, height: 422, offsetTop: 200});
    await page.waitForTimeout(500);
    expect(await page.locator("#stage").evaluate((stage) => stage.getBoundingClientRect().height)).toBe(844);
    expect(await painted()).toBe(before);
  });
});

test("nothing lies under a notch or the home bar, and the background goes on there", async ({browser, baseURL}) => {
  await inContext(browser, baseURL, phone, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setSafeAreaInsetsOverride", {insets: {top: 47, bottom: 34, left: 10, right: 12}});
    await open(page);
    const stage = page.locator("#stage");
    const box = () => stage.evaluate((element) => {
      const {left, top, right, bottom} = element.getBoundingClientRect();
      return [left, top, right, bottom];
    });
    await expect.poll(box).toEqual([10, 47, 378, 810]);
    await expectAligned(page.getByRole("button", {name: "Import contacts", exact: true}));
    const beyond = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(beyond).toBe("rgb(238, 242, 243)");
    await page.getByRole("button", {name: "Add a prospect"}).tap();
    await expect(page.getByRole("dialog")).toBeAttached();
  });
});
