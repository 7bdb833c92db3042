// The page's habits: focus, scrolling, links, files, theme, zoom, lost graphics, and no frame while nothing happens.
import {demoAddress, expect, openDemo, test} from "./demo_page";

test("Tab goes through everything in order and is never trapped", async ({demo, page}) => {
  await demo.openTab("Compose");
  await page.getByRole("textbox", {name: "Subject"}).focus();
  const names: (string|null)[] = [];
  for (let i = 0; i < 10; i++) {
    if (names.at(-1) === "Snippet") await page.keyboard.press("Escape");  // a field in which Tab types a tab
    await page.keyboard.press("Tab");
    names.push(await demo.focusedName());
  }
  expect(names).toEqual([
    "Body", "Snippet", "Password", "Reference", "Copies", "Decrease Copies", "Increase Copies", "Decimal", "Plate",
    "Email"
  ]);
});

test("arrow keys of the program move the page's focus", async ({demo, page}) => {
  await demo.openTab("Compose");
  await demo.button("Increase Copies").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(demo.button("Decrease Copies")).toBeFocused();
});

test("a dialog takes the focus and gives it back", async ({demo, page}) => {
  await demo.openTab("Settings");
  await demo.button("Open dialog").press("Enter");
  const dialog = page.getByRole("dialog", {name: "Delete message?"});
  await expect(dialog).toBeVisible();
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Tab");
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(demo.button("Open dialog")).toBeFocused();
});

test("focusing an item out of sight scrolls to it", async ({demo, page}) => {
  await demo.button("Far 39").focus();
  const group = page.getByRole("group", {name: "Far buttons"});
  await expect.poll(() => group.locator(".content").evaluate((element) => element.scrollTop)).toBeGreaterThan(300);
});

test("the wheel scrolls what lies under it, and the program follows", async ({demo, page}) => {
  await page.getByRole("row", {name: /^User 4 /}).hover();
  await page.mouse.wheel(0, 600);
  const row = page.getByRole("row", {name: /^User 3\d /}).first();
  await expect(row).toBeAttached();
  await row.click();
  await expect(demo.status).toHaveText(/Selected 3\d/);
});

test("links are real ones, and only of allowed kinds", async ({demo, page}) => {
  await demo.openTab("Own");
  const call = page.getByRole("link", {name: "Call +1 312 555 0147"});
  await expect(call).toHaveAttribute("href", "tel:+13125550147");
  await expect(page.getByRole("link", {name: "Bad link"})).not.toHaveAttribute("href");
  await page.getByRole("link", {name: "Prospects"}).click();
  await expect(page.getByText("route=[/prospects]")).toBeAttached();
  expect(new URL(page.url()).hash).toBe("#/prospects");
  await page.goBack();
  await expect(page.getByText("route=[]")).toBeAttached();
  await page.getByRole("link", {name: "Prospects"}).press("Enter");
  await expect(page.getByText("route=[/prospects]")).toBeAttached();
});

test("a click on a telephone link is followed by the browser and told to the program", async ({demo, page}) => {
  await demo.openTab("Own");
  const devtools = await demo.devtools();
  await devtools.send("Page.enable");
  const followed = new Promise<string>((resolve) => {
    devtools.on("Page.frameRequestedNavigation", ({url}) => resolve(url));
  });
  await page.getByRole("link", {name: "Call +1 312 555 0147"}).click();
  await expect(demo.status).toHaveText("Status: Call clicked");
  expect(await followed).toBe("tel:+13125550147");
});

test("files come by the picker and by dropping", async ({demo, page}) => {
  await demo.openTab("Settings");
  const choosing = page.waitForEvent("filechooser");
  await demo.button("Open a file").click();
  const chooser = await choosing;
  await chooser.setFiles({name: "leads.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n")});
  await expect(page.getByText("file: leads.csv, 8 bytes")).toBeAttached();
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["12345"], "dropped.csv"));
    document.getElementById("stage")?.dispatchEvent(new DragEvent("drop", {dataTransfer: transfer, bubbles: true}));
  });
  await expect(page.getByText("file: dropped.csv, 5 bytes")).toBeAttached();
});

test("nothing is drawn while nothing happens", async ({demo, page}) => {
  expect(await demo.paintedWhileIdle(2000), "after the start").toBe(0);
  await demo.button("Save").click();
  expect(await demo.paintedWhileIdle(2000), "pointer over a button").toBe(0);
  await demo.chooseFromMenu("File", "Delete...");
  expect(await demo.paintedWhileIdle(2000), "dialog open").toBe(0);
  await page.getByRole("dialog").getByRole("button", {name: "Cancel"}).click();
  await demo.openTab("Compose");
  await page.getByRole("textbox", {name: "Subject"}).fill("x");
  expect(await demo.paintedWhileIdle(3000), "only the caret blinks").toBeLessThanOrEqual(6);
});

