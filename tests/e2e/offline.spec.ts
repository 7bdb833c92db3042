// The service worker (web/sw.ts) over a small site of two builds: kept files, no network, a new build at the next load,
// files that are not what the build has made, and how a host takes the worker out again.
import {createHash} from "node:crypto";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, test as base, type Page} from "@playwright/test";
import * as esbuild from "esbuild";

const web = join(dirname(fileURLToPath(import.meta.url)), "../../web");
const files = ["app.js", "index.html", "licences.txt"];

async function bundle(source: esbuild.BuildOptions): Promise<string> {
  const define = {"process.env.NODE_ENV": `"production"`, ...source.define};
  const result = await esbuild.build({...source, bundle: true, write: false, format: "esm", define});
  return result.outputFiles[0]?.text ?? "";
}

const policy =
    "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** A site at a path, with a server that can be told to send what the build has not made. */
class Site {
  address = "";
  build = "one";
  removed = false;          // sw-off.js in place of sw.js
  hosts: string|undefined;  // what a host has put beside the page
  readonly spoilt = new Map<string, (text: string) => string | undefined>();
  readonly asked: string[] = [];
  private readonly server: Server;
  private readonly register = bundle({
    stdin: {
      contents: `import { registerServiceWorker } from "./register.ts";
        globalThis.offers = 0;
        registerServiceWorker(() => globalThis.offers++);`,
      resolveDir: web
    },
  });

  constructor() {
    this.server = createServer((request, response) => {
      const file = (request.url ?? "").replace(/^\/deep\/path\//, "").replace(/\?.*/, "") || "index.html";
      this.asked.push(file);
      void this.content(file).then((made) => {
        const sent = made === undefined ? undefined : (this.spoilt.get(file) ?? ((text) => text))(made);
        const kind = file.split(".").pop() ?? "";
        const types: Record<string, string> = {html: "text/html", js: "text/javascript", txt: "text/plain"};
        response.writeHead(
            sent === undefined ? 404 : 200, {"content-type": types[kind] ?? "", "cache-control": "max-age=600"});
        response.end(sent);
      });
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, "localhost", done));
    this.address = `http://localhost:${(this.server.address() as AddressInfo).port}/deep/path/`;
  }
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** As the build makes it. */
  private async content(file: string): Promise<string|undefined> {
    switch (file) {
      case "index.html":
        return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
          <title>${this.build}</title><script type="module" src="app.js"></script>`;
      case "app.js":
        return `globalThis.build = "${this.build}";\n${await this.register}`;
      case "licences.txt":
        return `licences of ${this.build}`;
      case "packs/default.json":
        return this.hosts;
      case "sw.js":
        return this.removed ? bundle({entryPoints: [join(web, "sw_off.ts")]}) : this.worker();
      default:
        return undefined;
    }
  }

  private async worker(): Promise<string> {
    const kept = await Promise.all(files.map(async (file) => {
      const sha256 = createHash("sha256").update(await this.content(file) ?? "").digest("base64");
      return {file, sha256};
    }));
    return bundle({entryPoints: [join(web, "sw.ts")], define: {__FILES__: JSON.stringify(kept)}});
  }
}

const test = base.extend<{site: Site}>({
  site: async ({}, use) => {
    const site = new Site();
    await site.start();
    await use(site);
    await site.stop();
  },
});

const runningBuild = (page: Page) => page.evaluate(() => (globalThis as unknown as {build?: string}).build);
const offers = (page: Page) => page.evaluate(() => (globalThis as unknown as {offers?: number}).offers);
const licences = (page: Page) => page.evaluate(() => fetch("licences.txt").then((response) => response.text()));
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
const installed = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

/** Looks for a new build; how its worker has ended up. */
const updated = (page: Page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready;
  const end = new Promise<string>((done) => {
    registration.onupdatefound = () => {
      const {installing} = registration;
      if (installing)
        installing.onstatechange = () => {
          if (installing.state !== "installing") done(installing.state);
        };
    };
  });
  await registration.update();
  return end;
});

test(
    "After one visit the page and its files are there without a network, below any path",
    async ({page, site, context}) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(site.address);
      await installed(page);
      expect(await offers(page)).toBe(0);  // the first build of all is no news
      await site.stop();
      await context.setOffline(true);
      await page.reload();
      expect(await runningBuild(page)).toBe("one");
      await page.goto(`${site.address}index.html?utm=x#/prospects`);
      expect(await runningBuild(page)).toBe("one");
      expect(await licences(page)).toBe("licences of one");
      expect(await page.evaluate(() => fetch("other.txt").then(() => "answered", () => "refused"))).toBe("refused");
      expect(errors).toEqual([]);
    });

test("A new build is offered, and takes over when the page is next loaded, not before", async ({page, site}) => {
  await page.goto(`${site.address}#/today`);  // the app has such an address, too
  await installed(page);
  await page.reload();
  site.build = "two";
  expect(await updated(page)).toBe("installed");
  expect(await runningBuild(page)).toBe("one");
  expect(await offers(page)).toBe(1);
  expect(await licences(page)).toBe("licences of one");
  await page.reload();
  await expect.poll(() => runningBuild(page).catch(() => undefined)).toBe("two");
  expect(await page.title()).toBe("two");
  await expect.poll(() => cacheNames(page)).toEqual([`ringback files ${site.address}`]);
  expect(await licences(page)).toBe("licences of two");
  const kept = () => page.evaluate(async () => (await (await caches.open((await caches.keys())[0]!)).keys()).length);
  await expect.poll(kept).toBe(files.length);  // of the build before nothing is left
});

test("What a new build has in common with the one before is not fetched again", async ({page, site}) => {
  await page.goto(site.address);
  await installed(page);
  await page.reload();
  site.asked.length = 0;
  site.spoilt.set("sw.js", (text) => `${text}\n// another build with the same files`);
  expect(await updated(page)).toBe("installed");
  expect(site.asked).toEqual(["sw.js"]);
});

test(
    "While another tab is open a new build waits, however often one of them is loaded",
    async ({page, site, context}) => {
      await page.goto(site.address);
      await installed(page);
      await page.reload();  // a worker that no page uses gives way by itself
      site.build = "two";
      expect(await updated(page)).toBe("installed");
      const other = await context.newPage();
      await other.goto(site.address);
      expect(await runningBuild(other)).toBe("one");
      await page.reload();
      expect(await runningBuild(page)).toBe("one");
      await expect.poll(() => offers(page)).toBe(1);  // said again after each load
      await other.close();
      await page.reload();
      await expect.poll(() => runningBuild(page).catch(() => undefined)).toBe("two");
    });

for (const [what, spoil] of [
         ["is missing", () => undefined],
         ["has one wrong byte", (text: string) => text.replace("l", "L")],
         ["is cut short", (text: string) => text.slice(0, -1)],
] as const) {
  test(`A build of which a file ${what} does not install; the one before stays`, async ({page, site, context}) => {
    await page.goto(site.address);
    await installed(page);
    site.build = "broken";
    site.spoilt.set("licences.txt", spoil);
    expect(await updated(page)).toBe("redundant");
    expect(await offers(page)).toBe(0);
    await context.setOffline(true);
    await page.reload();
    expect(await runningBuild(page)).toBe("one");
    expect(await licences(page)).toBe("licences of one");
    // Whole again, it installs.
    await context.setOffline(false);
    site.spoilt.clear();
    expect(await updated(page)).toBe("installed");
  });
}

test("A kept file that was lost is fetched again, and not taken if it is another one", async ({page, site}) => {
  await page.goto(site.address);
  await installed(page);
  await page.reload();
  const lose = () => page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]!);
    for (const each of await cache.keys())
      if (each.url.includes("licences")) await cache.delete(each);
  });
  await lose();
  site.spoilt.set("licences.txt", () => "something else");
  expect(await page.evaluate(() => fetch("licences.txt").then(() => "answered", () => "refused"))).toBe("refused");
  site.spoilt.clear();
  expect(await licences(page)).toBe("licences of one");
  await site.stop();
  expect(await licences(page)).toBe("licences of one");
});

