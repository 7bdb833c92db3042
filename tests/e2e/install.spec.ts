// Ringback as an installed app: what the browser reads in the manifest, files that the system hands over, the number on
// the icon, messages, and a new build.
import {createHash} from "node:crypto";
import {appendFile, cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test, type Page} from "@playwright/test";
import {serve} from "../../web/serve.mjs";
import {drop} from "./support/drop";
import {siteFolder} from "./support/site";

const started = (page: Page) => page.waitForSelector("html[data-ready]", {state: "attached"});

async function visit(page: Page, address = "./"): Promise<void> {
  await page.goto(address);
  await started(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await started(page);
}

interface Manifest {
  icons: {src: string; sizes: string; purpose: string}[];
  shortcuts: {name: string; url: string}[];
  file_handlers: {accept: Record<string, string[]>}[];
  share_target: {action: string};
}

test("the browser reads the manifest without a complaint, and would install the app", async ({page}) => {
  await visit(page);
  const devtools = await page.context().newCDPSession(page);
  const found = await devtools.send("Page.getAppManifest");
  expect(found.errors).toEqual([]);
  const manifest = JSON.parse(found.data ?? "") as Manifest;
  const {installabilityErrors} = await devtools.send("Page.getInstallabilityErrors");
  // A browser that is not on a screen installs nothing.
  expect(installabilityErrors.map(({errorId}) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
  for (const {src, sizes, purpose} of manifest.icons.filter((icon) => icon.src.endsWith(".png"))) {
    const bytes = await readFile(join(siteFolder, src));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)].join("x")).toBe(sizes);
    expect(["any", "maskable"]).toContain(purpose);
  }
  expect(manifest.shortcuts.map(({name}) => name)).toEqual(["Today", "Add a prospect", "Practice"]);
  expect(Object.values(manifest.file_handlers[0]?.accept ?? {})).toEqual([[".ringback.json"]]);
});

