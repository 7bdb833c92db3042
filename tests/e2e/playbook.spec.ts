// The Playbook screen: the tree and the outline, whose path is lit, who stands where, parameters with their effect.
import {expect, test, type Page} from "@playwright/test";
import {lightHarriet, openSample, settled} from "./places";

async function openPlaybook(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole("link", {name: "Playbook", exact: true}).click();
  await expect(page.getByRole("heading", {name: "Playbook", level: 1})).toBeAttached();
}

/** How many pixels of the tree have the colour of the lit path. */
async function accentPixels(page: Page, picture: Buffer): Promise<number> {
  const box = (await page.getByRole("region", {name: "Tree"}).boundingBox())!;
  return page.evaluate(async ([bytes, x, y, width, height]) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
    canvas.drawImage(image, 0, 0);
    const {data} = canvas.getImageData(x, y, width, height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4)
      if (Math.abs(data[i]! - 0) < 24 && Math.abs(data[i + 1]! - 139) < 24 && Math.abs(data[i + 2]! - 149) < 24)
        count++;
    return count;
  }, [picture.toString("base64"), box.x, box.y, box.width, box.height] as const);
}

const question = (page: Page, name: RegExp) => page.getByRole("button", {name});

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

/** How often a program of the graphics card has drawn something. */
const effects = (page: Page) => page.evaluate(() => ringbackPage.program()._statistic(4));

test("the lit path is drawn by a shader, and nothing is drawn while it rests", async ({page}) => {
  await openPlaybook(page);
  expect(await effects(page)).toBeGreaterThan(0);
  await lightHarriet(page);
  await settled(page);
  const before = await effects(page);
  await page.waitForTimeout(700);
  expect(await effects(page)).toBe(before);
});

test("a driver that refuses shaders leaves the path drawn by strokes", async ({page}) => {
  await page.addInitScript(() => {
    const program = WebGL2RenderingContext.prototype.getShaderParameter;
    WebGL2RenderingContext.prototype.getShaderParameter = function(shader, name) {
      const ours = this.getShaderSource(shader)?.includes("uniform vec4 state");
      return ours && name === this.COMPILE_STATUS ? false : program.call(this, shader, name);
    };
  });
  await openPlaybook(page);
  await lightHarriet(page);
  expect(await effects(page)).toBe(0);
  const picture = await page.screenshot();
  expect(await accentPixels(page, picture)).toBeGreaterThan(500);
});

test("two fingers zoom the tree", async ({page}) => {
  await openPlaybook(page);
  const percent = page.getByRole("status").filter({hasText: "%"});
  const before = await percent.textContent();
  const box = (await page.getByRole("region", {name: "Tree"}).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart"|"touchMove"|"touchEnd", apart: number) => session.send(
      "Input.dispatchTouchEvent",
      {type, touchPoints: type === "touchEnd" ? [] : [{x: x - apart, y, id: 1}, {x: x + apart, y, id: 2}]});
  await touch("touchStart", 40);
  for (let apart = 45; apart <= 90; apart += 5) await touch("touchMove", apart);
  await touch("touchEnd", 0);
  await expect(percent).not.toHaveText(before!);
});
