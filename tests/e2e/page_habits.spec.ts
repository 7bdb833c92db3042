// What every page does and a canvas must be taught: addresses, history, new tabs, titles, preferences, print, and what
// is dropped on it or pasted into it.
import {expect, test, type Page} from "@playwright/test";

const now = new Date("2026-11-18T15:42:00Z");
const hash = (page: Page) => new URL(page.url()).hash;

async function openSample(page: Page, route = "#/today") {
  await page.clock.setFixedTime(now);
  await page.goto("./");
  await page.getByRole("button", {name: "Look at a sample workspace"}).click();
  await expect(page.getByRole("button", {name: "Leave the sample"})).toBeAttached();
  if (route !== "#/today") await page.evaluate((wanted) => (location.hash = wanted), route);
}

test("the address and the title name the screen, back and forward follow", async ({page}) => {
  await openSample(page);
  expect(hash(page)).toBe("#/today");
  await expect(page).toHaveTitle("Today · Ringback");
  await page.getByRole("link", {name: "Prospects"}).click();
  await expect(page).toHaveTitle("Prospects · Ringback");
  expect(hash(page)).toBe("#/prospects");
  await page.getByRole("link", {name: "Harriet Lindqvist"}).click();
  await expect(page).toHaveTitle("Harriet Lindqvist · Ringback");
  expect(hash(page)).toMatch(/^#\/prospects\/.+/);
  const address = page.url();
  await page.goBack();
  await expect(page).toHaveTitle("Prospects · Ringback");
  await page.goBack();
  await expect(page).toHaveTitle("Today · Ringback");
  await page.goForward();
  await page.goForward();
  await expect(page.getByRole("heading", {name: "Harriet Lindqvist", level: 1})).toBeAttached();
  expect(page.url()).toBe(address);
});

test("an address that names nothing leads to Today and is put right, without a step in the history", async ({page}) => {
  await page.goto("./#/about");
  await expect(page).toHaveTitle("About · Ringback");
  await page.evaluate(() => (location.hash = "#/no/such%20screen"));
  await expect.poll(() => hash(page)).toBe("#/today");
  await expect(page).toHaveTitle("Today · Ringback");
  await page.goBack();
  await expect(page).toHaveTitle("About · Ringback");
  await page.goto("./");
  await expect.poll(() => hash(page)).toBe("#/today");
});

test("a list that was scrolled is where it was when the user comes back", async ({page}) => {
  await page.setViewportSize({width: 1440, height: 500});
  await openSample(page, "#/prospects");
  const list = page.getByRole("table", {name: "Prospects"}).locator(".content");
  await list.evaluate((element) => (element.scrollTop = 300));
  const link = page.getByRole("link", {name: "Nadia Petrov"});
  await expect(link).toBeAttached();
  await link.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const before = await list.evaluate((element) => element.scrollTop);
  expect(before).toBeGreaterThan(200);
  await link.click();
  await expect(page.getByRole("heading", {name: "Nadia Petrov", level: 1})).toBeAttached();
  await page.goBack();
  await expect(link).toBeAttached();
  await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBeCloseTo(before, -1);
});

test("a link opens in a tab of its own with Ctrl, as it does on any page", async ({page, context}) => {
  await page.goto("./");
  const opened = context.waitForEvent("page");
  await page.getByRole("link", {name: "Data"}).click({modifiers: ["Control"]});
  const tab = await opened;
  await expect(tab).toHaveTitle("Data · Ringback");
  await expect(page).toHaveTitle("Today · Ringback");
});

test("the page wears the colours of the program, and says so to the browser", async ({page}) => {
  await page.emulateMedia({colorScheme: "dark"});
  await page.goto("./");
  await page.waitForSelector("html[data-ready]", {state: "attached"});
  const worn = () => page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return [
      style.backgroundColor, style.colorScheme,
      document.querySelector("meta[name=theme-color]")?.getAttribute("content")
    ];
  });
  await expect.poll(worn).toEqual(["rgb(12, 17, 18)", "dark", "#0c1112"]);
  await page.emulateMedia({colorScheme: "light"});
  await expect.poll(worn).toEqual(["rgb(238, 242, 243)", "light", "#eef2f3"]);
});

function printed(page: Page): Promise<string> {
  return page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const text = document.getElementById("print")?.innerText ?? "";
    dispatchEvent(new Event("afterprint"));
    return text;
  });
}

const timesIn = (text: string, words: string) => text.split(words).length - 1;

