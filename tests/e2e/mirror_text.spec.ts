// Text fields: what is typed, pasted, undone or composed arrives in the program as it is, and nothing is lost.
import {expect, test, type Demo} from "./demo_page";

async function compose(demo: Demo): Promise<void> { await demo.openTab("Compose"); }

const field = (demo: Demo, name: string) => demo.page.getByRole("textbox", {name, exact: true});

test("text of every script is filled in", async ({demo, page}) => {
  await compose(demo);
  await field(demo, "Subject").fill("Grüße 日本 😀");
  await expect(page.getByText("subject=[Grüße 日本 😀]")).toBeAttached();
  await expect(field(demo, "Subject")).toHaveValue("Grüße 日本 😀");
});

test("typing, deleting and undo", async ({demo, page}) => {
  await compose(demo);
  const subject = field(demo, "Subject");
  await subject.fill("");
  await subject.pressSequentially("hello world");
  await expect(page.getByText("subject=[hello world] len=11")).toBeAttached();
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await expect(page.getByText("subject=[hello wor]")).toBeAttached();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("subject=[hello world]")).toBeAttached();
});

test("typing in the middle, by keyboard and after a click", async ({demo, page}) => {
  await compose(demo);
  const subject = field(demo, "Subject");
  await subject.fill("abc");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("XY");
  await expect(page.getByText("subject=[aXYbc]")).toBeAttached();
  await subject.fill("iiiiiiiiii");
  await field(demo, "Note").click();
  await subject.click({position: {x: 6, y: 10}});
  await page.keyboard.type("Q");
  await expect(subject).toHaveValue(/^i{0,2}Qi+$/);
});

test("cut and paste", async ({demo, page}) => {
  await compose(demo);
  const subject = field(demo, "Subject");
  await subject.fill("cut me");
  await subject.selectText();
  await page.keyboard.press("Control+x");
  await expect(page.getByText("subject=[] len=0")).toBeAttached();
  await page.keyboard.press("Control+v");
  await page.keyboard.press("Control+v");
  await expect(page.getByText("subject=[cut mecut me]")).toBeAttached();
});

test("Escape brings back what was there", async ({demo, page}) => {
  await compose(demo);
  const subject = field(demo, "Subject");
  await field(demo, "Note").focus();
  await subject.focus();
  await page.keyboard.type("zzz");
  await page.keyboard.press("Escape");
  await expect(subject).toHaveValue("Hello");
});

test("several lines", async ({demo, page}) => {
  await compose(demo);
  const body = field(demo, "Body");
  await body.fill("one\ntwo\nthree\nfour");
  await expect(page.getByText("body lines=4")).toBeAttached();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("five");
  await expect(body).toHaveValue("one\ntwo\nthree\nfour\nfive");
  await expect(page.getByText("body lines=5")).toBeAttached();
  await expect(body).toHaveAttribute("spellcheck", "true");
});

test("a field takes only what it may, and shows the same as the program", async ({demo, page}) => {
  await compose(demo);
  const decimal = field(demo, "Decimal");
  await decimal.fill("12abc.75x");
  await expect(decimal).toHaveValue("12.75");
  await decimal.press("End");
  await page.keyboard.type("z");
  await expect(decimal).toHaveValue("12.75");
  await expect(page.getByText("decimal=[12.75]")).toBeAttached();
  const plate = field(demo, "Plate");
  await plate.pressSequentially("ab 12-cd");
  await expect(plate).toHaveValue("AB12CD");
  await expect(page.getByText("plate=[AB12CD]")).toBeAttached();
  await plate.press("Home");
  await plate.pressSequentially("x");
  await expect(plate).toHaveValue("XAB12CD");
  await plate.press("Delete");
  await plate.pressSequentially("y");
  await expect(page.getByText("plate=[XYB12CD]")).toBeAttached();  // the caret stayed where it belongs
  await field(demo, "Password").fill("p".repeat(100));
  await expect(field(demo, "Password")).toHaveValue("p".repeat(31));
  await expect(field(demo, "Password")).toHaveAttribute("type", "password");
  await expect(field(demo, "Reference")).not.toBeEditable();
});

test("a field that grows, and a number with steps", async ({demo, page}) => {
  await compose(demo);
  await field(demo, "Note").fill("x".repeat(500));
  await expect(field(demo, "Note")).toHaveValue("x".repeat(500));
  await page.getByRole("spinbutton", {name: "Copies"}).fill("42");
  await expect(page.getByText("copies=42")).toBeAttached();
  await demo.button("Increase Copies").click();
  await expect(page.getByText("copies=43")).toBeAttached();
});

