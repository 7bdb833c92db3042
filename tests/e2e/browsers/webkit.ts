// Debian's WebKitGTK: its MiniBrowser by WebKitWebDriver, plain W3C WebDriver over HTTP.
import {readdirSync} from "node:fs";
import {createServer} from "node:net";
import {programOf, Session, type ActionSource, type Browser, type Place, type Wanted} from "./browser";

const elementKey = "element-6066-11e4-a52e-4f735466cecf";  // by which WebDriver marks an element

// Elements that can have the role; the browser itself says which of them has the name.
const candidates: Record<string, string> = {
  button: "button, [role=button]",
  link: "a, [role=link]",
  textbox: "input, textarea",
  searchbox: "[role=searchbox]",
};

// Written into the page, since WebDriver has no command that tells what the page said on its console.
const noteErrors = `(() => {
  if (globalThis.notedErrors) return;
  const noted = globalThis.notedErrors = [];
  const write = console.error;
  console.error = (...words) => { noted.push(words.join(" ")); write(...words); };
  addEventListener("error", (event) => noted.push(event.message ?? "a resource could not be loaded"), true);
  addEventListener("unhandledrejection", (event) => noted.push(String(event.reason)));
})()`;

const freePort = (): Promise<number> => new Promise((done) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const {port} = server.address() as {port: number};
    server.close(() => done(port));
  });
});

function miniBrowser(): string {
  const folder = "/usr/lib";
  const libraries =
      readdirSync(folder).map((each) => `${folder}/${each}`).filter((each) => each.endsWith("-linux-gnu"));
  return programOf("MiniBrowser", "libwebkit2gtk-4.1-0", [
    ...libraries.flatMap((library) => ["4.1", "4.0"].map((version) => `${library}/webkit2gtk-${version}/MiniBrowser`)),
    "MiniBrowser"
  ]);
}

export async function startWebKit(width: number, height: number): Promise<Browser> {
  const program = programOf("WebKitWebDriver", "webkitgtk-webdriver (or webkit2gtk-driver)", ["WebKitWebDriver"]);
  const binary = miniBrowser();
  const session = await Session.create();
  try {
    const environment = await session.startDisplay(width + 20, height + 160);
    const port = await freePort();
    void session.start(program, [`--port=${port}`], environment, /$^/).catch(() => {});  // it says nothing when ready
    const browser = new WebKit(session, `http://127.0.0.1:${port}`);
    await browser.begin(binary, width, height);
    return browser;
  } catch (reason) {
    await session.end();
    throw reason;
  }
}

class WebKit implements Browser {
  readonly name = "WebKitGTK";
  private readonly noted: string[] = [];

  constructor(private readonly session: Session, private address: string) {}

  async begin(binary: string, width: number, height: number): Promise<void> {
    await this.reachable();
    const options = {binary, args: ["--automation"]};
    const {sessionId} = await this.send<{sessionId: string}>(
        "POST", "/session", {capabilities: {alwaysMatch: {"webkitgtk:browserOptions": options}}});
    this.address += `/session/${sessionId}`;
    await this.send("POST", "/window/rect", {x: 0, y: 0, width, height: height + 40});
  }

  private async reachable(): Promise<void> {
    const until = Date.now() + 20_000;
    for (;;) {
      const answer = await fetch(`${this.address}/status`).catch(() => undefined);
      if (answer?.ok) return;
      if (Date.now() > until) throw new Error("WebKitWebDriver does not answer");
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  private async send<Value>(method: "GET"|"POST"|"DELETE", path: string, body?: object): Promise<Value> {
    const answer = await fetch(this.address + path, body ? {method, body: JSON.stringify(body)} : {method});
    const {value} = await answer.json() as {
      value: Value &
          {
            error?: string;
            message?: string
          }
    };
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  async open(url: string): Promise<void> {
    await this.keepErrors();
    await this.send("POST", "/url", {url});
    await this.evaluate(noteErrors);
  }

  async reload(): Promise<void> {
    await this.keepErrors();
    await this.send("POST", "/refresh", {});
    await this.evaluate(noteErrors);
  }

  private async keepErrors(): Promise<void> {
    this.noted.push(...await this.evaluate<string[]>("globalThis.notedErrors ?? []"));
  }

  async evaluate<Value>(expression: string): Promise<Value> {
    const script = `const done = arguments[0];
      (async () => (${expression}))().then(
          (value) => done(JSON.stringify({value: value ?? null})), (reason) => done(JSON.stringify({reason: String(reason)})))`;
    const {value, reason} = JSON.parse(await this.send<string>("POST", "/execute/async", {script, args: []})) as {
      value: Value;
      reason?: string
    };
    if (reason !== undefined) throw new Error(reason);
    return value;
  }

  async find({role, name}: Wanted): Promise<Place|undefined> {
    const value = candidates[role] ?? `[role="${role}"]`;
    // Only those with the words are asked about: each question is a round trip.
    const script = `return [...document.querySelectorAll(arguments[0])].filter((each) =>
      (each.getAttribute("aria-label") ?? each.textContent ?? "").includes(arguments[1]) && !each.closest("[inert]"))`;
    const found = await this.send<{[elementKey]: string}[]>("POST", "/execute/sync", {script, args: [value, name]});
    for (const each of found) {
      const path = `/element/${each[elementKey]}`;
      if (await this.send("GET", `${path}/computedlabel`) !== name) continue;
      if (await this.send("GET", `${path}/computedrole`) !== role) continue;
      const box = `arguments[0].scrollIntoView({block: "nearest"});
        const box = arguments[0].getBoundingClientRect();
        return {x: box.x + box.width / 2, y: box.y + box.height / 2}`;
      return this.send<Place>("POST", "/execute/sync", {script: box, args: [each]});
    }
    return undefined;
  }

  async perform(actions: ActionSource[]): Promise<void> { await this.send("POST", "/actions", {actions}); }

  async errors(): Promise<string[]> {
    await this.keepErrors();
    await this.evaluate("globalThis.notedErrors.splice(0)");
    return this.noted;
  }

  async screenshot(): Promise<Buffer> { return Buffer.from(await this.send<string>("GET", "/screenshot"), "base64"); }

  async close(): Promise<void> {
    await this.send("DELETE", "").catch(() => {});  // the browser may be gone already
    await this.session.end();
  }
}