test("Today on paper is its text, in the order of reading, nothing twice", async ({page}) => {
  await openSample(page);
  await page.getByRole("option", {name: /Harriet/}).click();
  await expect(page.getByRole("heading", {name: /^Step-back call/})).toBeAttached();
  await page.emulateMedia({media: "print"});
  const text = await printed(page);
  expect(text).toMatch(/^Today · Ringback\s+Wednesday,? 18 November 2026/);
  const order = [
    "14 to do, 7 waiting", "Your turn", "Grace Oyelaran", "Now", "Harriet Lindqvist, Lindqvist Dental Group", "Why",
    "Hi Harriet"
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(places, order.join(" | ")).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  for (const once of ["14 to do, 7 waiting", "Grace Oyelaran", "Hi Harriet", "Your turn"])
    expect(timesIn(text, once), once).toBe(1);
  for (const none of ["Search or do", "Log with details", "Leave the sample"]) expect(text, none).not.toContain(none);
});

test("a table is printed as a table, fields with what is in them", async ({page}) => {
  await openSample(page, "#/prospects");
  await page.getByRole("searchbox").fill("nov");
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.emulateMedia({media: "print"});
  const article = await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const print = document.getElementById("print")!;
    const seen = {
      head: [...print.querySelectorAll("th")].map((cell) => cell.innerText),
      row: [...print.querySelectorAll("td")].map((cell) => cell.innerText),
      text: print.innerText,
      colour: getComputedStyle(print).color,
      paper: getComputedStyle(document.body).backgroundColor,
      stage: getComputedStyle(document.getElementById("stage")!).display,
    };
    dispatchEvent(new Event("afterprint"));
    return seen;
  });
  expect(article.head).toEqual(expect.arrayContaining(["Name", "Company", "Bill Novak"]));
  expect(article.row).toEqual(expect.arrayContaining(["Novak Tool & Die", "$150,000"]));
  expect(article.text).toMatch(/Search prospects: nov/);
  expect(article.text).toMatch(/Status: All/);
  expect([article.colour, article.paper, article.stage]).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)", "none"]);
});

test("the browser's own print makes pages of it and leaves no trace", async ({page}) => {
  await openSample(page);
  await page.evaluate(() => {
    Object.assign(globalThis, {made: ""});
    new MutationObserver(() => {
      const article = document.getElementById("print");
      if (article) Object.assign(globalThis, {made: article.textContent});
    }).observe(document.body, {childList: true});
  });
  const pdf = await page.pdf();
  expect(pdf.toString("latin1")).toMatch(/\/Type \/Page\b/);
  expect(pdf.length).toBeGreaterThan(8000);
  await expect(page.locator("#print")).toHaveCount(0);
  expect(await page.evaluate(() => (globalThis as unknown as {made: string}).made)).toContain("14 to do, 7 waiting");
});

interface Dropped {
  name?: string;
  kind?: string;
  text?: string;
  link?: string;
}

async function drag(page: Page, what: Dropped, ...events: string[]): Promise<string> {
  return page.evaluate(([{name, kind, text, link}, types]) => {
    const transfer = new DataTransfer();
    if (name !== undefined) transfer.items.add(new File([text ?? ""], name, {type: kind ?? ""}));
    else if (link !== undefined) transfer.setData("text/uri-list", link);
    else transfer.setData("text/plain", text ?? "");
    const target = document.querySelector("#stage")!;
    for (const type of types)
      target.dispatchEvent(new DragEvent(type, {dataTransfer: transfer, bubbles: true, cancelable: true}));
    return transfer.dropEffect;
  }, [what, events] as const);
}

test("a file may be dropped anywhere, and the page shows that it will be taken", async ({page}) => {
  await page.goto("./#/about");
  await expect(page).toHaveTitle("About · Ringback");
  const sign = page.locator("#drop");
  await drag(page, {name: "contacts.csv", kind: "text/csv"}, "dragenter", "dragover");
  await expect(sign).toBeVisible();
  await expect(sign).toHaveText("Drop the file to open it");
  await page.evaluate(() => window.dispatchEvent(new DragEvent("dragleave")));
  await expect(sign).toBeHidden();
  await drag(page, {name: "contacts.csv", kind: "text/csv", text: "First Name\nHarriet\n"}, "dragenter", "drop");
  await expect(sign).toBeHidden();
  await expect(page).toHaveTitle("Import contacts · Ringback");
});

test("other files are refused in words; links and text are left alone", async ({page}) => {
  await page.goto("./#/about");
  await expect(page).toHaveTitle("About · Ringback");
  const sign = page.locator("#drop");
  await drag(page, {name: "photo.png", kind: "image/png"}, "dragenter", "dragover");
  await expect(sign).toHaveText(/CSV files of contacts/);
  await drag(page, {name: "photo.png", kind: "image/png"}, "drop");
  await expect(sign).toBeVisible();
  await expect(page.locator("#assertive")).toHaveText(/CSV files of contacts/);
  await expect(sign).toBeHidden({timeout: 8000});
  const address = page.url();
  for (const other of [{link: "https://example.com/"}, {text: "some words"}]) {
    await drag(page, other, "dragenter", "dragover", "drop");
    await expect(sign).toBeHidden();
  }
  expect(page.url()).toBe(address);
  await expect(page).toHaveTitle("About · Ringback");
});

test("a file may be pasted", async ({page}) => {
  await page.goto("./#/about");
  await expect(page).toHaveTitle("About · Ringback");
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(["First Name\nHarriet\n"], "contacts.csv", {type: "text/csv"}));
    document.body.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}));
  });
  await expect(page).toHaveTitle("Import contacts · Ringback");
});
