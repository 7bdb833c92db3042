// How the end-to-end tests run: against dist/, served below a path (the site must not rely on being at the root), in
// the Chromium of the toolchain. RINGBACK_CHROMIUM names another browser, RINGBACK_SITE another folder than dist.
import {existsSync} from "node:fs";
import {defineConfig} from "@playwright/test";

// Workers read this file too: the port is chosen once, by the process that starts them.
process.env["RINGBACK_PORT"] ??= String(20000 + (process.pid % 20000));
const port = Number(process.env["RINGBACK_PORT"]);
const site = process.env["RINGBACK_SITE"] ?? "../../dist";
const address = `http://localhost:${port}/some/path/`;
// The pages around test programs (tests/pages): RINGBACK_PAGES + "mirror_demo/".
process.env["RINGBACK_PAGES"] ??= `http://localhost:${port + 1}/`;
process.env["RINGBACK_WATCH_PORT"] ??= String(port + 2);  // before bench/browser.mjs is read, which heeds it

const browser = [process.env["RINGBACK_CHROMIUM"], "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
    (path) => path && existsSync(path),
);
if (!browser) throw new Error("no Chromium found: install one, or set RINGBACK_CHROMIUM to its path");

export default defineConfig({
  testDir: ".",
  globalSetup: "./support/watch_origins.ts",
  outputDir: "../../test-results",
  timeout: 60_000,
  expect: {timeout: 20_000},
  forbidOnly: !!process.env["CI"],
  workers: 2,
  reporter: [["list"]],
  use: {
    baseURL: address,
    browserName: "chromium",
    viewport: {width: 1440, height: 900},
    locale: "en-US",
    timezoneId: "America/New_York",
    actionTimeout: 20_000,
    // A trace films every test, which takes a quarter of the time of a run: RINGBACK_TRACE=1 asks for one.
    trace: process.env["RINGBACK_TRACE"] ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: browser,
      args: [
        "--no-sandbox",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--proxy-server=http://127.0.0.1:${process.env["RINGBACK_WATCH_PORT"]}`,
      ],
    },
  },
  webServer: [
    {command: `node ../../web/serve.mjs --port ${port} --prefix /some/path/ ${site}`, url: address},
    {
      command: `node ../../web/serve.mjs --port ${port + 1} ../../build/web-release/pages`,
      url: `${process.env["RINGBACK_PAGES"]}mirror_demo/`,
    },
  ],
});