test("two clicks with a pause are two clicks, and a held button repeats", async ({demo, page}) => {
  await demo.button("Save").click();
  await page.waitForTimeout(1500);
  await demo.button("Save").click();
  await expect(demo.status).toHaveText("Status: Saved 2");
  await demo.openTab("Compose");
  await demo.button("Increase Copies").hover();
  await page.mouse.down();
  await page.waitForTimeout(1000);
  await page.mouse.up();
  const copies = await page.getByText(/^copies=/).textContent();
  expect(Number(/copies=(\d+)/.exec(copies ?? "")?.[1])).toBeGreaterThan(9);
});

test("resizing the window", async ({demo, page}) => {
  await page.setViewportSize({width: 1100, height: 500});
  await demo.button("Save").click();
  await expect(demo.status).toHaveText("Status: Saved 1");
  const size = await page.locator("#canvas").evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height]);
  expect(size).toEqual([1100, 500]);
});

test("a lost graphics context comes back with the typed text intact", async ({demo, page}) => {
  await demo.openTab("Compose");
  await page.getByRole("textbox", {name: "Subject"}).fill("typed before");
  const before = await page.locator("#canvas").screenshot();
  await page.evaluate(async () => {
    const canvas = document.getElementById("canvas") as HTMLCanvasElement;
    const extension = canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    extension?.loseContext();
    await new Promise((done) => setTimeout(done, 200));
    extension?.restoreContext();
    await new Promise((done) => canvas.addEventListener("webglcontextrestored", done, {once: true}));
  });
  await page.waitForTimeout(300);
  await expect(page.getByRole("textbox", {name: "Subject"})).toHaveValue("typed before");
  const after = await page.locator("#canvas").screenshot();
  expect(after.length).toBeGreaterThan(before.length * 0.8);  // an empty picture would be a fraction of it
});

test("at two device pixels a pixel the canvas is as fine as the screen", async ({browser}) => {
  const context = await browser.newContext({deviceScaleFactor: 2, viewport: {width: 900, height: 600}});
  const demo = await openDemo(await context.newPage());
  await demo.button("Save").click();
  await expect(demo.status).toHaveText("Status: Saved 1");
  const canvas = demo.page.locator("#canvas");
  expect(await canvas.evaluate((element: HTMLCanvasElement) => [element.width, element.clientWidth])).toEqual([
    1800, 900
  ]);
  await context.close();
});

test("a finger taps, focuses and scrolls", async ({browser}) => {
  const context = await browser.newContext({hasTouch: true, isMobile: true, viewport: {width: 900, height: 700}});
  const demo = await openDemo(await context.newPage());
  await demo.button("Save").tap();
  await expect(demo.status).toHaveText("Status: Saved 1");
  await demo.page.getByRole("searchbox").tap();
  await expect(demo.page.getByRole("searchbox")).toBeFocused();
  const devtools = await demo.devtools();
  const box = await demo.page.getByRole("row", {name: /^User 6 /}).boundingBox();
  if (box === null) throw new Error("the row has no place");
  const x = box.x + 50;
  await devtools.send("Input.dispatchTouchEvent", {type: "touchStart", touchPoints: [{x, y: box.y}]});
  for (let moved = 10; moved <= 150; moved += 10) {
    await devtools.send("Input.dispatchTouchEvent", {type: "touchMove", touchPoints: [{x, y: box.y - moved}]});
  }
  await devtools.send("Input.dispatchTouchEvent", {type: "touchEnd", touchPoints: []});
  await expect(demo.page.getByRole("row", {name: /^User 18 /})).toBeAttached();
  await expect(demo.status).toHaveText("Status: Saved 1");
  await context.close();
});

test("without WebGL2 the page says so in plain words", async ({page}) => {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext as (kind: string, options?: unknown) => unknown;
    HTMLCanvasElement.prototype.getContext = function(this: HTMLCanvasElement, kind: string, options?: unknown) {
      return kind === "webgl2" ? null : getContext.call(this, kind, options);
    } as typeof HTMLCanvasElement.prototype.getContext;
  });
  await page.goto(demoAddress);
  await expect(page.getByRole("heading", {name: "This browser cannot draw the app"})).toBeVisible();
});
