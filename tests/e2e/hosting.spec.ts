// The configurations under hosting/, run by the servers they are for (nginx and Caddy as Debian packages them), with
// the site under / and below a path: every header, what was compressed beforehand, and the app under all of that.
import {spawn, type ChildProcess} from "node:child_process";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {request} from "node:http";
import {createServer, type AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "@playwright/test";
import {programOf} from "./browsers/browser";
import {projectFolder, siteFolder} from "./support/site";

const site = siteFolder;
const configurations = join(projectFolder, "hosting");

/** Replaces what a host would replace; it must be there. */
function adapted(text: string, changes: Record<string, string>): string {
  for (const [what, by] of Object.entries(changes)) {
    if (!text.includes(what)) throw new Error(`the configuration has no: ${what}`);
    text = text.replace(what, by);
  }
  return text;
}

const ofPath = (path: string, nginx: boolean): string => nginx ? `location ${path} {` : `handle_path ${path}* {`;

async function nginx(folder: string, port: number, path: string): Promise<ChildProcess> {
  const file = join(folder, "ringback.conf");
  await writeFile(file, adapted(await readFile(join(configurations, "nginx.conf"), "utf8"), {
                    "listen 8080;": `listen 127.0.0.1:${port};`,
                    "location / {": ofPath(path, true),
                    "/srv/ringback/": `${site}/`,
                  }));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((each) => `${each}_temp_path ${folder};`);
  await writeFile(join(folder, "main.conf"), `
    daemon off; master_process off; user root; pid ${join(folder, "pid")}; error_log stderr;
    include /etc/nginx/modules-enabled/*.conf;
    events {}
    http { include /etc/nginx/mime.types; access_log off; ${temporary.join(" ")} include ${file}; }`);
  return spawn(
      programOf("nginx", "nginx-light libnginx-mod-http-brotli-static", ["/usr/sbin/nginx"]),
      ["-c", join(folder, "main.conf")]);
}

async function caddy(folder: string, port: number, path: string): Promise<ChildProcess> {
  const file = join(folder, "Caddyfile");
  const text = await readFile(join(configurations, "Caddyfile"), "utf8");
  await writeFile(file, "{\n\tadmin off\n}\n" + adapted(text, {
                          "\n:8080 {": `\nhttp://localhost:${port} {`,
                          "handle_path /* {": ofPath(path, false),
                          "/srv/ringback\n": `${site}\n`,
                        }));
  const env = {...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder};
  return spawn(
      programOf("Caddy", "caddy", ["/usr/bin/caddy"]), ["run", "--adapter", "caddyfile", "--config", file], {env});
}

const freePort = () => new Promise<number>((done) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const {port} = server.address() as AddressInfo;
    server.close(() => done(port));
  });
});

interface Answer {
  status: number;
  headers: Record<string, string|string[]|undefined>;
  body: Buffer;
}

/** As it comes over the wire. */
const get = (address: string, encodings: string) => new Promise<Answer>((done, fail) => {
  request(address, {headers: {"accept-encoding": encodings}}, (response) => {
    const parts: Buffer[] = [];
    response.on("data", (part: Buffer) => parts.push(part));
    response.on(
        "end", () => done({status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts)}));
  }).on("error", fail).end();
});

/** The policy of the page, with what only a header can say. */
async function policy(): Promise<string> {
  const page = await readFile(join(site, "index.html"), "utf8");
  const own = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? "";
  return own.replace("form-action 'none';", "form-action 'none'; frame-ancestors 'none';");
}

const headers = {
  "cache-control": "no-cache",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "microphone=(self), camera=(), geolocation=(), payment=(), usb=()",
};
const types = {
  "": "text/html",
  "app.js": "javascript",
  "ringback.wasm": "application/wasm",
  "manifest.webmanifest": "application/manifest+json",
  "fonts/inter.woff2": "font/woff2",
};

for (const [name, start] of [["nginx", nginx], ["Caddy", caddy]] as const)
  for (const path of ["/", "/some/deep/path/"])
    test(`${name} sends the site under ${path} with every header, compressed, and the app starts`, async ({page}) => {
      const folder = await mkdtemp(join(tmpdir(), "ringback-hosting-"));
      const port = await freePort();
      const address = `http://localhost:${port}${path}`;
      const server = await start(folder, port, path);
      let said = "";
      server.stderr?.on("data", (words) => (said += words));
      try {
        await expect.poll(() => get(address, "").then(({status}) => status, () => said), {intervals: [50]}).toBe(200);
        for (const [file, type] of Object.entries(types)) {
          const plain = await get(address + file, "identity");
          expect(plain.headers).toMatchObject({...headers, "content-security-policy": await policy()});
          expect(plain.headers["content-type"]).toContain(type);
          expect(plain.headers["content-encoding"]).toBeUndefined();
          expect(plain.body.equals(await readFile(join(site, file || "index.html")))).toBe(true);
        }
        for (const file of ["index.html", "app.js", "ringback.wasm", "ringback.html"])
          for (const [encoding, ending] of [["br", "br"], ["gzip", "gz"]] as const) {
            const packed = await get(address + file, encoding);
            expect(packed.headers["content-encoding"]).toBe(encoding);
            expect(packed.body.equals(await readFile(join(site, `${file}.${ending}`)))).toBe(true);
          }
        // Whoever replaces it by sw-off.js must not have to think of a compressed one.
        expect((await get(address + "sw.js", "br, gzip")).headers["content-encoding"]).toBeUndefined();
        expect((await get(address + "no-such-file", "")).status).toBe(404);

        const noise: string[] = [];
        page.on("console", (message) => noise.push(message.text()));
        page.on("pageerror", (error) => noise.push(error.message));
        await page.goto(address);
        await page.waitForSelector("html[data-ready]", {state: "attached"});
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
        await expect(page.getByRole("status").filter({hasText: /^Saved$/})).toBeAttached();
        expect(noise).toEqual([]);
      } finally {
        const ended = new Promise((done) => server.once("exit", done));
        server.kill("SIGKILL");
        await ended;
        await rm(folder, {recursive: true, force: true, maxRetries: 5});
      }
    });

test("every configuration sends the same policy and the same headers", async () => {
  for (const file of ["nginx.conf", "Caddyfile", "htaccess", "_headers"]) {
    const text = await readFile(join(configurations, file), "utf8");
    for (const [header, value] of Object.entries({...headers, "content-security-policy": await policy()}))
      expect(text, file)
          .toMatch(new RegExp(`${header}:? "?${value.replace(/[.*+?^$()|[\]\\]/g, "\\$&")}"?( always;)?$`, "im"));
  }
});
