// Debian's Firefox by WebDriver BiDi, which it speaks itself. Its headless mode has no WebGL, so it gets a display.
import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {programOf, Session, type ActionSource, type Browser, type Place, type Wanted} from "./browser";

const preferences = {
  "webgl.force-enabled": true,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "app.normandy.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "browser.safebrowsing.update.enabled": false,
  "services.settings.server": "data:,",
  "intl.accept_languages": "en-US",
};

interface Answer {
  id?: number;
  type: "success"|"error"|"event";
  method?: string;
  params?: {level?: string; text?: string};
  result?: Record<string, unknown>;
  error?: string;
  message?: string;
}

class Connection {
  readonly errors: string[] = [];
  private last = 0;
  private readonly waiting = new Map<number, (answer: Answer) => void>();

  private constructor(private readonly socket: WebSocket) {
    socket.onmessage = (event) => this.receive(JSON.parse(String(event.data)) as Answer);
    socket.onclose = () => {
      for (const settle of this.waiting.values()) settle({type: "error", error: "closed", message: "Firefox is gone"});
    };
  }

  static async to(address: string): Promise<Connection> {
    const socket = new WebSocket(address);
    await new Promise((done, fail) => {
      socket.onopen = done;
      socket.onerror = () => fail(new Error(`no answer from ${address}`));
    });
    return new Connection(socket);
  }

  private receive(answer: Answer): void {
    if (answer.id !== undefined) {
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    } else if (answer.method === "log.entryAdded" && answer.params?.level === "error") {
      this.errors.push(answer.params.text ?? "an error without words");
    }
  }

  async send<Result>(method: string, params: object = {}): Promise<Result> {
    const id = ++this.last;
    const answer = await new Promise<Answer>((done) => {
      this.waiting.set(id, done);
      this.socket.send(JSON.stringify({id, method, params}));
    });
    if (answer.type === "error") throw new Error(`${method}: ${answer.error}: ${answer.message}`);
    return answer.result as Result;
  }
}

export async function startFirefox(width: number, height: number): Promise<Browser> {
  const program = programOf("Firefox", "firefox-esr", ["firefox-esr", "firefox"]);
  const session = await Session.create();
  try {
    const environment = await session.startDisplay(width + 20, height + 160);
    await writeFile(
        join(session.profile, "user.js"),
        Object.entries(preferences)
            .map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
            .join(""));
    const address = await session.start(
        program, ["--profile", session.profile, "--no-remote", "--remote-debugging-port", "0", "about:blank"],
        environment, /WebDriver BiDi listening on (ws:\S+)/);
    const connection = await Connection.to(`${address}/session`);
    await connection.send("session.new", {capabilities: {}});
    await connection.send("session.subscribe", {events: ["log.entryAdded"]});
    const {contexts} = await connection.send<{contexts: {context: string}[]}>("browsingContext.getTree");
    const context = contexts[0]!.context;
    await connection.send("browsingContext.setViewport", {context, viewport: {width, height}});
    return new Firefox(session, connection, context);
  } catch (reason) {
    await session.end();
    throw reason;
  }
}

class Firefox implements Browser {
  readonly name = "Firefox";

  constructor(
      private readonly session: Session, private readonly connection: Connection, private readonly context: string) {}

  async open(url: string): Promise<void> {
    await this.connection.send("browsingContext.navigate", {context: this.context, url, wait: "complete"});
  }

  async reload(): Promise<void> {
    await this.connection.send("browsingContext.reload", {context: this.context, wait: "complete"});
  }

  async evaluate<Value>(expression: string): Promise<Value> {
    const json = await this.call(`async () => JSON.stringify(await (${expression})) ?? "null"`, []);
    return JSON.parse(json) as Value;
  }

  async find({role, name}: Wanted): Promise<Place|undefined> {
    const {nodes} = await this.connection.send<{nodes: {sharedId: string}[]}>(
        "browsingContext.locateNodes",
        {context: this.context, locator: {type: "accessibility", value: {role, name}}, maxNodeCount: 1});
    if (nodes[0] === undefined) return undefined;
    const middle = `(element) => {
      element.scrollIntoView({block: "nearest"});
      const box = element.getBoundingClientRect();
      return JSON.stringify({x: box.x + box.width / 2, y: box.y + box.height / 2});
    }`;
    return JSON.parse(await this.call(middle, [{sharedId: nodes[0].sharedId}])) as Place;
  }

  private async call(functionDeclaration: string, args: object[]): Promise<string> {
    const answer =
        await this.connection.send<{type: string; result?: {value: string}; exceptionDetails?: {text: string};}>(
            "script.callFunction",
            {functionDeclaration, arguments: args, target: {context: this.context}, awaitPromise: true});
    if (answer.result === undefined) throw new Error(answer.exceptionDetails?.text);
    return answer.result.value;
  }

  async perform(actions: ActionSource[]): Promise<void> {
    await this.connection.send("input.performActions", {context: this.context, actions});
  }

  async errors(): Promise<string[]> { return this.connection.errors; }

  async screenshot(): Promise<Buffer> {
    const {data} =
        await this.connection.send<{data: string}>("browsingContext.captureScreenshot", {context: this.context});
    return Buffer.from(data, "base64");
  }

  close(): Promise<void> { return this.session.end(); }
}