test("contacts that another program shares are previewed, once, and nothing of them stays behind", async ({page}) => {
  await visit(page);
  // As the system does it for an installed app: a form that is posted to an address which no server has.
  await page.route("**/sharing-program.html", (route) => route.fulfill({
    contentType: "text/html",
    body: `
    <form method="post" enctype="multipart/form-data" action="share"><input type="file" name="contacts" multiple></form>`
  }));
  await page.goto("sharing-program.html");
  await page.locator("input").setInputFiles({
    name: "Freunde & Familie.vcf",
    mimeType: "text/vcard",
    buffer: Buffer.from("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Shaw;Harriet;;;\r\nFN:Harriet Shaw\r\nEND:VCARD\r\n"),
  });
  await page.evaluate(() => document.querySelector("form")?.submit());
  await started(page);
  await expect(page).toHaveURL(/#\/import$/);
  await expect(page.getByText(/Freunde & Familie\.vcf/).first()).toBeAttached();
  expect((await page.evaluate(() => caches.keys())).filter((name) => name.includes("shared"))).toEqual([]);
  await page.reload();
  await started(page);
  await expect(page.getByText(/Freunde & Familie\.vcf/)).toHaveCount(0);
});

test("a workspace file that the system opens with the app is taken like a dropped one", async ({page}) => {
  await page.addInitScript(() => {
    const setConsumer = (use: (launch: unknown) => void) => Object.assign(globalThis, {launched: use});
    Object.defineProperty(globalThis, "launchQueue", {value: {setConsumer}});
  });
  await page.goto("./");
  await started(page);
  await page.waitForFunction(() => "launched" in globalThis);
  await page.evaluate(() => {
    const file = new File(["{}"], "mine.ringback.json");
    const {launched} = globalThis as unknown as {launched(launch: unknown): void};
    launched({files: [{getFile: () => Promise.resolve(file)}]});
  });
  await expect(page.getByText(/mine\.ringback\.json/).first()).toBeAttached();
});

test("the shortcut to add a prospect opens the form", async ({page}) => {
  await page.goto("./#/add");
  await started(page);
  await expect(page.getByRole("dialog", {name: "Add a prospect"})).toBeAttached();
  await expect(page).toHaveURL(/#\/today$/);
});

test("the icon shows how many are due, and nothing once there are none", async ({page}) => {
  await page.addInitScript(() => {
    const shown: number[] = [];
    Object.assign(globalThis, {shown});
    Object.assign(navigator, {
      setAppBadge: (count: number) => Promise.resolve(void shown.push(count)),
      clearAppBadge: () => Promise.resolve(void shown.push(0)),
    });
  });
  const last = () => page.evaluate(() => (globalThis as unknown as {shown: number[]}).shown.at(-1));
  await page.goto("./");
  await started(page);
  await drop(page, "two.ringback.json", JSON.stringify({
    format: "ringback.workspace",
    version: 1,
    prospects: ["Ada", "Zoë"].map((name) => ({
                                    id: name,
                                    given_name: name,
                                    touches: [{
                                      at: "2026-01-05T15:00:00Z",
                                      direction: "out",
                                      channel: "email",
                                      outcome: "sent",
                                    }],
                                  })),
  }));
  await expect(page.getByText(/^2 to do/).first()).toBeAttached();
  await expect.poll(last).toBe(2);
  await page.keyboard.press("Control+z");
  await expect.poll(last).toBe(0);
});

test("what becomes due while nobody looks is told, where it was asked for, and by its number only", async ({page}) => {
  await page.addInitScript(() => {
    const made: {title: string; body: string; press ? () : void}[] = [];
    class Made {
      static permission = "granted";
      set onclick(press: () => void) { made.at(-1)!.press = press; }
      constructor(title: string, {body}: {body: string}) { made.push({title, body}); }
      close(): void {}
    }
    Object.assign(globalThis, {made, Notification: Made});
  });
  const told = () => page.evaluate(() => {
    const {made} = globalThis as unknown as {made: {title: string; body: string; press ? () : void}[]};
    made[0]?.press?.();
    return made.map(({title, body}) => `${title}: ${body}`);
  });
  const look = (state: "hidden"|"visible") => page.evaluate((now) => {
    Object.defineProperty(document, "visibilityState", {value: now, configurable: true});
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
  await page.clock.install({time: new Date("2026-11-22T15:00:00Z")});  // a Sunday: the advice is for Monday
  await page.goto("./#/profile");
  await started(page);
  await page.keyboard.press("n");
  await page.getByRole("textbox", {name: "Given name"}).fill("Harriet");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({hasText: /^Saved$/})).toBeAttached();
  await look("hidden");
  await page.clock.fastForward("20:00");
  expect(await told()).toEqual([]);  // nobody has asked for it
  await look("visible");
  await page.goto("./#/profile");
  await page.getByRole("checkbox", {name: "Tell me when more becomes due"}).click();
  await look("hidden");
  await page.clock.fastForward("30:00:00");
  await expect.poll(told).toEqual(["Due today: 1 prospect to get back to"]);
  await expect(page).toHaveURL(/#\/today$/);
});

test("a new build is offered on the page, and its button takes it", async ({page}) => {
  const folder = await mkdtemp(join(tmpdir(), "ringback-builds-"));
  const sha256 = async () => createHash("sha256").update(await readFile(join(folder, "licences.txt"))).digest("base64");
  const isNext = () => page.evaluate(() => fetch("licences.txt").then((response) => response.text()))
                           .then((text) => text.endsWith("Of the next build."));
  await cp(siteFolder, folder, {recursive: true});
  const {server, address} = await serve(folder);
  try {
    await visit(page, address);
    const before = await sha256();
    await appendFile(join(folder, "licences.txt"), "Of the next build.");
    const worker = join(folder, "sw.js");
    await writeFile(worker, (await readFile(worker, "utf8")).replaceAll(before, await sha256()));
    await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
    await expect(page.getByText("A new version of Ringback is ready.")).toBeAttached();
    expect(await isNext()).toBe(false);
    await page.getByRole("button", {name: "Reload", exact: true}).click();
    await expect.poll(() => isNext().catch(() => false)).toBe(true);
    await started(page);
    await expect(page.getByText("A new version of Ringback is ready.")).toHaveCount(0);
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, {recursive: true, force: true, maxRetries: 5});
  }
});
