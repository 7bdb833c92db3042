// Scrolling both ways, what lies out of sight, momentum, and forced colours.
import type {CDPSession, Locator} from "@playwright/test";
import {expect, openDemo, test, type Demo} from "./demo_page";

const scrollTop = (part: Locator) => part.evaluate((element) => element.scrollTop);

test("Tab and arrow keys reach what a part has scrolled away, and bring it into sight", async ({demo, page}) => {
  const content = page.getByRole("group", {name: "Far buttons"}).locator(".content");
  await demo.button("Far 0").focus();
  for (let i = 0; i < 9; i++) await page.keyboard.press("Tab");
  await expect(demo.button("Far 9")).toBeFocused();
  await expect(demo.button("Far 9")).toBeInViewport();
  const after = await scrollTop(content);
  expect(after).toBeGreaterThan(50);
  for (let i = 0; i < 9; i++) await page.keyboard.press("ArrowDown");
  await expect(demo.button("Far 18")).toBeFocused();
  await expect(demo.button("Far 18")).toBeInViewport();
  await expect.poll(() => scrollTop(content)).toBeGreaterThan(after);
});

test("Page keys, Home and End go through rows that are not drawn", async ({demo, page}) => {
  await page.getByRole("row", {name: /^User 1 /}).focus();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  const paged = Number(/User (\d+)/.exec(await demo.focusedName() ?? "")?.[1]);
  expect(paged).toBeGreaterThan(15);
  await page.keyboard.press("End");
  await expect.poll(() => demo.focusedName()).toContain("User 999");
  await expect(page.getByRole("row", {name: /^User 999 /})).toHaveAttribute("aria-rowindex", "1001");
  await page.keyboard.press("Home");
  await expect.poll(() => demo.focusedName()).toContain("User 0");
});

test("a script that scrolls an element scrolls the program", async ({demo: {page}}) => {
  const content = page.getByRole("grid", {name: "Messages"}).locator("xpath=..");
  await content.evaluate((element) => (element.scrollTop = 5000));
  await expect(page.getByRole("row", {name: /^User 2[6-9]\d /}).first()).toBeAttached();
});

/** A finger that goes up fast and leaves; resolves when it has left. */
async function flick(devtools: CDPSession, x: number, y: number): Promise<void> {
  const send = (type: "touchStart"|"touchMove"|"touchEnd", at?: number) =>
      devtools.send("Input.dispatchTouchEvent", {type, touchPoints: at === undefined ? [] : [{x, y: at}]});
  const sent = [send("touchStart", y)];
  await new Promise((done) => setTimeout(done, 60));
  for (let moved = 20; moved <= 160; moved += 20) {
    sent.push(send("touchMove", y - moved));
    await new Promise((done) => setTimeout(done, 16));
  }
  sent.push(send("touchEnd"));
  await Promise.all(sent);
}

const touch = {
  hasTouch: true,
  isMobile: true,
  viewport: {width: 900, height: 700}
};

async function middleOf(demo: Demo, name: RegExp): Promise<[number, number]> {
  const box = await demo.page.getByRole("row", {name}).boundingBox();
  if (box === null) throw new Error("the row has no place");
  return [box.x + 50, box.y + box.height / 2];
}

test("a flick goes on after the finger has left, and chooses nothing", async ({browser}) => {
  const context = await browser.newContext(touch);
  const demo = await openDemo(await context.newPage());
  const devtools = await demo.devtools();
  const content = demo.page.getByRole("grid", {name: "Messages"}).locator("xpath=..");
  const [x, y] = await middleOf(demo, /^User 6 /);
  await expect(async () => {  // on a busy machine the finger may be seen to stand still before it leaves
    const before = await scrollTop(content);
    await flick(devtools, x, y);
    await demo.page.waitForTimeout(800);
    expect(await scrollTop(content) - before).toBeGreaterThan(175);  // the finger went 160: the rest is momentum
  }).toPass();
  await expect(demo.page.getByRole("row", {name: /^User [1-9]\d+ /}).first()).toBeAttached();
  await expect(demo.status).toHaveText("Status: Ready");
  await context.close();
});

test("a part that has come to its end hands the wheel on to the one around it", async ({demo: {page}}) => {
  await page.setViewportSize({width: 900, height: 380});
  const inner = page.getByRole("group", {name: "Far buttons"}).locator(".content");
  const outer = page.getByRole("navigation", {name: "Folders"}).locator("> .content");
  await inner.evaluate((element) => (element.scrollTop = element.scrollHeight));
  const box = await page.getByRole("navigation", {name: "Folders"}).boundingBox();
  if (box === null) throw new Error("the folders have no place");
  await page.mouse.move(box.x + 60, box.y + 320);
  await expect(
      async () => {  // the browser scrolls in a thread of its own, which may not know yet that the end is reached
        await page.mouse.wheel(0, 400);
        await expect.poll(() => scrollTop(outer), {timeout: 1000}).toBeGreaterThan(20);
      })
      .toPass();
});

test("under forced colours elements stay see-through and the focus is outlined", async ({demo, page}) => {
  await page.emulateMedia({forcedColors: "active"});
  await demo.button("Save").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  const style = await demo.button("Save").evaluate((element) => {
    const {color, backgroundColor, outlineStyle, outlineWidth} = getComputedStyle(element);
    return {color, backgroundColor, outlineStyle, outlineWidth};
  });
  expect(style).toEqual(
      {color: "rgba(0, 0, 0, 0)", backgroundColor: "rgba(0, 0, 0, 0)", outlineStyle: "solid", outlineWidth: "2px"});
  const colours = await page.locator("#mirror").evaluate((mirror) => {
    const field = mirror.querySelector(".textbox, .searchbox");
    field?.classList.add("composing");
    const {color, backgroundColor} = getComputedStyle(field ?? mirror);
    return [color, backgroundColor];
  });
  expect(new Set(colours).size).toBe(2);
  expect(colours).not.toContain("rgba(0, 0, 0, 0)");
});
