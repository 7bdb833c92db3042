// Scripts in the browser: what a keystroke costs in a text of 200 words while all its checks run, beside the same
// keystroke with every check switched off; and one script rendered for 100,000 prospects, with its progress on screen
// and the longest block of the main thread meanwhile. Ratios hold on a busy machine, times do not.
import {dropMadeUp, openSite, table} from "./browser.mjs";

const folder = process.env.RINGBACK_SITE ?? "dist";
const prospects = Number(process.env.RINGBACK_PROSPECTS ?? 100_000);
const strokes = 60;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

// Plain sentences with something to find in every fourth.
const sentence = [
  "I wanted to share two ideas that may help you whether or not we work together.",
  "You told me that the deadline of the new house was what mattered most.",
  "If it has become a no, that is a good answer and one line is enough.",
  "I am just checking in to see whether you had a chance to look at it.",
];
const words = Array.from({length: 40}, (_, i) => sentence[i % 4]).join(" ").split(" ").slice(0, 199).join(" ") + ".";

const button = (page, name) => page.getByRole("button", {name, exact: true});

async function openEditor(page) {
  await button(page, "Look at a sample workspace").click();
  await page.evaluate(() => {
    location.hash = "#/scripts/text.text";
  });
  await button(page, "Edit").click();
  await page.getByRole("button", {name: "Edit Question"}).click();
  await page.getByRole("textbox", {name: "Words"}).fill(words);
  await page.waitForTimeout(1500);  // until the draft is kept
}

// The handler of the page's input event runs the frames that follow from it before it returns.
const keystrokes = (page) => page.evaluate((count) => {
  const field = [...document.querySelectorAll("textarea")].find((each) => each.value.length > 500);
  field.focus();
  const times = [];
  for (let number = 0; number < count; number++) {
    field.setRangeText("abcdefgh"[number % 8], field.value.length - 1, field.value.length, "end");
    const start = performance.now();
    field.dispatchEvent(new InputEvent("input", {bubbles: true, inputType: "insertText", data: "a"}));
    times.push(performance.now() - start);
  }
  return times;
}, strokes);

async function switchChecks(page) {
  await button(page, "More of the library").click();
  await page.getByRole("menuitem", {name: "Checks while you write"}).click();
  const switches = page.getByRole("dialog").getByRole("switch");
  const count = await switches.count();
  for (let number = 0; number < count; number++) await switches.nth(number).click();
  await page.keyboard.press("Escape");
  return count;
}

async function forEverybody(page) {
  await page.evaluate(() => {
    globalThis.longest = 0;
    globalThis.shown = new Set();
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, task.duration);
    }).observe({type: "longtask"});
    location.hash = "#/scripts/text.text";
  });
  await button(page, "Who lacks something?").waitFor();
  await page.waitForTimeout(1500);
  return page.evaluate(
      (total) => new Promise((done) => {
        globalThis.longest = 0;
        const start = performance.now();
        [...document.querySelectorAll("[role=button]")]
            .find(
                (each) => each.textContent === "Who lacks something?" ||
                    each.getAttribute("aria-label") === "Who lacks something?")
            .click();
        const look = () => {
          const text = document.querySelector("[role=dialog]")?.textContent ?? "";
          const step = /(\d+) of \d+ prospects/.exec(text);
          if (step) globalThis.shown.add(step[1]);
          if (text.includes(`${total} prospects.`)) {
            const time = performance.now() - start;
            setTimeout(() => done({time, longest: globalThis.longest, steps: globalThis.shown.size}), 200);
          } else {
            setTimeout(look, 4);
          }
        };
        look();
      }),
      prospects);
}

const site = await openSite(folder);
await site.withPage(async (page) => {
  await openEditor(page);
  await keystrokes(page);
  const on = median(await keystrokes(page));
  const checks = await switchChecks(page);
  await keystrokes(page);
  const off = median(await keystrokes(page));
  table(
      ["a keystroke in 200 words", "ms"],
      [[`with all ${checks} checks`, on.toFixed(2)], ["without", off.toFixed(2)], ["times", (on / off).toFixed(2)]]);
});
await site.withPage(async (page) => {
  await dropMadeUp(page, prospects);
  const {time, longest, steps} = await forEverybody(page);
  table([`one script for ${prospects}`, "value"], [
    ["seconds", (time / 1000).toFixed(2)], ["renders a second", Math.round(prospects / (time / 1000))],
    ["longest block, ms (0: below 50)", longest.toFixed(0)], ["counts seen on the way", steps]
  ]);
});
await site.close();
