// Ringback as an installed app: what the browser reads in the manifest, and files that the system hands over.
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test, type Page} from "@playwright/test";
import {siteFolder} from "./support/site";

const started = (page: Page) => page.waitForSelector("html[data-ready]", {state: "attached"});

async function visit(page: Page): Promise<void> {
  await page.goto("./");
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