test(
    "What a host has put beside the page is there at once and offline, and what was changed at the next load",
    async ({page, site}) => {
      const hosts = () =>
          page.evaluate(() => fetch("packs/default.json").then(async ({status, ok}) => ok ? status : -status));
      const text = () => page.evaluate(() => fetch("packs/default.json").then((response) => response.text()));
      site.hosts = "as it was";
      await page.goto(site.address);
      await installed(page);
      await page.reload();
      expect(await text()).toBe("as it was");
      site.hosts = "changed";
      expect(await text()).toBe("as it was");
      await expect.poll(text).toBe("changed");
      site.hosts = undefined;
      await expect.poll(hosts).toBe(204);  // none, and without a word on the console
      site.hosts = "again";
      await expect.poll(text).toBe("again");
      await site.stop();
      expect(await text()).toBe("again");
    });

test("sw-off.js in the place of sw.js takes worker and files away, and nothing else", async ({page, site}) => {
  await page.goto(site.address);
  await installed(page);
  await page.evaluate(async () => {
    for (const name of ["ringback-copy", "ringback 0123456789abcdef", "ringback files http://elsewhere/", "others"])
      await caches.open(name);
  });
  site.removed = true;
  site.build = "two";
  await page.reload();  // the browser looks for the worker at every load
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(workers).toBe(0);
  await expect.poll(() => cacheNames(page)).toEqual(["ringback-copy", "ringback files http://elsewhere/", "others"]);
  await page.reload();
  expect(await page.title()).toBe("two");  // from the network
});
