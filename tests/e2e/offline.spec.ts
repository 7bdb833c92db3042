// The service worker (web/sw.ts) over a small site of two builds: kept files, no network, a new build at the next load.
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, test as base, type Page} from "@playwright/test";
import * as esbuild from "esbuild";

const web = join(dirname(fileURLToPath(import.meta.url)), "../../web");
const files = ["app.js", "index.html", "licences.txt"];

async function worker(define: Record<string, string>): Promise<string> {
  const entryPoints = [join(web, "sw.ts")];
  const result = await esbuild.build({entryPoints, bundle: true, write: false, format: "esm", define});
  return result.outputFiles[0]?.text ?? "";
}

class Site {
  address = "";
  build = "one";
  missing = new Set<string>();
  private readonly server: Server;
  private readonly register =
      esbuild
          .build({
            stdin: {
              contents: `import { registerServiceWorker } from "./register.ts"; registerServiceWorker();`,
              resolveDir: web
            },
            bundle: true,
            write: false,
            format: "esm",
          })
          .then((result) => result.outputFiles[0]?.text ?? "");

  constructor() {
    this.server = createServer((request, response) => {
      const file = (request.url ?? "").replace(/^\/deep\/path\//, "").replace(/\?.*/, "");
      void this.content(file).then(([type, text]) => {
        response.writeHead(text === undefined ? 404 : 200, {"content-type": type, "cache-control": "max-age=600"});
        response.end(text);
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

  private async content(file: string): Promise<[type: string, text: string|undefined]> {
    if (this.missing.has(file)) return ["text/plain", undefined];
    switch (file) {
      case "":
      case "index.html": {
        const policy =
            "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
        return [
          "text/html", `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
        <title>${this.build}</title><script type="module" src="app.js"></script>`
        ];
      }
      case "app.js":
        return ["text/javascript", `globalThis.build = "${this.build}";\n${await this.register}`];
      case "licences.txt":
        return ["text/plain", `licences of ${this.build}`];
      case "sw.js":
        return [
          "text/javascript", await worker({__FILES__: JSON.stringify(files), __BUILD__: JSON.stringify(this.build)})
        ];
      default:
        return ["text/plain", undefined];
    }
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
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

async function installed(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

test(
    "After one visit the page and its files are there without a network, below any path",
    async ({page, site, context}) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(site.address);
      await installed(page);
      await site.stop();
      await context.setOffline(true);
      await page.reload();
      expect(await runningBuild(page)).toBe("one");
      await page.goto(`${site.address}index.html?utm=x#/prospects`);
      expect(await runningBuild(page)).toBe("one");
      expect(await page.evaluate(() => fetch("licences.txt").then((response) => response.text())))
          .toBe("licences of one");
      expect(await page.evaluate(() => fetch("other.txt").then(() => "answered", () => "refused"))).toBe("refused");
      expect(errors).toEqual([]);
    });

test("A new build takes over when the page is next loaded, and not before", async ({page, site}) => {
  await page.goto(site.address);
  await installed(page);
  await page.reload();
  site.build = "two";
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (!registration.waiting) await new Promise((later) => setTimeout(later, 20));
  });
  expect(await runningBuild(page)).toBe("one");
  expect(await page.evaluate(() => fetch("licences.txt").then((response) => response.text()))).toBe("licences of one");
  await page.reload();
  await expect.poll(() => runningBuild(page).catch(() => undefined)).toBe("two");
  expect(await page.title()).toBe("two");
  await expect.poll(() => cacheNames(page)).toEqual(["ringback two"]);
  expect(await page.evaluate(() => fetch("licences.txt").then((response) => response.text()))).toBe("licences of two");
});

test("A build of which a file is missing does not install; the one before stays", async ({page, site}) => {
  await page.goto(site.address);
  await installed(page);
  site.build = "broken";
  site.missing.add("licences.txt");
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const failed = new Promise<void>((done) => {
      registration.onupdatefound = () => {
        const {installing} = registration;
        if (installing)
          installing.onstatechange = () => {
            if (installing.state === "redundant") done();
          };
      };
    });
    await registration.update();
    await failed;
  });
  await page.reload();
  expect(await runningBuild(page)).toBe("one");
});