test("a field tells its error, hint, keyboard and autocomplete", async ({demo, page}) => {
  await compose(demo);
  const email = field(demo, "Email");
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await expect(email).toHaveAttribute("aria-description", "This address has no domain. Where the answer goes");
  await expect(email).toHaveAttribute("inputmode", "email");
  await expect(email).toHaveAttribute("autocomplete", "email");
  await expect(email).toHaveAttribute("aria-required", "true");
  await demo.openTab("Messages");
  const search = page.getByRole("searchbox", {name: "Search mail"});
  await expect(search).toHaveAttribute("placeholder", "Search mail");
});

for (const [language, steps, result] of [
         ["Japanese", ["に", "にほん"], "日本"],
         ["Chinese", ["n", "ni h", "你好"], "你好"],
         ["Korean", ["ㅎ", "하", "한"], "한글"],
] as const) {
  test(`composing ${language} in one line and in several`, async ({demo, page}) => {
    await compose(demo);
    const devtools = await demo.devtools();
    for (const name of ["Subject", "Body"]) {
      const target = field(demo, name);
      await target.fill("A");
      await page.keyboard.press("End");
      for (const text of steps) {
        await devtools.send("Input.imeSetComposition", {text, selectionStart: text.length, selectionEnd: text.length});
        await expect(target).toHaveValue(`A${text}`);
        await expect(target).toHaveClass(/composing/);
      }
      await devtools.send("Input.insertText", {text: result});
      await page.keyboard.type("!");
      await expect(target).toHaveValue(`A${result}!`);
      await expect(target).not.toHaveClass(/composing/);
    }
    await expect(page.getByText(`subject=[A${result}!]`)).toBeAttached();
  });
}

test("the program is told what is being composed, and never writes into the field meanwhile", async ({demo, page}) => {
  await compose(demo);
  const subject = field(demo, "Subject");
  await subject.fill("A");
  await page.keyboard.press("End");
  const devtools = await demo.devtools();
  await devtools.send("Input.imeSetComposition", {text: "にほん", selectionStart: 3, selectionEnd: 3});
  await expect(page.getByText("subject=[Aにほん] len=10")).toBeAttached();
  await devtools.send("Input.insertText", {text: "日本"});
  await expect(page.getByText("subject=[A日本]")).toBeAttached();
});

test("the program moves the focus into a field, ready for typing", async ({demo, page}) => {
  await compose(demo);
  await demo.button("Focus the email").click();
  await expect(field(demo, "Email")).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type("example.org");
  await expect(field(demo, "Email")).toHaveValue(/example\.org$/);
});

test("a slider's value is typed into a real text field", async ({demo, page}) => {
  await demo.openTab("Settings");
  const slider = page.getByRole("slider", {name: "Volume"});
  await slider.focus();
  await page.keyboard.press("Enter");
  const typed = field(demo, "Volume");
  await expect(typed).toBeFocused();
  await expect(typed).toHaveAttribute("inputmode", "decimal");
  const devtools = await demo.devtools();
  await page.keyboard.press("Control+a");
  await devtools.send("Input.imeSetComposition", {text: "7", selectionStart: 1, selectionEnd: 1});
  await devtools.send("Input.insertText", {text: "7"});
  await page.keyboard.press("Enter");
  await expect(page.getByText("volume=7 ")).toBeAttached();
  await expect(slider).toBeFocused();
});

test(
    "Tab leaves a field with several lines, but types a tab in one made for it, until Escape", async ({demo, page}) => {
      await compose(demo);
      const body = field(demo, "Body");
      await body.focus();
      await page.keyboard.press("Tab");
      const snippet = field(demo, "Snippet");
      await expect(snippet).toBeFocused();
      await expect(snippet).toHaveAttribute("aria-description", /Press Escape, then Tab/);
      await page.keyboard.type("a");
      await page.keyboard.press("Tab");
      await page.keyboard.type("b");
      await expect(snippet).toHaveValue("a\tb");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Tab");
      await expect(field(demo, "Password")).toBeFocused();
      await expect(snippet).toHaveValue("a\tb");
    });

test("what a field refuses leaves the caret where it was typed", async ({demo, page}) => {
  await compose(demo);
  const decimal = field(demo, "Decimal");
  await decimal.fill("1234");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("x9");
  await expect(decimal).toHaveValue("19234");
});

test("a scrolled text area stays where it was scrolled to", async ({demo, page}) => {
  await compose(demo);
  const body = field(demo, "Body");
  await body.fill(Array.from({length: 40}, (_, line) => `line ${line}`).join("\n"));
  await body.evaluate((area) => (area.scrollTop = 150));
  await page.waitForTimeout(300);
  expect(await body.evaluate((area) => area.scrollTop)).toBeCloseTo(150, -1);
});
