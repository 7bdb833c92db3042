// What the core flow needs of a browser, and what every driver of one shares: a display, a profile that is thrown away,
// and questions asked in the page. A driver starts one browser; it knows nothing of Ringback.
import {spawn, type ChildProcess} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** A source of input as the W3C's WebDriver writes it: WebDriver and WebDriver BiDi take the same. */
export interface ActionSource {
  type: "key"|"pointer";
  id: string;
  parameters?: {pointerType: "mouse"|"touch"};
  actions: object[];
}

/** Finds an element by the role and the name that the browser itself computes for its accessibility tree. */
export interface Wanted {
  role: string;
  name: string;
}

export interface Place {
  x: number;
  y: number;
}

export interface Browser {
  readonly name: string;
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** The value of an expression of JavaScript in the page, which may be a promise. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** The middle of the first such element, after waiting for none; undefined if there is none. */
  find(wanted: Wanted): Promise<Place|undefined>;
  perform(sources: ActionSource[]): Promise<void>;
  /** What the page has written to the console as errors, and what it threw. */
  errors(): Promise<string[]>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** The first of these programs that is there, or an error that names what to install. */
export function programOf(what: string, packages: string, candidates: string[]): string {
  const found = candidates.flatMap((each) => each.startsWith("/") ? [each] : pathsOf(each)).find(existsSync);
  if (found === undefined)
    throw new Error(
        `${what} is not installed: none of ${candidates.join(", ")} is there. ` +
        `Install Debian's ${packages}; ./dev test does so in a toolchain of its own, but not beside an emcc on PATH.`);
  return found;
}

const pathsOf = (program: string): string[] =>
    (process.env["PATH"] ?? "").split(":").filter(Boolean).map((folder) => join(folder, program));

/** A process, its profile and its display, ended together. */
export class Session {
  private readonly processes: ChildProcess[] = [];
  private readonly killAll = () => this.processes.forEach(kill);  // for a test that was given up

  private constructor(readonly profile: string) { process.once("exit", this.killAll); }

  static async create(): Promise<Session> { return new Session(await mkdtemp(join(tmpdir(), "ringback-browser-"))); }

  /** Starts a program and answers what `sign` matched in its output. */
  start(program: string, options: string[], environment: Record<string, string>, sign: RegExp): Promise<string> {
    const child = spawn(program, options, {
      env: {...process.env, ...environment},
      stdio: ["ignore", "pipe", "pipe"],
      detached: true  // a group of its own, so that its children end with it
    });
    this.processes.push(child);
    return new Promise((done, fail) => {
      let said = "";
      const hear = (part: Buffer) => {
        said += part.toString();
        const found = sign.exec(said);
        if (found) done(found[1] ?? found[0]);
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      const patience = setTimeout(() => fail(new Error(`${program} does not start:\n${said.slice(-2000)}`)), 30_000);
      patience.unref();
      child.on("error", fail);
      child.on("exit", (code) => fail(new Error(`${program} ended with ${code}:\n${said.slice(-2000)}`)));
    });
  }

  /** A display without a screen; answers the environment in which a browser draws on it, with GL in software. */
  async startDisplay(width: number, height: number): Promise<Record<string, string>> {
    const program = programOf("The X server without a screen", "xvfb", ["Xvfb"]);
    const number = await this.start(
        program, ["-displayfd", "1", "-screen", "0", `${width}x${height}x24`, "-nolisten", "tcp"], {}, /^(\d+)\n/m);
    return {
      DISPLAY: `:${number}`,
      HOME: this.profile,
      XDG_RUNTIME_DIR: this.profile,
      LIBGL_ALWAYS_SOFTWARE: "1",
      GSETTINGS_BACKEND: "memory",
      NO_AT_BRIDGE: "1",
    };
  }

  async end(): Promise<void> {
    process.off("exit", this.killAll);
    for (const child of this.processes.reverse()) {
      const ended = new Promise((done) => child.once("exit", done));
      if (kill(child)) await ended;
    }
    await rm(this.profile, {recursive: true, force: true, maxRetries: 5});
  }
}

/** Ends a process and all that it has started; false if it has ended already. */
function kill(child: ChildProcess): boolean {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return false;
  process.kill(-child.pid, "SIGKILL");
  return true;
}
