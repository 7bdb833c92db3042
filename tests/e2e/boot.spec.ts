// The page before the program runs, and when it cannot: what is seen at once, and the page in words for each reason.
import {expect, test, type Locator, type Page} from "@playwright/test";
import {axe} from "./support/axe";

const started = (page: Page) => page.waitForSelector("html[data-ready]", {state: "attached"});

async function violations(page: Page): Promise<string[]> {
  const found = await axe(page).analyze();
  return found.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 200)}`));
}

/** A page of trouble says what happened, what to do, and has the focus. */
async function expectTrouble(page: Page, title: string, ...buttons: string[]): Promise<Locator> {
  const trouble = page.getByRole("main");
  const heading = trouble.getByRole("heading", {name: title, level: 1});
  await expect(heading).toBeVisible();
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle(`${title} · Ringback`);
  expect(await trouble.getByRole("list").getByRole("listitem").count()).toBeGreaterThan(1);
  for (const name of buttons) await expect(trouble.getByRole("button", {name, exact: true})).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  return trouble;
}

test("while the program is on its way the page is styled, and its progress is told", async ({page, baseURL}) => {
  // Half of the program, then nothing for as long as the test looks.
  let go = () => {};
  const wait = new Promise<void>((done) => (go = done));
  await page.route("**/ringback.wasm", async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto("./", {waitUntil: "domcontentloaded"});
  const bar = page.getByRole("progressbar", {name: "Loading Ringback"});
  await expect(bar).toBeVisible();
  await expect(page.getByText("Ringback", {exact: true})).toBeVisible();
  expect(await bar.getAttribute("aria-valuenow")).toBeNull();  // nothing is known yet
  expect(await page.evaluate(() => getComputedStyle(document.getElementById("boot")!).backgroundColor))
      .toBe("rgb(238, 242, 243)");
  expect(await violations(page)).toEqual([]);
  expect(baseURL).toContain("/some/path/");
  go();
  await started(page);
  await expect(bar).toHaveCount(0);
});

test("the progress is the share of the bytes that have arrived", async ({page}) => {
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(globalThis, {seen});
    new MutationObserver((changes) => {
      for (const {target} of changes) seen.push(Number((target as Element).getAttribute("aria-valuenow")));
    }).observe(document, {attributes: true, subtree: true, attributeFilter: ["aria-valuenow"]});
  });
  const network = await page.context().newCDPSession(page);  // slow enough to be looked at
  await network.send(
      "Network.emulateNetworkConditions",
      {offline: false, latency: 0, downloadThroughput: 500_000, uploadThroughput: 500_000});
  await page.goto("./");
  await started(page);
  const seen = await page.evaluate(() => (globalThis as unknown as {seen: number[]}).seen.filter((n) => n !== 0));
  expect(seen.at(-1)).toBe(100);
  expect(new Set(seen).size).toBeGreaterThan(2);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test("from the browser's own copy no share is shown", async ({page}) => {
  await page.goto("./");
  await started(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.addInitScript(() => {
    Object.assign(globalThis, {shares: 0});
    new MutationObserver(() => (globalThis as unknown as {shares: number}).shares++)
        .observe(document, {attributes: true, subtree: true, attributeFilter: ["aria-valuenow"]});
  });
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.reload();
  await started(page);
  expect(await page.evaluate(() => (globalThis as unknown as {shares: number}).shares)).toBe(0);
});

for (const [chosen, system, colour] of [
         ["dark", "light", "rgb(12, 17, 18)"], ["light", "dark", "rgb(238, 242, 243)"]] as const) {
  test(`a chosen ${chosen} theme is there before the program`, async ({page}) => {
    await page.emulateMedia({colorScheme: system});
    await page.addInitScript((theme) => localStorage.setItem("ringback.theme", theme), chosen);
    await page.route("**/app.js", () => {});  // never answered
    await page.goto("./", {waitUntil: "commit"});
    await expect(page.getByRole("progressbar")).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(colour);
  });
}

test("without WebAssembly", async ({page}) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await page.goto("./");
  await expectTrouble(page, "This browser cannot run the app", "Reload the page");
});

test("without WebGL2", async ({page}) => {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext as (kind: string, options?: unknown) => unknown;
    HTMLCanvasElement.prototype.getContext = function(this: HTMLCanvasElement, kind: string, options?: unknown) {
      return kind === "webgl2" ? null : getContext.call(this, kind, options);
    } as typeof HTMLCanvasElement.prototype.getContext;
  });
  await page.goto("./");
  await expectTrouble(page, "This browser cannot draw the app", "Reload the page");
});

test("without JavaScript", async ({browser, baseURL}) => {
  const context = await browser.newContext({javaScriptEnabled: false, ...(baseURL ? {baseURL} : {})});
  const page = await context.newPage();
  await page.goto("./");
  await expect(page.getByRole("heading", {name: "Ringback needs JavaScript"})).toBeVisible();
  await expect(page.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("progressbar")).toBeHidden();
  await context.close();
});

for (const [what, prepare] of [
         ["no IndexedDB", () => Object.defineProperty(globalThis, "indexedDB", {value: undefined})],
         [
           "an IndexedDB that refuses",
           () => {
             IDBFactory.prototype.open = () => {
               throw new DOMException("The user has said no.", "SecurityError");
             };
           }
         ],
] as const) {
  test(`with ${what}, and nothing in its place, the user may go on without keeping`, async ({page}) => {
    await page.addInitScript(prepare);
    await page.addInitScript(() => {
      Object.defineProperty(navigator.storage, "getDirectory", {value: undefined});
      Object.defineProperty(globalThis, "caches", {value: undefined});
    });
    await page.goto("./");
    const trouble =
        await expectTrouble(page, "This browser keeps nothing for the app", "Reload the page", "Go on without keeping");
    await trouble.getByRole("button", {name: "Go on without keeping"}).click();
    await expect(page.getByRole("heading", {name: "Who has stopped calling back?"})).toBeAttached();
    await expect(page.getByText(/Everything works until this page closes/)).toBeAttached();
    await expect(page).toHaveTitle("Today · Ringback");
    await page.getByRole("button", {name: "Add a prospect"}).click();
    await expect(page.getByRole("dialog")).toBeAttached();
  });

  test(`with ${what} the private files are kept, and that it is one place only is said`, async ({page}) => {
    await page.addInitScript(prepare);
    await page.goto("./");
    await expect(page.getByRole("heading", {name: "Who has stopped calling back?"})).toBeAttached();
    await page.keyboard.press("n");
    await page.getByRole("textbox", {name: "Given name"}).fill("Harriet");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("option", {name: /Harriet/})).toBeAttached();
    await expect(page.getByRole("status").filter({hasText: /^Saved$/})).toBeAttached();
    await expect(page.getByText("Saved in one place only.")).toBeAttached();
    await page.reload();
    await expect(page.getByRole("option", {name: /Harriet/})).toBeAttached();
  });
}

test("when the program does not arrive", async ({page}) => {
  await page.route("**/ringback.wasm", (route) => route.abort("internetdisconnected"));
  await page.goto("./");
  await expectTrouble(page, "The app could not be loaded", "Reload the page");
});

test("when the program arrives damaged", async ({page}) => {
  await page.route(
      "**/ringback.wasm", (route) => route.fulfill({contentType: "application/wasm", body: "not a program"}));
  await page.goto("./");
  const trouble = await expectTrouble(page, "The app could not be loaded", "Reload the page");
  await trouble.getByText("Details", {exact: true}).click();
  await expect(trouble.getByText(/CompileError/)).toBeVisible();
});

test("when the page's own script does not arrive", async ({page}) => {
  await page.route("**/app.js", (route) => route.abort("internetdisconnected"));
  await page.goto("./");
  await expectTrouble(page, "The app could not be loaded", "Reload the page");
  await page.unroute("**/app.js");
  await page.getByRole("button", {name: "Reload the page"}).click();
  await started(page);
});

test("when a font does not arrive the user may go on without", async ({page}) => {
  await page.route("**/lucide.woff2", (route) => route.abort("internetdisconnected"));
  await page.goto("./");
  const trouble = page.getByRole("main").filter({hasText: "fonts"});
  await expect(trouble.getByRole("heading", {name: "The fonts could not be loaded"})).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await trouble.getByRole("button", {name: "Go on without the fonts"}).click();
  await expect(page.getByRole("heading", {name: "Who has stopped calling back?"})).toBeAttached();
});

test("when the program traps: the details, a raw copy, and everything back after a reload", async ({page, context}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./");
  await page.getByRole("button", {name: "Add a prospect"}).click();
  const form = page.getByRole("dialog");
  await form.getByRole("textbox", {name: "Given name"}).fill("Harriet");
  await form.getByRole("button", {name: /Add|Save/}).click();
  await expect(page.getByRole("status").filter({hasText: /^Saved$/})).toBeAttached();
  await page.evaluate(() => {
    addEventListener("trap", () => ringbackPage.program()._typed(0x7ffffff0));  // far outside of its memory
    dispatchEvent(new Event("trap"));
  });
  const trouble =
      await expectTrouble(page, "The app has stopped", "Reload the page", "Copy the details", "Save a raw copy");
  await trouble.getByText("Details", {exact: true}).click();
  await expect(trouble.getByText(/RuntimeError/)).toBeVisible();
  await trouble.getByRole("button", {name: "Copy the details"}).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^RuntimeError/);
  const download = page.waitForEvent("download");
  await trouble.getByRole("button", {name: "Save a raw copy"}).click();
  const stream = await (await download).createReadStream();
  let text = "";
  for await (const chunk of stream) text += chunk;
  const [head, ...records] = text.trim().split("\n").map((line) => JSON.parse(line) as {
    format?: string;
    bytes?: string
  });
  expect(head?.format).toBe("ringback-raw-copy");
  const stored = records.map((record) => Buffer.from(record.bytes ?? "", "base64").toString("latin1")).join("");
  expect(stored).toContain("Harriet");
  await trouble.getByRole("button", {name: "Reload the page"}).click();
  await started(page);
  await expect(page.getByRole("option", {name: /Harriet/})).toBeAttached();
});

async function loseGraphics(page: Page, restore = true) {
  await page.evaluate(async (again) => {
    const canvas = document.getElementById("canvas") as HTMLCanvasElement;
    const extension = canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    Object.assign(globalThis, {extension});
    const lost = new Promise((done) => canvas.addEventListener("webglcontextlost", done, {once: true}));
    extension?.loseContext();
    await lost;
    await new Promise((done) => setTimeout(done, 100));
    if (!again) return;
    const restored = new Promise((done) => canvas.addEventListener("webglcontextrestored", done, {once: true}));
    extension?.restoreContext();
    await restored;
  }, restore);
}

/** Colours on the screen: where the canvas holds nothing there are one or two. */
async function coloursDrawn(page: Page): Promise<number> {
  const picture = await page.screenshot();
  return page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0))]));
    const copy = Object.assign(document.createElement("canvas"), {width: image.width, height: image.height});
    const pen = copy.getContext("2d")!;
    pen.drawImage(image, 0, 0);
    return new Set(new Uint32Array(pen.getImageData(0, 0, copy.width, copy.height).data.buffer)).size;
  }, picture.toString("base64"));
}

test("graphics that are lost while the page starts come back", async ({page}) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext as (...all: unknown[]) => WebGL2RenderingContext | null;
    let done = false;
    HTMLCanvasElement.prototype.getContext = function(this: HTMLCanvasElement, ...all: unknown[]) {
      const context = get.apply(this, all);
      if (done || this.id !== "canvas" || context === null) return context;
      done = true;
      const extension = context.getExtension("WEBGL_lose_context");
      extension?.loseContext();
      setTimeout(() => extension?.restoreContext(), 500);
      return context;
    } as typeof HTMLCanvasElement.prototype.getContext;
  });
  await page.goto("./");
  await started(page);
  await expect.poll(() => coloursDrawn(page)).toBeGreaterThan(10);
  expect(complaints).toEqual([]);
});

test("lost graphics come back, twice, with what was typed and composed in an open dialog", async ({page}) => {
  await page.goto("./");
  await page.getByRole("button", {name: "Add a prospect"}).click();
  const field = page.getByRole("dialog").getByRole("textbox", {name: "Given name"});
  await field.fill("Harriet ");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Input.imeSetComposition", {text: "にほ", selectionStart: 2, selectionEnd: 2});
  const before = await coloursDrawn(page);
  expect(before).toBeGreaterThan(50);
  for (let time = 0; time < 2; time++) {
    await loseGraphics(page);
    await expect(field).toHaveValue("Harriet にほ");
    await expect(field).toBeFocused();
    await expect.poll(() => coloursDrawn(page)).toBeGreaterThan(before * 0.7);
  }
  await devtools.send("Input.insertText", {text: "日本"});
  await expect(field).toHaveValue("Harriet 日本");
  await expect(page.getByRole("dialog")).toBeAttached();
});

test("graphics that stay away are told, and the page goes when they return", async ({page}) => {
  await page.goto("./");
  await page.getByRole("button", {name: "Add a prospect"}).click();
  const field = page.getByRole("dialog").getByRole("textbox", {name: "Given name"});
  await field.fill("Harriet");
  await loseGraphics(page, false);
  await expect(page.getByRole("heading", {name: "The graphics were lost"})).toBeFocused({timeout: 15_000});
  expect(await violations(page)).toEqual([]);
  await page.evaluate(
      () => (globalThis as unknown as {extension: {restoreContext(): void}}).extension.restoreContext());
  await expect(page.getByRole("heading", {name: "The graphics were lost"})).toHaveCount(0);
  await expect(field).toHaveValue("Harriet");
  await expect(field).toBeFocused();
  await expect.poll(() => coloursDrawn(page)).toBeGreaterThan(50);
});
